import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { describeOnCluster } from './bundled-cluster.ts';
import { ask, readiness, until } from './http-client.ts';
import { endServer, type ServerProcess, spawnServer, startListening } from './server-process.ts';

vi.setConfig({ testTimeout: 120_000 });

let server: ServerProcess | undefined;

afterEach(() => endServer(server));

await describeOnCluster('a server process', ({ cluster, emptyDatabase, loadedDatabase }) => {
  afterAll(() => cluster.stop());

  const isReady = async () => (await readiness(server?.url ?? '')).status === 200;

  it('is alive at once, says that it loads, loads the bundled edition and is ready', async () => {
    server = await startListening({ DATABASE_URL: await emptyDatabase() });
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    expect(await readiness(server.url)).toEqual({
      status: 503,
      body: { status: 'loading', reason: 'the data are being loaded' },
    });
    const early = await ask(server.url, '{__typename}');
    expect(early.status).toBe(503);
    expect(early.body.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(early.body.errors?.[0]?.message).toBe(
      'The server is still loading its data; try again, /readyz tells when.',
    );
    await until('the server to be ready', isReady);
    expect((await readiness(server.url)).body).toMatchObject({
      edition: 'BUNDLED',
      boundaries: 'APPROXIMATE',
      database: 'SERVER',
    });
    const { output } = server;
    await until('the news of it', async () => output().includes('ready: http://'));
    await until('what that means', async () =>
      output().includes('boundaries are APPROXIMATE: each district is drawn as'),
    );
    expect(server.output()).toContain('territories: 2,112 rows, bundled');
  });

  it('is ready without loading again when the data are there', async () => {
    server = await startListening({ DATABASE_URL: await loadedDatabase() });
    await until('the server to be ready', isReady);
    expect(server.output()).not.toContain('to be loaded');
  });

  it('answers coded errors while the database is away and recovers when it is back', async () => {
    server = await startListening({ DATABASE_URL: await loadedDatabase() });
    await until('the server to be ready', isReady);
    const query = '{ district(ubigeo: "220501") { name population { value } } }';
    const before = await ask(server.url, query);
    cluster.crash();
    try {
      const { status, body } = await ask(server.url, query);
      expect([200, 503]).toContain(status);
      expect(body.errors?.[0]).toMatchObject({
        message: 'The database is not reachable; try again.',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      });
      expect(JSON.stringify(body)).not.toMatch(/ECONN|57P|127\.0\.0\.1/);
      expect(await readiness(server.url)).toEqual({
        status: 503,
        body: { status: 'unavailable', reason: 'The database is not reachable; try again.' },
      });
      expect((await fetch(`${server.url}/livez`)).status).toBe(200);
      // Past the five seconds for which the reference data are kept.
      await sleep(5_200);
      const later = await ask(server.url, '{ regions { nodes { name } } }');
      expect(later.status).toBe(503);
      expect(later.body.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    } finally {
      cluster.start();
    }
    await until('the server to be ready again', isReady);
    expect((await ask(server.url, query)).body.data).toEqual(before.body.data);
    expect(server.child.exitCode).toBeNull();
  });

  it('waits for a database server that starts after it', async () => {
    const databaseUrl = await loadedDatabase();
    cluster.crash();
    try {
      server = await startListening({ DATABASE_URL: databaseUrl });
      await until('the first try', async () => server?.output().includes('Next try in') ?? false);
      expect((await readiness(server.url)).status).toBe(503);
    } finally {
      cluster.start();
    }
    await until('the server to be ready', isReady);
  });
});

it('does not start with a wrong variable, and names it', async () => {
  server = spawnServer({ PORT: '70000', EDITION: 'newest' });
  expect(await server.ended).toBe(1);
  expect(server.output()).toBe(
    'PORT: got "70000", expected a whole number from 0 to 65535.\nEDITION: got "newest", expected one of auto, bundled, official.\n',
  );
});
