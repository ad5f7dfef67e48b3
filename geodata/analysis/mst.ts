import { DisjointSets } from './disjoint-sets.ts';
import { type FeatureMatrix, squaredDistance } from './feature-matrix.ts';
import type { AdjacencyGraph } from './graph.ts';

/** A link between two vertices, `a < b`. */
export interface Link {
  readonly a: number;
  readonly b: number;
  /** The square of the distance between the profiles of its ends. */
  readonly length: number;
}

/** The links of a graph by length, then by their ends: the order that settles every tie. */
export function sortedLinks(graph: AdjacencyGraph, features: FeatureMatrix): Link[] {
  const links: Link[] = [];
  for (let a = 0; a < graph.ids.length; a++) {
    for (let e = graph.offsets[a] as number; e < (graph.offsets[a + 1] as number); e++) {
      const b = graph.neighbors[e] as number;
      if (a < b) links.push({ a, b, length: squaredDistance(features, a, b) });
    }
  }
  return links.sort((p, q) => p.length - q.length || p.a - q.a || p.b - q.b);
}

/**
 * The minimum spanning tree of each part of a graph (Kruskal 1956), from links in order: n − 1 links
 * less one for each further part.
 */
export function minimumSpanningForest(count: number, links: readonly Link[]): Link[] {
  const sets = new DisjointSets(count);
  return links.filter(({ a, b }) => sets.union(a, b));
}
