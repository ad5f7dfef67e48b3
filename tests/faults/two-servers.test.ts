import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { ask, readiness, until } from '../http/http-client.ts';
import {
  endServer,
  type ServerProcess,
  spawnServer,
  startListening,
} from '../http/server-process.ts';
import { bundledFolder, removeFolders } from './bundled-folder.ts';
import { runLoad } from './load-process.ts';

vi.setConfig({ testTimeout: 180_000 });

const servers: ServerProcess[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await endServer(server);
});
afterAll(removeFolders);

it('a second process on a data directory ends and names the first, which goes on', async () => {
  const dataDir = await bundledFolder();
  const first = await startListening({ DATA_DIR: dataDir });
  servers.push(first);
  await until('the first to be ready', async () => (await readiness(first.url)).status === 200);
  const inUse = `The data directory "database" is in use by process ${first.child.pid}; expected a directory that nothing else has open.`;

  const second = spawnServer({ DATA_DIR: dataDir });
  servers.push(second);
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`ERROR ${inUse}`);
  expect(await runLoad([], { DATA_DIR: dataDir })).toMatchObject({
    code: 1,
    output: expect.stringContaining(inUse),
  });

  const { body } = await ask(first.url, '{ district(ubigeo: "220501") { name } }');
  expect(body.data).toEqual({ district: { name: 'Lamas' } });
});
