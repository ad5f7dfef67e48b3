import type { Ubigeo } from '../model/territory.ts';
import type { TravelFacts } from './travel-facts.ts';

/** Some of a district's places. */
export interface DistrictCoverage {
  ubigeo: Ubigeo;
  places: number;
  population: number;
  /** Share (0-1) of the people of the district's places; null where it has none. */
  populationShare: number | null;
}

/** Some populated places and the people who live there. */
export interface PlaceTally {
  places: number;
  population: number;
  /** By code; districts with none of the places are left out. */
  districts: DistrictCoverage[];
}

interface PlaceIndex {
  numberOf: ReadonlyMap<string, number>;
  /** People of all the places of each district. */
  people: ReadonlyMap<Ubigeo, number>;
}

const known = new WeakMap<TravelFacts, PlaceIndex>();

/** The numbers of the places by their point, and the people of each district's places. */
export function placeIndex(travel: TravelFacts): PlaceIndex {
  const index = known.get(travel) ?? buildIndex(travel);
  known.set(travel, index);
  return index;
}

function buildIndex({ places }: TravelFacts): PlaceIndex {
  const people = new Map<Ubigeo, number>();
  for (const [i, ubigeo] of places.ubigeos.entries()) {
    people.set(ubigeo, (people.get(ubigeo) ?? 0) + (places.population[i] as number));
  }
  return { numberOf: new Map(places.ids.map((id, i) => [id, i])), people };
}

/** Adds up places, given by number. */
export function tallyPlaces(travel: TravelFacts, numbers: Iterable<number>): PlaceTally {
  const { places } = travel;
  const { people } = placeIndex(travel);
  const districts = new Map<Ubigeo, DistrictCoverage>();
  const all = { places: 0, population: 0 };
  for (const number of numbers) {
    const ubigeo = places.ubigeos[number] as Ubigeo;
    const population = places.population[number] as number;
    const district = districts.get(ubigeo) ?? newCoverage(ubigeo);
    districts.set(ubigeo, district);
    for (const sum of [all, district]) {
      sum.places += 1;
      sum.population += population;
    }
  }
  const covered = [...districts.values()].sort((a, b) => (a.ubigeo < b.ubigeo ? -1 : 1));
  for (const district of covered) {
    const total = people.get(district.ubigeo) as number;
    district.populationShare = total > 0 ? district.population / total : null;
  }
  return { ...all, districts: covered };
}

function newCoverage(ubigeo: Ubigeo): DistrictCoverage {
  return { ubigeo, places: 0, population: 0, populationShare: null };
}
