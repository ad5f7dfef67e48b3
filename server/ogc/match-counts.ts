import { createHash } from 'node:crypto';
import type { FeatureCollection } from '../../geodata/queries/features/feature-collection.ts';
import { featureCount } from '../../geodata/queries/features/feature-page.ts';
import type { Queryable } from '../../geodata/queries/sql.ts';
import type { Fragment } from '../../geodata/queries/where/fragment.ts';

/** How many features fit a question, counted once a data version for all of its pages. */
export type MatchCounts = (
  collection: FeatureCollection,
  where: Fragment,
  dataVersion: string,
) => Promise<number>;

const MOST_KEPT = 500;

/** Counts that are kept, the ones used last. */
export function createMatchCounts(db: Queryable): MatchCounts {
  const kept = new Map<string, Promise<number>>();
  return (collection, where, dataVersion) => {
    const question = JSON.stringify([dataVersion, collection.id, where.sql, where.values]);
    const key = createHash('sha256').update(question).digest('base64url');
    const count = kept.get(key) ?? featureCount(db, collection, where);
    kept.delete(key);
    kept.set(key, count);
    count.catch(() => kept.delete(key));
    const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return count;
  };
}
