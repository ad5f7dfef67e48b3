import { randomBytes } from 'node:crypto';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { inject } from 'vitest';
import { type DatabaseOptions, openDatabase } from '../../geodata/database/data-source.ts';
import { loadData } from '../../geodata/import/load.ts';
import { silentProgress } from '../../geodata/import/progress.ts';
import { onceAcrossWorkers } from '../support/once-across-workers.ts';
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
  const copy = newFolder();
  await cp(original, copy, { recursive: true });
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
