import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components, contiguousGroups } from '../../geodata/analysis/components.ts';
import { cutDistricts } from '../../geodata/analysis/cut-districts.ts';
import { enclosedDistricts } from '../../geodata/analysis/enclosed-districts.ts';
import {
  type AdjacencyGraph,
  buildGraph,
  type GraphPair,
  inducedSubgraph,
  neighborsOf,
} from '../../geodata/analysis/graph.ts';
import { joiningSets } from '../../geodata/analysis/joining-sets.ts';
import { neighborsWithin } from '../../geodata/analysis/neighbourhoods.ts';
import { shortestPath } from '../../geodata/analysis/shortest-path.ts';

/** 'ab:3 bc' gives the pairs a-b with weight 3 and b-c without; ids are single letters. */
function graphOf(text: string, others = ''): AdjacencyGraph {
  const pairs = text.split(' ').map((pair): GraphPair => {
    const [ends, weight] = pair.split(':') as [string, string?];
    return { a: ends[0]!, b: ends[1]!, ...(weight ? { weight: Number(weight) } : {}) };
  });
  return buildGraph([...new Set([...text.replace(/[^a-z]/g, ''), ...others])], pairs);
}
const code = (expected: string) => expect.objectContaining({ code: expected });

/** A graph of at most 9 districts and a set of them. */
const smallCase = fc
  .record({
    size: fc.integer({ min: 1, max: 9 }),
    edges: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 0, max: 9 })), {
      maxLength: 14,
    }),
    chosen: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
  })
  .map(({ size, edges, chosen }) => {
    const ids = [...'abcdefghi'].slice(0, size);
    const pairs = edges
      .map(([i, j, weight]) => ({ a: ids[i % size]!, b: ids[j % size]!, weight }))
      .filter(({ a, b }) => a !== b);
    const members = ids.filter((_, i) => chosen[i]);
    return { ids, pairs, members, graph: buildGraph(ids, pairs) };
  });
const linked = (pairs: readonly GraphPair[], p: string, q: string) =>
  pairs.some(({ a, b }) => (a === p && b === q) || (a === q && b === p));

/** Parts of a set by merging groups until no pair links two of them. */
function plainComponents(pairs: readonly GraphPair[], members: readonly string[]): string[][] {
  let groups = members.map((id) => [id]);
  for (const { a, b } of pairs) {
    const [p, q] = [groups.find((g) => g.includes(a)), groups.find((g) => g.includes(b))];
    if (p && q && p !== q) groups = [...groups.filter((g) => g !== p && g !== q), [...p, ...q]];
  }
  return groups.map((group) => group.sort()).sort((p, q) => (p[0]! < q[0]! ? -1 : 1));
}

function subsets(items: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) =>
    subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

function* simplePaths(
  pairs: readonly GraphPair[],
  path: string[],
  to: string,
  ids: readonly string[],
): Generator<string[]> {
  const at = path.at(-1)!;
  if (at === to) yield path;
  else {
    for (const next of ids) {
      if (!path.includes(next) && linked(pairs, at, next))
        yield* simplePaths(pairs, [...path, next], to, ids);
    }
  }
}

describe('adjacency graph', () => {
  it('lists neighbours in order of ids with the border of each', () => {
    const graph = graphOf('cb:2 ab:1', 'd');
    expect(graph.ids).toEqual(['a', 'b', 'c', 'd']);
    expect([...neighborsOf(graph, 1)]).toEqual([0, 2]);
    expect([...graph.weights]).toEqual([1, 1, 2, 2]);
    expect([...neighborsOf(graph, 3)]).toEqual([]);
  });

  it('keeps the longer border of a pair given twice', () => {
    const graph = graphOf('ab:1 ba:5 ab:2');
    expect([...graph.weights]).toEqual([5, 5]);
  });

  it('refuses unknown ids, loops, repeats and bad weights', () => {
    const build =
      (ids: string[], ...pairs: GraphPair[]) =>
      () =>
        buildGraph(ids, pairs);
    expect(build(['a'], { a: 'a', b: 'z' })).toThrow(/'z'/);
    expect(build(['a'], { a: 'a', b: 'a' })).toThrow(code('BAD_INPUT'));
    expect(build(['a', 'b', 'a'])).toThrow(/'a' twice/);
    expect(build(['a', 'b'], { a: 'a', b: 'b', weight: -1 })).toThrow(code('BAD_INPUT'));
    expect(build(['a', 'b'], { a: 'a', b: 'b', weight: Number.NaN })).toThrow(code('BAD_INPUT'));
  });

  it('restricts itself to members, keeping the borders among them', () => {
    const part = inducedSubgraph(graphOf('ab:1 bc:2 cd:3 da:4'), ['d', 'a', 'b']);
    expect(part.ids).toEqual(['a', 'b', 'd']);
    expect([...part.offsets]).toEqual([0, 2, 3, 4]);
    expect([...part.weights]).toEqual([1, 4, 1, 4]);
  });

  it('answers NOT_FOUND for an id it does not have', () => {
    const graph = graphOf('ab');
    const questions = [
      () => neighborsWithin(graph, 'z', 1),
      () => components(graph, ['a', 'z']),
      () => cutDistricts(graph, ['z']),
      () => enclosedDistricts(graph, ['z']),
      () => shortestPath(graph, 'a', 'z'),
      () => joiningSets(graph, ['z']),
      () => inducedSubgraph(graph, ['z']),
    ];
    for (const ask of questions) expect(ask).toThrow(code('NOT_FOUND'));
  });
});

