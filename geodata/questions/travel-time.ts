import type { TravelAnswer } from '../analysis/travel-network/travel-answer.ts';
import { travelTimes } from '../analysis/travel-network/travel-times.ts';
import type { Ubigeo } from '../model/territory.ts';
import { question } from './question.ts';
import { capitalPoint, requiredTravel, straightKm, type TravelChoice } from './travel-subject.ts';

/** A travel time between two capitals, and what it was found in. */
export type CapitalTravel = TravelAnswer & { straightKm: number; sourceIds: readonly string[] };

/** The quickest way from one district's capital to another's. */
export const travelTimeQuestion = question<
  TravelChoice & { from: Ubigeo; to: Ubigeo },
  CapitalTravel
>({
  answer: (facts, { from, to, mode, season }) => {
    const travel = requiredTravel(facts);
    const start = capitalPoint(travel, from, 'from');
    const end = capitalPoint(travel, to, 'to');
    const answer = travelTimes(travel.network, start, [end], { mode, season }).get(end);
    return {
      ...(answer as TravelAnswer),
      straightKm: straightKm(travel, start, end),
      sourceIds: travel.sourceIds,
    };
  },
});
