import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs `make` in the first test process that asks for `marker` and lets the others wait for it.
 * Throws in all of them when it failed, or when the process that ran it died.
 */
export async function onceAcrossWorkers(marker: string, make: () => Promise<void>): Promise<void> {
  if (!claim(marker)) return awaitOther(marker);
  try {
    await make();
    writeFileSync(`${marker}.done`, '');
  } catch (error) {
    writeFileSync(`${marker}.failed`, String(error));
    throw error;
  }
}

/** True in exactly one process. */
function claim(marker: string): boolean {
  try {
    writeFileSync(`${marker}.owner`, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

async function awaitOther(marker: string): Promise<void> {
  while (!existsSync(`${marker}.done`)) {
    if (existsSync(`${marker}.failed`)) {
      throw new Error(`Another test file could not prepare: ${readFileSync(`${marker}.failed`)}`);
    }
    const owner = Number(readFileSync(`${marker}.owner`, 'utf8') || process.pid);
    if (!isAlive(owner) && !existsSync(`${marker}.done`)) {
      throw new Error(`Process ${owner} ended while it prepared ${marker}.`);
    }
    await sleep(100);
  }
}

/** True while a process with this number runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
