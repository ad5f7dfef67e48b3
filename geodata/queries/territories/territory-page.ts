import type { TerritoryLevel, Ubigeo } from '../../model/territory.ts';
import type {
  PageRequest,
  SpaceFilter,
  TerritoryFilter,
  TerritoryOrder,
} from '../../model/territory-filter.ts';
import { type Queryable, sqlText } from '../sql.ts';
import { assemble, fragment, join } from '../where/fragment.ts';
import { encodeCursor, keysetPage, type OrderTerm } from '../where/keyset.ts';
import { territoryOrderTerms } from '../where/territory-order.ts';
import { spaceWhere, territoryWhere } from '../where/territory-where.ts';

const pageSql = sqlText('./territory-page.sql', import.meta.url);
const countSql = sqlText('./territory-count.sql', import.meta.url);

const DEFAULT_PAGE_SIZE = 100;

/** Which territories of one level, in which order, and which slice of them. */
export interface TerritoryQuery {
  level: TerritoryLevel;
  where?: TerritoryFilter | null | undefined;
  space?: SpaceFilter | null | undefined;
  orderBy?: readonly TerritoryOrder[] | null | undefined;
  page: PageRequest;
}

export interface TerritoryPage {
  ubigeos: Ubigeo[];
  /** The cursor of a territory by its place on the page. */
  cursorAt: (index: number) => string;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** The parent that stands for the whole country. */
export const WHOLE_COUNTRY = '';

/**
 * A page for each parent (2 or 4 digits, or WHOLE_COUNTRY), in one statement.
 * Throws DomainError BAD_INPUT for a cursor of another order.
 */
export async function territoryPages(
  db: Queryable,
  parents: readonly Ubigeo[],
  query: TerritoryQuery,
): Promise<Map<Ubigeo, TerritoryPage>> {
  const terms = territoryOrderTerms(query.orderBy);
  const page = keysetPage(terms, query.page, DEFAULT_PAGE_SIZE);
  const { text, values } = assemble(pageSql, {
    ...commonParts(parents, query),
    keys: cursorKeys(terms),
    bounds: page.where,
    orderBy: page.orderBy,
    limit: fragment('?::int', page.limit),
  });
  const rows: { parentUbigeo: Ubigeo; ubigeo: Ubigeo; keys: string }[] = await db.query(
    text,
    values,
  );
  const byParent = new Map<Ubigeo, typeof rows>(parents.map((parent) => [parent, []]));
  for (const row of rows) byParent.get(row.parentUbigeo)?.push(row);
  return new Map(
    [...byParent].map(([parent, found]) => {
      const more = found.length > page.size;
      const shown = found.slice(0, page.size);
      if (page.reversed) shown.reverse();
      return [
        parent,
        {
          ubigeos: shown.map(({ ubigeo }) => ubigeo),
          cursorAt: (index) => encodeCursor(terms, (shown[index] as { keys: string }).keys),
          hasNextPage: page.reversed ? Boolean(query.page.before) : more,
          hasPreviousPage: page.reversed ? more : Boolean(query.page.after),
        },
      ];
    }),
  );
}

/** How many territories each parent has in all, whatever the page. */
export async function territoryCounts(
  db: Queryable,
  parents: readonly Ubigeo[],
  query: TerritoryQuery,
): Promise<Map<Ubigeo, number>> {
  const { text, values } = assemble(countSql, commonParts(parents, query));
  const rows: { parentUbigeo: Ubigeo; count: number }[] = await db.query(text, values);
  return new Map(rows.map(({ parentUbigeo, count }) => [parentUbigeo, count]));
}

function commonParts(parents: readonly Ubigeo[], query: TerritoryQuery) {
  return {
    parents: fragment('?::text[]', parents),
    level: fragment('?::text', query.level),
    among: fragment(parentCondition(parents)),
    where: territoryWhere(query.where),
    space: spaceWhere(query.space),
  };
}

/** Which territories are a parent's; one request may ask the same of parents of several levels. */
function parentCondition(parents: readonly Ubigeo[]): string {
  const levels = new Set(parents.map(({ length }) => length));
  if (levels.size === 1 && levels.has(0)) return 'true';
  const conditions = [...levels].map((digits) => {
    if (digits === 0) return `parent.ubigeo = '${WHOLE_COUNTRY}'`;
    return digits === 2 ? 't.region_ubigeo = parent.ubigeo' : 't.province_ubigeo = parent.ubigeo';
  });
  return conditions.length === 1 ? conditions.join() : `(${conditions.join(' or ')})`;
}

function cursorKeys(terms: readonly OrderTerm[]) {
  const list = join(
    terms.map(({ expression }) => expression),
    ', ',
    'null',
  );
  return fragment(`json_build_array(${list.sql})::text`, ...list.values);
}
