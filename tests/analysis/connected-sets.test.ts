import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConnectedSetOptions } from '../../geodata/analysis/connected-sets.ts';
import {
  compactAdjacency,
  countConnectedSets,
  enumerateConnectedSets,
} from '../../geodata/analysis/connected-sets.ts';
import { hasPeru, peruPairs, peruUbigeos, subsets } from './cluster-fixtures.ts';

interface Graph {
  size: number;
  edges: [number, number][];
}

const graphs: fc.Arbitrary<Graph> = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc
    .array(fc.tuple(fc.nat({ max: size - 1 }), fc.nat({ max: size - 1 })), {
      maxLength: 2 * size,
    })
    .map((edges) => ({ size, edges })),
);

const adjacencyOf = ({ size, edges }: Graph) =>
  compactAdjacency(
    size,
    edges.map(([a]) => a),
    edges.map(([, b]) => b),
    edges.map(() => 1),
  );

function found(graph: Graph, options: ConnectedSetOptions): string[] {
  const sets: string[] = [];
  enumerateConnectedSets(adjacencyOf(graph), options, (set, length) => {
    sets.push(
      Array.from(set.subarray(0, length))
        .sort((a, b) => a - b)
        .join(),
    );
  });
  return sets;
}

function hangsTogether(set: number[], edges: [number, number][]): boolean {
  const reached = new Set(set.slice(0, 1));
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const [a, b] of edges) {
      if (!set.includes(a) || !set.includes(b)) continue;
      if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
    }
  }
  return reached.size === set.length;
}

function expected({ size, edges }: Graph, options: ConnectedSetOptions): string[] {
  const scarce = (set: number[]) => set.filter((v) => options.scarce?.[v] === 1).length;
  return subsets([...Array(size).keys()])
    .filter((set) => set.length >= options.min && set.length <= options.max)
    .filter((set) => options.containing === undefined || set.includes(options.containing))
    .filter((set) => Math.min(...set) < (options.roots ?? size))
    .filter((set) => scarce(set) <= (options.scarceMax ?? size))
    .filter((set) => hangsTogether(set, edges))
    .map((set) => set.join());
}

const sorted = (sets: string[]) => [...sets].sort();

describe('connected sets', () => {
  it('are each visited once, and none is left out', () => {
    fc.assert(
      fc.property(
        graphs,
        fc.integer({ min: 1, max: 4 }),
        fc.nat({ max: 4 }),
        (graph, min, more) => {
          const options = { min, max: min + more };
          expect(sorted(found(graph, options))).toEqual(sorted(expected(graph, options)));
        },
      ),
    );
  });

  it('hold the wanted vertex when one is named', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), (graph, pick) => {
        const options = { min: 1, max: 5, containing: pick % graph.size };
        expect(sorted(found(graph, options))).toEqual(sorted(expected(graph, options)));
      }),
    );
  });

  it('hold no more scarce vertices than allowed and start among the roots', () => {
    fc.assert(
      fc.property(graphs, fc.nat({ max: 511 }), fc.nat({ max: 2 }), (graph, marks, scarceMax) => {
        const scarce = Uint8Array.from({ length: graph.size }, (_, i) => (marks >> i) & 1);
        const options = { min: 2, max: 5, scarce, scarceMax, roots: Math.ceil(graph.size / 2) };
        expect(sorted(found(graph, options))).toEqual(sorted(expected(graph, options)));
      }),
    );
  });

  it('hold no two vertices that are incompatible', () => {
    fc.assert(
      fc.property(graphs, fc.infiniteStream(fc.nat({ max: 4 })), (graph, draws) => {
        const { size } = graph;
        const incompatible = new Uint8Array(size * size);
        for (let v = 0; v < size; v++) {
          for (let w = v + 1; w < size; w++) {
            if (draws.next().value !== 0) continue;
            incompatible[v * size + w] = 1;
            incompatible[w * size + v] = 1;
          }
        }
        const options = { min: 1, max: 5 };
        const allowed = expected(graph, options).filter((key) => {
          const set = key.split(',').map(Number);
          return set.every((v) => set.every((w) => incompatible[v * size + w] === 0));
        });
        expect(found(graph, { ...options, incompatible }).sort()).toEqual(allowed.sort());
        const { count } = countConnectedSets(adjacencyOf(graph), { ...options, incompatible });
        expect(count).toBe(allowed.length);
      }),
    );
  });

  it('are as many as the count says, up to the limit, and the walk tells when it was cut', () => {
    fc.assert(
      fc.property(graphs, fc.nat({ max: 60 }), (graph, limit) => {
        const adjacency = adjacencyOf(graph);
        const total = expected(graph, { min: 2, max: 5 }).length;
        const counted = countConnectedSets(adjacency, { min: 2, max: 5, limit });
        let visits = 0;
        const walked = enumerateConnectedSets(adjacency, { min: 2, max: 5, limit }, () => {
          visits++;
        });
        expect(counted).toEqual({ count: Math.min(total, limit), complete: total <= limit });
        expect(walked).toEqual(counted);
        expect(visits).toBe(counted.count);
      }),
    );
  });

  it('come in the same order every time', () => {
    const graph: Graph = {
      size: 5,
      edges: [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 0],
        [1, 3],
      ],
    };
    expect(found(graph, { min: 2, max: 4 })).toEqual(found(graph, { min: 2, max: 4 }));
  });

  it('keep the longer border of an edge given twice and drop loops', () => {
    const adjacency = compactAdjacency(2, [0, 1, 0], [1, 0, 0], [5, 9, 7]);
    expect(Array.from(adjacency.targets)).toEqual([1, 0]);
    expect(Array.from(adjacency.meters)).toEqual([9, 9]);
  });

  it.skipIf(!hasPeru())('of 3 to 6 districts of a province of Peru are 155,616', () => {
    const all = peruPairs();
    const links = all.filter((pair) => pair.kind === 'ROOK' && pair.sharedMeters >= 100);
    const ubigeos = peruUbigeos(all);
    const provinces = [...new Set(ubigeos.map((ubigeo) => ubigeo.slice(0, 4)))];
    const adjacencies = provinces.map((province) => {
      const districts = ubigeos.filter((ubigeo) => ubigeo.startsWith(province));
      const inner = links.filter(({ a, b }) => a.startsWith(province) && b.startsWith(province));
      const adjacency = compactAdjacency(
        districts.length,
        inner.map(({ a }) => districts.indexOf(a)),
        inner.map(({ b }) => districts.indexOf(b)),
        inner.map(({ sharedMeters }) => sharedMeters),
      );
      return { province, adjacency };
    });
    let total = 0;
    let sanMartin = 0;
    const start = performance.now();
    for (const { province, adjacency } of adjacencies) {
      const { count } = enumerateConnectedSets(adjacency, { min: 3, max: 6 }, () => undefined);
      total += count;
      if (province.startsWith('22')) sanMartin += count;
    }
    const elapsedMs = performance.now() - start;
    expect(total).toBe(155_616);
    expect(sanMartin).toBe(1_482);
    // 5 to 20 ms on one core; the bound leaves room for a busy machine.
    expect(elapsedMs).toBeLessThan(500);
  });
});
