import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testedEdition } from './source-folders.ts';

/** The temporary folder of this test run; all its projects share it. */
export function makeRunFolder(): string {
  const folder = join(tmpdir(), `contigua-tests-${process.pid}`);
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
