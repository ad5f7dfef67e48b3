import { DomainError } from '../model/domain-error.ts';

/**
 * An undirected graph over ids in compressed sparse rows: the neighbours of vertex v are
 * `neighbors[offsets[v]] … neighbors[offsets[v + 1] - 1]`, in increasing order, and `weights` holds
 * the shared border of each. Vertices are numbered in the order of their ids.
 */
export interface AdjacencyGraph {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly offsets: Int32Array;
  readonly neighbors: Int32Array;
  readonly weights: Float64Array;
}

/** An edge between two ids; the weight is the length of the shared border, 0 when absent. */
export interface GraphPair {
  readonly a: string;
  readonly b: string;
  readonly weight?: number;
}

/**
 * A graph over `ids` with an edge for each pair; a pair given twice keeps its larger weight.
 * Throws `BAD_INPUT` for a repeated id, a pair with an id that is not listed or with itself, and a
 * weight that is negative or not finite.
 */
export function buildGraph(ids: readonly string[], pairs: Iterable<GraphPair>): AdjacencyGraph {
  const sorted = [...ids].sort((a, b) => (a < b ? -1 : 1));
  const indexOf = new Map(sorted.map((id, index) => [id, index]));
  if (indexOf.size !== sorted.length) {
    const repeated = sorted.find((id, i) => sorted[i + 1] === id);
    throw new DomainError('BAD_INPUT', `Got the id '${repeated}' twice; expected each id once.`);
  }
  const rows: Map<number, number>[] = sorted.map(() => new Map());
  for (const pair of pairs) {
    const [a, b, weight] = checkedPair(indexOf, pair);
    const [rowA, rowB] = [rows[a] as Map<number, number>, rows[b] as Map<number, number>];
    const larger = Math.max(weight, rowA.get(b) ?? 0);
    rowA.set(b, larger);
    rowB.set(a, larger);
  }
  return { ids: sorted, indexOf, ...compressedRows(rows) };
}

function checkedPair(
  indexOf: ReadonlyMap<string, number>,
  { a, b, weight = 0 }: GraphPair,
): [number, number, number] {
  const [i, j] = [indexOf.get(a), indexOf.get(b)];
  if (i === undefined || j === undefined) {
    const unknown = i === undefined ? a : b;
    throw new DomainError('BAD_INPUT', `Got a pair with '${unknown}', which is not among the ids.`);
  }
  if (i === j) throw new DomainError('BAD_INPUT', `Got a pair of '${a}' with itself.`);
  if (!(weight >= 0 && weight < Infinity)) {
    const expected = 'a finite length of at least 0';
    throw new DomainError(
      'BAD_INPUT',
      `Got the weight ${weight} for ${a}-${b}; expected ${expected}.`,
    );
  }
  return [i, j, weight];
}

function compressedRows(rows: readonly ReadonlyMap<number, number>[]) {
  const offsets = new Int32Array(rows.length + 1);
  for (const [v, row] of rows.entries()) offsets[v + 1] = (offsets[v] as number) + row.size;
  const neighbors = new Int32Array(offsets[rows.length] as number);
  const weights = new Float64Array(neighbors.length);
  for (const [v, row] of rows.entries()) {
    let at = offsets[v] as number;
    for (const [neighbor, weight] of [...row].sort(([p], [q]) => p - q)) {
      neighbors[at] = neighbor;
      weights[at] = weight;
      at++;
    }
  }
  return { offsets, neighbors, weights };
}

/** The neighbours of a vertex, in increasing order; a view, not a copy. */
export function neighborsOf(graph: AdjacencyGraph, vertex: number): Int32Array {
  return graph.neighbors.subarray(graph.offsets[vertex], graph.offsets[vertex + 1]);
}

/** The vertex of an id. Throws `NOT_FOUND` when the graph does not have it. */
export function vertexOf(graph: AdjacencyGraph, id: string): number {
  const vertex = graph.indexOf.get(id);
  if (vertex !== undefined) return vertex;
  throw new DomainError(
    'NOT_FOUND',
    `Got '${id}', which is not one of the ${graph.ids.length} ids.`,
  );
}

/** 1 at each vertex among `members`; repeats are harmless. Throws `NOT_FOUND` for an unknown id. */
export function memberMask(graph: AdjacencyGraph, members: Iterable<string>): Uint8Array {
  const mask = new Uint8Array(graph.ids.length);
  for (const id of members) mask[vertexOf(graph, id)] = 1;
  return mask;
}

/** The graph of the members and the edges among them. Throws `NOT_FOUND` for an unknown id. */
export function inducedSubgraph(graph: AdjacencyGraph, members: Iterable<string>): AdjacencyGraph {
  const mask = memberMask(graph, members);
  const ids = graph.ids.filter((_, v) => mask[v] === 1);
  const pairs: GraphPair[] = [];
  for (const a of ids) {
    const v = vertexOf(graph, a);
    for (let e = graph.offsets[v] as number; e < (graph.offsets[v + 1] as number); e++) {
      const w = graph.neighbors[e] as number;
      if (w <= v || mask[w] === 0) continue;
      pairs.push({ a, b: graph.ids[w] as string, weight: graph.weights[e] as number });
    }
  }
  return buildGraph(ids, pairs);
}
