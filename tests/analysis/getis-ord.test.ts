import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GetisOrdStatistic, getisOrd } from '../../geodata/analysis/getis-ord.ts';
import { buildGraph } from '../../geodata/analysis/graph.ts';
import { localMoran } from '../../geodata/analysis/local-moran.ts';
import { type SpatialWeights, spatialWeights } from '../../geodata/analysis/spatial-weights.ts';
import {
  choices,
  code,
  connectedCase,
  letterGraph,
  letterVariable,
  mean,
  spread,
} from './spatial-fixtures.ts';

const statistics: GetisOrdStatistic[] = ['GI', 'GI_STAR'];

/** z of the mean around a unit among the means of all draws of as many values. */
function scoreOfDraws(
  { offsets, neighbors }: SpatialWeights,
  values: readonly number[],
  unit: number,
  withItself: boolean,
): number | null {
  const row = [...neighbors.subarray(offsets[unit], offsets[unit + 1])];
  const around = withItself ? [...row, unit] : row;
  const pool = withItself ? values : values.filter((_, i) => i !== unit);
  if (around.length === pool.length) return null;
  const means = choices(pool, around.length).map(mean);
  return (mean(around.map((i) => values[i]!)) - mean(means)) / Math.sqrt(spread(means));
}

describe('Gi and Gi*', () => {
  const chain = letterGraph('ab bc cd');
  const variable = letterVariable(1, 2, 3, 6);
  const unitB = (statistic: GetisOrdStatistic, style?: 'BINARY') =>
    getisOrd(spatialWeights(chain, style), variable, statistic).units[1]!;

  it('are the shares worked out by hand on a chain of four', () => {
    // Around b: 1 + 3 of the others' 10; with b 6 of 12.
    expect(unitB('GI', 'BINARY').G).toBeCloseTo(0.4, 12);
    expect(unitB('GI_STAR', 'BINARY').G).toBeCloseTo(0.5, 12);
    expect(unitB('GI').G).toBeCloseTo(0.4 / 2, 12);
    expect(unitB('GI_STAR').G).toBeCloseTo(0.5 / 3, 12);
  });

  it('have the z worked out by hand on a chain of four', () => {
    // Others 1 3 6: mean 10/3, variance 38/9; two of three expected 20/3, variance 38/9.
    expect(unitB('GI').z).toBeCloseTo((4 - 20 / 3) / Math.sqrt(38 / 9), 12);
    // All: mean 3, variance 3.5; three of four expected 9, variance 3.5.
    expect(unitB('GI_STAR').z).toBeCloseTo(-3 / Math.sqrt(3.5), 12);
    expect(unitB('GI')).toMatchObject({ spot: 'COLD' });
    expect(getisOrd(spatialWeights(chain), variable, 'GI').units[2]).toMatchObject({ spot: 'HOT' });
  });

  it('have the z of all draws of as many values', () => {
    fc.assert(
      fc.property(connectedCase(8), fc.constantFrom(...statistics), (random, statistic) => {
        const weights = spatialWeights(buildGraph(random.ids, random.pairs));
        const values = weights.ids.map((id) => random.variables[0]!.values.get(id) as number);
        const { units } = getisOrd(weights, random.variables[0]!, statistic, { permutations: 0 });
        for (const [unit, { z }] of units.entries()) {
          const expected = scoreOfDraws(weights, values, unit, statistic === 'GI_STAR');
          if (expected === null) expect(z).toBeNull();
          else expect(z).toBeCloseTo(expected, 6);
        }
      }),
    );
  });

  it('have the same z for both styles and turn its sign with that of the values', () => {
    fc.assert(
      fc.property(connectedCase(12), fc.constantFrom(...statistics), (random, statistic) => {
        const graph = buildGraph(random.ids, random.pairs);
        const { name, values } = random.variables[0]!;
        const turned = new Map([...values].map(([id, x]) => [id, 7 - 2 * (x as number)]));
        const z = (weights: SpatialWeights, of: ReadonlyMap<string, unknown>) =>
          getisOrd(weights, { name, values: of }, statistic, { permutations: 0 }).units.map(
            (unit) => unit.z ?? 0,
          );
        const rows = z(spatialWeights(graph), values);
        expect(z(spatialWeights(graph, 'BINARY'), values)).toEqual(rows);
        for (const [i, other] of z(spatialWeights(graph), turned).entries()) {
          expect(other).toBeCloseTo(-rows[i]!, 6);
        }
      }),
    );
  });

  it('have the pseudo p of local Moran for the same seed', () => {
    const graph = letterGraph('ab bc cd de ef fa ac bd');
    const values = letterVariable(3, 1, 4, 1.5, 9, 2);
    const weights = spatialWeights(graph);
    const options = { permutations: 199, seed: 4 };
    const expected = localMoran(weights, values, options).units.map(({ p }) => p);
    for (const statistic of statistics) {
      const { units, ...rest } = getisOrd(weights, values, statistic, options);
      expect(units.map(({ p }) => p)).toEqual(expected);
      expect(units.every(({ p, significant }) => significant === p! <= 0.05)).toBe(true);
      expect(rest).toEqual({ statistic, ...options, significance: 0.05 });
    }
  });

  it('answer nothing for an island and no share of a total of 0', () => {
    const weights = spatialWeights(letterGraph('ab bc', 'd'));
    const { units } = getisOrd(weights, letterVariable(-3, 1, 2, 0), 'GI_STAR');
    expect(units[3]).toMatchObject({ G: null, z: null, spot: null, p: null, significant: false });
    expect(units[0]).toMatchObject({ G: null, z: expect.any(Number) });
  });

  it('refuse what local Moran refuses', () => {
    const weights = spatialWeights(chain);
    for (const values of [
      [1, 2, 'x', 4],
      [1, 1, 1, 1],
      [1, 2, 3],
    ]) {
      const run = () => getisOrd(weights, letterVariable(...values), 'GI');
      expect(run).toThrow(code('BAD_INPUT'));
    }
    const run = () => getisOrd(weights, variable, 'GI', { permutations: -1 });
    expect(run).toThrow(code('BAD_INPUT'));
  });
});
