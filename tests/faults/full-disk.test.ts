import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { ask, readiness, until } from '../http/http-client.ts';
import { endServer, type ServerProcess, startListening } from '../http/server-process.ts';
import { copyFolder } from '../support/copy-folder.ts';
import {
  folderWithOlderIndicators,
  inDatabase,
  newFolder,
  removeFolders,
} from './bundled-folder.ts';
import { runLoad } from './load-process.ts';
import { loadedVersion } from './loaded-version.ts';
import { quickQuery } from './slow-shapes.ts';
import { folderMegabytes, mountSmallDisk, type SmallDisk } from './small-disk.ts';

vi.setConfig({ testTimeout: 180_000 });

/** Room for the engine to start, not for a second copy of the indicators. */
const SPARE_MEGABYTES = 3;
/** The engine's log has files of 16 MB: this stops it in the middle of a load. */
const LARGEST_FILE_BYTES = 9_000_000;

const trial = mountSmallDisk(newFolder(), 1);
const cannotMount = 'missing' in trial ? trial.missing : undefined;
if (!('missing' in trial)) trial.remove();
if (cannotMount) process.stdout.write(`a full disk: files are limited instead, ${cannotMount}\n`);

let server: ServerProcess | undefined;
let disk: SmallDisk | undefined;

afterEach(async () => {
  await endServer(server);
  disk?.remove();
  disk = undefined;
});
afterAll(removeFolders);

/** Says what the server wrote when it is gone. */
async function isReady(url: string, output: () => string): Promise<boolean> {
  try {
    return (await readiness(url)).status === 200;
  } catch (cause) {
    throw new Error(output(), { cause });
  }
}

it.skipIf(cannotMount)(
  'a load that fills the disk says so, and the server serves the version before it',
  async () => {
    const { dataDir, before } = await folderWithOlderIndicators();
    const full = newFolder();
    const mounted = mountSmallDisk(full, folderMegabytes(dataDir) + SPARE_MEGABYTES);
    if ('missing' in mounted) throw new Error(mounted.missing);
    disk = mounted;
    await copyFolder(dataDir, full);

    server = await startListening({ DATA_DIR: full });
    const { url, output } = server;
    await until('the server to be ready', () => isReady(url, output));
    expect(output()).toContain('to be loaded: indicators\n');
    expect(output()).toContain(
      'Got a full disk (53100) while indicators was loaded; expected more room for the database. Nothing of this load was kept',
    );
    expect(output()).toContain('loading data failed (exit code 1');
    const { body } = await ask(url, quickQuery);
    expect(body.data).toMatchObject({ district: { name: 'Lamas' } });
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(output()).not.toContain('not tidied up');
    expect(await inDatabase({ dataDir: full }, loadedVersion)).toEqual(before);
  },
);

it('an engine that cannot write its log fails the load with a code and keeps what was loaded', async () => {
  const { dataDir, before } = await folderWithOlderIndicators();
  const limited = await runLoad(
    ['--edition', 'bundled'],
    { DATA_DIR: dataDir },
    { largestFileBytes: LARGEST_FILE_BYTES },
  );
  expect(limited.code).toBe(1);
  expect(limited.output).toMatch(
    /Got a (database that stopped \(57P02\)|full disk \(53100\)) while indicators was loaded; expected/,
  );
  expect(await inDatabase({ dataDir }, loadedVersion)).toEqual(before);

  const again = await runLoad(['--edition', 'bundled'], { DATA_DIR: dataDir });
  expect(again).toMatchObject({ code: 0 });
  expect(again.output).toContain('1 of 7 data sets changed');
  const after = await inDatabase({ dataDir }, loadedVersion);
  expect(after.marked).toEqual([]);
  expect(after.counts).toEqual(before.counts);
});
