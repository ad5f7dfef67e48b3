import type { Client } from 'pg';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { connect, describeOnCluster, runSql } from '../http/bundled-cluster.ts';
import { ask, readiness, until } from '../http/http-client.ts';
import { endServer, type ServerProcess, startListening } from '../http/server-process.ts';
import { quickQuery } from './slow-shapes.ts';

vi.setConfig({ testTimeout: 180_000 });

const REQUESTS = 30;
let server: ServerProcess | undefined;
let blocker: Client | undefined;

afterEach(async () => {
  await blocker?.end().catch(() => undefined);
  await endServer(server);
});

await describeOnCluster('a database server that is lost', (made) => {
  afterAll(() => made.cluster.stop());

  it('fails every request under way at once with a code, and serves again when it is back', async () => {
    const databaseUrl = await made.loadedDatabase();
    server = await startListening({ DATABASE_URL: databaseUrl, STATEMENT_TIMEOUT_MS: '60000' });
    const { url, child } = server;
    await until('the server to be ready', async () => (await readiness(url)).status === 200);
    const before = await ask(url, quickQuery);
    expect(before.body.data).toMatchObject({ district: { name: 'Lamas' } });

    // More requests than the pool has connections: some wait in the database, some for the pool.
    blocker = await connect(databaseUrl);
    await blocker.query('begin; lock table population in access exclusive mode');
    const underWay = Array.from({ length: REQUESTS }, () => ask(url, quickQuery));
    await until('the requests to wait', () => areWaiting(databaseUrl));
    const lostAt = performance.now();
    made.cluster.crash();
    try {
      for (const { body } of await Promise.all(underWay)) {
        expect(body.errors).toMatchObject([
          {
            message: 'The database is not reachable; try again.',
            extensions: { code: 'INTERNAL_SERVER_ERROR' },
          },
        ]);
      }
      expect(performance.now() - lostAt).toBeLessThan(8_000);
      expect(await readiness(url)).toMatchObject({ status: 503, body: { status: 'unavailable' } });
      expect((await fetch(`${url}/livez`)).status).toBe(200);
    } finally {
      made.cluster.start();
    }
    await until('the server to be ready again', async () => (await readiness(url)).status === 200);
    expect((await ask(url, quickQuery)).body.data).toEqual(before.body.data);
    expect(child.exitCode).toBeNull();
  });
});

/** Whether every connection of the server's pool waits for the lock. */
async function areWaiting(databaseUrl: string): Promise<boolean> {
  const [row] = await runSql(
    databaseUrl,
    'select count(*)::int as waiting from pg_locks where not granted',
  );
  return Number(row?.waiting) >= 10;
}
