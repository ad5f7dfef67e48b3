import { readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';

/** Anything that runs a statement: a data source, a transaction's manager, a query runner. */
export type Queryable = Pick<DataSource, 'query'>;

/** The text of a `.sql` file beside its caller. */
export function sqlText(path: string, base: string): string {
  return readFileSync(new URL(path, base), 'utf8');
}

/** A statement kept in a `.sql` file beside its caller; values are always parameters. */
export function sqlFile<Row>(path: string, base: string) {
  const text = sqlText(path, base);
  return (db: Queryable, ...params: unknown[]): Promise<Row[]> => db.query(text, params);
}
