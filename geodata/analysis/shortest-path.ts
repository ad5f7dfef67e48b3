import { type AdjacencyGraph, vertexOf } from './graph.ts';
import { bordersFrom } from './neighbourhoods.ts';

/** A chain of adjoining districts. */
export interface DistrictChain {
  /** From the first district to the last, both included. */
  readonly path: readonly string[];
  readonly borders: number;
  /** Sum of the weights of the borders crossed. */
  readonly sharedLength: number;
}

/**
 * The chain with the fewest borders; of those the one with the longest total shared border, of
 * those the first by ids. `null` when there is none. Throws `NOT_FOUND` for an unknown id.
 */
export function shortestPath(
  graph: AdjacencyGraph,
  from: string,
  to: string,
): DistrictChain | null {
  const [start, end] = [vertexOf(graph, from), vertexOf(graph, to)];
  const borders = bordersFrom(graph, end, Number.POSITIVE_INFINITY);
  if (borders[start] === -1) return null;
  const { next, length } = longestOnward(graph, borders, end);
  const path = [from];
  for (let v = start; v !== end; ) {
    v = next[v] as number;
    path.push(graph.ids[v] as string);
  }
  return { path, borders: path.length - 1, sharedLength: length[start] as number };
}

/** For each vertex the next one of its best chain to the end, and that chain's length. */
function longestOnward(graph: AdjacencyGraph, borders: Int32Array, end: number) {
  const next = new Int32Array(borders.length).fill(-1);
  const length = new Float64Array(borders.length);
  const outward = [...borders.keys()].filter((v) => (borders[v] as number) > 0);
  outward.sort((a, b) => (borders[a] as number) - (borders[b] as number));
  next[end] = end;
  for (const v of outward) {
    // Neighbours come in order of ids, so on a tie the first one stays.
    for (let e = graph.offsets[v] as number; e < (graph.offsets[v + 1] as number); e++) {
      const w = graph.neighbors[e] as number;
      if (borders[w] !== (borders[v] as number) - 1) continue;
      const total = (graph.weights[e] as number) + (length[w] as number);
      if (next[v] !== -1 && total <= (length[v] as number)) continue;
      next[v] = w;
      length[v] = total;
    }
  }
  return { next, length };
}
