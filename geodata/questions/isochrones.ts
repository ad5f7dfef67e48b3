import { type IsochroneBands, isochroneBands } from '../analysis/travel-network/isochrone-bands.ts';
import { reachedAreas } from '../analysis/travel-network/reached-areas.ts';
import {
  type UnreachableReason,
  unreachableReasons,
} from '../analysis/travel-network/travel-answer.ts';
import type { AnalysisFacts } from './analysis-facts.ts';
import { type PlaceTally, placeIndex, tallyPlaces } from './place-tally.ts';
import { question } from './question.ts';
import type { TravelFacts } from './travel-facts.ts';
import { requiredTravel, stopPoint, type TravelChoice, type TravelStop } from './travel-subject.ts';

/** From where, how far and how. */
export type IsochronesInput = TravelChoice & { from: TravelStop; limits: readonly number[] };

/** The populated places of each band, and those beyond. */
export interface Isochrones {
  bands: (PlaceTally & {
    fromMinutes: number;
    toMinutes: number;
    /** People in this band and all before it. */
    populationWithin: number;
  })[];
  beyond: { reason: UnreachableReason; places: number; population: number }[];
  sourceIds: readonly string[];
}

/** Who is reached from a capital or a facility, by bands of travel time. */
export const isochronesQuestion = question<IsochronesInput, Isochrones>({
  answer: (facts, input) => {
    const { travel, found, numbersOf } = bandsOf(facts, input);
    let populationWithin = 0;
    return {
      bands: found.bands.map(({ fromMinutes, toMinutes, places }) => {
        const tally = tallyPlaces(travel, numbersOf(places));
        populationWithin += tally.population;
        return { fromMinutes, toMinutes, populationWithin, ...tally };
      }),
      beyond: unreachableReasons.flatMap((reason) => {
        const ids = found.beyond.filter((one) => one.reason === reason).map(({ id }) => id);
        const { places, population } = tallyPlaces(travel, numbersOf(ids));
        return places === 0 ? [] : [{ reason, places, population }];
      }),
      sourceIds: travel.sourceIds,
    };
  },
});

/**
 * The area of each band with those before it, as the text of a GeoJSON MultiPolygon that coasts and
 * borders do not clip yet: see `reachedAreas`.
 */
export const isochroneAreasQuestion = question<IsochronesInput, string[]>({
  answer: (facts, input) => {
    const { travel, found, numbersOf } = bandsOf(facts, input);
    const { longitude, latitude } = travel.places;
    const bands = new Int32Array(longitude.length).fill(-1);
    for (const [band, { places }] of found.bands.entries()) {
      for (const number of numbersOf(places)) bands[number] = band;
    }
    const areas = reachedAreas({ longitude, latitude, bands }, found.bands.length);
    return areas.map((area) => JSON.stringify(area));
  },
});

function bandsOf(
  facts: AnalysisFacts,
  { from, limits, mode, season }: IsochronesInput,
): { travel: TravelFacts; found: IsochroneBands; numbersOf(ids: readonly string[]): number[] } {
  const travel = requiredTravel(facts);
  const point = stopPoint(travel, from, 'district' in from ? 'from' : 'facility');
  const { numberOf } = placeIndex(travel);
  const { network, places } = travel;
  return {
    travel,
    found: isochroneBands(network, point, places.ids, limits, { mode, season }),
    numbersOf: (ids) => ids.map((id) => numberOf.get(id) as number),
  };
}
