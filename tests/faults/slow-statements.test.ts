import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { describeOnCluster } from '../http/bundled-cluster.ts';
import { ask, readiness, until } from '../http/http-client.ts';
import { endServer, type ServerProcess, startListening } from '../http/server-process.ts';
import { bundledFolder, inDatabase, removeFolders } from './bundled-folder.ts';
import { makeShapesSlow, quickQuery, slowQuery } from './slow-shapes.ts';

vi.setConfig({ testTimeout: 180_000 });

const TIMEOUT_MS = 2_000;
const ENDLESS = 2_000_000_000;
let server: ServerProcess | undefined;

afterEach(() => endServer(server));
afterAll(removeFolders);

async function startReady(env: Record<string, string>): Promise<ServerProcess> {
  const started = await startListening(env);
  server = started;
  await until('the server to be ready', async () => (await readiness(started.url)).status === 200);
  return started;
}

/** A slow statement fails with a code in time; others, before and after it, are answered. */
async function expectTimeout(env: Record<string, string>): Promise<void> {
  const { url } = await startReady({ ...env, STATEMENT_TIMEOUT_MS: String(TIMEOUT_MS) });
  const quick = await ask(url, quickQuery);
  expect(quick.body.data).toMatchObject({ district: { name: 'Lamas' } });
  const started = performance.now();
  const { body } = await ask(url, slowQuery);
  const elapsedMs = performance.now() - started;
  expect(body.errors).toMatchObject([
    {
      message: 'Got no answer within the time limit; ask for less.',
      path: ['district', 'geometry'],
      extensions: { code: 'TIMEOUT' },
    },
  ]);
  expect(elapsedMs).toBeGreaterThan(TIMEOUT_MS - 100);
  expect(elapsedMs).toBeLessThan(TIMEOUT_MS + 4_000);
  expect((await ask(url, quickQuery)).body.data).toEqual(quick.body.data);
  await until('the server to be ready', async () => (await readiness(url)).status === 200);
}

describe('the embedded database', () => {
  it('ends a statement that takes too long, says TIMEOUT, and goes on', async () => {
    const dataDir = await bundledFolder();
    await inDatabase({ dataDir }, (db) => makeShapesSlow(db, ENDLESS));
    await expectTimeout({ DATA_DIR: dataDir });
  });

  it('answers what is running when the server is told to stop, which then exits with 0', async () => {
    const dataDir = await bundledFolder();
    await inDatabase({ dataDir }, (db) => makeShapesSlow(db, 5_000_000));
    const patient = { STATEMENT_TIMEOUT_MS: '60000', DRAIN_TIMEOUT_MS: '60000' };
    const { url, child, ended, output } = await startReady({ DATA_DIR: dataDir, ...patient });
    await ask(url, quickQuery);
    const before = await statements(url);
    let isAnswered = false;
    const answer = ask(url, slowQuery).finally(() => {
      isAnswered = true;
    });
    await until('the slow statement', async () => (await statements(url)) > before);
    child.kill('SIGTERM');
    await until('the signal to be heard', async () => output().includes('SIGTERM: '));
    expect(isAnswered).toBe(false);
    const { status, body } = await answer;
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    expect(body.data).toMatchObject({ district: { geometry: { type: 'MultiPolygon' } } });
    expect(await ended).toBe(0);
    expect(output()).toMatch(/SIGTERM: finishing what is being answered[\s\S]*stopped\n$/);
  });
});

await describeOnCluster('a PostGIS server', (made) => {
  afterAll(() => made.cluster.stop());

  it('ends a statement that takes too long, says TIMEOUT, and goes on', async () => {
    const databaseUrl = await made.loadedDatabase();
    await inDatabase({ databaseUrl, dataDir: '' }, (db) => makeShapesSlow(db, ENDLESS));
    await expectTimeout({ DATABASE_URL: databaseUrl });
  });
});

async function statements(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^contigua_sql_statements_total (\d+)$/m.exec(text)?.[1] ?? 0);
}
