import type { DataSource } from 'typeorm';
import { loadedCounts } from '../../geodata/queries/verify/loaded-counts.ts';

/** What tells one loaded version from another. */
export interface LoadedVersion {
  datasets: unknown[];
  counts: unknown;
  marked: unknown[];
}

const MARKED = '220501';

/** Every data set's row, the number of rows of every table, and the marked values. */
export async function loadedVersion(db: Pick<DataSource, 'query'>): Promise<LoadedVersion> {
  const [counts] = await loadedCounts(db as DataSource);
  return {
    // As JSON has them, so that a version kept in a file equals one just read.
    datasets: await db.query('select to_jsonb(d) from dataset d order by id collate "C"'),
    counts,
    marked: await db.query(
      'select code, value from indicator_value where ubigeo = $1 and value < 0 order by code collate "C"',
      [MARKED],
    ),
  };
}

/**
 * Makes what is loaded of the indicators an older version: another hash, and values that no file
 * has. A load must replace them whole or leave them whole.
 */
export async function makeIndicatorsOlder(db: Pick<DataSource, 'query'>): Promise<void> {
  await db.query("update dataset set version = 'an older version' where id = 'indicators'");
  await db.query(
    "update indicator_value set value = -1, missing_reason = null, quality = 'ESTIMATED' where ubigeo = $1",
    [MARKED],
  );
}
