import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TarFilter } from '../../geodata/database/embedded/tar-filter.ts';
import { errorOf, type Scratch, scratch } from './embedded-fixture.ts';

let place: Scratch;
beforeEach(() => {
  place = scratch();
});
afterEach(() => place.remove());

class CreateDistrict1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table district (ubigeo text primary key, shape geometry(Polygon, 4326))',
    );
    await runner.query('create index on district using gist (shape)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table district');
  }
}

const square = 'ST_MakeEnvelope(-77, -12, -76, -11, 4326)';

it('a TypeORM data source migrates, commits, rolls back and closes over the driver', async () => {
  const db = await place.open({ transactionTimeoutMs: 300 });
  const dataSource = new DataSource({
    type: 'postgres',
    driver: db.driver,
    migrations: [CreateDistrict1700000000000],
    installExtensions: false,
  });
  await dataSource.initialize();
  expect(await dataSource.runMigrations()).toHaveLength(1);
  expect(await dataSource.runMigrations()).toHaveLength(0);
  await dataSource.transaction((manager) =>
    manager.query(`insert into district values ($1, ${square})`, ['150101']),
  );
  const failing = dataSource.transaction(async (manager) => {
    await manager.query(`insert into district values ($1, ${square})`, ['150102']);
    await manager.query(`insert into district values ($1, ${square})`, ['150101']);
  });
  expect(await errorOf(failing)).toMatchObject({ name: 'QueryFailedError', code: '23505' });
  const outerQuery = dataSource.transaction(async (manager) => {
    await manager.query(`insert into district values ($1, ${square})`, ['150103']);
    await dataSource.query('select 1');
  });
  expect(await errorOf(outerQuery)).toMatchObject({ code: '55P03' });
  expect(await dataSource.query('select ubigeo from district')).toEqual([{ ubigeo: '150101' }]);
  await dataSource.destroy();
  await db.close();
  expect(await errorOf(db.query('select 1'))).toMatchObject({ code: '57P01' });
});

it('data stay, a first start cut short is begun again, and broken files are an error', async () => {
  mkdirSync(join(place.dataDir, 'pg'), { recursive: true });
  writeFileSync(join(place.dataDir, 'pg', 'PG_VERSION'), '18\n');
  const first = await place.open();
  expect(first.stats().firstStart).toBe(true);
  await first.query('create table t as select 7 as x');
  await first.close();
  const again = await place.open();
  expect(again.stats().firstStart).toBe(false);
  expect((await again.query('select x from t')).rows).toEqual([{ x: 7 }]);
  const { startMs } = again.stats();
  await again.close();
  rmSync(join(place.dataDir, 'pg', 'global'), { recursive: true });
  expect(await errorOf(place.open())).toMatchObject({ code: '57P03' });
  expect(readdirSync(place.dataDir)).not.toContain('owner.lock');
  process.stdout.write(
    `embedded database: first start ${first.stats().startMs} ms, reopened in ${startMs} ms\n`,
  );
  expect(startMs).toBeLessThan(10_000);
});

it('without anything in the cache, a first start fills it and the next one uses it', async () => {
  const cacheDir = join(place.dataDir, '../cache');
  const open = (dataDir: string) => place.open({ dataDir, cacheDir, statementTimeoutMs: 700 });
  const first = await open(place.dataDir);
  // Waits for the image to be made, which does not count as this statement's time.
  expect((await first.query('select 1 as x')).rows).toEqual([{ x: 1 }]);
  await first.close();
  expect(readdirSync(cacheDir).map((name) => name.replace(/[\d.]+-[\d.]+(?=\.tar)/, ''))).toEqual([
    'data-dir-.tar.gz',
    'postgis-slim-.tar.gz',
  ]);
  const second = await open(`${place.dataDir}-2`);
  expect(second.stats().firstStart).toBe(true);
  const { rows } = await second.query('select extname from pg_extension order by 1');
  expect(rows).toEqual([{ extname: 'plpgsql' }, { extname: 'postgis' }]);
  await second.close();
  process.stdout.write(
    `embedded database: first start ${first.stats().startMs} ms, with an image ${second.stats().startMs} ms\n`,
  );
}, 60_000);

it('a process killed in mid-write leaves whole transactions and nothing else', async () => {
  const module = new URL('../../geodata/database/embedded/open.ts', import.meta.url).href;
  const options = { dataDir: place.dataDir, cacheDir: place.cacheDir, statementTimeoutMs: 20_000 };
  const code = `const { openEmbeddedDatabase } = await import('${module}');
    const db = await openEmbeddedDatabase(${JSON.stringify(options)});
    await db.query('create table written (batch int, i int)');
    for (let batch = 1; ; batch++) {
      await db.query('insert into written select $1, i from generate_series(1, 2000) i', [batch]);
      console.log(batch);
    }`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = 0;
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.stdout.on('data', (text: Buffer) => {
      told = Number(text.toString().trim().split('\n').at(-1));
      if (told >= 20) child.kill('SIGKILL');
    });
  });
  const db = await place.open();
  const { rows } = await db.query(
    'select count(distinct batch)::int batches, count(*)::int n, max(batch) last from written',
  );
  expect(told).toBeGreaterThanOrEqual(20);
  expect(rows[0]?.last).toBeGreaterThanOrEqual(told);
  expect(rows[0]?.n).toBe(2_000 * Number(rows[0]?.batches));
  await db.close();
});

it('a tar filter keeps whole entries however the stream is cut', async () => {
  const entry = (name: string, content: string) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(content.length.toString(8).padStart(11, '0'), 124);
    return Buffer.concat([
      header,
      Buffer.from(content.padEnd(Math.ceil(content.length / 512) * 512, '\0')),
    ]);
  };
  const [a, b, c] = [entry('./a', 'x'.repeat(700)), entry('b', 'y'), entry('c', '')];
  const tar = Buffer.concat([a, b, c, Buffer.alloc(1024)]);
  for (const step of [1, 100, 512, 5_000]) {
    const filter = new TarFilter((name) => name !== 'b');
    const kept = filter.toArray();
    for (let i = 0; i < tar.length; i += step) filter.write(tar.subarray(i, i + step));
    filter.end();
    expect(Buffer.concat(await kept)).toEqual(Buffer.concat([a, c, Buffer.alloc(1024)]));
  }
});
