import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClusterStabilityInput } from '../../geodata/analysis/cluster-stability.ts';
import { clusterStability } from '../../geodata/analysis/cluster-stability.ts';
import { dirichlet } from '../../geodata/analysis/dirichlet.ts';
import type { AlternativeValues } from '../../geodata/analysis/rank-stability.ts';
import { rankAcceptability } from '../../geodata/analysis/rank-stability.ts';
import { clusterCriteria } from '../../geodata/criteria/registry.ts';
import { bundledFacts, bundledPairs } from './peru-facts.ts';

const matrixOf = (rows: readonly (readonly number[])[]): AlternativeValues => ({
  alternatives: rows.length,
  criteria: rows[0]!.length,
  values: Float64Array.from(rows.flat()),
});
const even = (criteria: number, seed = 1) => dirichlet(new Array<number>(criteria).fill(1), seed);

describe('Dirichlet draws', () => {
  it('add up to 1, and repeat with the seed', () => {
    const parameters = fc.array(fc.double({ min: 0.05, max: 40, noNaN: true }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(parameters, fc.nat(), (given, seed) => {
        const [one, other] = [new Float64Array(given.length), new Float64Array(given.length)];
        dirichlet(given, seed)(one);
        dirichlet(given, seed)(other);
        expect(one).toEqual(other);
        expect(one.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        expect(one.every((weight) => weight >= 0)).toBe(true);
      }),
    );
  });

  it('have the mean and variance of the distribution', () => {
    const parameters = [0.5, 1, 4.5];
    const draw = dirichlet(parameters, 7);
    const weights = new Float64Array(3);
    const [sums, squares] = [
      [0, 0, 0],
      [0, 0, 0],
    ];
    const count = 40_000;
    for (let i = 0; i < count; i++) {
      draw(weights);
      for (let k = 0; k < 3; k++) {
        sums[k]! += weights[k]!;
        squares[k]! += weights[k]! ** 2;
      }
    }
    for (const [k, parameter] of parameters.entries()) {
      const mean = parameter / 6;
      expect(sums[k]! / count).toBeCloseTo(mean, 2);
      const variance = squares[k]! / count - (sums[k]! / count) ** 2;
      expect(variance).toBeCloseTo((mean * (1 - mean)) / 7, 3);
    }
  });
});

describe('rank acceptability', () => {
  it('is the share of weights that put an alternative first', () => {
    // The second is best where w1 > 0.75: with two criteria a quarter of all mixes.
    const matrix = matrixOf([
      [0.5, 1],
      [0.75, 0.25],
    ]);
    const [first, second] = rankAcceptability(matrix, even(2), 20_000, 1);
    expect(first?.alternative).toBe(0);
    expect(first?.byRank[0]).toBeCloseTo(0.75, 2);
    expect(second?.byRank[0]).toBeCloseTo(0.25, 2);
    expect(second?.centralWeights?.[0]).toBeCloseTo(0.875, 2);
    expect(first!.byRank[0]! + second!.byRank[0]!).toBeCloseTo(1, 12);
  });

  it('is 1 for an alternative at least as good everywhere, and ties go to the earlier', () => {
    const matrix = matrixOf([
      [0.4, 0.9],
      [0.4, 0.9],
      [0.3, 0.2],
    ]);
    const found = rankAcceptability(matrix, even(2), 100, 2);
    expect(found.map(({ alternative, byRank }) => [alternative, ...byRank])).toEqual([
      [0, 1, 0],
      [1, 0, 1],
    ]);
  });

  it('leaves the weight of a missing value to the others, and an empty row out', () => {
    const matrix = matrixOf([
      [Number.NaN, 0.6],
      [0.5, 0.5],
      [Number.NaN, Number.NaN],
    ]);
    const found = rankAcceptability(matrix, even(2), 200, 3);
    expect(found.map(({ alternative }) => alternative)).toEqual([0, 1]);
    expect(found[0]?.byRank).toEqual([1, 0, 0]);
  });

  it('agrees with sorting all alternatives in every draw', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    const rows = fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.nat(), fc.integer({ min: 1, max: 4 }), (given, seed, ranks) => {
        const draw = even(3, seed);
        const counts = given.map(() => new Array<number>(ranks).fill(0));
        const weights = new Float64Array(3);
        for (let i = 0; i < 30; i++) {
          draw(weights);
          const total = weights.reduce((sum, w) => sum + w, 0);
          const scores = given.map(
            (row) => row.reduce((sum, v, k) => sum + weights[k]! * v, 0) / total,
          );
          const order = [...given.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
          for (const [rank, row] of order.slice(0, ranks).entries()) counts[row]![rank]! += 1 / 30;
        }
        const found = rankAcceptability(matrixOf(given), even(3, seed), 30, ranks);
        for (const { alternative, byRank } of found) {
          for (const [rank, share] of byRank.entries()) {
            expect(share).toBeCloseTo(counts[alternative]![rank]!, 10);
          }
        }
      }),
    );
  });
});

