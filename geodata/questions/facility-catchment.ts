import { catchment } from '../analysis/travel-network/facility-access.ts';
import { type TravelBackEnd, travelBackEnds } from '../analysis/travel-network/travel-answer.ts';
import { type PlaceTally, placeIndex, tallyPlaces } from './place-tally.ts';
import { question } from './question.ts';
import { facilityPoint, requiredTravel, type TravelChoice } from './travel-subject.ts';

/** Who reaches a facility in time. */
export interface FacilityCatchment extends PlaceTally {
  /** Places and people by what their time rests on. */
  backEnds: { backEnd: TravelBackEnd; places: number; population: number }[];
  sourceIds: readonly string[];
}

/** The populated places from which a facility is reached within so many minutes. */
export const facilityCatchmentQuestion = question<
  TravelChoice & { facility: string; minutes: number },
  FacilityCatchment
>({
  answer: (facts, { facility, minutes, mode, season }) => {
    const travel = requiredTravel(facts);
    const { network, places, sourceIds } = travel;
    const point = facilityPoint(travel, facility, 'facility');
    const { numberOf } = placeIndex(travel);
    const reached = catchment(network, point, minutes, { mode, season, places: places.ids });
    const numbersBy = (backEnd: TravelBackEnd): number[] =>
      reached.filter((one) => one.backEnd === backEnd).map(({ id }) => numberOf.get(id) as number);
    return {
      ...tallyPlaces(travel, travelBackEnds.flatMap(numbersBy)),
      backEnds: travelBackEnds.map((backEnd) => {
        const { places: count, population } = tallyPlaces(travel, numbersBy(backEnd));
        return { backEnd, places: count, population };
      }),
      sourceIds,
    };
  },
});
