import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../geodata/analysis/graph.ts';
import { moransI } from '../../geodata/analysis/morans-i.ts';
import type { Alternative } from '../../geodata/analysis/pseudo-significance.ts';
import {
  ruleGraph,
  type SpatialWeights,
  spatialWeights,
  type WeightStyle,
} from '../../geodata/analysis/spatial-weights.ts';
import { describePublished } from '../published-files.ts';
import { describeOracles, oracleLayer, publishedDistrictGraph } from './oracle-layers.ts';
import {
  arrangements,
  code,
  connectedCase,
  letterGraph,
  letterVariable,
  mean,
  spread,
} from './spatial-fixtures.ts';

const styles: WeightStyle[] = ['ROW_STANDARDISED', 'BINARY'];
const weightCase = fc
  .tuple(connectedCase(12), fc.constantFrom(...styles))
  .map(([random, style]) => ({
    ...random,
    weights: spatialWeights(buildGraph(random.ids, random.pairs), style),
    variable: random.variables[0]!,
  }));

/** The weights as a square table. */
function dense({ ids, offsets, neighbors, rowWeights }: SpatialWeights): number[][] {
  return ids.map((_, i) => {
    const row = neighbors.subarray(offsets[i], offsets[i + 1]);
    return ids.map((_, j) => (row.includes(j) ? rowWeights[i]! : 0));
  });
}

function plainMoran(table: number[][], values: readonly number[]): number {
  const centered = values.map((value) => value - mean(values));
  const products = table.flatMap((row, i) => row.map((w, j) => w * centered[i]! * centered[j]!));
  const total = (numbers: number[]) => numbers.reduce((sum, value) => sum + value, 0);
  return (
    (values.length / total(table.flat())) *
    (total(products) / total(centered.map((value) => value ** 2)))
  );
}

/** Var I for normal values, from the traces of the centred table M W M (Cliff and Ord 1981). */
function normalVariance(table: number[][]): number {
  const n = table.length;
  const center = table.map((_, i) => table.map((_, j) => (i === j ? 1 : 0) - 1 / n));
  const times = (p: number[][], q: number[][]) =>
    p.map((row) => q.map((_, j) => row.reduce((sum, value, k) => sum + value * q[k]![j]!, 0)));
  const trace = (p: number[][]) => p.reduce((sum, row, i) => sum + row[i]!, 0);
  const centered = times(times(center, table), center);
  const transposed = centered.map((_, i) => centered.map((row) => row[i]!));
  const squares = trace(times(centered, centered)) + trace(times(centered, transposed));
  const sum = table.flat().reduce((total, value) => total + value, 0);
  const meanSquare = ((n / sum) ** 2 * (squares + trace(centered) ** 2)) / ((n - 1) * (n + 1));
  return meanSquare - 1 / (n - 1) ** 2;
}

describeOracles("Moran's I of published test layers", () => {
  const columbus = () => oracleLayer('columbus.geojson', 'POLYID');

  it('is that of spdep for three columns of Columbus and both rules', () => {
    const { ids, pairs, column } = columbus();
    const queen = spatialWeights(ruleGraph(ids, pairs, 'QUEEN'));
    const rook = spatialWeights(ruleGraph(ids, pairs, 'ROOK'));
    expect(moransI(queen, column('CRIME')).I).toBeCloseTo(0.500188557, 9);
    expect(moransI(rook, column('CRIME')).I).toBeCloseTo(0.523670213, 9);
    expect(moransI(queen, column('HOVAL')).I).toBeCloseTo(0.180093114, 9);
    expect(moransI(queen, column('INC')).I).toBeCloseTo(0.415628778, 9);
  });

  it("has spdep's expectation, variance under randomisation and standard deviate", () => {
    const { ids, pairs, column } = columbus();
    const weights = spatialWeights(ruleGraph(ids, pairs, 'QUEEN'));
    const result = moransI(weights, column('CRIME'));
    expect(result.expected).toBeCloseTo(-0.020833333, 9);
    expect(result.variance).toBeCloseTo(0.008689289, 9);
    expect(result.z).toBeCloseTo(5.5894, 4);
    expect(result).toMatchObject({ p: 0.001, permutations: 999, seed: 123456789 });
  });

  it('is that of PySAL for donations in Guerry, to the last digit', () => {
    const { ids, pairs, column } = oracleLayer('guerry.geojson', 'CODE_DE');
    const weights = spatialWeights(ruleGraph(ids, pairs, 'QUEEN'));
    const { I } = moransI(weights, column('Donatns'));
    // In the documentation of splot (PySAL), over the same 210 queen pairs. 0.353365, which is
    // published too, differs from it by 3.7e-6.
    expect(weights.neighbors.length).toBe(2 * 210);
    expect(I).toBeCloseTo(0.3533613255848606, 15);
    expect(I).toBeCloseTo(0.353365, 5);
    const values = weights.ids.map((id) => column('Donatns').values.get(id) as number);
    expect(I).toBeCloseTo(plainMoran(dense(weights), values), 12);
  });
});

