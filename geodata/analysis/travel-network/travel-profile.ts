import { type NaturalRegion, naturalRegions } from '../../model/territory.ts';
import { type LinkKind, linkKinds, type TravelMode, type TravelSeason } from '../travel-speeds.ts';
import { arcMinutes } from './arc-minutes.ts';
import { disjointSets } from './disjoint-sets.ts';
import { type LinkSource, linkSources, type TravelNetwork } from './network.ts';

/** The times of a network for one mode and season. */
export interface TravelProfile {
  readonly network: TravelNetwork;
  readonly mode: TravelMode;
  readonly season: TravelSeason;
  /** Minutes along each arc; Infinity where the mode cannot use it. */
  readonly minutes: Float64Array;
  /** Nodes with one number can reach each other. */
  readonly parts: Int32Array;
}

const known = new WeakMap<TravelNetwork, Map<string, TravelProfile>>();

/** The times of a network for a mode and season; computed once per network and kept with it. */
export function travelProfile(
  network: TravelNetwork,
  mode: TravelMode,
  season: TravelSeason,
): TravelProfile {
  const profiles = known.get(network) ?? new Map<string, TravelProfile>();
  known.set(network, profiles);
  const key = `${mode} ${season}`;
  const profile = profiles.get(key) ?? computeProfile(network, mode, season);
  profiles.set(key, profile);
  return profile;
}

function computeProfile(
  network: TravelNetwork,
  mode: TravelMode,
  season: TravelSeason,
): TravelProfile {
  const minutes = Float64Array.from(network.targets, (_, arc) =>
    arcMinutes(
      {
        kind: linkKinds[network.kinds[arc] as number] as LinkKind,
        source: linkSources[network.sources[arc] as number] as LinkSource,
        meters: network.meters[arc] as number,
        rise: network.rises[arc] as number,
        region: naturalRegions[network.regions[arc] as number] as NaturalRegion,
        altitude: network.altitudes[arc] as number,
      },
      mode,
      season,
    ),
  );
  return { network, mode, season, minutes, parts: connectedParts(network, minutes) };
}

function connectedParts(network: TravelNetwork, minutes: Float64Array): Int32Array {
  const sets = disjointSets(network.nodeCount);
  for (let from = 0; from < network.nodeCount; from++) {
    const end = network.offsets[from + 1] as number;
    for (let arc = network.offsets[from] as number; arc < end; arc++) {
      if (minutes[arc] !== Infinity) sets.join(from, network.targets[arc] as number);
    }
  }
  return Int32Array.from({ length: network.nodeCount }, (_, node) => sets.find(node));
}
