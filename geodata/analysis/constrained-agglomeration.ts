import type { ClusterDistance } from './cluster-distance.ts';
import type { Link } from './mst.ts';

/**
 * Merges the two nearest contiguous clusters until none are contiguous (Guo 2008). Answers one link
 * for each merge, in order: of the links between the two clusters the shortest. Together they are a
 * spanning tree of each part, and the first n − k of them are the clusters when k are left.
 * Ties go to the clusters with the lowest units. `links` in the order of `sortedLinks`; about
 * n² steps.
 */
export function agglomerate(
  count: number,
  links: readonly Link[],
  distance: ClusterDistance,
): Link[] {
  const state = initialState(count, links, distance);
  const merges: Link[] = [];
  for (;;) {
    const a = nearestCluster(state);
    if (a < 0) return merges;
    const b = state.nearest[a] as number;
    const [kept, gone] = a < b ? [a, b] : [b, a];
    merges.push(links[rowOf(state, kept).get(gone) as number] as Link);
    distance.merge(kept, gone);
    moveLinks(state, kept, gone);
    refresh(state, kept, gone);
  }
}

interface Agglomeration {
  readonly distance: ClusterDistance;
  /** For each cluster its neighbours, and the place of the shortest link to each in the order. */
  readonly rows: readonly Map<number, number>[];
  /** The nearest neighbour of each cluster; −1 without one. */
  readonly nearest: Int32Array;
  readonly nearestDistance: Float64Array;
}

function initialState(
  count: number,
  links: readonly Link[],
  distance: ClusterDistance,
): Agglomeration {
  const rows = Array.from({ length: count }, () => new Map<number, number>());
  for (const [place, { a, b }] of links.entries()) {
    rows[a]?.set(b, place);
    rows[b]?.set(a, place);
  }
  const nearest = new Int32Array(count).fill(-1);
  const nearestDistance = new Float64Array(count).fill(Infinity);
  const state = { distance, rows, nearest, nearestDistance };
  for (let cluster = 0; cluster < count; cluster++) findNearest(state, cluster);
  return state;
}

const rowOf = ({ rows }: Agglomeration, cluster: number) => rows[cluster] as Map<number, number>;

/** The lowest cluster of the nearest pair; −1 when none has a neighbour. */
function nearestCluster({ nearest, nearestDistance }: Agglomeration): number {
  let best = -1;
  let least = Infinity;
  for (let cluster = 0; cluster < nearest.length; cluster++) {
    if ((nearest[cluster] as number) < 0 || (nearestDistance[cluster] as number) >= least) continue;
    best = cluster;
    least = nearestDistance[cluster] as number;
  }
  return best;
}

function findNearest(state: Agglomeration, cluster: number): void {
  state.nearest[cluster] = -1;
  state.nearestDistance[cluster] = Infinity;
  for (const other of rowOf(state, cluster).keys()) consider(state, cluster, other);
}

function consider(
  { distance, nearest, nearestDistance }: Agglomeration,
  cluster: number,
  other: number,
) {
  const apart = distance.between(cluster, other);
  const least = nearestDistance[cluster] as number;
  if (apart > least || (apart === least && other > (nearest[cluster] as number))) return;
  nearest[cluster] = other;
  nearestDistance[cluster] = apart;
}

/** Gives the links of `gone` to `kept`. */
function moveLinks(state: Agglomeration, kept: number, gone: number): void {
  const keptRow = rowOf(state, kept);
  keptRow.delete(gone);
  for (const [other, place] of rowOf(state, gone)) {
    const otherRow = rowOf(state, other);
    otherRow.delete(gone);
    if (other === kept) continue;
    const shortest = Math.min(place, keptRow.get(other) ?? place);
    keptRow.set(other, shortest);
    otherRow.set(kept, shortest);
  }
  rowOf(state, gone).clear();
}

/** Only distances to the merged cluster have changed. */
function refresh(state: Agglomeration, kept: number, gone: number): void {
  findNearest(state, gone);
  findNearest(state, kept);
  for (const other of rowOf(state, kept).keys()) {
    const held = state.nearest[other];
    if (held === kept || held === gone) findNearest(state, other);
    else consider(state, other, kept);
  }
}
