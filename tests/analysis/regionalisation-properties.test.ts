import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components } from '../../geodata/analysis/components.ts';
import { featureMatrix } from '../../geodata/analysis/feature-matrix.ts';
import { type AdjacencyGraph, buildGraph } from '../../geodata/analysis/graph.ts';
import {
  type RegionalizationMethod,
  type RegionalizeOptions,
  regionalizationMethods,
  regionalize,
} from '../../geodata/analysis/regionalize.ts';
import {
  groupsOf,
  normal,
  plainGraph,
  plainPartition,
  plainSquares,
  plainTree,
  sizedCase,
} from './plain-regionalization.ts';
import { code, letterGraph, letterVariable } from './spatial-fixtures.ts';

const methods = fc.constantFrom(...regionalizationMethods);

describe('regions', () => {
  it('are exactly k, numbered from the largest, and connected but for WARD', () => {
    fc.assert(
      fc.property(sizedCase, methods, ({ graph, variables, k }, method) => {
        const { labels, regions } = regionalize(graph, variables, { method, k });
        const sizes = Array.from({ length: k }, (_, label) => {
          const members = graph.ids.filter((id) => labels.get(id) === label + 1);
          if (method !== 'WARD') expect(components(graph, members)).toHaveLength(1);
          return members.length;
        });
        expect(regions).toBe(k);
        expect(Math.min(...sizes)).toBeGreaterThan(0);
        expect(sizes).toEqual([...sizes].sort((p, q) => q - p));
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(graph.ids.length);
      }),
    );
  });

  it('split the total of squares into within and between, the within by definition', () => {
    fc.assert(
      fc.property(sizedCase, methods, (random, method) => {
        const { graph, variables, k } = random;
        const { labels, sumOfSquares, ratio } = regionalize(graph, variables, { method, k });
        const { features } = plainGraph(graph, random);
        const all = graph.ids.map((_, vertex) => vertex);
        const within = Array.from({ length: k }, (_, label) =>
          plainSquares(
            features,
            all.filter((vertex) => labels.get(graph.ids[vertex]!) === label + 1),
          ),
        ).reduce((sum, squares) => sum + squares, 0);
        expect(sumOfSquares.total).toBeCloseTo(plainSquares(features, all), 8);
        expect(sumOfSquares.within).toBeCloseTo(within, 8);
        expect(sumOfSquares.between).toBeCloseTo(sumOfSquares.total - within, 8);
        expect(ratio).toBe(sumOfSquares.between / sumOfSquares.total);
      }),
    );
  });

  it('do not depend on the order of units, pairs and ends of pairs', () => {
    fc.assert(
      fc.property(sizedCase, methods, ({ ids, pairs, graph, variables, k }, method) => {
        const turned = pairs.map(({ a, b }) => ({ a: b, b: a })).reverse();
        const again = buildGraph([...ids].reverse(), turned);
        const reversed = variables.map(({ name, values }) => ({
          name,
          values: new Map([...values].reverse()),
        }));
        const first = regionalize(graph, variables, { method, k });
        expect(regionalize(again, reversed, { method, k })).toEqual(first);
      }),
    );
  });

  it('do not depend on the order when many profiles tie', () => {
    fc.assert(
      fc.property(sizedCase, methods, ({ ids, pairs, graph, k }, method) => {
        const values = new Map(graph.ids.map((id, i) => [id, i % 2]));
        const options = { method, k, scaling: 'RAW' as const };
        const again = buildGraph([...ids].reverse(), [...pairs].reverse());
        const first = regionalize(graph, [{ name: 'v', values }], options);
        expect(first.regions).toBe(k);
        expect(regionalize(again, [{ name: 'v', values }], options)).toEqual(first);
      }),
    );
  });

  it('settle a tie between two neighbours in favour of the lower id', () => {
    const graph = letterGraph('ab ac');
    for (const method of ['SCHC_SINGLE', 'SCHC_WARD'] as const) {
      const { labels } = regionalize(graph, [letterVariable(0, 1, -1)], { method, k: 2 });
      expect(Object.fromEntries(labels)).toEqual({ a: 1, b: 1, c: 2 });
    }
  });

  it('do not depend on unit and origin of standardised variables', () => {
    fc.assert(
      fc.property(sizedCase, methods, ({ graph, variables, k }, method) => {
        const scaled = variables.map(({ name, values }, v) => ({
          name,
          values: new Map([...values].map(([id, x]) => [id, 64 - 2 ** v * 4 * (x as number)])),
        }));
        const first = regionalize(graph, variables, { method, k });
        expect(regionalize(graph, scaled, { method, k }).ratio).toBeCloseTo(first.ratio, 9);
      }),
    );
  });

  it('explain nothing as one and everything as one a unit', () => {
    fc.assert(
      fc.property(sizedCase, methods, ({ graph, variables }, method) => {
        const ratio = (k: number) => regionalize(graph, variables, { method, k }).ratio;
        expect(ratio(1)).toBeCloseTo(0, 12);
        expect(ratio(graph.ids.length)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('regions with a floor', () => {
  const people = (graph: AdjacencyGraph) =>
    new Map(graph.ids.map((id, i) => [id, 1 + ((i * 7) % 5)]));

  it('all hold it, and are as many as for its k without one when it is low', () => {
    fc.assert(
      fc.property(
        sizedCase,
        methods,
        fc.integer({ min: 1, max: 12 }),
        ({ graph, variables }, method, least) => {
          const values = people(graph);
          const total = [...values.values()].reduce((sum, value) => sum + value, 0);
          fc.pre(least <= total);
          const minPopulation = { population: { name: 'people', values }, least };
          const { labels, regions } = regionalize(graph, variables, { method, minPopulation });
          for (let region = 1; region <= regions; region++) {
            const members = graph.ids.filter((id) => labels.get(id) === region);
            const sum = members.reduce((all, id) => all + values.get(id)!, 0);
            expect(sum).toBeGreaterThanOrEqual(least);
          }
          if (least === 1) expect(regions).toBe(graph.ids.length);
          if (least > total / 2) expect(regions).toBe(1);
        },
      ),
    );
  });

  it('are cut by SKATER only where both sides hold it', () => {
    fc.assert(
      fc.property(sizedCase, fc.integer({ min: 2, max: 9 }), (random, least) => {
        const { graph, variables } = random;
        const values = people(graph);
        const plain = plainGraph(graph, random);
        const holds = (members: readonly number[]) =>
          members.reduce((sum, vertex) => sum + values.get(graph.ids[vertex]!)!, 0) >= least;
        const tree = plainTree(plain);
        const expected = plainPartition(tree, plain.features, Infinity, holds);
        const minPopulation = { population: { name: 'people', values }, least };
        const found = regionalize(graph, variables, { method: 'SKATER', minPopulation });
        expect(groupsOf(graph, found)).toBe(normal(expected));
      }),
      { numRuns: 60 },
    );
  });

  it('keep undoing merges of other branches when one half is below it', () => {
    // a b and c d are pairs; e joins c d last but one, and alone is below the floor of 2.
    const graph = letterGraph('ab bc cd de');
    const options: RegionalizeOptions = {
      method: 'SCHC_WARD',
      scaling: 'RAW',
      minPopulation: { population: letterVariable(1, 1, 1, 1, 1), least: 2 },
    };
    const { labels } = regionalize(graph, [letterVariable(0, 0.1, 50, 50.1, 60)], options);
    expect(Object.fromEntries(labels)).toEqual({ a: 2, b: 2, c: 1, d: 1, e: 1 });
  });

  it('stop with an error when it leaves fewer than k, or a part below it', () => {
    const graph = letterGraph('ab bc', 'd');
    const population = letterVariable(4, 1, 1, 3);
    const run = (method: RegionalizationMethod, least: number, k?: number) => () =>
      regionalize(graph, [letterVariable(1, 2, 4, 8)], {
        method,
        minPopulation: { population, least },
        ...(k ? { k } : {}),
      });
    for (const method of ['SKATER', 'REDCAP_FULL_WARD', 'SCHC_SINGLE'] as const) {
      expect(run(method, 3, 3)).toThrow('Got k = 3 with a floor of 3, which allows');
      expect(run(method, 3, 2)().regions).toBe(2);
      expect(run(method, 4)).toThrow("a part of 1 units around 'd' with 3");
    }
  });
});

describe('scaled variables', () => {
  it('have mean 0 and the sample standard deviation 1', () => {
    const { values } = featureMatrix([...'abcd'], [letterVariable(1, 2, 6, 7)], 'STANDARDISED');
    const deviation = Math.sqrt(26 / 3);
    expect([...values]).toEqual([-3, -2, 2, 3].map((x) => expect.closeTo(x / deviation, 12)));
  });

  it('are less the median over the scaled median absolute deviation when robust', () => {
    const { values } = featureMatrix([...'abcde'], [letterVariable(1, 2, 4, 8, 100)], 'ROBUST');
    // Median 4; deviations 3 2 0 4 96, their median 3.
    const expected = [-3, -2, 0, 4, 96].map((x) => expect.closeTo(x / (3 * 1.4826), 12));
    expect([...values]).toEqual(expected);
    const even = featureMatrix([...'abcd'], [letterVariable(10, 2, 4, 1)], 'ROBUST').values;
    expect([...even]).toEqual([7, -1, 1, -2].map((x) => expect.closeTo(x / (1.5 * 1.4826), 12)));
  });

  it('are less the mean when raw, column by column', () => {
    const [first, second] = [letterVariable(1, 2, 6), letterVariable(0, 0, 30)];
    const matrix = featureMatrix([...'abc'], [first, { ...second, name: 'other' }], 'RAW');
    expect(matrix).toEqual({
      rows: 3,
      columns: 2,
      values: Float64Array.of(-2, -10, -1, -10, 3, 20),
    });
  });
});

describe('what regionalisation refuses', () => {
  const graph = letterGraph('ab bc', 'd');
  const variable = letterVariable(1, 2, 4, 8);
  const run = (options: Partial<RegionalizeOptions>, variables = [variable]) =>
    expect(() => regionalize(graph, variables, { method: 'SKATER', ...options }));

  it('k above the units, below the parts, or not a whole number', () => {
    run({ k: 5 }).toThrow('Got k = 5; expected a whole number from 2 to 4.');
    run({ k: 1 }).toThrow('no region joins two of the 2 parts, an island being one');
    for (const k of [0, 2.5, Number.NaN]) run({ k }).toThrow(code('BAD_INPUT'));
    run({}).toThrow('neither k nor minPopulation');
    expect(regionalize(graph, [variable], { method: 'WARD', k: 1 }).regions).toBe(1);
  });

  it('floors and populations out of range', () => {
    const floor = (least: number, ...values: unknown[]) => ({
      minPopulation: { least, population: { ...letterVariable(...values), name: 'people' } },
    });
    for (const least of [0, -1, Number.NaN, Infinity]) {
      run(floor(least, 1, 1, 1, 1)).toThrow('Got the floor');
    }
    run(floor(1, 1, -2, 1, 1)).toThrow("Got -2 as people of 'b'; expected 0 at least.");
    run(floor(1, 1, '2', 1, 1)).toThrow(code('BAD_INPUT'));
  });

  it('variables that are none, twice, text, missing, or without spread', () => {
    run({ k: 2 }, []).toThrow('Got the variables none');
    run({ k: 2 }, [variable, variable]).toThrow('expected one or more, each once');
    run({ k: 2 }, [letterVariable(1, 'x', 3, 4)]).toThrow(`Got "x" (string) as value of 'b'`);
    run({ k: 2 }, [letterVariable(1, 2, Number.NaN, 4)]).toThrow(code('BAD_INPUT'));
    run({ k: 2 }, [letterVariable(1, 2)]).toThrow('no value of value for 2 of 4 units');
    run({ k: 2 }, [letterVariable(3, 3, 3, 3)]).toThrow('standard deviation of 0');
    run({ k: 2, scaling: 'ROBUST' }, [letterVariable(3, 3, 3, 4)]).toThrow('deviation of 0');
    run({ k: 2, scaling: 'RAW' }, [letterVariable(3, 3, 3, 3)]).toThrow('same values for every');
    run({ k: 2, scaling: 'RAW' }, [letterVariable(3, 1e200, 3, 3)]).toThrow('overflow');
  });

  it('more units than a table of distances can hold', () => {
    const ids = Array.from({ length: 10_001 }, (_, i) => String(i).padStart(5, '0'));
    const chain = ids.slice(1).map((b, i) => ({ a: ids[i]!, b }));
    const large = buildGraph(ids, chain);
    const values = new Map(ids.map((id, i) => [id, (i * 37) % 101]));
    const sizes = (method: RegionalizationMethod) =>
      regionalize(large, [{ name: 'v', values }], { method, k: 3 }).regions;
    expect(() => sizes('SCHC_COMPLETE')).toThrow(code('TOO_COMPLEX'));
    expect(sizes('SKATER')).toBe(3);
  });
});
