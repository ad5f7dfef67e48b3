import { DomainError } from '../../model/domain-error.ts';
import type { TravelNetwork } from './network.ts';
import { timeTree } from './time-tree.ts';
import {
  answerFor,
  checkedTravel,
  nodeOfPoint,
  type TravelAnswer,
  type TravelOptions,
  type UnreachableReason,
} from './travel-answer.ts';

/** A place that is reached, or that reaches. */
export type ReachedPlace = Extract<TravelAnswer, { reason: null }> & { readonly id: string };

/** The nearest facilities, quickest first; `reason` says why there is none. */
export interface NearestFacilities {
  readonly facilities: readonly ReachedPlace[];
  readonly reason: UnreachableReason | 'NO_FACILITIES' | null;
}

/**
 * The `first` facilities that are reached quickest from a place, quickest first, then by id.
 * Throws `NOT_FOUND` for an unknown place or facility, `BAD_INPUT` for another input.
 */
export function nearestFacilities(
  network: TravelNetwork,
  from: string,
  facilities: readonly string[],
  options: TravelOptions & { readonly first: number },
): NearestFacilities {
  const { profile, cutoff } = checkedTravel(network, options);
  const enough = checkedFirst(options.first);
  const start = nodeOfPoint(network, from);
  const nodes = facilities.map((id) => nodeOfPoint(network, id));
  if (nodes.length === 0) return { facilities: [], reason: 'NO_FACILITIES' };
  const reachable = nodes.filter((node) => profile.parts[node] === profile.parts[start]);
  const tree = timeTree(profile, {
    starts: [start],
    cutoff,
    targets: { nodes: reachable, enough },
  });
  const found = tree.reached.flatMap((node) => {
    const answer = answerFor(profile, tree, { from: start, to: node, far: node });
    return answer.reason === null ? [{ id: idOf(network, node), ...answer }] : [];
  });
  if (found.length > 0) return { facilities: found.sort(byMinutes), reason: null };
  const answers = nodes.map((to) => answerFor(profile, tree, { from: start, to, far: to }).reason);
  return { facilities: [], reason: leastFinal(answers) };
}

/** A facility with the quickest way to it, or the reason why a place reaches none. */
export type NearestFacility = TravelAnswer & { readonly facility: string | null };

/**
 * For every place asked for, the facility that it reaches quickest: one search for all of them, so
 * that whole registers can be asked for the whole country. Throws as `nearestFacilities` does.
 */
export function nearestFacilityOfEach(
  network: TravelNetwork,
  places: readonly string[],
  facilities: readonly string[],
  options: TravelOptions,
): Map<string, NearestFacility> {
  const { profile, cutoff } = checkedTravel(network, options);
  const starts = facilities.map((id) => nodeOfPoint(network, id));
  if (starts.length === 0) {
    throw new DomainError('BAD_INPUT', 'Got no facilities; expected at least one.');
  }
  const nodes = places.map((id) => nodeOfPoint(network, id));
  const tree = timeTree(profile, { starts, cutoff, targets: { nodes }, backwards: true });
  const parts = new Map(starts.map((start) => [profile.parts[start], start]));
  return new Map(
    places.map((id, i) => {
      const node = nodes[i] as number;
      const reached = tree.minutes[node] !== Infinity;
      const to = reached
        ? rootOf(tree.before, node)
        : (parts.get(profile.parts[node]) ?? starts[0]);
      const answer = answerFor(profile, tree, { from: node, to: to as number, far: node });
      return [id, { facility: reached ? idOf(network, to as number) : null, ...answer }];
    }),
  );
}

/**
 * The places from which a facility is reached within so many minutes, quickest first, then by id;
 * the facility itself is one when it is asked for. Who lives there is for the caller to add up.
 * Throws `NOT_FOUND` for an unknown place, `BAD_INPUT` for another input.
 */
export function catchment(
  network: TravelNetwork,
  facility: string,
  minutes: number,
  options: Omit<TravelOptions, 'cutoff'> & { readonly places: readonly string[] },
): ReachedPlace[] {
  const { profile, cutoff } = checkedTravel(network, { ...options, cutoff: minutes });
  const start = nodeOfPoint(network, facility);
  const nodes = options.places.map((id) => nodeOfPoint(network, id));
  const tree = timeTree(profile, { starts: [start], cutoff, targets: { nodes }, backwards: true });
  const reached = tree.reached.flatMap((node) => {
    const answer = answerFor(profile, tree, { from: node, to: start, far: node });
    return answer.reason === null ? [{ id: idOf(network, node), ...answer }] : [];
  });
  return reached.sort(byMinutes);
}

function rootOf(before: Int32Array, node: number): number {
  let at = node;
  while (before[at] !== -1) at = before[at] as number;
  return at;
}

function idOf(network: TravelNetwork, node: number): string {
  return (network.points[node] as { id: string }).id;
}

function byMinutes(a: ReachedPlace, b: ReachedPlace): number {
  return a.minutes - b.minutes || (a.id < b.id ? -1 : 1);
}

/** Of the reasons of several facilities the one that says most about the place asked from. */
function leastFinal(reasons: readonly (UnreachableReason | null)[]): UnreachableReason {
  const order = ['BEYOND_CUTOFF', 'NO_ACCESS_AT_ORIGIN', 'NOT_CONNECTED'] as const;
  return order.find((reason) => reasons.includes(reason)) ?? 'NO_ACCESS_AT_DESTINATION';
}

function checkedFirst(first: number): number {
  if (Number.isInteger(first) && first >= 1) return first;
  throw new DomainError('BAD_INPUT', `Got first ${first}; expected a whole number of at least 1.`, {
    argument: 'first',
  });
}