describe("Moran's I", () => {
  it('is the double sum of its definition', () => {
    fc.assert(
      fc.property(weightCase, ({ weights, variable }) => {
        const values = weights.ids.map((id) => variable.values.get(id) as number);
        const { I } = moransI(weights, variable, { permutations: 0 });
        expect(I).toBeCloseTo(plainMoran(dense(weights), values), 10);
      }),
    );
  });

  it('has the mean and variance of all arrangements of the values', () => {
    const graph = letterGraph('ab bc cd de ce', 'f');
    const values = [3, 1, 4, 1.5, 9, 2];
    for (const style of styles) {
      const weights = spatialWeights(graph, style);
      const all = arrangements(values).map((order) => plainMoran(dense(weights), order));
      const { expected, variance, z, I } = moransI(weights, letterVariable(...values));
      expect(expected).toBeCloseTo(mean(all), 12);
      expect(variance).toBeCloseTo(spread(all), 12);
      expect(z).toBeCloseTo((I - mean(all)) / Math.sqrt(spread(all)), 10);
    }
  });

  it('has the variance of quadratic forms under normality', () => {
    fc.assert(
      fc.property(weightCase, ({ weights, variable }) => {
        const options = { permutations: 0, assumption: 'NORMALITY' as const };
        const { variance } = moransI(weights, variable, options);
        expect(variance).toBeCloseTo(normalVariance(dense(weights)), 10);
      }),
    );
  });

  it('has a pseudo p near the share of all arrangements that are as extreme', () => {
    const graph = letterGraph('ab bc cd de ef fg ce');
    const values = [3, 1, 4, 1.5, 9, 2, 6];
    const weights = spatialWeights(graph);
    const all = arrangements(values).map((order) => plainMoran(dense(weights), order));
    const observed = plainMoran(dense(weights), values);
    const share = (extreme: (I: number) => boolean) => all.filter(extreme).length / all.length;
    const atLeast = share((I) => I >= observed - 1e-12);
    const atMost = share((I) => I <= observed + 1e-12);
    const p = (alternative: Alternative) =>
      moransI(weights, letterVariable(...values), { permutations: 20_000, seed: 3, alternative })
        .p!;
    // Three standard errors of a share of 20,000.
    const margin = 3 * Math.sqrt(0.25 / 20_000);
    expect(Math.abs(p('GREATER') - atLeast)).toBeLessThan(margin);
    expect(Math.abs(p('LESS') - atMost)).toBeLessThan(margin);
    expect(p('DIRECTED')).toBe(Math.min(p('GREATER'), p('LESS')));
    expect(p('TWO_SIDED')).toBe(Math.min(1, 2 * p('DIRECTED')));
  });

  it('counts the observed arrangement: the least p of 99 permutations is 0.01', () => {
    const letters = [...'abcdefghijklmnopqrst'];
    const chain = letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
    const weights = spatialWeights(letterGraph(chain.join(' ')));
    const rising = letterVariable(...letters.map((_, i) => i));
    expect(moransI(weights, rising, { permutations: 99 }).p).toBe(0.01);
    expect(moransI(weights, rising, { permutations: 0 }).p).toBeNull();
  });

  it('answers p = 1 and no z where every arrangement gives the same I', () => {
    const weights = spatialWeights(letterGraph('ab ac ad bc bd cd'));
    const result = moransI(weights, letterVariable(1, 2, 4, 9));
    expect(result.I).toBeCloseTo(-1 / 3, 12);
    expect(result).toMatchObject({ z: null, p: 1 });
  });

  it('does not depend on the order of units and pairs, nor on unit and origin of the values', () => {
    fc.assert(
      fc.property(weightCase, ({ ids, pairs, variable, weights }) => {
        const turned = pairs.map(({ a, b }) => ({ a: b, b: a })).reverse();
        const again = spatialWeights(buildGraph([...ids].reverse(), turned), weights.style);
        const options = { permutations: 19, seed: 7 };
        const result = moransI(weights, variable, options);
        expect(moransI(again, variable, options)).toEqual(result);
        const scaled = [...variable.values].map(([id, x]): [string, number] => [
          id,
          500 - 3 * (x as number),
        ]);
        const other = moransI(again, { name: 'scaled', values: new Map(scaled) }, options);
        expect(other.I).toBeCloseTo(result.I, 9);
        expect(other.variance).toBeCloseTo(result.variance, 9);
      }),
    );
  });

  it('keeps islands in n with a lag of 0', () => {
    const weights = spatialWeights(letterGraph('ab bc cd', 'e'));
    const { I, expected } = moransI(weights, letterVariable(1, 2, 3, 4, 10));
    expect(weights.islands).toEqual(['e']);
    // Deviations −3 −2 −1 0 6; lags −2 −2 −1 −1 0; S0 = 4, n = 5.
    expect(I).toBeCloseTo(((5 / 4) * (6 + 4 + 1)) / 50, 12);
    expect(expected).toBe(-1 / 4);
  });

  it('changes with the seed, not from call to call', () => {
    const weights = spatialWeights(letterGraph('ab bc cd de ef fg gh'));
    const variable = letterVariable(1, 5, 2, 8, 3, 9, 4, 7);
    const p = (seed: number) => moransI(weights, variable, { seed, permutations: 5000 }).p;
    expect(p(1)).toBe(p(1));
    expect(new Set([1, 2, 3, 4, 5].map(p)).size).toBeGreaterThan(1);
  });
});

