import type { TravelNetwork } from './network.ts';
import { timeTree } from './time-tree.ts';
import {
  answerFor,
  checkedTravel,
  nodeOfPoint,
  type TravelAnswer,
  type TravelOptions,
} from './travel-answer.ts';

/**
 * The quickest travel time from a place to each of others, by their ids in the order given: door to
 * door minutes with what they rest on, or the reason why there is none; 0 to the place itself.
 * The times of one network are consistent: no way is longer than one through a third place.
 * Throws `NOT_FOUND` for an unknown place and `BAD_INPUT` for an unknown mode, season or cut-off.
 */
export function travelTimes(
  network: TravelNetwork,
  from: string,
  to: readonly string[],
  options: TravelOptions,
): Map<string, TravelAnswer> {
  const { profile, cutoff } = checkedTravel(network, options);
  const start = nodeOfPoint(network, from);
  const nodes = to.map((id) => nodeOfPoint(network, id));
  const reachable = nodes.filter((node) => profile.parts[node] === profile.parts[start]);
  const tree = timeTree(profile, { starts: [start], cutoff, targets: { nodes: reachable } });
  return new Map(
    to.map((id, i) => {
      const node = nodes[i] as number;
      return [id, answerFor(profile, tree, { from: start, to: node, far: node })];
    }),
  );
}

/** A travel time between two places. */
export type PairTravel = TravelAnswer & { readonly from: string; readonly to: string };

/**
 * The travel times of many pairs, one search for each origin: pairs in the order of the map and its
 * lists. Meant for the ordered pairs of districts of every province, and of districts that adjoin
 * across provinces. Throws as `travelTimes` does.
 */
export function travelTimesOfPairs(
  network: TravelNetwork,
  destinationsOf: ReadonlyMap<string, readonly string[]>,
  options: TravelOptions,
): PairTravel[] {
  return [...destinationsOf].flatMap(([from, to]) =>
    [...travelTimes(network, from, to, options)].map(([id, answer]) => ({
      from,
      to: id,
      ...answer,
    })),
  );
}
