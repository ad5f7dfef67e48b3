import type { Ubigeo } from '../../model/territory.ts';
import { packColumns, unpackColumns } from '../packed-columns.ts';
import type { DistrictTravelTimes } from './district-travel-times.ts';
import type { TravelNetwork } from './network.ts';
import { type NetworkNote, networkColumns, networkOf } from './packed-network.ts';

/** Points of a network that offer something; index i is the same point in every column. */
export interface NetworkFacilities {
  /** Number of the point in the network. */
  readonly points: Int32Array;
  readonly kinds: readonly string[];
  readonly categories: readonly (string | null)[];
  readonly ubigeos: readonly Ubigeo[];
}

/** Points of a network where people live; index i is the same point in every column. */
export interface NetworkPlaces {
  readonly points: Int32Array;
  readonly ubigeos: readonly Ubigeo[];
  readonly population: Float64Array;
}

/** A travel network and what lies on it. */
export interface Travel {
  readonly network: TravelNetwork;
  readonly facilities: NetworkFacilities;
  readonly places: NetworkPlaces;
  /** Sources of the catalogue, and seeds, that it was made from. */
  readonly sourceIds: readonly string[];
}

/** A travel network as threads share it: what is copied into each of them is small. */
export interface PackedTravel {
  /** What `packTravel` gave. */
  readonly bytes: SharedArrayBuffer;
  readonly withinProvinces: DistrictTravelTimes;
}

interface TravelNote extends NetworkNote {
  sourceIds: readonly string[];
}

/** The network as one run of bytes; equal networks give equal bytes. */
export function packTravel({ network, facilities, places, sourceIds }: Travel): Uint8Array {
  const { nodeCount, options, report } = network;
  const note: TravelNote = { nodeCount, options, report, sourceIds };
  return packColumns(
    {
      ...networkColumns(network),
      facilityPoints: facilities.points,
      facilityKinds: facilities.kinds,
      facilityCategories: facilities.categories.map((category) => category ?? ''),
      facilityUbigeos: facilities.ubigeos,
      placePoints: places.points,
      placeUbigeos: places.ubigeos,
      placePopulation: places.population,
    },
    note,
  );
}

/** The network and what lies on it from the bytes of `packTravel`. Throws UNAVAILABLE for others. */
export function unpackTravel(bytes: ArrayBuffer | SharedArrayBuffer): Travel {
  const columns = unpackColumns(bytes);
  const note = columns.note as TravelNote;
  return {
    network: networkOf(columns, note),
    facilities: {
      points: columns.numbers('facilityPoints', 'i32'),
      kinds: columns.texts('facilityKinds'),
      categories: columns.texts('facilityCategories').map((category) => category || null),
      ubigeos: columns.texts('facilityUbigeos'),
    },
    places: {
      points: columns.numbers('placePoints', 'i32'),
      ubigeos: columns.texts('placeUbigeos'),
      population: columns.numbers('placePopulation', 'f64'),
    },
    sourceIds: note.sourceIds,
  };
}
