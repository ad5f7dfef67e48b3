import { contiguousGroups } from '../../geodata/analysis/components.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { Ubigeo } from '../../geodata/model/territory.ts';
import type { TerritoryFilter } from '../../geodata/model/territory-filter.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { matchingDistricts } from '../../geodata/queries/territories/matching-districts.ts';
import type { Context } from '../context.ts';
import { derivedMeasure, missingMeasure, presentMeasure } from '../measure/measure.ts';
import type { MeasureType } from '../measure/measure.type.ts';
import type { ContiguityChoice } from '../reference.ts';
import { checkFilter } from '../territory/territory-connection.ts';
import { knownTerritories } from '../territory/territory-lookup.ts';
import type { ContiguousGroupType } from './contiguity.type.ts';

/** Districts that fit the filter, in groups that hang together; the largest first. */
export async function findContiguousGroups(
  where: TerritoryFilter,
  minDistricts: number,
  choice: ContiguityChoice,
  context: Context,
): Promise<ContiguousGroupType[]> {
  checkFilter(where);
  if (minDistricts < 1) {
    throw new DomainError('BAD_INPUT', `Got minDistricts ${minDistricts}; expected 1 or more.`, {
      argument: 'minDistricts',
    });
  }
  const matching = await matchingDistricts(context.db, where);
  const groups = contiguousGroups(context.reference.graph(choice), matching, minDistricts);
  const rows = knownTerritories(groups.flat(), context);
  const byUbigeo = new Map(rows.map((row) => [row.ubigeo, row]));
  return groups.map((ubigeos) => {
    const districts = ubigeos.map((ubigeo) => byUbigeo.get(ubigeo) as TerritoryRow);
    return { districts, areaKm2: districts.reduce((sum, { areaKm2 }) => sum + areaKm2, 0) };
  });
}

/** People of several districts in the latest year; missing when one has no figure. */
export async function jointPopulation(
  ubigeos: readonly Ubigeo[],
  { loaders, reference }: Context,
): Promise<MeasureType> {
  const facts = await Promise.all(ubigeos.map((ubigeo) => loaders.population.load(`${ubigeo} 0`)));
  let people = 0;
  for (const fact of facts) {
    if (!fact) return presentMeasure(missingMeasure('people', 'NOT_IN_SOURCE'), reference);
    people += fact.people;
  }
  return presentMeasure(derivedMeasure(people, 'people', facts[0]?.year ?? null), reference);
}