describe('neighbours of order k', () => {
  it('come ring by ring, sorted by id within a ring', () => {
    const graph = graphOf('ac ab bd ce de ef', 'z');
    expect(neighborsWithin(graph, 'a', 2)).toEqual([
      { id: 'b', order: 1 },
      { id: 'c', order: 1 },
      { id: 'd', order: 2 },
      { id: 'e', order: 2 },
    ]);
    expect(neighborsWithin(graph, 'z', 5)).toEqual([]);
    expect(neighborsWithin(graph, 'a', 99)).toHaveLength(5);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuse the order %s', (order) => {
    expect(() => neighborsWithin(graphOf('ab'), 'a', order)).toThrow(code('BAD_INPUT'));
  });

  it('are as far as the shortest simple path says', () => {
    fc.assert(
      fc.property(smallCase, fc.integer({ min: 1, max: 9 }), ({ ids, pairs, graph }, order) => {
        const expected = ids.slice(1).flatMap((id) => {
          const lengths = [...simplePaths(pairs, ['a'], id, ids)].map((path) => path.length - 1);
          const least = Math.min(Infinity, ...lengths);
          return least <= order ? [{ id, order: least }] : [];
        });
        expect(neighborsWithin(graph, 'a', order)).toEqual(
          expected.sort((p, q) => p.order - q.order),
        );
      }),
      { seed: 31, numRuns: 150 },
    );
  });
});

describe('parts of a set', () => {
  it('equal those found by merging groups, and fill the groups by size', () => {
    fc.assert(
      fc.property(smallCase, fc.integer({ min: 1, max: 4 }), ({ pairs, members, graph }, least) => {
        const expected = plainComponents(pairs, members);
        expect(components(graph, members)).toEqual(expected);
        const large = expected.filter(({ length }) => length >= least);
        expect(contiguousGroups(graph, members, least)).toEqual(
          large.sort((p, q) => q.length - p.length || (p[0]! < q[0]! ? -1 : 1)),
        );
      }),
      { seed: 32 },
    );
  });

  it('count a repeated member once and refuse a size of 0', () => {
    const graph = graphOf('ab');
    expect(components(graph, ['a', 'a', 'b'])).toEqual([['a', 'b']]);
    expect(() => contiguousGroups(graph, ['a'], 0)).toThrow(code('BAD_INPUT'));
  });

  it('fall apart exactly without their cut districts', () => {
    fc.assert(
      fc.property(smallCase, ({ pairs, members, graph }) => {
        const parts = plainComponents(pairs, members).length;
        const alone = (id: string) => !members.some((other) => linked(pairs, id, other));
        const expected = members.filter((id) => {
          const left = plainComponents(
            pairs,
            members.filter((other) => other !== id),
          ).length;
          return !alone(id) && left > parts;
        });
        expect(cutDistricts(graph, members)).toEqual(expected);
      }),
      { seed: 33, numRuns: 500 },
    );
  });

  it('are walked without recursion along a chain of 50,000 districts', () => {
    const ids = Array.from({ length: 50_000 }, (_, i) => String(i).padStart(6, '0'));
    const pairs = ids.slice(1).map((id, i) => ({ a: ids[i]!, b: id }));
    expect(cutDistricts(buildGraph(ids, pairs), ids)).toHaveLength(ids.length - 2);
  });
});

describe('enclosed districts', () => {
  it('are the groups that members cut off from the rest', () => {
    // Ring b-c-d-e round a; outside f-g-h.
    const graph = graphOf('ab ac ad ae bc cd de eb bf cf ef fg gh');
    expect(enclosedDistricts(graph, ['b', 'c', 'd', 'e'])).toEqual([['a']]);
    expect(enclosedDistricts(graph, ['b', 'c', 'd'])).toEqual([]);
    expect(enclosedDistricts(graph, ['f'])).toEqual([['g', 'h']]);
    expect(enclosedDistricts(graph, [])).toEqual([]);
  });

  it('do not include what never was linked to the rest', () => {
    const graph = graphOf('ab bc xy', 'z');
    expect(enclosedDistricts(graph, ['x'])).toEqual([]);
    expect(enclosedDistricts(graph, ['b'])).toEqual([['c']]);
  });

  it('are outside, cannot reach the rest, and could before the members were taken', () => {
    fc.assert(
      fc.property(smallCase, ({ ids, pairs, members, graph }) => {
        const outside = ids.filter((id) => !members.includes(id));
        const found = enclosedDistricts(graph, members);
        const whole = plainComponents(pairs, ids);
        const groups = plainComponents(pairs, outside);
        for (const part of whole) {
          const own = groups.filter((group) => part.includes(group[0]!));
          const enclosed = found.filter((group) => part.includes(group[0]!));
          expect(enclosed).toHaveLength(Math.max(0, own.length - 1));
          const largest = Math.max(0, ...own.map(({ length }) => length));
          const rest = own.find((group) => group.length === largest);
          expect(enclosed).toEqual(own.filter((group) => group !== rest));
        }
      }),
      { seed: 34, numRuns: 300 },
    );
  });
});

