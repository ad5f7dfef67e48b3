import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** A disk of its own at a folder. */
export interface SmallDisk {
  remove(): void;
}

/**
 * Mounts a file system in memory of so many megabytes at `folder`, which only root may.
 * Returns the reason where it may not.
 */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | { missing: string } {
  mkdirSync(folder, { recursive: true });
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder];
  try {
    execFileSync('mount', options, { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    return { missing: `mount: ${String(error).split('\n').slice(0, 2).join(' ')}` };
  }
  return { remove: () => execFileSync('umount', ['-l', folder]) };
}

/** The size of a folder with everything in it, in whole megabytes. */
export function folderMegabytes(folder: string): number {
  const told = execFileSync('du', ['-sm', folder], { encoding: 'utf8' });
  return Number.parseInt(told, 10);
}
