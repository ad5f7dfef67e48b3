import type { Queryable } from '../sql.ts';

/** Columns of equal length, in the order of the statement's parameters. */
export type Columns = readonly (readonly unknown[])[];

/**
 * Runs a statement that unnests its parameters, some rows at a time, and returns how many rows
 * were given. Throws RangeError when columns differ in length.
 */
export async function insertRows(
  db: Queryable,
  statement: string,
  columns: Columns,
  rowsAtATime: number,
): Promise<number> {
  const count = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== count)) {
    throw new RangeError(
      `Got columns of ${columns.map((column) => column.length).join(', ')} rows; expected equal lengths.`,
    );
  }
  for (let from = 0; from < count; from += rowsAtATime) {
    await db.query(
      statement,
      columns.map((column) => column.slice(from, from + rowsAtATime)),
    );
  }
  return count;
}
