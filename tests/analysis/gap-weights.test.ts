import { describe, expect, it } from 'vitest';
import { ahpWeights } from '../../geodata/analysis/ahp.ts';
import { entropyWeights, sectorWeights } from '../../geodata/analysis/gap-weights.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { Sector } from '../../geodata/model/sector.ts';

const three: Sector[] = ['HEALTH', 'EDUCATION', 'ENERGY'];

function refusal(ask: () => unknown): DomainError {
  try {
    ask();
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error('Got an answer; expected a refusal.');
}

describe('weights of sectors', () => {
  it('are equal when none are given', () => {
    expect(sectorWeights(three, {}).shares).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  it('count in proportion, and a sector that is not named weighs 0', () => {
    const bySector = [
      { sector: 'ENERGY', weight: 3 },
      { sector: 'HEALTH', weight: 1 },
    ] as const;
    expect(sectorWeights(three, { bySector })).toEqual({
      shares: [0.25, 0, 0.75],
      consistencyRatio: null,
    });
  });

  it.each([
    ['sum to 0', [0, 0, 0], /sum 0; expected 3 finite weights/],
    ['are negative', [1, -2, 3], /the weight -2; expected/],
    ['are no number', [1, Number.NaN, 3], /the weight NaN; expected/],
    ['are infinite', [1, Number.POSITIVE_INFINITY, 3], /the weight Infinity; expected/],
    ['overflow', [1e308, 1e308, 1e308], /sum Infinity; expected/],
  ])('that %s are refused', (_, weights, message) => {
    const bySector = three.map((sector, i) => ({ sector, weight: weights[i] as number }));
    const error = refusal(() => sectorWeights(three, { bySector }));
    expect([error.code, error.argument]).toEqual(['BAD_INPUT', 'weights']);
    expect(error.message).toMatch(message);
  });

  it.each([
    ['of a sector that takes no part', ['TRANSPORT'], /Got TRANSPORT; expected one of HEALTH/, 0],
    ['of a sector twice', ['HEALTH', 'HEALTH'], /HEALTH twice/, 1],
  ] as const)('%s are refused', (_, sectors, message, at) => {
    const bySector = sectors.map((sector) => ({ sector, weight: 1 }));
    const error = refusal(() => sectorWeights(three, { bySector }));
    expect(error.argument).toBe(`weights.bySector[${at}].sector`);
    expect(error.message).toMatch(message);
  });

  it('come one by one or from comparisons, not both', () => {
    const error = refusal(() => sectorWeights(three, { bySector: [], pairwise: [] }));
    expect([error.code, error.argument]).toEqual(['BAD_INPUT', 'weights']);
  });
});

describe('weights from comparisons', () => {
  // The example of Saaty (1980), chapter 2, is of this form: a ratio of 0.033 for [1 3 5, 1 3].
  const saaty = [
    [1, 3, 5],
    [1 / 3, 1, 3],
    [1 / 5, 1 / 3, 1],
  ];

  it('are the principal eigenvector, with the consistency ratio', () => {
    const { shares, consistencyRatio } = sectorWeights(three, { pairwise: saaty });
    // Eigenvector of a 3 × 3 reciprocal matrix: cube roots of the products of the rows.
    const roots = saaty.map((row) => Math.cbrt(row.reduce((product, one) => product * one, 1)));
    const sum = roots.reduce((total, root) => total + root, 0);
    for (const [i, root] of roots.entries()) expect(shares[i]).toBeCloseTo(root / sum, 9);
    const lambda = saaty.reduce(
      (total, row, i) =>
        total +
        row.reduce((one, entry, j) => one + entry * (roots[j] as number), 0) /
          (roots[i] as number) /
          3,
      0,
    );
    expect(consistencyRatio).toBeCloseTo((lambda - 3) / 2 / 0.58, 9);
  });

  it('reproduce weights that the comparisons agree on', () => {
    const weights = [0.5, 0.3, 0.2];
    const found = ahpWeights(weights.map((a) => weights.map((b) => a / b)));
    for (const [i, weight] of weights.entries()) expect(found.weights[i]).toBeCloseTo(weight, 10);
    expect(found.consistencyRatio).toBeCloseTo(0, 10);
  });

  it('are taken just below a ratio of 0.1 and refused just above', () => {
    // One comparison is made ever more contradictory; where the ratio crosses 0.1 is found by halving.
    const ratioOf = (x: number) => {
      try {
        return ahpWeights([
          [1, 2, x],
          [1 / 2, 1, 2],
          [1 / x, 1 / 2, 1],
        ]).consistencyRatio;
      } catch {
        return Number.POSITIVE_INFINITY;
      }
    };
    let [taken, refused] = [4, 400];
    for (let round = 0; round < 60; round++) {
      const middle = (taken + refused) / 2;
      if (ratioOf(middle) < 1) taken = middle;
      else refused = middle;
    }
    expect(ratioOf(taken)).toBeCloseTo(0.1, 6);
    expect(ratioOf(taken)).toBeLessThan(0.1);
  });

  it.each([
    [
      'contradict each other',
      [
        [1, 9, 1 / 9],
        [1 / 9, 1, 9],
        [9, 1 / 9, 1],
      ],
      /consistency ratio of .* expected less than 0.1/,
    ],
    [
      'are no reciprocals',
      [
        [1, 2, 1],
        [2, 1, 1],
        [1, 1, 1],
      ],
      /each the reciprocal of the other/,
    ],
    [
      'hold NaN',
      [
        [1, Number.NaN, 1],
        [Number.NaN, 1, 1],
        [1, 1, 1],
      ],
      /NaN at/,
    ],
    [
      'are of two sectors only',
      [
        [1, 1],
        [1, 1],
      ],
      /2 rows; expected 3 rows, for HEALTH/,
    ],
    ['have rows that are too short', [[1], [1], [1]], /square matrix/],
  ])('that %s are refused', (_, pairwise, message) => {
    const error = refusal(() => sectorWeights(three, { pairwise }));
    expect([error.code, error.argument]).toEqual(['BAD_INPUT', 'weights.pairwise']);
    expect(error.message).toMatch(message);
  });
});

describe('entropy weights', () => {
  it('give all weight to the only dimension that tells territories apart', () => {
    const weights = entropyWeights([Float64Array.of(0.5, 0.5), Float64Array.of(0, 1)]);
    expect(weights[0]).toBeCloseTo(0, 12);
    expect(weights[1]).toBeCloseTo(1, 12);
  });

  it('follow 1 + Σ p ln p / ln n', () => {
    const [a = 0, b = 0] = entropyWeights([
      Float64Array.of(0.2, 0.6, Number.NaN),
      Float64Array.of(0.1, 0.9, 0.3),
    ]);
    const spread = (p: number) => 1 + (p * Math.log(p) + (1 - p) * Math.log(1 - p)) / Math.log(2);
    expect(a / b).toBeCloseTo(spread(0.25) / spread(0.1), 9);
    expect(a + b).toBeCloseTo(1, 12);
  });

  it('are equal where nothing tells territories apart', () => {
    expect(entropyWeights([Float64Array.of(0, 0), Float64Array.of(1, 1)])).toEqual([0.5, 0.5]);
  });
});
