import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { inject } from 'vitest';
import { type DatabaseOptions, openDatabase } from '../../geodata/database/data-source.ts';
import { loadData } from '../../geodata/import/load.ts';
import { silentProgress } from '../../geodata/import/progress.ts';
import { copyFolder } from '../support/copy-folder.ts';
import { onceAcrossWorkers } from '../support/once-across-workers.ts';
import { type LoadedVersion, loadedVersion, makeIndicatorsOlder } from './loaded-version.ts';
import '../support/provided.ts';

const made: string[] = [];

/** A DATA_DIR with the bundled edition, for the caller alone; loaded once a run, then copied. */
export async function bundledFolder(): Promise<string> {
  const { runFolder } = inject('backEnd');
  const original = join(runFolder, 'bundled');
  await onceAcrossWorkers(original, async () => {
    await mkdir(original, { recursive: true });
    await inDatabase({ dataDir: original, prepared: true }, (dataSource) =>
      loadData(dataSource, {
        folders: { cache: '' },
        progress: silentProgress,
        edition: 'BUNDLED',
      }),
    );
  });
  return copyOf(original);
}

/** A DATA_DIR whose indicators are to be loaded again, and what it holds; made once a run. */
export async function folderWithOlderIndicators(): Promise<{
  dataDir: string;
  before: LoadedVersion;
}> {
  const original = join(inject('backEnd').runFolder, 'bundled-older');
  const told = `${original}.json`;
  await onceAcrossWorkers(original, async () => {
    const dataDir = await bundledFolder();
    const before = await inDatabase({ dataDir }, async (db) => {
      await makeIndicatorsOlder(db);
      return loadedVersion(db);
    });
    await rename(dataDir, original);
    await writeFile(told, JSON.stringify(before));
  });
  return { dataDir: await copyOf(original), before: JSON.parse(await readFile(told, 'utf8')) };
}

async function copyOf(original: string): Promise<string> {
  const copy = newFolder();
  await copyFolder(original, copy);
  return copy;
}

/** A path in the run's folder that nothing has yet. */
export function newFolder(): string {
  const folder = join(inject('backEnd').runFolder, randomBytes(6).toString('hex'));
  made.push(folder);
  return folder;
}

/** Removes every folder that this test file made. */
export async function removeFolders(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
}

/** Opens a database for as long as `use` takes. */
export async function inDatabase<Result>(
  where: Omit<DatabaseOptions, 'statementTimeoutMs'>,
  use: (dataSource: DataSource) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase({ ...where, statementTimeoutMs: 120_000 });
  try {
    return await use(database.dataSource);
  } finally {
    await database.close();
  }
}
