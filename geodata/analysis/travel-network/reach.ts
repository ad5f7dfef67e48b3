import { nodeQueue, raise, takeFirst } from './node-queue.ts';
import type { TravelProfile } from './travel-profile.ts';

/** What to search for, from which nodes. */
export interface ReachSearch {
  readonly starts: Iterable<number>;
  /** Minutes, that included. */
  readonly cutoff: number;
  /** Search who reaches the starts instead of whom they reach. */
  readonly backwards?: boolean;
}

/**
 * Many short searches one after the other: each returns the nodes within the cut-off, quickest
 * first, as `timeTree` would find them. The working arrays are made once, so that a search costs what
 * it reaches and not what the network holds.
 */
export function reachSearch({ network, minutes: arcMinutes }: TravelProfile) {
  const { nodeCount, offsets, targets, reverse } = network;
  const minutes = new Float64Array(nodeCount).fill(Infinity);
  const queue = nodeQueue(minutes);
  const improve = (node: number, time: number): void => {
    if (time >= (minutes[node] as number)) return;
    minutes[node] = time;
    raise(queue, node);
  };
  const spread = (node: number, cutoff: number, backwards: boolean): void => {
    const time = minutes[node] as number;
    const end = offsets[node + 1] as number;
    for (let arc = offsets[node] as number; arc < end; arc++) {
      const way = backwards ? (reverse[arc] as number) : arc;
      const later = time + (arcMinutes[way] as number);
      if (later <= cutoff) improve(targets[arc] as number, later);
    }
  };
  return ({ starts, cutoff, backwards = false }: ReachSearch): number[] => {
    const reached: number[] = [];
    for (const start of starts) improve(start, 0);
    while (queue.length > 0) {
      const node = takeFirst(queue);
      reached.push(node);
      spread(node, cutoff, backwards);
    }
    for (const node of reached) minutes[node] = Infinity;
    return reached;
  };
}