describe('the stability of clusters', () => {
  const facts = bundledFacts();
  const pairs = bundledPairs();
  const stability = (input: Partial<ClusterStabilityInput>) =>
    clusterStability(
      facts,
      { pairs },
      { within: ['22'], sectors: ['HEALTH', 'EDUCATION'], ...input },
      clusterCriteria,
    );

  it('ranks every candidate in every draw and names the weights that favour the best', () => {
    const { clusters, rivals, candidates, draws } = stability({ first: 20 });
    expect(draws).toBe(1000);
    expect(candidates).toBeGreaterThan(1000);
    expect(clusters.map(({ rank }) => rank)).toEqual([...Array(20).keys()].map((i) => i + 1));
    const all = [...clusters, ...rivals];
    const firsts = all.reduce((sum, { byRank }) => sum + byRank[0]!, 0);
    expect(firsts).toBeGreaterThan(0.5);
    expect(firsts).toBeLessThanOrEqual(1 + 1e-9);
    for (const { centralWeights, byRank, amongFirst } of all) {
      expect(amongFirst).toBeGreaterThanOrEqual(byRank[0]!);
      expect(centralWeights === null).toBe(byRank[0] === 0);
      const total = (centralWeights ?? []).reduce((sum, { weight }) => sum + weight, 0);
      if (centralWeights !== null) expect(total).toBeCloseTo(1, 9);
    }
  });

  it('keeps the order of the given weights as the draws close in on them', () => {
    const { clusters } = stability({ concentration: 10_000, ranks: 1, draws: 200 });
    const loose = stability({ concentration: 10, ranks: 1, draws: 200 });
    expect(clusters[0]!.byRank[0]).toBeGreaterThan(0.5);
    expect(clusters[0]!.byRank[0]).toBeGreaterThan(loose.clusters[0]!.byRank[0]!);
  });

  it('repeats with the seed and changes with another', () => {
    const one = stability({ draws: 50, seed: 3 });
    expect(stability({ draws: 50, seed: 3 })).toEqual(one);
    expect(stability({ draws: 50, seed: 4 })).not.toEqual(one);
  });

  const cases: { input: Partial<ClusterStabilityInput>; argument: string; code?: string }[] = [
    { input: { first: 0 }, argument: 'first' },
    { input: { ranks: 51 }, argument: 'ranks' },
    { input: { draws: 10_001 }, argument: 'draws' },
    { input: { concentration: 0 }, argument: 'concentration' },
    { input: { seed: 0.5 }, argument: 'seed' },
    { input: { within: ['97'] }, argument: 'within[0]', code: 'NOT_FOUND' },
  ];
  for (const { input, argument, code = 'BAD_INPUT' } of cases) {
    it(`refuses ${JSON.stringify(input)}`, () => {
      expect(() => stability(input)).toThrow(
        expect.objectContaining({ code, argument: `input.${argument}` }),
      );
    });
  }

  it('refuses more draws over more candidates than it can compute', () => {
    const every = [...new Set(facts.ubigeos.map((ubigeo) => ubigeo.slice(0, 2)))];
    expect(() => stability({ within: every, draws: 10_000 })).toThrow(
      expect.objectContaining({ code: 'TOO_COMPLEX' }),
    );
  });
});
