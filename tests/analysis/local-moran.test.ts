import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../geodata/analysis/graph.ts';
import { localMoran } from '../../geodata/analysis/local-moran.ts';
import { moransI } from '../../geodata/analysis/morans-i.ts';
import { ruleGraph, spatialWeights } from '../../geodata/analysis/spatial-weights.ts';
import { describeOracles, oracleLayer } from './oracle-layers.ts';
import { choices, code, connectedCase, letterGraph, letterVariable } from './spatial-fixtures.ts';

describeOracles('local Moran of published test layers', () => {
  it('is that of rgeoda for the first four departments of Guerry', () => {
    const { ids, pairs, column } = oracleLayer('guerry.geojson', 'CODE_DE');
    const weights = spatialWeights(ruleGraph(ids, pairs, 'QUEEN'));
    const { units } = localMoran(weights, column('Crm_prs'));
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    const published = [0.5161202313, 0.8182751385, 0.7940865597, 0.733161543];
    for (const [i, expected] of published.entries()) {
      expect(byId.get(ids[i]!)?.I).toBeCloseTo(expected, 10);
    }
  });

  it('finds both kinds of clusters in Guerry, by the signs of value and lag', () => {
    const { ids, pairs, column } = oracleLayer('guerry.geojson', 'CODE_DE');
    const weights = spatialWeights(ruleGraph(ids, pairs, 'QUEEN'));
    const { units } = localMoran(weights, column('Crm_prs'), { permutations: 9999 });
    const significant = units.filter((unit) => unit.significant).map((unit) => unit.quadrant);
    expect(significant).toEqual(expect.arrayContaining(['HH', 'LL']));
    for (const { z, lag, quadrant, p, significant: flag } of units) {
      expect(quadrant).toBe(`${z > 0 ? 'H' : 'L'}${lag > 0 ? 'H' : 'L'}`);
      expect(flag).toBe(p! <= 0.05);
    }
  });
});

describe('local Moran', () => {
  const square = letterGraph('ab bc cd da');

  it('is the product of a value and the mean of its neighbours, in sample deviations', () => {
    const { units } = localMoran(spatialWeights(square), letterVariable(1, 2, 6, 7));
    // Deviations −3 −2 2 3, their squares 26 over 3.
    const variance = 26 / 3;
    expect(units.map(({ I }) => I * variance)).toEqual(
      [-3 * 0.5, -2 * -0.5, 2 * 0.5, 3 * -0.5].map((value) => expect.closeTo(value, 12)),
    );
    expect(units.map(({ z }) => z * Math.sqrt(variance))[0]).toBeCloseTo(-3, 12);
    expect(units.map(({ quadrant }) => quadrant)).toEqual(['LH', 'LL', 'HH', 'HL']);
  });

  it('adds up the neighbours with binary weights', () => {
    const variable = letterVariable(1, 2, 6, 7);
    const rows = localMoran(spatialWeights(square), variable).units;
    const sums = localMoran(spatialWeights(square, 'BINARY'), variable).units;
    for (const [i, { I, p }] of sums.entries()) {
      expect(I).toBeCloseTo(2 * rows[i]!.I, 12);
      expect(p).toBe(rows[i]!.p);
    }
  });

  it("adds up to Moran's I", () => {
    fc.assert(
      fc.property(connectedCase(14), ({ ids, pairs, variables }) => {
        const weights = spatialWeights(buildGraph([...ids, 'island'], pairs));
        const values = new Map([...variables[0]!.values, ['island', 5] as const]);
        const variable = { name: 'v', values };
        const { units } = localMoran(weights, variable, { permutations: 0 });
        const sum = units.reduce((total, { I }) => total + I, 0);
        const { I } = moransI(weights, variable, { permutations: 0 });
        const n = units.length;
        expect(sum).toBeCloseTo((((n - 1) * (n - 1)) / n) * I, 8);
      }),
    );
  });

  it('has a pseudo p near the share of all draws of its neighbours that are as extreme', () => {
    const graph = letterGraph('ab bc cd de ef fa ac bd');
    const values = [3, 1, 4, 1.5, 9, 2];
    const weights = spatialWeights(graph);
    const { units } = localMoran(weights, letterVariable(...values), { permutations: 20_000 });
    for (const [unit, { p }] of units.entries()) {
      const neighbors = weights.neighbors.subarray(
        weights.offsets[unit],
        weights.offsets[unit + 1],
      );
      const observed = [...neighbors].reduce((sum, other) => sum + values[other]!, 0);
      const others = values.filter((_, other) => other !== unit);
      const sums = choices(others, neighbors.length).map((drawn) =>
        drawn.reduce((sum, value) => sum + value, 0),
      );
      const share = (extreme: (sum: number) => boolean) =>
        sums.filter(extreme).length / sums.length;
      const exact = Math.min(
        share((sum) => sum >= observed),
        share((sum) => sum <= observed),
      );
      expect(Math.abs(p! - exact)).toBeLessThan(3 * Math.sqrt(0.25 / 20_000));
    }
  });

  it('draws for each unit by itself: twins in all but name do not share their draws', () => {
    const weights = spatialWeights(letterGraph('ac bd ef fg gh'));
    const variable = letterVariable(1, 1, 5, 5, 2, 9, 3, 7);
    const [a, b] = localMoran(weights, variable, { permutations: 9999 }).units;
    expect(a?.I).toBe(b?.I);
    expect(a?.p).not.toBe(b?.p);
    expect(Math.abs(a!.p! - b!.p!)).toBeLessThan(0.03);
  });

  it('answers p = 1 where all draws tie', () => {
    const weights = spatialWeights(letterGraph('ab ac ad ae'));
    const { units } = localMoran(weights, letterVariable(9, 1, 2, 3, 4));
    expect(units[0]).toMatchObject({ id: 'a', p: 1, significant: false });
  });

  it('answers no quadrant, no p and I = 0 for an island', () => {
    const weights = spatialWeights(letterGraph('ab bc', 'd'));
    const { units } = localMoran(weights, letterVariable(1, 2, 3, 9));
    expect(units[3]).toMatchObject({ I: 0, lag: 0, quadrant: null, p: null, significant: false });
    expect(units[3]?.z).toBeGreaterThan(0);
  });

  it('repeats for a seed and does not depend on the order of the input', () => {
    fc.assert(
      fc.property(connectedCase(10), ({ ids, pairs, variables }) => {
        const turned = pairs.map(({ a, b }) => ({ a: b, b: a })).reverse();
        const options = { permutations: 49, seed: 11 };
        const first = localMoran(spatialWeights(buildGraph(ids, pairs)), variables[0]!, options);
        const graph = buildGraph([...ids].reverse(), turned);
        expect(localMoran(spatialWeights(graph), variables[0]!, options)).toEqual(first);
      }),
    );
  });

  it('refuses text, equal values, and a significance or seed out of range', () => {
    const weights = spatialWeights(square);
    const variable = letterVariable(1, 2, 6, 7);
    expect(() => localMoran(weights, letterVariable(1, 'x', 3, 4))).toThrow(code('BAD_INPUT'));
    expect(() => localMoran(weights, letterVariable(1, 1, 1, 1))).toThrow(code('BAD_INPUT'));
    for (const significance of [0, 1, Number.NaN]) {
      expect(() => localMoran(weights, variable, { significance })).toThrow(code('BAD_INPUT'));
    }
    const unseeded = { seed: 0.5, permutations: 0 };
    expect(() => localMoran(weights, variable, unseeded)).toThrow(code('BAD_INPUT'));
  });
});
