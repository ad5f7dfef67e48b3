import type { ClusterFacts } from '../model/cluster-facts.ts';
import type { ContiguityPair, LinkKind } from '../model/contiguity.ts';
import { DomainError } from '../model/domain-error.ts';
import type { Ubigeo } from '../model/territory.ts';
import type { Connectivity } from './cluster-connectivity.ts';
import type { CompactAdjacency } from './connected-sets.ts';
import { compactAdjacency } from './connected-sets.ts';

/** A pair of districts that does not count as contiguous, whatever its border, with `reviewedLinks`. */
export interface ContiguityBarrier {
  a: Ubigeo;
  b: Ubigeo;
}

/** Two districts and the travel time between them: the slower way of the two, in minutes. */
export interface ReachablePair {
  a: Ubigeo;
  b: Ubigeo;
  minutes: number;
}

/** The contiguity of the districts; pairs of districts outside the facts are left aside. */
export interface ContiguityInput {
  pairs: readonly ContiguityPair[];
  barriers?: readonly ContiguityBarrier[] | undefined;
  /** Travel times; used when the connectivity sets `maxMinutes`. Barriers do not cut them. */
  reachable?: readonly ReachablePair[] | undefined;
}

/** Districts and the links that count under one connectivity; vertices are indices of the facts. */
export interface ClusterGraph {
  ubigeos: readonly Ubigeo[];
  indexOf: ReadonlyMap<Ubigeo, number>;
  /** Place of each district in ascending order of ubigeo. */
  rank: Int32Array;
  /** Districts of each province (4 digits), ascending by ubigeo. */
  districtsOf: ReadonlyMap<Ubigeo, readonly number[]>;
  capitalOf: ReadonlyMap<Ubigeo, number>;
  adjacency: CompactAdjacency;
  connectivity: Connectivity;
  /** Keys (`linkKey`) of the links that a person reviewed. */
  reviewed: ReadonlySet<number>;
  /** Minutes by key (`linkKey`) of the links that only the travel time makes. */
  reached: ReadonlyMap<number, number>;
}

/** A link between two districts of a proposal. */
export interface ClusterLink {
  a: Ubigeo;
  b: Ubigeo;
  sharedMeters: number;
  link: LinkKind;
  /** Travel time of a link that only the travel time makes; then `sharedMeters` is 0. */
  minutes?: number | undefined;
}

const linkKey = (a: number, b: number, size: number): number =>
  Math.min(a, b) * size + Math.max(a, b);

/** Whether the pair joins its districts: a long enough rook border, or a reviewed link if wanted. */
function counts(pair: ContiguityPair, connectivity: Connectivity): boolean {
  if (pair.link === 'REVIEWED') return connectivity.reviewedLinks;
  return pair.kind === 'ROOK' && pair.sharedMeters >= connectivity.minSharedMeters;
}

function groupByProvince(
  ubigeos: readonly Ubigeo[],
  order: readonly number[],
): Map<Ubigeo, number[]> {
  const groups = new Map<Ubigeo, number[]>();
  for (const i of order) {
    const province = (ubigeos[i] as Ubigeo).slice(0, 4);
    const group = groups.get(province);
    if (group === undefined) groups.set(province, [i]);
    else group.push(i);
  }
  return groups;
}

interface Edges {
  from: number[];
  to: number[];
  meters: number[];
  reviewed: Set<number>;
  reached: Map<number, number>;
}

/** Adds the pairs within the travel time that nothing else joins. */
function addReached(
  edges: Edges,
  contiguity: ContiguityInput,
  maxMinutes: number,
  indexOf: ReadonlyMap<Ubigeo, number>,
): void {
  if (contiguity.reachable === undefined) {
    const message = `input.connectivity.maxMinutes: got ${maxMinutes}, expected none: no travel times are at hand.`;
    throw new DomainError('INSUFFICIENT_DATA', message, {
      argument: 'input.connectivity.maxMinutes',
    });
  }
  const size = indexOf.size;
  const joined = new Set(edges.from.map((a, i) => linkKey(a, edges.to[i] as number, size)));
  for (const pair of contiguity.reachable) {
    const [a, b] = [indexOf.get(pair.a), indexOf.get(pair.b)];
    if (a === undefined || b === undefined || a === b || !(pair.minutes <= maxMinutes)) continue;
    const key = linkKey(a, b, size);
    if (joined.has(key)) continue;
    joined.add(key);
    edges.from.push(a);
    edges.to.push(b);
    edges.meters.push(0);
    edges.reached.set(key, pair.minutes);
  }
}