describe("what Moran's I refuses", () => {
  const weights = spatialWeights(letterGraph('ab bc cd'));
  const refused = (...values: unknown[]) =>
    expect(() => moransI(weights, letterVariable(...values)));

  it('values that are text, NaN, infinite or missing, naming the unit', () => {
    refused(1, 2, '3', 4).toThrow(code('BAD_INPUT'));
    refused(1, 2, '3', 4).toThrow(`Got "3" (string) as value of 'c'`);
    refused(1, 2, Number.NaN, 4).toThrow(`as value of 'c'`);
    refused(1, 2, Infinity, 4).toThrow(code('BAD_INPUT'));
    refused(1, null, 3).toThrow(`Got no value of value for 2 of 4 units, 'b' first`);
  });

  it('values that are all equal or whose powers overflow', () => {
    refused(0.1, 0.1, 0.1, 0.1).toThrow('Got 0.1 as value of every unit');
    refused(1, 2, 3, 1e200).toThrow(code('BAD_INPUT'));
  });

  it('fewer than 4 units and units without neighbours', () => {
    const three = spatialWeights(letterGraph('ab bc'));
    expect(() => moransI(three, letterVariable(1, 2, 3))).toThrow('Got 3 units; expected 4');
    const apart = spatialWeights(letterGraph('', 'abcd'));
    expect(() => moransI(apart, letterVariable(1, 2, 3, 4))).toThrow('without neighbours');
  });

  it('counts of permutations and seeds out of range', () => {
    const variable = letterVariable(1, 2, 3, 5);
    for (const permutations of [-1, 1.5, 100_000, Number.NaN]) {
      expect(() => moransI(weights, variable, { permutations })).toThrow(code('BAD_INPUT'));
    }
    expect(() => moransI(weights, variable, { seed: -1 })).toThrow(code('BAD_INPUT'));
  });
});

describePublished("Moran's I of the 1,891 districts", () => {
  it('takes 9,999 permutations in a few seconds at most', () => {
    const graph = publishedDistrictGraph();
    const weights = spatialWeights(graph);
    const values = new Map(graph.ids.map((id, i) => [id, Math.sin(i / 40) + (i % 7) / 10]));
    const start = performance.now();
    const { I, p } = moransI(weights, { name: 'wave', values }, { permutations: 9999 });
    expect(performance.now() - start).toBeLessThan(5000);
    expect({ I: I > 0, p }).toEqual({ I: true, p: 0.0001 });
    expect(weights.islands).toEqual(['210103', '211302']);
  });
});
