import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './once-across-workers.ts';
import { testedEdition } from './source-folders.ts';

const PREFIX = 'contigua-tests-';

/** The temporary folder of this test run; all its projects share it. */
export function makeRunFolder(): string {
  removeLeftovers();
  const folder = join(tmpdir(), `${PREFIX}${process.pid}`);
  mkdirSync(folder, { recursive: true });
  if (testedEdition === 'BUNDLED') {
    process.stdout.write(
      'No published files in ../shared/data: tests run on the bundled edition, those of official figures are skipped.\n',
    );
  }
  return folder;
}

export function removeRunFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Folders of runs that were killed before they could remove them; each may hold 500 MB. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(name.startsWith(PREFIX) && name.slice(PREFIX.length));
    if (pid > 0 && !isAlive(pid)) removeRunFolder(join(tmpdir(), name));
  }
}
