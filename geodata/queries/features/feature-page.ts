import { type Queryable, sqlText } from '../sql.ts';
import { assemble, type Fragment, fragment, join } from '../where/fragment.ts';
import { encodeCursor, keysetPage } from '../where/keyset.ts';
import type { FeatureCollection } from './feature-collection.ts';
import { type FeatureSort, featureOrder } from './feature-order.ts';

const pageSql = sqlText('./feature-page.sql', import.meta.url);
const countSql = sqlText('./feature-count.sql', import.meta.url);

export interface FeaturePageQuery {
  where: Fragment;
  sorts: readonly FeatureSort[];
  limit: number;
  /** The cursor of the last feature of the page before. */
  after: string | null;
}

export interface FeaturePage {
  ids: string[];
  /** Where the next page begins; null on the last. */
  next: string | null;
}

/** One page of the features that fit. Throws DomainError BAD_INPUT for a cursor of another order. */
export async function featurePage(
  db: Queryable,
  collection: FeatureCollection,
  query: FeaturePageQuery,
): Promise<FeaturePage> {
  const { columns, terms } = featureOrder(query.sorts);
  const page = keysetPage(terms, { first: query.limit, after: query.after }, query.limit);
  const names = columns.map((_, i) => `k${i}`);
  const { text, values } = assemble(pageSql, {
    columns: join(columns, ', ', 'f.id'),
    source: collection.source,
    where: query.where,
    keys: fragment(`json_build_array(${names.join(', ')})::text`),
    bounds: page.where,
    orderBy: page.orderBy,
    limit: fragment('?::int', page.limit),
  });
  const rows: ({ keys: string } & Record<string, string>)[] = await db.query(text, values);
  const shown = rows.slice(0, query.limit);
  const id = names.at(-1) as string;
  const last = shown.at(-1);
  return {
    ids: shown.map((row) => row[id] as string),
    next: rows.length > query.limit && last ? encodeCursor(terms, last.keys) : null,
  };
}

/** How many features fit, whatever the page. */
export async function featureCount(
  db: Queryable,
  { source }: FeatureCollection,
  where: Fragment,
): Promise<number> {
  const { text, values } = assemble(countSql, { source, where });
  const rows: { matched: number }[] = await db.query(text, values);
  return rows[0]?.matched ?? 0;
}
