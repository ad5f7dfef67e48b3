import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Edition } from '../geodata/import/data-set.ts';
import type { SourceFolders } from '../geodata/import/source-files.ts';
import type { Config } from './config.ts';

/** Where a checkout finds the source files when they lie beside it. */
const sibling = fileURLToPath(new URL('../../shared/data', import.meta.url));

/** Folders that may hold source files: the mirror, the downloads in DATA_DIR, the sibling folder. */
export function sourceFolders(config: Pick<Config, 'dataDir' | 'geodataMirror'>): SourceFolders {
  return { mirror: config.geodataMirror, cache: join(config.dataDir, 'sources'), sibling };
}

/**
 * The folders an edition may read: the bundled one reads none, or data sets that exist only as
 * official files would be measured against official limits and mixed with approximate ones.
 */
export function foldersOfEdition(
  folders: SourceFolders,
  edition: Edition | undefined,
): SourceFolders {
  return edition === 'BUNDLED' ? { cache: '' } : folders;
}

/** The edition that EDITION or `--edition` asks for; undefined = the best that is found. */
export function editionOf(choice: Config['edition']): Edition | undefined {
  if (choice === 'auto') return undefined;
  return choice === 'bundled' ? 'BUNDLED' : 'OFFICIAL';
}
