import Flatbush from 'flatbush';
import { distanceMeters } from '../analysis/ellipsoid.ts';
import { DomainError } from '../model/domain-error.ts';
import type { AnalysisFacts } from './analysis-facts.ts';
import type { FacilitiesByPoint, FacilityAt } from './chosen-facilities.ts';
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
  const schools = known.get(facts) ?? nearestPlaces(facts, travel);
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

function nearestPlaces({ schools }: AnalysisFacts, { places }: TravelFacts): FacilitiesByPoint {
  const tree = new Flatbush(places.ids.length);
  for (const [i, longitude] of places.longitude.entries()) {
    tree.add(longitude, places.latitude[i] as number);
  }
  tree.finish();
  const byPoint = new Map<string, FacilityAt[]>();
  for (const [i, id] of (schools?.ids ?? []).entries()) {
    const [x, y] = [schools?.longitude[i] as number, schools?.latitude[i] as number];
    const place = tree.neighbors(x, y, 1)[0] as number;
    const [px, py] = [places.longitude[place] as number, places.latitude[place] as number];
    const beyondKm = distanceMeters(x, y, px, py) / 1000;
    const point = places.ids[place] as string;
    const there = byPoint.get(point) ?? [];
    byPoint.set(point, there);
    there.push({ id, beyondKm, supply: schools?.services[i] as number, category: null });
  }
  return byPoint;
}
