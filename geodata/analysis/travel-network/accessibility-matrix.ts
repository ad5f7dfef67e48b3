import type { TravelMatrix } from '../floating-catchment.ts';
import type { TravelNetwork } from './network.ts';
import { timeTree } from './time-tree.ts';
import {
  answerFor,
  checkedTravel,
  nodeOfPoint,
  type TravelOptions,
  travelBackEnds,
  unreachableReasons,
} from './travel-answer.ts';

/**
 * Travel minutes from each origin to each destination (see `TravelMatrix`; NaN where there is no
 * way) with what each rests on.
 */
export interface AccessibilityMatrix extends TravelMatrix {
  /** Number in `travelBackEnds`; 255 where there is no way. */
  readonly backEnds: Uint8Array;
  /** Number in `unreachableReasons`; 255 where there is a way. */
  readonly reasons: Uint8Array;
}

export const noEntry = 255;

/**
 * The travel times from every origin to every destination, one search for each origin.
 * Throws `NOT_FOUND` for an unknown place and `BAD_INPUT` for an unknown mode, season or cut-off.
 */
export function accessibilityMatrix(
  network: TravelNetwork,
  origins: readonly string[],
  destinations: readonly string[],
  options: TravelOptions,
): AccessibilityMatrix {
  const { profile, cutoff } = checkedTravel(network, options);
  const nodes = destinations.map((id) => nodeOfPoint(network, id));
  const size = origins.length * nodes.length;
  const costs = new Float64Array(size).fill(Number.NaN);
  const backEnds = new Uint8Array(size).fill(noEntry);
  const reasons = new Uint8Array(size).fill(noEntry);
  for (const [row, id] of origins.entries()) {
    const start = nodeOfPoint(network, id);
    const reachable = nodes.filter((node) => profile.parts[node] === profile.parts[start]);
    const tree = timeTree(profile, { starts: [start], cutoff, targets: { nodes: reachable } });
    for (const [column, node] of nodes.entries()) {
      const at = row * nodes.length + column;
      const answer = answerFor(profile, tree, { from: start, to: node, far: node });
      if (answer.reason === null) {
        costs[at] = answer.minutes;
        backEnds[at] = travelBackEnds.indexOf(answer.backEnd);
      } else reasons[at] = unreachableReasons.indexOf(answer.reason);
    }
  }
  return { origins, destinations, costs, backEnds, reasons };
}
