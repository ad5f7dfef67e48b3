import { DomainError } from '../../geodata/model/domain-error.ts';
import type { Ubigeo } from '../../geodata/model/territory.ts';
import type { FacilityRow } from '../../geodata/queries/facts/facilities.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import type { Context } from '../context.ts';
import { derivedMeasure, presentMeasure } from '../measure/measure.ts';
import type { MeasureType } from '../measure/measure.type.ts';
import { requireKnown } from '../territory/territory-lookup.ts';

/** A district, or the district where the capital of a province or region lies. Throws NOT_FOUND. */
export function capitalDistrictOf(ubigeo: Ubigeo, context: Context, argument: string) {
  requireKnown([ubigeo], context, argument);
  const { territories } = context.reference;
  const row = territories.get(ubigeo) as TerritoryRow;
  if (row.level === 'DISTRICT') return row;
  return territories.get(row.capitalDistrictUbigeo as string) as TerritoryRow;
}

/** The districts inside some territories, by code; all of them when none is given. Throws NOT_FOUND. */
export function districtsWithin(
  within: readonly Ubigeo[] | null | undefined,
  context: Context,
): Ubigeo[] {
  const { districts } = context.reference;
  if (!within) return [...districts].sort();
  requireKnown(within, context, 'within');
  return districts.filter((ubigeo) => within.some((code) => ubigeo.startsWith(code))).sort();
}

/** The facility of a global id. Throws BAD_INPUT for the id of something else, NOT_FOUND for an unknown one. */
export async function requireFacility(
  id: string,
  { loaders }: Context,
  argument: string,
): Promise<FacilityRow> {
  if (!id.startsWith('Facility:')) {
    const expected = 'the id of a facility, such as Facility:health-00001';
    const message = `Got the id ${JSON.stringify(id)}; expected ${expected}.`;
    throw new DomainError('BAD_INPUT', message, { argument });
  }
  const row = await loaders.facility.load(id.slice('Facility:'.length));
  if (row) return row;
  const message = `Got ${JSON.stringify(id)}, which is no facility of the loaded data; expected one of them.`;
  throw new DomainError('NOT_FOUND', message, { argument });
}

/** Makes measures of people at populated places, of the year of the latest population. */
export async function peopleMeasure(
  context: Context,
): Promise<(population: number) => MeasureType> {
  const { loaders, reference } = context;
  const latest = await loaders.population.load(`${reference.districts[0]} 0`);
  const year = latest?.year ?? null;
  return (population) => presentMeasure(derivedMeasure(population, 'people', year), reference);
}
