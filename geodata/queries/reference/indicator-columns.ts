import { pauses } from '../pauses.ts';
import { type Queryable, sqlFile } from '../sql.ts';

const rows = sqlFile<{ code: string; values: string }>('./indicator-columns.sql', import.meta.url);

/**
 * Latest values of indicators by code, in the order of the territories' codes; NaN = missing.
 * `digits` are those of the level's codes: 2, 4 or 6.
 */
export async function indicatorColumns(
  db: Queryable,
  digits: number,
): Promise<Map<string, Float64Array>> {
  const found = await rows(db, digits);
  const pause = pauses();
  const columns = new Map<string, Float64Array>();
  for (const { code, values } of found) {
    columns.set(code, numbersOf(values));
    await pause();
  }
  return columns;
}

function numbersOf(text: string): Float64Array {
  return Float64Array.from(text.split(','), (part) => (part === '' ? Number.NaN : Number(part)));
}
