import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '../../model/domain-error.ts';

/** Who holds a data directory. */
interface Owner {
  pid: number;
  /** Boot and clock tick at which the process started; null where /proc does not tell. */
  startedAt: string | null;
}

export interface HeldLock {
  /** Gives the directory back; only the first call does anything. */
  release(): void;
}

const takeoverMaxAgeMs = 10_000;
const unreadableRetryMs = 100;

/**
 * Claims a data directory for this process with `owner.lock` in it. A lock whose process is gone,
 * or whose pid now belongs to another process, is taken over. Throws DomainError CONFLICT, naming
 * the pid and the directory's base name, while its owner lives: two engines on one directory lose
 * each other's writes without a word. Throws UNAVAILABLE when the disk has no room for the lock.
 */
export async function lockDataDir(dataDir: string): Promise<HeldLock> {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'owner.lock');
  const mine = ownerOf(process.pid);
  if (!create(path, mine)) {
    const owner = await readOwner(path);
    if (owner !== null && isAlive(owner)) throw conflict(dataDir, `process ${owner.pid}`);
    takeOver(dataDir, path, mine);
  }
  return held(path);
}

/** Replaces a stale lock; a second file keeps two processes from doing it at the same time. */
function takeOver(dataDir: string, path: string, mine: Owner): void {
  const guard = `${path}.takeover`;
  removeOlderThan(guard, takeoverMaxAgeMs);
  if (!create(guard, mine)) throw conflict(dataDir, 'a process that is just taking it over');
  try {
    const owner = parseOwner(path);
    if (owner !== null && isAlive(owner)) throw conflict(dataDir, `process ${owner.pid}`);
    rmSync(path, { force: true });
    if (!create(path, mine)) throw conflict(dataDir, 'a process that has just started');
  } finally {
    rmSync(guard, { force: true });
  }
}

function held(path: string): HeldLock {
  const release = () => {
    process.removeListener('exit', release);
    rmSync(path, { force: true });
  };
  process.once('exit', release);
  let released = false;
  return {
    release: () => {
      if (!released) release();
      released = true;
    },
  };
}

/** Whether this call made the file: `wx` fails when it exists, so one of two callers wins. */
function create(path: string, owner: Owner): boolean {
  try {
    writeFileSync(path, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return false;
    throw code === 'ENOSPC' ? fullDisk(path, error) : error;
  }
}

/** The owner in a lock file; null when it is gone or no owner can be read from it. */
async function readOwner(path: string): Promise<Owner | null> {
  const owner = parseOwner(path);
  if (owner !== null) return owner;
  // Its process may be between making the file and filling it.
  await sleep(unreadableRetryMs);
  return parseOwner(path);
}

function parseOwner(path: string): Owner | null {
  const text = readText(path);
  if (text === null) return null;
  try {
    const { pid, startedAt } = JSON.parse(text) as Partial<Owner>;
    return typeof pid === 'number' ? { pid, startedAt: startedAt ?? null } : null;
  } catch {
    return null;
  }
}

/** Alive, and still the process that wrote the lock: pids are used again. */
function isAlive(owner: Owner): boolean {
  if (!exists(owner.pid)) return false;
  const { startedAt } = ownerOf(owner.pid);
  return owner.startedAt === null || startedAt === null || owner.startedAt === startedAt;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: there is such a process, of another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return processStat(pid)?.state !== 'Z';
}

function ownerOf(pid: number): Owner {
  const boot = readText('/proc/sys/kernel/random/boot_id')?.trim();
  const start = processStat(pid)?.startTicks;
  return { pid, startedAt: boot && start ? `${boot}/${start}` : null };
}

/** State and start time (clock ticks since boot) of a process, where /proc exists: see proc(5). */
function processStat(pid: number): { state: string; startTicks: string } | null {
  // The name in parentheses may hold spaces; the fields after it are counted from the third.
  const fields = readText(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ');
  const [state, startTicks] = [fields?.[0], fields?.[19]];
  return state && startTicks ? { state, startTicks } : null;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function removeOlderThan(path: string, ageMs: number): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat && Date.now() - stat.mtimeMs > ageMs) rmSync(path, { force: true });
}

function fullDisk(path: string, cause: unknown): DomainError {
  return new DomainError(
    'UNAVAILABLE',
    `Got a full disk at the data directory "${basename(dirname(path))}"; expected room for a lock file and the database's own. Nothing in it was changed.`,
    { cause },
  );
}

function conflict(dataDir: string, holder: string): DomainError {
  return new DomainError(
    'CONFLICT',
    `The data directory "${basename(dataDir)}" is in use by ${holder}; expected a directory that nothing else has open. Stop that process or choose another directory.`,
  );
}
