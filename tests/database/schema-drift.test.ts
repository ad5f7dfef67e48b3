import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmpty, type TestDatabase } from '../support/back-end.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openEmpty();
});
afterAll(() => db.close());

/** What TypeORM would run to make the database what the entities say. */
async function pending(): Promise<string[]> {
  const { upQueries } = await db.dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

/** Indexes and checks are written in the migrations alone; entities do not repeat them. */
const onlyInMigrations = /^(DROP INDEX|ALTER TABLE "\w+" DROP CONSTRAINT)/;

describe('entities and migrations', () => {
  it('agree on every table and column', async () => {
    expect((await pending()).filter((query) => !onlyInMigrations.test(query))).toEqual([]);
  });

  it('are compared in earnest: a column that lacks, is added or has another type is noticed', async () => {
    await db.dataSource.query('alter table territory drop column reniec_ubigeo');
    await db.dataSource.query('alter table population add column note text');
    await db.dataSource.query('alter table facility alter column services type text');
    const queries = (await pending()).filter((query) => !onlyInMigrations.test(query)).join('\n');
    expect(queries).toMatch(/"territory" ADD "reniec_ubigeo"/);
    expect(queries).toMatch(/"population" DROP COLUMN "note"/);
    expect(queries).toMatch(/"facility" (DROP COLUMN|ALTER COLUMN) "services"/);
  });

  it('cover every table of the database', async () => {
    const tables: { name: string }[] = await db.dataSource.query(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'
         and table_name not in ('spatial_ref_sys', 'migrations') order by 1`,
    );
    const entities = db.dataSource.entityMetadatas.map(({ tableName }) => tableName).sort();
    expect(tables.map(({ name }) => name)).toEqual(entities);
  });

  it('can be undone and applied again', async () => {
    const applied = db.dataSource.migrations.length;
    for (let i = 0; i < applied; i++) await db.dataSource.undoLastMigration();
    const left: { count: number }[] = await db.dataSource.query(
      "select count(*)::int from information_schema.tables where table_name = 'territory'",
    );
    expect(left).toEqual([{ count: 0 }]);
    expect(await db.dataSource.runMigrations()).toHaveLength(applied);
    expect((await pending()).filter((query) => !onlyInMigrations.test(query))).toEqual([]);
  });
});
