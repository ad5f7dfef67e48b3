import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDatabase } from '../database/data-source.ts';
import { imagePath, preparedCacheDir } from '../database/embedded/prepared-cache.ts';
import { slimBundle } from '../database/embedded/slim-bundle.ts';
import { loadData } from './load.ts';
import { silentProgress } from './progress.ts';

/**
 * Makes the image that a new embedded data directory starts from: the bundled edition, loaded. It
 * takes some seconds once an installation, which every first start then does not. What the image
 * holds is compared with the program's own tables at each start, so an old one does no harm.
 */
async function prepareInstallation(): Promise<void> {
  const image = imagePath(preparedCacheDir);
  if (existsSync(image)) return;
  const cache = dirname(preparedCacheDir);
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'contigua-prepare-'));
  try {
    const database = await openDatabase({ dataDir: folder, statementTimeoutMs: 60_000 });
    await loadData(database.dataSource, {
      folders: { cache: folder },
      progress: silentProgress,
      edition: 'BUNDLED',
    });
    await database.dataSource.query('vacuum analyze');
    await database.dataSource.query('checkpoint');
    const archive = await database.image?.();
    await database.close();
    mkdirSync(preparedCacheDir, { recursive: true });
    await slimBundle(preparedCacheDir);
    writeFileSync(`${image}.part`, archive ?? '');
    renameSync(`${image}.part`, image);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await prepareInstallation();
} catch (error) {
  // The program works without it; only its first start takes longer.
  process.stderr.write(`the embedded database was not prepared: ${error}\n`);
}
