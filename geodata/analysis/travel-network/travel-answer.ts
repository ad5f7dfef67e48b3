import { DomainError } from '../../model/domain-error.ts';
import {
  linkKinds,
  type TravelMode,
  type TravelSeason,
  travelModes,
  travelSeasons,
} from '../travel-speeds.ts';
import { linkSources, type TravelNetwork } from './network.ts';
import type { TimeTree } from './time-tree.ts';
import { type TravelProfile, travelProfile } from './travel-profile.ts';

/** What a travel time rests on. */
export const travelBackEnds = [
  /** Roads, rivers and lakes in the data, and the straight ways to them. */
  'NETWORK',
  /** The declared friction model alone. */
  'FRICTION',
  /** Partly each. */
  'MIXED',
] as const;
export type TravelBackEnd = (typeof travelBackEnds)[number];

/** Why there is no travel time. */
export const unreachableReasons = [
  /** No road, water or friction link that the mode can use is near enough to the origin. */
  'NO_ACCESS_AT_ORIGIN',
  'NO_ACCESS_AT_DESTINATION',
  /** Both are on the network, in parts that nothing joins. */
  'NOT_CONNECTED',
  /** There is a way, but it takes longer than the cut-off. */
  'BEYOND_CUTOFF',
] as const;
export type UnreachableReason = (typeof unreachableReasons)[number];

/** Minutes by what they rest on; they sum to the travel time. */
export interface TravelParts {
  /** Roads whose lines are known. */
  readonly drawnRoad: number;
  /** Roads known by the points of their route. */
  readonly pointRoad: number;
  readonly water: number;
  /** Straight ways between places and roads or water. */
  readonly access: number;
  /** Declared friction. */
  readonly friction: number;
}

/** A time with what it rests on, or the reason why there is none. */
export type TravelAnswer =
  | {
      readonly minutes: number;
      readonly backEnd: TravelBackEnd;
      readonly parts: TravelParts;
      readonly reason: null;
    }
  | {
      readonly minutes: null;
      readonly backEnd: null;
      readonly parts: null;
      readonly reason: UnreachableReason;
    };

/** How to travel, and how far. */
export interface TravelOptions {
  readonly mode: TravelMode;
  readonly season: TravelSeason;
  /** Minutes; none without it. */
  readonly cutoff?: number;
}

/** The profile and cut-off of the options. Throws `BAD_INPUT` for an unknown mode, season or cut-off. */
export function checkedTravel(
  network: TravelNetwork,
  options: TravelOptions,
): { profile: TravelProfile; cutoff: number } {
  const { mode, season, cutoff = Infinity } = options;
  if (!travelModes.includes(mode) || !travelSeasons.includes(season)) {
    const expected = `${travelModes.join(', ')} in ${travelSeasons.join(' or ')}`;
    throw new DomainError('BAD_INPUT', `Got travel by ${mode} in ${season}; expected ${expected}.`);
  }
  if (!(cutoff >= 0)) {
    throw new DomainError('BAD_INPUT', `Got the cut-off ${cutoff} min; expected at least 0.`, {
      argument: 'cutoff',
    });
  }
  return { profile: travelProfile(network, mode, season), cutoff };
}

/** The node of a place. Throws `NOT_FOUND` for a place that the network was built without. */
export function nodeOfPoint(network: TravelNetwork, id: string): number {
  const node = network.pointIndex.get(id);
  if (node !== undefined) return node;
  const known = `one of the ${network.points.length} places of the network`;
  throw new DomainError('NOT_FOUND', `Got the place '${id}'; expected ${known}.`);
}

/** The answer for the way between two nodes, of which `far` is the one searched for. */
export function answerFor(
  profile: TravelProfile,
  tree: TimeTree,
  ends: { readonly from: number; readonly to: number; readonly far: number },
): TravelAnswer {
  const minutes = tree.minutes[ends.far] as number;
  if (minutes === Infinity) {
    return { minutes: null, backEnd: null, parts: null, reason: reasonFor(profile, ends) };
  }
  const parts = partsOf(profile, tree, ends.far);
  return { minutes, backEnd: backEndOf(parts), parts, reason: null };
}

/** Why nothing leads from one node to another within the cut-off. */
export function reasonFor(
  profile: TravelProfile,
  { from, to }: { readonly from: number; readonly to: number },
): UnreachableReason {
  if (!hasWay(profile, from)) return 'NO_ACCESS_AT_ORIGIN';
  if (!hasWay(profile, to)) return 'NO_ACCESS_AT_DESTINATION';
  return profile.parts[from] === profile.parts[to] ? 'BEYOND_CUTOFF' : 'NOT_CONNECTED';
}

/** NETWORK where no minute is friction; FRICTION where every minute is. */
export function backEndOf(parts: TravelParts): TravelBackEnd {
  if (parts.friction === 0) return 'NETWORK';
  const network = parts.drawnRoad + parts.pointRoad + parts.water + parts.access;
  return network === 0 ? 'FRICTION' : 'MIXED';
}

function hasWay({ network, minutes }: TravelProfile, node: number): boolean {
  const out = minutes.subarray(network.offsets[node], network.offsets[node + 1]);
  return out.some((time) => time !== Infinity);
}

type PartName = keyof TravelParts;

const straightParts: Partial<Record<(typeof linkKinds)[number], PartName>> = {
  RIVER_MAJOR: 'water',
  RIVER_MINOR: 'water',
  LAKE: 'water',
  ROAD_ACCESS: 'access',
  WATER_ACCESS: 'access',
  FRICTION: 'friction',
};

function partsOf({ network, minutes }: TravelProfile, tree: TimeTree, far: number): TravelParts {
  const parts = { drawnRoad: 0, pointRoad: 0, water: 0, access: 0, friction: 0 };
  for (let node = far; tree.before[node] !== -1; node = tree.before[node] as number) {
    const arc = tree.arcs[node] as number;
    const kind = linkKinds[network.kinds[arc] as number] as (typeof linkKinds)[number];
    const drawn = linkSources[network.sources[arc] as number] === 'LINE';
    const part = straightParts[kind] ?? (drawn ? 'drawnRoad' : 'pointRoad');
    parts[part] += minutes[arc] as number;
  }
  return parts;
}
