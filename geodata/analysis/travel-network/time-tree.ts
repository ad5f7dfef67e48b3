import { nodeQueue, raise, takeFirst } from './node-queue.ts';
import type { TravelProfile } from './travel-profile.ts';

/** What to search for, from which nodes. */
export interface TimeSearch {
  readonly starts: readonly number[];
  /** Minutes; nodes farther than this are left out. */
  readonly cutoff: number;
  /** Stop when so many of these nodes are reached; without it all nodes are searched. */
  readonly targets?: { readonly nodes: Iterable<number>; readonly enough?: number };
  /** Search the ways TO the starts instead of from them. */
  readonly backwards?: boolean;
}

/** The quickest ways from (or to) the starts. */
export interface TimeTree {
  /** Minutes by node; Infinity where not reached. Final for `reached` only when stopped early. */
  readonly minutes: Float64Array;
  /** The arc that leads to each node from the one before it (not reversed), -1 at starts. */
  readonly arcs: Int32Array;
  /** The node before each node, -1 at starts. */
  readonly before: Int32Array;
  /** The targets reached, in the order they were. */
  readonly reached: readonly number[];
}

/**
 * The least times by Dijkstra's algorithm (1959) with a heap of typed arrays. The same
 * network and search give the same tree, to the bit.
 */
export function timeTree(profile: TravelProfile, search: TimeSearch): TimeTree {
  const { network, minutes: arcMinutes } = profile;
  const { nodeCount: count, offsets, targets, reverse } = network;
  const { cutoff, backwards = false } = search;
  const minutes = new Float64Array(count).fill(Infinity);
  const arcs = new Int32Array(count).fill(-1);
  const before = new Int32Array(count).fill(-1);
  const { wanted, enough } = wantedNodes(search, count);
  const reached: number[] = [];
  const queue = nodeQueue(minutes);
  const relax = (node: number, time: number, arc: number): void => {
    const way = backwards ? (reverse[arc] as number) : arc;
    const later = time + (arcMinutes[way] as number);
    const next = targets[arc] as number;
    if (later >= (minutes[next] as number) || later > cutoff) return;
    minutes[next] = later;
    arcs[next] = way;
    before[next] = node;
    raise(queue, next);
  };
  for (const start of search.starts) {
    minutes[start] = 0;
    raise(queue, start);
  }
  while (queue.length > 0 && reached.length < enough) {
    const node = takeFirst(queue);
    const time = minutes[node] as number;
    if (wanted?.[node] === 1) {
      wanted[node] = 0;
      reached.push(node);
    }
    const end = offsets[node + 1] as number;
    for (let arc = offsets[node] as number; arc < end; arc++) relax(node, time, arc);
  }
  return { minutes, arcs, before, reached };
}

function wantedNodes({ targets }: TimeSearch, count: number) {
  if (!targets) return { wanted: null, enough: Infinity };
  const wanted = new Uint8Array(count);
  let distinct = 0;
  for (const node of targets.nodes) {
    if (wanted[node] === 0) distinct++;
    wanted[node] = 1;
  }
  return { wanted, enough: Math.min(targets.enough ?? Infinity, distinct) };
}
