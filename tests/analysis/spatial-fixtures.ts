import fc from 'fast-check';
import { expect } from 'vitest';
import { type AdjacencyGraph, buildGraph, type GraphPair } from '../../geodata/analysis/graph.ts';
import type { UnitVariable } from '../../geodata/analysis/unit-values.ts';

export const code = (expected: string) => expect.objectContaining({ code: expected });

/** A graph from pairs of letters ('ab bc'); letters of `others` have no neighbour. */
export function letterGraph(text: string, others = ''): AdjacencyGraph {
  const ids = new Set(`${text.replace(/[^a-z]/g, '')}${others}`);
  const pairs = text.split(' ').filter((pair) => pair.length === 2);
  return buildGraph(
    [...ids],
    pairs.map((pair) => ({ a: pair[0]!, b: pair[1]! })),
  );
}

/** Values for the letters a, b, c … in turn. */
export function letterVariable(...values: unknown[]): UnitVariable {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return { name: 'value', values: new Map(values.map((value, i) => [letters[i]!, value])) };
}

export interface RandomCase {
  ids: string[];
  pairs: GraphPair[];
  variables: UnitVariable[];
}

/** A connected graph of 4 to `most` units, with two variables whose values all differ. */
export function connectedCase(most: number): fc.Arbitrary<RandomCase> {
  return fc
    .record({
      parents: fc.array(fc.nat(), { minLength: 3, maxLength: most - 1 }),
      extra: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 * most }),
      order: fc.array(fc.nat(), { minLength: most, maxLength: most }),
      // Small numbers, which fast-check prefers, would give equal distances.
      values: fc.noBias(
        fc.uniqueArray(fc.integer({ min: -1e6, max: 1e6 }), {
          minLength: 2 * most,
          maxLength: 2 * most,
        }),
      ),
    })
    .map(({ parents, extra, order, values }) => {
      const size = parents.length + 1;
      // Names that are not in the order of the tree.
      const ids = Array.from({ length: size }, (_, i) => `${(order[i] as number) % 97}-${i}`);
      const links = parents.map((parent, i) => [i + 1, parent % (i + 1)]);
      const others = extra.map(([a, b]) => [a % size, b % size]);
      const pairs = [...links, ...others]
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => ({ a: ids[a as number]!, b: ids[b as number]! }));
      const variables = [0, 1].map((v) => ({
        name: `v${v}`,
        values: new Map(ids.map((id, i) => [id, values[2 * i + v]! / 1000])),
      }));
      return { ids, pairs, variables };
    });
}

/** All orders of some values. */
export function arrangements(values: readonly number[]): number[][] {
  if (values.length <= 1) return [[...values]];
  return values.flatMap((value, i) =>
    arrangements([...values.slice(0, i), ...values.slice(i + 1)]).map((rest) => [value, ...rest]),
  );
}

/** All choices of `size` out of some values. */
export function choices(values: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return values.flatMap((value, i) =>
    choices(values.slice(i + 1), size - 1).map((rest) => [value, ...rest]),
  );
}

export const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
/** The mean of squared deviations. */
export const spread = (values: readonly number[]) =>
  mean(values.map((value) => (value - mean(values)) ** 2));
