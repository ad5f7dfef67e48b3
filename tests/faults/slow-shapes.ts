import type { DataSource } from 'typeorm';

/**
 * Makes every statement that reads a shape count so many rows first, and no other statement: a
 * database that is slow at one thing.
 */
export async function makeShapesSlow(db: Pick<DataSource, 'query'>, rows: number): Promise<void> {
  await db.query('alter table territory_shape rename to territory_shape_rows');
  await db.query(`
    create view territory_shape as
    select s.* from (select count(*) as counted from generate_series(1, ${rows})) slow
    cross join territory_shape_rows s`);
}

/** Asks for a shape, slowly. */
export const slowQuery =
  '{ district(ubigeo: "220501") { name geometry(simplifyMeters: 1500, precision: 1) } }';

/** Asks the database for something else. */
export const quickQuery = '{ district(ubigeo: "220501") { name population { value } } }';
