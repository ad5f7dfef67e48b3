import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedDatabase } from '../../geodata/database/embedded/open.ts';
import { errorOf, scratch } from './embedded-fixture.ts';

const place = scratch();
let db: EmbeddedDatabase;
let pool: InstanceType<EmbeddedDatabase['driver']['Pool']>;

beforeAll(async () => {
  db = await place.open({ transactionTimeoutMs: 600 });
  pool = new db.driver.Pool();
  await db.query('create table counted (id int, who int)');
});
afterAll(async () => {
  await pool.end();
  await db.close();
  place.remove();
});

describe('many at once', () => {
  it('200 concurrent queries each get their own answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        pool.query('select $1::int i, repeat($2, 10) r', [i, 'x']),
      ),
    );
    expect(answers.map(({ rows }) => rows[0])).toEqual(
      Array.from({ length: 200 }, (_, i) => ({ i, r: 'xxxxxxxxxx' })),
    );
  });

  it('40 concurrent transactions never see what another has not committed', async () => {
    const dirty = await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        const client = await pool.connect();
        await client.query('begin');
        await client.query('insert into counted values ($1, 0)', [i]);
        await sleep(i % 5);
        const seen = await client.query(
          'select count(*)::int n from counted where id % 2 = 1 and id <> $1',
          [i],
        );
        await client.query(i % 2 === 1 ? 'rollback' : 'commit');
        client.release();
        return seen.rows[0].n as number;
      }),
    );
    expect(dirty).toEqual(Array.from({ length: 40 }, () => 0));
    expect((await pool.query('select count(*)::int n from counted')).rows[0].n).toBe(20);
    await pool.query('truncate counted');
  });
});

describe('turns', () => {
  it('a query outside an open transaction fails with a reason instead of hanging', async () => {
    const client = await pool.connect();
    await client.query('begin');
    const error = await errorOf(pool.query('select 1'));
    expect(error.code).toBe('55P03');
    expect(error.message).toMatch(/Waited 600 ms .* transaction's own manager/);
    await client.query('commit');
    client.release();
    expect((await pool.query('select 1 as x')).rows).toEqual([{ x: 1 }]);
  });

  it('waiting for many short turns is no reason to fail', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        pool.query('select count(*)::int n from generate_series(1, 600000)'),
      ),
    );
    expect(answers.every(({ rows }) => rows[0].n === 600_000)).toBe(true);
  });

  it('a client given back in mid-transaction is rolled back', async () => {
    const client = await pool.connect();
    await client.query('begin');
    await client.query('insert into counted values (1, 1)');
    client.release();
    expect((await pool.query('select count(*)::int n from counted')).rows).toEqual([{ n: 0 }]);
  });

  it('a client that ends in mid-transaction is rolled back', async () => {
    const client = new db.driver.Client();
    await client.connect();
    await client.query('begin');
    await client.query('insert into counted values (1, 1)');
    await client.end();
    expect((await pool.query('select count(*)::int n from counted')).rows).toEqual([{ n: 0 }]);
  });
});

describe('a session', () => {
  it.each([
    ['SET', "set application_name = 'leaky'"],
    ['set_config', "select set_config('application_name', 'leaky', false)"],
  ])('settings made by %s reach no other client', async (_name, statement) => {
    const one = await pool.connect();
    await one.query(statement);
    expect((await one.query('show application_name')).rows[0].application_name).toBe('leaky');
    const other = await pool.connect();
    expect((await other.query('show application_name')).rows[0].application_name).toBe('');
    one.release();
    other.release();
  });

  it('settings do not outlive the lease of a client', async () => {
    const one = await pool.connect();
    await one.query('set application_name = $$kept$$');
    one.release();
    const again = await pool.connect();
    expect(again).toBe(one);
    expect((await again.query('show application_name')).rows[0].application_name).toBe('');
    again.release();
  });

  it('statements of one name are kept apart between clients', async () => {
    const one = await pool.connect();
    const other = await pool.connect();
    const twice = { name: 'times', text: 'select $1::int * 2 as d', values: [5] };
    const thrice = { name: 'times', text: 'select $1::int * 3 as d', values: [5] };
    for (const [client, query, expected] of [
      [one, twice, 10],
      [other, thrice, 15],
      [one, twice, 10],
    ] as const) {
      expect((await client.query(query)).rows).toEqual([{ d: expected }]);
    }
    one.release();
    other.release();
  });
});

describe('the forms of node-postgres', () => {
  it('takes callbacks as well as promises', async () => {
    const rows = await new Promise((resolve, reject) => {
      pool.connect((error, client, release) => {
        if (error || !client) return reject(error);
        client.query('select $1::int as x', [3], (failure, result) => {
          release();
          failure ? reject(failure) : resolve(result.rows);
        });
      });
    });
    expect(rows).toEqual([{ x: 3 }]);
  });

  it('several statements give several results, in one transaction', async () => {
    const results = await pool.query('insert into counted values (5, 5); select 2 as x');
    expect((results as unknown as { command: string }[]).map(({ command }) => command)).toEqual([
      'INSERT',
      'SELECT',
    ]);
    await errorOf(pool.query('insert into counted values (6, 6); select 1/0'));
    expect((await pool.query('select id from counted')).rows).toEqual([{ id: 5 }]);
    await pool.query('begin; truncate counted');
  });

  it('a transaction opened inside a text of several statements stays open', async () => {
    const client = await pool.connect();
    await client.query('begin; insert into counted values (8, 8)');
    await client.query('rollback');
    client.release();
    const { rows } = await pool.query('select count(*)::int n from counted where id = 8');
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('notices reach the client, and a row count comes with each command', async () => {
    const client = await pool.connect();
    const notices: unknown[] = [];
    client.on('notice', ({ message }) => notices.push(message));
    await client.query("do $$ begin raise notice 'hello'; end $$");
    expect(notices).toEqual(['hello']);
    const { command, rowCount } = await client.query('update counted set who = 9 where id = 5');
    expect([command, rowCount]).toEqual(['UPDATE', 1]);
    client.release();
  });
});
