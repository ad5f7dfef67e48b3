import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EmbeddedDatabase } from '../../geodata/database/embedded/open.ts';
import { errorOf, scratch } from './embedded-fixture.ts';

const place = scratch();
let db: EmbeddedDatabase;
const endless = 'select count(*) from generate_series(1, 1000000000000) i';
/** The engine knows no such program and its thread throws. */
const crashing = "copy (select 1) to program 'none'";

beforeAll(async () => {
  db = await place.open({ statementTimeoutMs: 1_000 });
  await db.query('create table kept (i int)');
});
beforeEach(async () => {
  await db.query('truncate kept');
});
afterAll(async () => {
  await db.close();
  place.remove();
});

describe.each([
  ['a statement that takes too long', endless, '57014', 'timeout' as const],
  ['a statement under which the engine crashes', crashing, '57P02', 'crash' as const],
])('%s', (_name, statement, code, cause) => {
  it('fails with a code, and those who wait behind it run on a new engine with the data', async () => {
    await db.query('insert into kept values (1)');
    const before = db.stats().restarts[cause];
    const started = performance.now();
    const failing = errorOf(db.query(statement));
    const waiting = Array.from({ length: 3 }, () => db.query('select i from kept'));
    expect(await failing).toMatchObject({ code });
    expect(performance.now() - started).toBeLessThan(3_000);
    for (const { rows } of await Promise.all(waiting)) expect(rows).toEqual([{ i: 1 }]);
    expect(db.stats().restarts[cause]).toBe(before + 1);
  });

  it('loses its transaction, whose later queries fail until ROLLBACK', async () => {
    const client = await new db.driver.Pool().connect();
    await client.query('begin');
    await client.query('insert into kept values (2)');
    expect(await errorOf(client.query(statement))).toMatchObject({ code });
    expect(await errorOf(client.query('insert into kept values (3)'))).toMatchObject({
      code: '25P02',
    });
    await client.query('rollback');
    expect((await client.query('select i from kept')).rows).toEqual([]);
    client.release();
  });
});

it('a thread that ends by itself fails the statement under way, and loses an idle transaction', async () => {
  const posted = vi.spyOn(Worker.prototype, 'postMessage');
  const endThread = async () => {
    const [thread] = posted.mock.contexts.slice(-1) as Worker[];
    await thread?.terminate();
  };
  const before = db.stats().restarts.crash;
  const underWay = errorOf(db.query('select count(*) from generate_series(1, 1000000000) i'));
  await vi.waitFor(() => expect(posted).toHaveBeenCalled());
  await endThread();
  expect(await underWay).toMatchObject({ code: '57P02' });

  const client = await new db.driver.Pool().connect();
  await client.query('begin');
  await endThread();
  expect(await errorOf(client.query('insert into kept values (4)'))).toMatchObject({
    code: '25P02',
  });
  await client.query('rollback');
  client.release();
  expect((await db.query('select i from kept')).rows).toEqual([]);
  expect(db.stats().restarts.crash).toBe(before + 2);
  posted.mockRestore();
});

it('an engine that overflows its stack says so and goes on', async () => {
  const before = db.stats().restarts.crash;
  const deep = `select '${'['.repeat(200_000)}'::json`;
  expect(await errorOf(db.query(deep))).toMatchObject({ code: '22P02' });
  expect(db.stats().restarts.crash).toBe(before);
});

it('COPY FROM STDIN is refused at once and fails its transaction', async () => {
  const client = await new db.driver.Pool().connect();
  await client.query('begin');
  expect(await errorOf(client.query('copy kept from stdin'))).toMatchObject({ code: '0A000' });
  expect(await errorOf(client.query('select 1'))).toMatchObject({ code: '25P02' });
  client.release();
});
