import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ahpWeights } from '../../geodata/analysis/ahp.ts';
import { type GapTable, gapIndex, rankLargestFirst } from '../../geodata/analysis/gap-index.ts';
import { rankUncertainty } from '../../geodata/analysis/gap-uncertainty.ts';
import { similarProfiles } from '../../geodata/analysis/similar-profiles.ts';

function table(rows: number[][], dimensionOf: number[]): GapTable {
  const gaps = dimensionOf.map((_, c) => Float64Array.from(rows, (row) => row[c] as number));
  const dimensions = [...new Set(dimensionOf)].map(String);
  return { ids: rows.map((_, i) => `u${i}`), gaps, dimensionOf, dimensions };
}

describe('the composite gap', () => {
  it('adds the variance over the mean to the mean of the dimensions', () => {
    const { value } = gapIndex(table([[0.2, 0.6]], [0, 1]));
    expect(value[0]).toBeCloseTo(0.4 + 0.04 / 0.4, 12);
  });

  it('is the mean itself for a balanced profile, and 0 where there is no gap', () => {
    const { value } = gapIndex(
      table(
        [
          [0.3, 0.3],
          [0, 0],
        ],
        [0, 1],
      ),
    );
    expect([...value]).toEqual([0.3, 0]);
  });

  it('publishes a dimension with exactly two thirds of its indicators, and not with fewer', () => {
    const rows = [
      [0.5, 0.7, Number.NaN],
      [0.5, Number.NaN, Number.NaN],
    ];
    const { dimensions, value } = gapIndex(table(rows, [0, 0, 0]));
    expect(dimensions[0]?.[0]).toBeCloseTo(0.6, 12);
    expect(value[1]).toBeNaN();
  });

  it('weighs dimensions in proportion', () => {
    const { value } = gapIndex(table([[0, 1]], [0, 1]), [1, 3]);
    expect(value[0]).toBeCloseTo(0.75 + 0.1875 / 0.75, 12);
  });

  it.each([[[0, 0]], [[-1, 2]], [[Number.NaN, 1]], [[1]]])(
    'refuses the weights %j, saying what was got',
    (weights) => {
      expect(() => gapIndex(table([[0.1, 0.2]], [0, 1]), weights)).toThrow(/^Got .*expected 2/);
    },
  );

  it('never falls below the mean of the dimensions', () => {
    const gap = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(gap, { minLength: 2, maxLength: 6 }), (row) => {
        const { value } = gapIndex(table([row], [...row.keys()]));
        const mean = row.reduce((sum, one) => sum + one, 0) / row.length;
        expect(value[0] as number).toBeGreaterThanOrEqual(mean - 1e-12);
      }),
    );
  });
});

describe('ranks', () => {
  it('put the largest gap first, give equal values the better rank and leave gaps unranked', () => {
    const { rank, percentile, ranked } = rankLargestFirst(
      Float64Array.of(0.2, 0.9, 0.2, Number.NaN, 0.1),
    );
    expect([...rank]).toEqual([2, 1, 2, 0, 4]);
    expect([...percentile]).toEqual([75, 100, 75, Number.NaN, 25]);
    expect(ranked).toBe(4);
  });
});

describe('rank uncertainty', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [i / 40, ((i * 7) % 40) / 40, i / 50]);
  const given = table(rows, [0, 1, 2]);
  const { rank } = gapIndex(given);
  const options = { draws: 200, seed: 7 };
  const answer = () => rankUncertainty({ ...given, unclipped: given.gaps }, rank, options);

  it('is the same for the same seed', () => {
    expect(answer()).toEqual(answer());
  });

  it('holds intervals that are ordered and within the ranks', () => {
    const { low, high, shift, meanShift } = answer();
    for (const i of rows.keys()) {
      expect(low[i]).toBeGreaterThanOrEqual(1);
      expect(high[i]).toBeGreaterThanOrEqual(low[i] as number);
      expect(high[i]).toBeLessThanOrEqual(rows.length);
    }
    const mean = shift.reduce((sum, one) => sum + one, 0) / rows.length;
    expect(meanShift).toBeCloseTo(mean, 12);
    expect(meanShift).toBeGreaterThan(0);
  });

  it('leaves a territory that is worst in everything first in every draw', () => {
    const worst = table(
      [[1.5, 1.5, 1.5], ...rows.map((row) => row.map((n) => n * 0.5))],
      [0, 1, 2],
    );
    const index = gapIndex(worst);
    const { low, high, shift } = rankUncertainty(
      { ...worst, unclipped: worst.gaps },
      index.rank,
      options,
    );
    expect([low[0], high[0], shift[0]]).toEqual([1, 1, 0]);
  });

  it('refuses a number of draws that says nothing', () => {
    expect(() =>
      rankUncertainty({ ...given, unclipped: given.gaps }, rank, { draws: 3, seed: 1 }),
    ).toThrow('Got 3 draws; expected a whole number, 10 to 5000.');
  });
});

describe('weights from comparisons', () => {
  it('reproduce weights that the comparisons agree on', () => {
    const weights = [0.5, 0.3, 0.2];
    const matrix = weights.map((a) => weights.map((b) => a / b));
    const found = ahpWeights(matrix);
    for (const [i, weight] of weights.entries()) expect(found.weights[i]).toBeCloseTo(weight, 10);
    expect(found.consistencyRatio).toBeCloseTo(0, 10);
  });

  it('are refused when the comparisons contradict each other', () => {
    const circular = [
      [1, 9, 1 / 9],
      [1 / 9, 1, 9],
      [9, 1 / 9, 1],
    ];
    expect(() => ahpWeights(circular)).toThrow(/consistency ratio of .* expected at most 0.1/);
  });

  it('are refused when an entry is not the reciprocal of its mirror', () => {
    expect(() =>
      ahpWeights([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow(/each the reciprocal of the other/);
  });
});

describe('similar profiles', () => {
  const columns = [Float64Array.of(0.1, 0.1, 0.9, Number.NaN), Float64Array.of(0.2, 0.3, 0.2, 0.2)];

  it('come nearest first, without the territory itself and without profiles too thin to compare', () => {
    const found = similarProfiles(columns, 0, 5);
    expect(found.map(({ index }) => index)).toEqual([1, 2]);
    expect(found[0]?.similarity).toBeCloseTo(1 - Math.sqrt(0.01 / 2), 12);
  });

  it('can be kept to some territories', () => {
    expect(similarProfiles(columns, 0, 5, (i) => i === 2).map(({ index }) => index)).toEqual([2]);
  });
});
