import { nearestPlaces } from '../analysis/nearest-places.ts';
import { DomainError } from '../model/domain-error.ts';
import type { AnalysisFacts } from './analysis-facts.ts';
import type { FacilitiesByPoint, FacilityAt } from './facilities-by-point.ts';
import type { TravelFacts } from './travel-facts.ts';
import { requiredTravel } from './travel-subject.ts';

const known = new WeakMap<AnalysisFacts, FacilitiesByPoint>();

/**
 * The school points by the populated place nearest to each. Throws INSUFFICIENT_DATA where the
 * edition has no school points, or no populated places but the capitals.
 */
export function schoolsByPlace(facts: AnalysisFacts): FacilitiesByPoint {
  const travel = requiredTravel(facts);
  checkData(facts, travel);
  const schools = known.get(facts) ?? placeSchools(facts, travel);
  known.set(facts, schools);
  return schools;
}

function checkData({ schools }: AnalysisFacts, { places }: TravelFacts): void {
  if (schools !== undefined && schools.ids.length > 0 && !places.ids.every(isCapital)) return;
  throw new DomainError(
    'INSUFFICIENT_DATA',
    'Got a question about travel to schools, but the loaded edition lacks school points or populated places to put them at; expected both: load the official edition.',
    { argument: 'kind' },
  );
}

function isCapital(id: string): boolean {
  return id.startsWith('D');
}

function placeSchools({ schools }: AnalysisFacts, { places }: TravelFacts): FacilitiesByPoint {
  const byPoint = new Map<string, FacilityAt[]>();
  if (schools === undefined) return byPoint;
  const { numbers, kilometers } = nearestPlaces(schools, places);
  for (const [i, id] of schools.ids.entries()) {
    const point = places.ids[numbers[i] as number] as string;
    const there = byPoint.get(point) ?? [];
    byPoint.set(point, there);
    const [beyondKm, supply] = [kilometers[i] as number, schools.services[i] as number];
    there.push({ id, beyondKm, supply, category: null });
  }
  return byPoint;
}
