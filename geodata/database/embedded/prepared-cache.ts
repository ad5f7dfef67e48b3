import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineVersions } from './slim-bundle.ts';

/** Where the installation keeps a data directory that already holds the bundled edition. */
export const preparedCacheDir = fileURLToPath(
  new URL('../../../node_modules/.cache/contigua-prepared', import.meta.url),
);

/** The image that new data directories start from, in a cache. */
export function imagePath(cacheDir: string): string {
  return join(cacheDir, `data-dir-${engineVersions()}.tar.gz`);
}

/** The installation's cache, once it is complete. */
export function preparedCache(): string | undefined {
  return existsSync(imagePath(preparedCacheDir)) ? preparedCacheDir : undefined;
}