describe('shortest chain', () => {
  it('crosses the fewest borders, on a tie the longest, then the first by id', () => {
    const graph = graphOf('ab:1 bd:9 ac:5 cd:4 de:1 ax:5 xd:5', 'z');
    expect(shortestPath(graph, 'a', 'e')).toEqual({
      path: ['a', 'b', 'd', 'e'],
      borders: 3,
      sharedLength: 11,
    });
    expect(shortestPath(graph, 'a', 'a')).toEqual({ path: ['a'], borders: 0, sharedLength: 0 });
    expect(shortestPath(graph, 'a', 'z')).toBeNull();
  });

  it('is the best of all simple paths', () => {
    fc.assert(
      fc.property(smallCase, ({ ids, pairs, graph }) => {
        const weight = (p: string, q: string) =>
          Math.max(
            ...pairs.filter(({ a, b }) => a + b === p + q || b + a === p + q).map((e) => e.weight!),
          );
        const to = ids.at(-1)!;
        const ranked = [...simplePaths(pairs, ['a'], to, ids)]
          .map((path) => ({
            path,
            borders: path.length - 1,
            sharedLength: path.slice(1).reduce((sum, id, i) => sum + weight(path[i]!, id), 0),
          }))
          .sort(
            (p, q) =>
              p.borders - q.borders ||
              q.sharedLength - p.sharedLength ||
              (p.path.join() < q.path.join() ? -1 : 1),
          );
        expect(shortestPath(graph, 'a', to)).toEqual(ranked[0] ?? null);
      }),
      { seed: 35, numRuns: 200 },
    );
  });
});

describe('joining sets', () => {
  it('are none for members that are contiguous already', () => {
    expect(joiningSets(graphOf('ab bc'), ['a', 'b'])).toEqual({
      outcome: 'CONTIGUOUS',
      size: 0,
      sets: [[]],
      total: 1,
    });
  });

  it('name every single district that joins the members', () => {
    const found = joiningSets(graphOf('ab bc ad dc ae ef fc'), ['a', 'c']);
    expect(found).toEqual({ outcome: 'FOUND', size: 1, sets: [['b'], ['d']], total: 2 });
  });

  it('tell apart too far and never', () => {
    const graph = graphOf('ab bc cd de ef', 'z');
    expect(joiningSets(graph, ['a', 'f'])).toMatchObject({
      outcome: 'NONE_WITHIN_MAX_SIZE',
      size: null,
    });
    expect(joiningSets(graph, ['a', 'f'], { maxSize: 4 })).toMatchObject({
      outcome: 'FOUND',
      size: 4,
    });
    expect(joiningSets(graph, ['a', 'z'])).toMatchObject({ outcome: 'UNREACHABLE', sets: [] });
  });

  it('return the first sets by id up to the limit, and the total', () => {
    const found = joiningSets(graphOf('ab bz ac cz ad dz'), ['a', 'z'], { limit: 2 });
    expect(found).toMatchObject({ sets: [['b'], ['c']], total: 3 });
  });

  it('refuse no members, options out of range and a search without end', () => {
    const graph = graphOf('ab bc cd');
    expect(() => joiningSets(graph, [])).toThrow(code('BAD_INPUT'));
    expect(() => joiningSets(graph, ['a', 'd'], { maxSize: 7 })).toThrow(/1 to 6/);
    expect(() => joiningSets(graph, ['a', 'd'], { limit: 0 })).toThrow(code('BAD_INPUT'));
    expect(() => joiningSets(graph, ['a', 'd'], { maxSteps: 1 })).toThrow(code('TOO_COMPLEX'));
  });

  it('are all the smallest subsets that make the members contiguous', () => {
    fc.assert(
      fc.property(smallCase, ({ ids, pairs, members, graph }) => {
        fc.pre(members.length > 0);
        const outside = ids.filter((id) => !members.includes(id));
        const bySize = [0, 1, 2, 3, 4].map((size) =>
          subsets(outside, size).filter(
            (set) => plainComponents(pairs, [...members, ...set]).length === 1,
          ),
        );
        const size = bySize.findIndex((sets) => sets.length > 0);
        const found = joiningSets(graph, members, { maxSize: 4 });
        expect(found.size).toBe(size === -1 ? null : size);
        expect(found.sets).toEqual(bySize[size] ?? []);
        expect(found.total).toBe(found.sets.length);
      }),
      { seed: 36, numRuns: 1000 },
    );
  });
});
