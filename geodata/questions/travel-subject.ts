import { distanceMeters } from '../analysis/ellipsoid.ts';
import type { NetworkPoint } from '../analysis/travel-network/network.ts';
import type { TravelMode, TravelSeason } from '../analysis/travel-speeds.ts';
import { DomainError } from '../model/domain-error.ts';
import type { Ubigeo } from '../model/territory.ts';
import type { AnalysisFacts } from './analysis-facts.ts';
import { type TravelFacts, travelFactsOf } from './travel-facts.ts';

/** How people travel. */
export interface TravelChoice {
  mode: TravelMode;
  season: TravelSeason;
}

/** A district's capital, or a facility: exactly one of them. */
export type TravelStop = { district: Ubigeo } | { facility: string };

/** The travel facts. Throws INSUFFICIENT_DATA where the loaded edition has no network. */
export function requiredTravel(facts: AnalysisFacts): TravelFacts {
  const travel = travelFactsOf(facts);
  if (travel) return travel;
  throw new DomainError(
    'INSUFFICIENT_DATA',
    'Got a question about travel times, but the loaded edition has no travel network; expected the transport files of the official edition: put them where sources are looked for and run `npm run contigua -- data load`.',
  );
}

/** The point of the network for a district's capital. Throws NOT_FOUND where it has none. */
export function capitalPoint({ network }: TravelFacts, ubigeo: Ubigeo, argument: string): string {
  const id = `D${ubigeo}`;
  if (network.pointIndex.has(id)) return id;
  throw new DomainError(
    'NOT_FOUND',
    `Got "${ubigeo}", whose capital is not on the travel network; expected a district with a located capital.`,
    { argument },
  );
}

/** The point of the network for a facility. Throws NOT_FOUND where it has none. */
export function facilityPoint(
  { network }: TravelFacts,
  facility: string,
  argument: string,
): string {
  const id = `F${facility}`;
  if (network.pointIndex.has(id)) return id;
  throw new DomainError(
    'NOT_FOUND',
    `Got "${facility}", which is not on the travel network; expected a health facility with coordinates.`,
    { argument },
  );
}

/** The point of the network for a district's capital or a facility. */
export function stopPoint(travel: TravelFacts, stop: TravelStop, argument: string): string {
  return 'district' in stop
    ? capitalPoint(travel, stop.district, argument)
    : facilityPoint(travel, stop.facility, argument);
}

/** Kilometres on the ellipsoid between two points of the network. */
export function straightKm({ network }: TravelFacts, from: string, to: string): number {
  const [a, b] = [from, to].map((id) => network.points[network.pointIndex.get(id) as number]);
  const [p, q] = [a as NetworkPoint, b as NetworkPoint];
  return distanceMeters(p.longitude, p.latitude, q.longitude, q.latitude) / 1000;
}
