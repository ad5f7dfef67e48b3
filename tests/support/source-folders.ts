import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Edition } from '../../geodata/import/data-set.ts';
import type { SourceFolders } from '../../geodata/import/source-files.ts';

const sibling = fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** The publishers' files beside the project; `mirror` is looked in first, when given. */
export function sourceFolders(mirror?: string): SourceFolders {
  return { mirror, cache: '/nonexistent', sibling };
}

/** What the tests stand on: the publishers' files where they are at hand, else the bundled tables. */
export const testedEdition: Edition = existsSync(`${sibling}/DATA.md`) ? 'OFFICIAL' : 'BUNDLED';
