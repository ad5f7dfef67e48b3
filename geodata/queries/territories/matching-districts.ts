import type { Ubigeo } from '../../model/territory.ts';
import type { SpaceFilter, TerritoryFilter } from '../../model/territory-filter.ts';
import { type Queryable, sqlText } from '../sql.ts';
import { assemble } from '../where/fragment.ts';
import { spaceWhere, territoryWhere } from '../where/territory-where.ts';

const template = sqlText('./matching-districts.sql', import.meta.url);

/** Codes of all districts that fit, ascending. */
export async function matchingDistricts(
  db: Queryable,
  where: TerritoryFilter | null | undefined,
  space?: SpaceFilter,
): Promise<Ubigeo[]> {
  const { text, values } = assemble(template, {
    where: territoryWhere(where),
    space: spaceWhere(space),
  });
  const rows: { ubigeo: Ubigeo }[] = await db.query(text, values);
  return rows.map(({ ubigeo }) => ubigeo);
}
