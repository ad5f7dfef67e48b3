import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Copies what a folder holds to a path that nothing has yet, or into an empty folder. Node's own
 * copy of a data directory takes four times as long.
 */
export async function copyFolder(from: string, to: string): Promise<void> {
  await run('cp', ['--recursive', '--no-target-directory', from, to]);
}
