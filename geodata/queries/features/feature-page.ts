import { type Queryable, sqlText } from '../sql.ts';
import { assemble, type Fragment, fragment, join } from '../where/fragment.ts';
import { encodeCursor, keysetPage } from '../where/keyset.ts';
import type { FeatureCollection } from './feature-collection.ts';
import { type FeatureSort, featureOrder } from './feature-order.ts';

const template = sqlText('./feature-page.sql', import.meta.url);

export interface FeaturePageQuery {
  where: Fragment;
  sorts: readonly FeatureSort[];
  limit: number;
  /** The cursor of the last feature of the page before. */
  after: string | null;
}

export interface FeaturePage {
  ids: string[];
  /** How many features fit in all, whatever the page. */
  matched: number;
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
  const { text, values } = assemble(template, {
    columns: join(columns, ', ', 'f.id'),
    source: collection.source,
    where: query.where,
    keys: fragment(`json_build_array(${names.join(', ')})::text`),
    bounds: page.where,
    orderBy: page.orderBy,
    limit: fragment('?::int', page.limit),
    id: fragment(`k${names.length - 1}`),
  });
  const rows: { matched: number; keys: string | null; id: string | null }[] = await db.query(
    text,
    values,
  );
  const shown = rows.slice(0, query.limit);
  const lastKeys = shown.at(-1)?.keys;
  return {
    ids: shown.flatMap(({ id }) => (id === null ? [] : [id])),
    matched: rows[0]?.matched ?? 0,
    next: rows.length > query.limit && lastKeys ? encodeCursor(terms, lastKeys) : null,
  };
}
