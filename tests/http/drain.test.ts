import type { Client } from 'pg';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { connect, describeOnCluster, runSql } from './bundled-cluster.ts';
import { ask, readiness, until } from './http-client.ts';
import { endServer, type ServerProcess, startListening } from './server-process.ts';

vi.setConfig({ testTimeout: 120_000 });

let server: ServerProcess | undefined;
let blocker: Client | undefined;

afterEach(async () => {
  await blocker?.end();
  blocker = undefined;
  await endServer(server);
});

await describeOnCluster('a server that is told to stop', (made) => {
  afterAll(() => made.cluster.stop());

  /** Starts a server and a request that waits for a lock until `blocker` lets go of it. */
  async function startBlocked(env: Record<string, string>) {
    const databaseUrl = await made.loadedDatabase();
    const started = await startListening({ DATABASE_URL: databaseUrl, ...env });
    server = started;
    const { url } = started;
    await until('the server to be ready', async () => (await readiness(url)).status === 200);
    await ask(url, '{ regions { nodes { name } } }');
    const client = await connect(databaseUrl);
    blocker = client;
    await client.query('begin; lock table population in access exclusive mode');
    const answer = ask(url, '{ district(ubigeo: "220501") { name population { value } } }');
    await until('the request to wait for the lock', async () => {
      const [row] = await runSql(
        databaseUrl,
        'select count(*)::int as waiting from pg_locks where not granted',
      );
      return Number(row?.waiting) > 0;
    });
    return { started, url, client, answer, databaseUrl };
  }

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'on %s finishes what it is answering, takes nothing new, closes and exits with 0',
    async (signal) => {
      const { started, url, client, answer, databaseUrl } = await startBlocked({});
      started.child.kill(signal);
      await until('draining', async () => (await readiness(url)).body.status === 'draining');
      expect((await readiness(url)).status).toBe(503);
      expect((await fetch(`${url}/livez`)).status).toBe(200);
      const refused = await ask(url, '{__typename}');
      expect(refused.status).toBe(503);
      expect(refused.body.errors?.[0]?.message).toMatch(/^The server is stopping/);
      await client.query('commit');
      expect((await answer).body.data).toMatchObject({ district: { name: 'Lamas' } });
      expect(await started.ended).toBe(0);
      expect(started.output()).toMatch(/finishing what is being answered[\s\S]*stopped\n$/);
      const left = await runSql(
        databaseUrl,
        "select pid from pg_stat_activity where application_name = 'contigua' and datname = current_database()",
      );
      expect(left).toEqual([]);
    },
  );

  it('cuts off what takes longer than DRAIN_TIMEOUT_MS', async () => {
    const { started, answer } = await startBlocked({
      DRAIN_TIMEOUT_MS: '300',
      STATEMENT_TIMEOUT_MS: '1000',
    });
    const cut = expect(answer).rejects.toThrow();
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    await cut;
    expect(started.output()).toContain('requests cut off after DRAIN_TIMEOUT_MS=300');
  });

  it('ends a load at once and leaves what was loaded before', async () => {
    const databaseUrl = await made.emptyDatabase();
    server = await startListening({ DATABASE_URL: databaseUrl });
    const { output } = server;
    await until('the load to begin', async () => output().includes('to be loaded'));
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(output()).not.toContain('ready:');
    await until('the load to be gone', async () => {
      const rows = await runSql(
        databaseUrl,
        "select pid from pg_stat_activity where application_name = 'contigua' and datname = current_database()",
      );
      return rows.length === 0;
    });
  });
});
