import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { describeOnCluster, runSql } from '../http/bundled-cluster.ts';
import { ask, readiness, until } from '../http/http-client.ts';
import { endServer, type ServerProcess, startListening } from '../http/server-process.ts';
import { folderWithOlderIndicators, inDatabase, removeFolders } from './bundled-folder.ts';
import { runLoad, spawnLoad } from './load-process.ts';
import { loadedVersion, makeIndicatorsOlder } from './loaded-version.ts';

vi.setConfig({ testTimeout: 180_000 });

const bundled = ['--edition', 'bundled'];
const query = '{ district(ubigeo: "220501") { name } }';
let server: ServerProcess | undefined;

afterEach(() => endServer(server));
afterAll(removeFolders);

it('a load killed half-way leaves the embedded version before it, and a repeated one completes', async () => {
  const { dataDir, before } = await folderWithOlderIndicators();
  expect(before.marked.length).toBeGreaterThan(10);
  const load = spawnLoad(bundled, { DATA_DIR: dataDir });
  await until('the data set before it', async () => load.output().includes('population: up to'));
  await sleep(300);
  load.child.kill('SIGKILL');
  expect(await load.ended).toBeNull();
  expect(load.output()).not.toContain('indicators:');

  expect(await inDatabase({ dataDir }, loadedVersion)).toEqual(before);
  server = await startListening({ DATA_DIR: dataDir });
  const { url } = server;
  await until('the server to be ready', async () => (await readiness(url)).status === 200);
  expect(server.output()).toContain('to be loaded: indicators\n');
  expect(server.output()).toContain('1 of 1 data sets changed');
  const answer = await ask(url, query);
  expect(answer.body.data).toEqual({ district: { name: 'Lamas' } });
  await endServer(server);

  const after = await inDatabase({ dataDir }, loadedVersion);
  expect(after.counts).toEqual(before.counts);
  expect(after.marked).toEqual([]);
});

await describeOnCluster('a load killed half-way on a PostGIS server', (made) => {
  afterAll(() => made.cluster.stop());

  it('leaves the version before it in service, and a repeated load completes', async () => {
    const databaseUrl = await made.loadedDatabase();
    server = await startListening({ DATABASE_URL: databaseUrl });
    const { url } = server;
    await until('the server to be ready', async () => (await readiness(url)).status === 200);
    const where = { databaseUrl, dataDir: '' };
    const before = await inDatabase(where, async (db) => {
      await makeIndicatorsOlder(db);
      return loadedVersion(db);
    });
    const load = spawnLoad(bundled, { DATABASE_URL: databaseUrl });
    await until('rows to be inserted', () => isInserting(databaseUrl));
    load.child.kill('SIGKILL');
    expect(await load.ended).toBeNull();
    expect(load.output()).not.toContain('indicators:');

    await until('its transaction to end', async () => !(await isInserting(databaseUrl)));
    expect(await inDatabase(where, loadedVersion)).toEqual(before);
    const { body } = await ask(url, query);
    expect(body.data).toEqual({ district: { name: 'Lamas' } });

    const again = await runLoad(bundled, { DATABASE_URL: databaseUrl });
    expect(again).toMatchObject({ code: 0 });
    expect(again.output).toContain('1 of 7 data sets changed');
    const after = await inDatabase(where, loadedVersion);
    expect(after.counts).toEqual(before.counts);
    expect(after.marked).toEqual([]);
  });
});

/** Whether a load is in the middle of its transaction. */
async function isInserting(databaseUrl: string): Promise<boolean> {
  const rows = await runSql(
    databaseUrl,
    "select 1 from pg_locks l join pg_class c on c.oid = l.relation where c.relname = 'indicator_value' and l.mode = 'RowExclusiveLock' and l.pid <> pg_backend_pid()",
  );
  return rows.length > 0;
}
