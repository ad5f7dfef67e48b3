import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkages } from '../../geodata/analysis/cluster-distance.ts';
import { regionalize } from '../../geodata/analysis/regionalize.ts';
import { clusterDistance, linkageOrders } from '../../geodata/analysis/schc.ts';
import {
  groupsOf,
  normal,
  type PlainGraph,
  plainAgglomeration,
  plainGraph,
  plainLinkage,
  plainPartition,
  plainTree,
  sizedCase,
} from './plain-regionalization.ts';

const linked = ({ links }: PlainGraph, p: readonly number[], q: readonly number[]) =>
  links.some(([a, b]) => (p.includes(a) && q.includes(b)) || (p.includes(b) && q.includes(a)));

/** The pairs of clusters that a link joins, the one with the lower first member first. */
const adjoiningPairs = (plain: PlainGraph, clusters: readonly number[][]) =>
  clusters.flatMap((p) =>
    clusters.filter((q) => p[0]! < q[0]! && linked(plain, p, q)).map((q) => [p, q] as const),
  );

describe('regions by the definition of each method', () => {
  const few = { numRuns: 60 };

  it('are those of SKATER', () => {
    fc.assert(
      fc.property(sizedCase, (random) => {
        const plain = plainGraph(random.graph, random);
        const { graph, variables, k } = random;
        const found = regionalize(graph, variables, { method: 'SKATER', k });
        const expected = plainPartition(plainTree(plain), plain.features, k);
        expect(groupsOf(graph, found)).toBe(normal(expected));
      }),
      few,
    );
  });

  it.each(linkageOrders.flatMap((order) => linkages.map((linkage) => ({ order, linkage }))))(
    'are those of REDCAP, $order order, $linkage linkage',
    ({ order, linkage }) => {
      fc.assert(
        fc.property(sizedCase, (random) => {
          const plain = plainGraph(random.graph, random);
          const { graph, variables, k } = random;
          const { tree } = plainAgglomeration(plain, plainLinkage(plain, linkage, order));
          const expected = plainPartition(tree, plain.features, k);
          const found = regionalize(graph, variables, { method: `REDCAP_${order}_${linkage}`, k });
          expect(groupsOf(graph, found)).toBe(normal(expected));
        }),
        few,
      );
    },
  );

  it('are those of SCHC in all linkages', () => {
    fc.assert(
      fc.property(sizedCase, fc.constantFrom(...linkages), (random, linkage) => {
        const plain = plainGraph(random.graph, random);
        const { graph, variables, k } = random;
        const { stages } = plainAgglomeration(plain, plainLinkage(plain, linkage, 'FULL'));
        const found = regionalize(graph, variables, { method: `SCHC_${linkage}`, k });
        expect(groupsOf(graph, found)).toBe(normal(stages[graph.ids.length - k]!));
      }),
      few,
    );
  });

  it("are those of Ward's clustering, which knows no contiguity", () => {
    fc.assert(
      fc.property(sizedCase, (random) => {
        const { graph, variables, k } = random;
        const { features } = plainGraph(graph, random);
        const all = graph.ids.map((_, vertex) => vertex);
        const links = all.flatMap((a) => all.slice(a + 1).map((b): [number, number] => [a, b]));
        const plain = { links, features };
        const { stages } = plainAgglomeration(plain, plainLinkage(plain, 'WARD', 'FULL'));
        const found = regionalize(graph, variables, { method: 'WARD', k });
        expect(groupsOf(graph, found)).toBe(normal(stages[graph.ids.length - k]!));
      }),
      few,
    );
  });
});

describe('distances of clusters', () => {
  it('stay those of their definition while contiguous clusters merge', () => {
    const kinds = fc.record({
      linkage: fc.constantFrom(...linkages),
      order: fc.constantFrom(...linkageOrders),
      draws: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    });
    fc.assert(
      fc.property(sizedCase, kinds, (random, { linkage, order, draws }) => {
        const { graph } = random;
        const plain = plainGraph(graph, random);
        const defined = plainLinkage(plain, linkage, order);
        // Ward's distance is the increase in squares, doubled.
        const scale = linkage === 'WARD' ? 2 : 1;
        const distance = clusterDistance(graph, plain.features, linkage, order);
        let clusters = graph.ids.map((_, vertex) => [vertex]);
        for (const draw of draws) {
          const adjoining = adjoiningPairs(plain, clusters);
          for (const [p, q] of adjoining) {
            expect(distance.between(p[0]!, q[0]!)).toBeCloseTo(scale * defined(p, q), 8);
          }
          if (adjoining.length === 0) return;
          const [p, q] = adjoining[draw % adjoining.length]!;
          distance.merge(p[0]!, q[0]!);
          clusters = [...clusters.filter((c) => c !== p && c !== q), [...p, ...q]];
        }
      }),
      { numRuns: 200 },
    );
  });
});
