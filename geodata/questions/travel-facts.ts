import type { DistrictTravelTimes } from '../analysis/travel-network/district-travel-times.ts';
import type { NetworkPoint, TravelNetwork } from '../analysis/travel-network/network.ts';
import { type PackedTravel, unpackTravel } from '../analysis/travel-network/packed-travel.ts';
import type { Ubigeo } from '../model/territory.ts';
import type { AnalysisFacts } from './analysis-facts.ts';

/**
 * The travel network and what lies on it, as a thread uses it. Points of the network are named 'D'
 * and the code of a district for its capital, 'F' and the id of a facility, 'P' and the code of a
 * populated place.
 */
export interface TravelFacts {
  network: TravelNetwork;
  /** Facilities that are on the network, by their own ids (without the F of the point). */
  facilities: {
    ids: readonly string[];
    kinds: readonly string[];
    categories: readonly (string | null)[];
    ubigeos: readonly Ubigeo[];
    longitude: Float64Array;
    latitude: Float64Array;
  };
  /**
   * Where people live, by points of the network: populated places; where the edition has none, the
   * capitals, each with the population of its district.
   */
  places: {
    ids: readonly string[];
    ubigeos: readonly Ubigeo[];
    population: Float64Array;
    longitude: Float64Array;
    latitude: Float64Array;
  };
  /** Minutes between the capitals of the districts of every province, as loaded. */
  withinProvinces: DistrictTravelTimes;
  /** Sources of the catalogue, and seeds, that the network was made from. */
  sourceIds: readonly string[];
}

const known = new WeakMap<PackedTravel, TravelFacts>();

/** The travel network of the facts, unpacked once in each thread; null when none is loaded. */
export function travelFactsOf({ travel }: AnalysisFacts): TravelFacts | null {
  if (travel === null) return null;
  const facts = known.get(travel) ?? unpack(travel);
  known.set(travel, facts);
  return facts;
}

function unpack({ bytes, withinProvinces }: PackedTravel): TravelFacts {
  const { network, facilities, places, sourceIds } = unpackTravel(bytes);
  const { kinds, categories, ubigeos } = facilities;
  const facilityPoints = located(network, facilities.points);
  const placePoints = located(network, places.points);
  return {
    network,
    facilities: {
      ids: facilityPoints.ids.map((id) => id.slice(1)),
      ...{ kinds, categories, ubigeos },
      longitude: facilityPoints.longitude,
      latitude: facilityPoints.latitude,
    },
    places: { ...placePoints, ubigeos: places.ubigeos, population: places.population },
    withinProvinces,
    sourceIds,
  };
}

function located({ points }: TravelNetwork, numbers: Int32Array) {
  const at = (number: number) => points[number] as NetworkPoint;
  return {
    ids: Array.from(numbers, (number) => at(number).id),
    longitude: Float64Array.from(numbers, (number) => at(number).longitude),
    latitude: Float64Array.from(numbers, (number) => at(number).latitude),
  };
}