/** The pairs that count, minus the barriers that do, as edges between indices. */
function edgesOf(
  contiguity: ContiguityInput,
  connectivity: Connectivity,
  indexOf: ReadonlyMap<Ubigeo, number>,
): Edges {
  const size = indexOf.size;
  const barred = new Set<number>();
  // Barriers are reviewed by people as the links are: they count when those do.
  for (const { a, b } of connectivity.reviewedLinks ? (contiguity.barriers ?? []) : []) {
    barred.add(linkKey(indexOf.get(a) ?? -1, indexOf.get(b) ?? -1, size));
  }
  const edges: Edges = { from: [], to: [], meters: [], reviewed: new Set(), reached: new Map() };
  for (const pair of contiguity.pairs) {
    const [a, b] = [indexOf.get(pair.a), indexOf.get(pair.b)];
    if (a === undefined || b === undefined || !counts(pair, connectivity)) continue;
    const key = linkKey(a, b, size);
    if (barred.has(key)) continue;
    edges.from.push(a);
    edges.to.push(b);
    edges.meters.push(pair.sharedMeters);
    if (pair.link === 'REVIEWED') edges.reviewed.add(key);
  }
  const { maxMinutes } = connectivity;
  if (maxMinutes !== undefined) addReached(edges, contiguity, maxMinutes, indexOf);
  return edges;
}

/** The graph in which members and bridges must hang together. */
export function buildClusterGraph(
  facts: Pick<ClusterFacts, 'ubigeos' | 'provinceCapital'>,
  contiguity: ContiguityInput,
  connectivity: Connectivity,
): ClusterGraph {
  const { ubigeos } = facts;
  const order = [...ubigeos.keys()].sort((x, y) =>
    (ubigeos[x] as Ubigeo) < (ubigeos[y] as Ubigeo) ? -1 : 1,
  );
  const rank = new Int32Array(ubigeos.length);
  for (const [place, i] of order.entries()) rank[i] = place;
  const indexOf = new Map(ubigeos.map((ubigeo, i) => [ubigeo, i]));
  const edges = edgesOf(contiguity, connectivity, indexOf);
  return {
    ubigeos,
    indexOf,
    rank,
    districtsOf: groupByProvince(ubigeos, order),
    capitalOf: facts.provinceCapital,
    adjacency: compactAdjacency(ubigeos.length, edges.from, edges.to, edges.meters),
    connectivity,
    reviewed: edges.reviewed,
    reached: edges.reached,
  };
}

function kindOf(graph: ClusterGraph, key: number): Pick<ClusterLink, 'link' | 'minutes'> {
  const minutes = graph.reached.get(key);
  if (minutes !== undefined) return { link: 'LAND', minutes };
  return { link: graph.reviewed.has(key) ? 'REVIEWED' : 'LAND' };
}

/** The links among the given districts, ascending by ubigeo. */
export function linksAmong(graph: ClusterGraph, districts: readonly number[]): ClusterLink[] {
  const { offsets, targets, meters } = graph.adjacency;
  const sorted = [...districts].sort((x, y) => (graph.rank[x] ?? 0) - (graph.rank[y] ?? 0));
  const links: ClusterLink[] = [];
  for (const [i, a] of sorted.entries()) {
    for (const b of sorted.slice(i + 1)) {
      const row = targets.subarray(offsets[a], offsets[a + 1]);
      const at = row.indexOf(b);
      if (at < 0) continue;
      links.push({
        a: graph.ubigeos[a] as Ubigeo,
        b: graph.ubigeos[b] as Ubigeo,
        sharedMeters: meters[(offsets[a] as number) + at] as number,
        ...kindOf(graph, linkKey(a, b, graph.ubigeos.length)),
      });
    }
  }
  return links;
}
