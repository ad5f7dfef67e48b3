import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '../../geodata/database/data-source.ts';
import { type App, createServer } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { type Listener, listen } from '../../server/http/listener.ts';
import { ask, type GraphAnswer, keptLog, readiness, until } from '../http/http-client.ts';
import { bundledFolder, inDatabase, removeFolders } from './bundled-folder.ts';
import { makeShapesSlow, quickQuery, slowQuery } from './slow-shapes.ts';

vi.setConfig({ testTimeout: 180_000 });

const REQUESTS = 20;
const crashLog: string[] = [];
let database: Database;
let app: App;
let listener: Listener;

beforeAll(async () => {
  const dataDir = await bundledFolder();
  await inDatabase({ dataDir }, (db) => makeShapesSlow(db, 2_000_000_000));
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', STATEMENT_TIMEOUT_MS: '20000' });
  database = await openDatabase({ ...config, log: (line) => crashLog.push(line) });
  app = await createServer(database, { config, logger: keptLog().logger });
  listener = await listen(app.handler, config);
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await app.stop();
  await listener.close();
  await database.close();
  await removeFolders();
});

it('an engine that crashes under load fails what is under way with a code; later requests work', async () => {
  const { url } = listener;
  const expected = (await ask(url, quickQuery)).body.data;
  const posted = vi.spyOn(Worker.prototype, 'postMessage');
  const underWay = ask(url, slowQuery);
  await until('the slow statement', async () =>
    posted.mock.calls.some(([message]) => textOf(message).includes('territory_shape')),
  );
  const waiting = Array.from({ length: REQUESTS }, () => ask(url, quickQuery));
  const [thread] = posted.mock.contexts.slice(-1) as Worker[];
  await thread?.terminate();

  const failed = await underWay;
  expect(failed.body.errors).toMatchObject([
    {
      message: 'The database is not reachable; try again.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    },
  ]);
  expect(JSON.stringify(failed.body)).not.toMatch(/57P0|thread|code 1/);
  for (const answer of await Promise.all(waiting)) expectAnswerOrCode(answer, expected);
  expect((await ask(url, quickQuery)).body.data).toEqual(expected);
  await until('the server to be ready', async () => (await readiness(url)).status === 200);
  expect(crashLog.filter((line) => line.includes('restarting after a crash'))).toHaveLength(1);
});

/** Requests that waited behind the crash are answered by the next engine, or know that they are not. */
function expectAnswerOrCode({ status, body }: GraphAnswer, expected: unknown): void {
  if (body.errors) {
    expect(body.errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(body.errors[0]?.message).toBe('The database is not reachable; try again.');
  } else {
    expect(status).toBe(200);
    expect(body.data).toEqual(expected);
  }
}

/** The SQL in what is posted to the engine's thread. */
function textOf(message: { unit?: { sql?: string; bytes?: Uint8Array } }): string {
  return message.unit?.sql ?? Buffer.from(message.unit?.bytes ?? []).toString('latin1');
}
