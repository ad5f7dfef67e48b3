import { type Queryable, sqlFile } from '../sql.ts';

const rows = sqlFile<{ ids: string; longitudes: string; latitudes: string; services: string }>(
  './school-points.sql',
  import.meta.url,
);

/** The located points where education services work, by id, column by column. */
export async function schoolPoints(db: Queryable) {
  const [row] = await rows(db);
  if (!row || row.ids === '') return null;
  return {
    ids: row.ids.split(','),
    longitude: numbersOf(row.longitudes),
    latitude: numbersOf(row.latitudes),
    services: numbersOf(row.services),
  };
}

function numbersOf(text: string): Float64Array {
  return Float64Array.from(text.split(','), Number);
}
