import {
  type NearestFacilities,
  nearestFacilities,
  type ReachedPlace,
} from '../analysis/travel-network/facility-access.ts';
import type { Ubigeo } from '../model/territory.ts';
import {
  chosenFacilities,
  type FacilitiesByPoint,
  type FacilityChoice,
} from './chosen-facilities.ts';
import { question } from './question.ts';
import { capitalPoint, requiredTravel, straightKm, type TravelChoice } from './travel-subject.ts';

/** A facility that a capital reaches. */
export type FacilityReached = ReachedPlace & { straightKm: number; beyondKm: number };

/** The facilities nearest to one capital; `reason` says why there is none. */
export interface NearestToCapital {
  facilities: FacilityReached[];
  reason: NearestFacilities['reason'];
}

/** The facilities reached quickest from the capitals of some districts, in their order. */
export const nearestFacilitiesQuestion = question<
  TravelChoice & FacilityChoice & { ubigeos: readonly Ubigeo[]; first: number },
  { of: NearestToCapital[]; sourceIds: readonly string[] }
>({
  answer: (facts, { ubigeos, kind, minCategory, first, mode, season }) => {
    const travel = requiredTravel(facts);
    const byPoint = chosenFacilities(facts, { kind, minCategory });
    const points = [...byPoint.keys()];
    const of = ubigeos.map((ubigeo): NearestToCapital => {
      const from = capitalPoint(travel, ubigeo, 'ubigeo');
      const options = { mode, season, first };
      const { facilities, reason } = nearestFacilities(travel.network, from, points, options);
      const reached = facilities.flatMap((place) => {
        const kilometers = straightKm(travel, from, place.id);
        return atPoint(place, byPoint).map((one) => ({ ...one, straightKm: kilometers }));
      });
      return { facilities: reached.sort(byMinutes).slice(0, first), reason };
    });
    return { of, sourceIds: travel.sourceIds };
  },
});

function atPoint(place: ReachedPlace, byPoint: FacilitiesByPoint) {
  return (byPoint.get(place.id) ?? []).map(({ id, beyondKm }) => ({ ...place, id, beyondKm }));
}

function byMinutes(a: FacilityReached, b: FacilityReached): number {
  return a.minutes - b.minutes || a.beyondKm - b.beyondKm || (a.id < b.id ? -1 : 1);
}
