import { buildLocator } from '../../analysis/locate.ts';
import {
  mergeNearPlaces,
  type PeopledPlace,
  sharePeople,
} from '../../analysis/place-population.ts';
import type { NetworkPoint } from '../../analysis/travel-network/network.ts';
import type {
  NetworkFacilities,
  NetworkPlaces,
} from '../../analysis/travel-network/packed-travel.ts';
import { DomainError } from '../../model/domain-error.ts';
import type { Ubigeo } from '../../model/territory.ts';
import { type TravelCapitalRow, travelCapitals } from '../../queries/load/travel-capitals.ts';
import { type TravelFacilityRow, travelFacilities } from '../../queries/load/travel-facilities.ts';
import type { LoadContext } from '../data-set.ts';
import { readPopulatedPlaces } from '../readers/populated-places.ts';
import { sourceText } from './gazetteer.ts';
import { officialBoundaries } from './official-boundaries.ts';

/** Places nearer than this to another of their district are counted there. */
export const mergedPlaceKilometers = 2;

/** What people travel from and to. */
export interface TravelPoints {
  /** Capitals by code, then facilities by id, then places by code. */
  points: NetworkPoint[];
  /** Districts by code: the first points are their capitals. */
  districts: Ubigeo[];
  facilities: NetworkFacilities;
  places: NetworkPlaces;
}

/** Capitals, health facilities and populated places. Throws CONFLICT when no district is loaded. */
export async function officialPoints(context: LoadContext): Promise<TravelPoints> {
  const capitals = await loadedCapitals(context);
  const facilities = await travelFacilities(context.transaction);
  return travelPoints(capitals, facilities, populatedPlaces(context, capitals));
}

/** Capitals alone, each with all the people of its district. Throws CONFLICT as `officialPoints`. */
export async function capitalPoints(context: LoadContext): Promise<TravelPoints> {
  return travelPoints(await loadedCapitals(context), [], []);
}

async function loadedCapitals({ transaction }: LoadContext): Promise<TravelCapitalRow[]> {
  const capitals = await travelCapitals(transaction);
  if (capitals.length > 0) return capitals;
  throw new DomainError('CONFLICT', 'Got no districts; expected territories to be loaded first.');
}

/** The places of the directory in the districts of today, with an estimate of their people. */
function populatedPlaces(
  context: LoadContext,
  capitals: readonly TravelCapitalRow[],
): PeopledPlace[] {
  const locate = buildLocator(officialBoundaries(context).districts);
  const read = readPopulatedPlaces(sourceText(context, 'populated-places-2017'));
  const located = read.flatMap(({ code, kind, longitude, latitude }) => {
    const ubigeo = locate(longitude, latitude);
    return ubigeo === null ? [] : [{ code, kind, longitude, latitude, ubigeo }];
  });
  const people = new Map(capitals.map((capital) => [capital.ubigeo, capital]));
  const merged = mergeNearPlaces(sharePeople(located, people), mergedPlaceKilometers);
  const outside = read.length - located.length;
  context.progress.line(
    `travel-times: ${merged.length.toLocaleString('en')} of ${read.length.toLocaleString('en')} populated places on the network, the others within ${mergedPlaceKilometers} km of them; ${outside} outside every district left out`,
  );
  return merged;
}

function travelPoints(
  capitals: readonly TravelCapitalRow[],
  facilities: readonly TravelFacilityRow[],
  places: readonly PeopledPlace[],
): TravelPoints {
  const peopled = new Set(places.map(({ ubigeo }) => ubigeo));
  const alone = [...capitals.entries()].filter(([, { ubigeo }]) => !peopled.has(ubigeo));
  const regions = new Map(capitals.map(({ ubigeo, naturalRegion }) => [ubigeo, naturalRegion]));
  const firstPlace = capitals.length + facilities.length;
  return {
    points: [
      ...capitals.map(({ ubigeo, longitude, latitude, altitudeMeters, naturalRegion }) => ({
        id: `D${ubigeo}`,
        ...{ longitude, latitude, altitudeMeters, naturalRegion },
      })),
      ...facilities.map(({ id, ubigeo, longitude, latitude, altitudeMeters }) => ({
        id: `F${id}`,
        ...{ longitude, latitude, altitudeMeters },
        naturalRegion: regions.get(ubigeo) ?? null,
      })),
      ...places.map(({ code, ubigeo, longitude, latitude }) => ({
        id: `P${code}`,
        ...{ longitude, latitude },
        altitudeMeters: null,
        naturalRegion: regions.get(ubigeo) ?? null,
      })),
    ],
    districts: capitals.map(({ ubigeo }) => ubigeo),
    facilities: {
      points: Int32Array.from(facilities, (_, i) => capitals.length + i),
      kinds: facilities.map(() => 'HEALTH'),
      categories: facilities.map(({ category }) => category),
      ubigeos: facilities.map(({ ubigeo }) => ubigeo),
    },
    places: {
      points: Int32Array.from([...alone.map(([i]) => i), ...places.map((_, i) => firstPlace + i)]),
      ubigeos: [...alone.map(([, { ubigeo }]) => ubigeo), ...places.map(({ ubigeo }) => ubigeo)],
      population: Float64Array.from([
        ...alone.map(([, { people }]) => people ?? 0),
        ...places.map(({ population }) => population),
      ]),
    },
  };
}
