import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmbeddedDatabase } from '../../geodata/database/embedded/open.ts';
import { badIntersection, errorOf, scratch } from './embedded-fixture.ts';

const place = scratch();
let db: EmbeddedDatabase;

/** Two rows, of which the second cannot be computed. */
const halfBadInsert = `
  insert into kept select i, ST_NPoints(ST_Intersection(g, 'POLYGON((0 0,3 7,10 0,0 9,0 0))'::geometry))
  from (values (1, 'POINT(1 1)'::geometry), (2, 'POLYGON((0 0,10 10,10 0,0 10,0 0))'::geometry)) t(i, g)`;

const keptRows = async () => (await db.query('select count(*)::int n from kept')).rows[0]?.n;

beforeAll(async () => {
  db = await place.open();
  await db.query('create table kept (i int, n int)');
});
beforeEach(async () => {
  await db.query('truncate kept');
});
afterAll(async () => {
  await db.close();
  place.remove();
});

describe('a geometry exception that the engine loses', () => {
  it('is an error with a code, a message and what GEOS said', async () => {
    const error = await errorOf(db.query(`select ${badIntersection}`));
    expect(error.code).toBe('XX000');
    expect(error.message).toMatch(/geometry operation failed .* nothing of this statement/);
    expect(error.detail).toMatch(/^TopologyException: side location conflict at 2\.78/);
  });

  it('is an error for an unclosed ring, even when asked whether it is valid', async () => {
    const unclosed = '{"type":"Polygon","coordinates":[[[0,0],[1,1],[2,0],[3,3]]]}';
    const error = await errorOf(db.query('select ST_IsValid(ST_GeomFromGeoJSON($1))', [unclosed]));
    expect(error).toMatchObject({ code: 'XX000', detail: expect.stringContaining('LinearRing') });
  });

  it.each([
    ['without values', halfBadInsert, []],
    ['with values', `${halfBadInsert} where i > $1`, [0]],
    ['as one of several statements', `insert into kept values (0, 0); ${halfBadInsert}`, []],
    ['inside a function body', `do $$ begin ${halfBadInsert}; end $$`, []],
  ])('keeps nothing of a failing write %s', async (_name, sql, params) => {
    expect(await errorOf(db.query(sql, params))).toMatchObject({ code: 'XX000' });
    expect(await keptRows()).toBe(0);
  });

  it('fails its transaction, as any error does, until ROLLBACK', async () => {
    const client = await new db.driver.Pool().connect();
    await client.query('begin');
    await client.query('insert into kept values (7, 7)');
    expect(await errorOf(client.query(`select ${badIntersection}`))).toMatchObject({
      code: 'XX000',
    });
    expect(await errorOf(client.query('select 1'))).toMatchObject({ code: '25P02' });
    expect((await client.query('commit')).command).toBe('ROLLBACK');
    client.release();
    expect(await keptRows()).toBe(0);
  });

  it('leaves what was done before a savepoint', async () => {
    const client = await new db.driver.Pool().connect();
    await client.query('begin');
    await client.query('insert into kept values (7, 7)');
    await client.query('savepoint before');
    await errorOf(client.query(halfBadInsert));
    await client.query('rollback to savepoint before');
    await client.query('commit');
    client.release();
    expect(await keptRows()).toBe(1);
  });

  it('does not disturb ordinary errors, which keep their fields', async () => {
    await db.query('create table if not exists unique_code (code text constraint one_code unique)');
    await db.query("insert into unique_code values ('150101') on conflict do nothing");
    const error = await errorOf(db.query("insert into unique_code values ('150101')"));
    expect(error).toMatchObject({
      code: '23505',
      constraint: 'one_code',
      table: 'unique_code',
      detail: 'Key (code)=(150101) already exists.',
      message: 'duplicate key value violates unique constraint "one_code"',
    });
  });

  it('restarts the engine in order long before the engine would die of them', async () => {
    await db.query('insert into kept values (1, 1)');
    for (let i = 0; i < 210; i++) {
      const error = await errorOf(db.query(`select $1::int, ${badIntersection}`, [i]));
      expect(error.code).toBe('XX000');
    }
    expect(await keptRows()).toBe(1);
    expect(db.stats().restarts).toEqual({ crash: 0, timeout: 0, exhausted: 2 });
    expect(db.stats().lostExceptions).toBeGreaterThanOrEqual(210);
  });
});
