import type { Ubigeo } from '../model/territory.ts';
import type { ClusterGraph } from './cluster-graph.ts';
import type { CompactAdjacency } from './connected-sets.ts';
import { compactAdjacency } from './connected-sets.ts';

/** What may take part in the clusters led by a province. */
export interface UnitOptions {
  /** 1 = the district may be a member or a bridge; indices of the graph. */
  allowed: Uint8Array;
  allowCrossProvince: boolean;
  /** Districts every cluster must hold; indices of the graph. */
  include: readonly number[];
}

/**
 * The small graph in which one lead province looks for its clusters.
 * Local vertices: the province's own districts first, then those of other provinces of the region,
 * each part ascending by ubigeo.
 */
export interface ClusterUnit {
  province: Ubigeo;
  /** Index in the cluster graph of each local vertex. */
  vertices: Int32Array;
  /** How many of them belong to the lead province. */
  homeCount: number;
  adjacency: CompactAdjacency;
  /** 1 where row and column vertex are linked; `size` x `size`. */
  linked: Uint8Array;
  /** 1 = of another province. */
  foreign: Uint8Array;
  /** 1 = may join members without being one. */
  bridgeable: Uint8Array;
  maxBridges: number;
  /** The lead province's capital when it is the only bridge allowed. */
  soleBridge: number | undefined;
  /** Place of each local vertex in ascending order of ubigeo. */
  rank: Int32Array;
  /** Local vertices that every cluster must hold. */
  required: Int32Array;
}

/** Districts of other provinces of the region within `hops` links of the lead province's own. */
function foreignWithin(
  graph: ClusterGraph,
  home: readonly number[],
  allowed: Uint8Array,
  hops: number,
): number[] {
  const { offsets, targets } = graph.adjacency;
  const region = (graph.ubigeos[home[0] ?? -1] ?? '').slice(0, 2);
  const reached = new Set(home);
  let frontier: number[] = [...home];
  for (let hop = 0; hop < hops; hop++) {
    const next: number[] = [];
    for (const v of frontier) {
      for (const u of targets.subarray(offsets[v], offsets[v + 1])) {
        const inside = allowed[u] === 1 && graph.ubigeos[u]?.startsWith(region);
        if (!inside || reached.has(u)) continue;
        reached.add(u);
        next.push(u);
      }
    }
    frontier = next;
  }
  const ranks = graph.rank;
  return [...reached].slice(home.length).sort((x, y) => (ranks[x] ?? 0) - (ranks[y] ?? 0));
}

/** The edges among `vertices`, renumbered by their place in it. */
function inducedAdjacency(graph: ClusterGraph, vertices: Int32Array): CompactAdjacency {
  const { offsets, targets, meters } = graph.adjacency;
  const local = new Map<number, number>();
  for (const [i, v] of vertices.entries()) local.set(v, i);
  const [from, to, borders]: [number[], number[], number[]] = [[], [], []];
  for (const [i, v] of vertices.entries()) {
    for (let e = offsets[v] as number; e < (offsets[v + 1] as number); e++) {
      const j = local.get(targets[e] as number);
      if (j === undefined || j < i) continue;
      from.push(i);
      to.push(j);
      borders.push(meters[e] as number);
    }
  }
  return compactAdjacency(vertices.length, from, to, borders);
}

function linkMatrix(adjacency: CompactAdjacency): Uint8Array {
  const { size, offsets, targets } = adjacency;
  const linked = new Uint8Array(size * size);
  for (let v = 0; v < size; v++) {
    for (const u of targets.subarray(offsets[v], offsets[v + 1])) linked[v * size + u] = 1;
  }
  return linked;
}

/** Which local vertices may be bridges under the graph's rule. */
function bridgeMarks(size: number, anyone: boolean, sole: number | undefined): Uint8Array {
  const marks = new Uint8Array(size).fill(anyone ? 1 : 0);
  if (sole !== undefined) marks[sole] = 1;
  return marks;
}

function localRanks(graph: ClusterGraph, vertices: Int32Array): Int32Array {
  const order = [...vertices.keys()].sort(
    (x, y) => (graph.rank[vertices[x] ?? 0] ?? 0) - (graph.rank[vertices[y] ?? 0] ?? 0),
  );
  const ranks = new Int32Array(vertices.length);
  for (const [place, i] of order.entries()) ranks[i] = place;
  return ranks;
}

/**
 * The unit of the lead province `province`; null when it lacks a district that must be included.
 * Bridges come from the lead province, or from its region when clusters may cross provinces.
 */
export function buildClusterUnit(
  graph: ClusterGraph,
  province: Ubigeo,
  options: UnitOptions,
): ClusterUnit | null {
  const { rule, maxBridges } = graph.connectivity;
  const home = (graph.districtsOf.get(province) ?? []).filter((v) => options.allowed[v] === 1);
  // A member of another province hangs on directly, or through bridges that may lie outside too.
  const hops = options.allowCrossProvince ? 1 + (rule === 'BRIDGES' ? maxBridges : 0) : 0;
  const foreignDistricts = foreignWithin(graph, home, options.allowed, hops);
  const vertices = Int32Array.from([...home, ...foreignDistricts]);
  const required = Int32Array.from(options.include, (v) => vertices.indexOf(v));
  if (home.length === 0 || required.includes(-1)) return null;
  const adjacency = inducedAdjacency(graph, vertices);
  const capital = vertices.indexOf(graph.capitalOf.get(province) ?? -1);
  const soleBridge = rule === 'PROVINCIAL_CAPITAL' && capital >= 0 ? capital : undefined;
  return {
    province,
    vertices,
    homeCount: home.length,
    adjacency,
    linked: linkMatrix(adjacency),
    foreign: new Uint8Array(vertices.length).fill(1, home.length),
    bridgeable: bridgeMarks(vertices.length, rule === 'BRIDGES', soleBridge),
    maxBridges: rule === 'PROVINCIAL_CAPITAL' && soleBridge === undefined ? 0 : maxBridges,
    soleBridge,
    rank: localRanks(graph, vertices),
    required,
  };
}
