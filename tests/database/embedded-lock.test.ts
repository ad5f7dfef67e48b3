import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataDir } from '../../geodata/database/embedded/lock-file.ts';
import { errorOf, type Scratch, scratch } from './embedded-fixture.ts';

let place: Scratch;
let children: ChildProcess[] = [];
const lockFile = () => join(place.dataDir, 'owner.lock');

beforeEach(() => {
  place = scratch();
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  place.remove();
});

/** A process that takes the lock, says so, and waits (or exits by itself). */
async function lockingProcess(thenExit = false): Promise<ChildProcess> {
  const module = new URL('../../geodata/database/embedded/lock-file.ts', import.meta.url).href;
  const wait = thenExit ? 'process.exit(0)' : 'setInterval(() => {}, 1000)';
  const code = `const { lockDataDir } = await import('${module}');
    await lockDataDir(${JSON.stringify(place.dataDir)}); console.log('locked'); ${wait}`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('error', reject);
    child.once('exit', (status) => reject(new Error(`exit ${status}`)));
  });
  return child;
}

const ended = (child: ChildProcess) =>
  child.exitCode ?? new Promise((resolve) => child.once('exit', resolve));

describe('the lock on a data directory', () => {
  it('refuses a second process and names the pid and the directory', async () => {
    const child = await lockingProcess();
    const error = await errorOf(place.open());
    expect(error).toMatchObject({ name: 'DomainError', code: 'CONFLICT' });
    expect(error.message).toContain(`"database" is in use by process ${child.pid}`);
    expect(error.message).not.toContain(place.dataDir);
  });

  it('is taken over from a process that was killed', async () => {
    const child = await lockingProcess();
    child.kill('SIGKILL');
    await ended(child);
    expect(existsSync(lockFile())).toBe(true);
    const lock = await lockDataDir(place.dataDir);
    expect(JSON.parse(readFileSync(lockFile(), 'utf8')).pid).toBe(process.pid);
    lock.release();
  });

  it('is given back when a process exits without closing', async () => {
    await ended(await lockingProcess(true));
    expect(existsSync(lockFile())).toBe(false);
  });

  it('refuses a second opening in the same process, until the first is closed', async () => {
    const first = await lockDataDir(place.dataDir);
    expect(await errorOf(lockDataDir(place.dataDir))).toMatchObject({ code: 'CONFLICT' });
    first.release();
    const second = await lockDataDir(place.dataDir);
    first.release();
    expect(existsSync(lockFile())).toBe(true);
    second.release();
    expect(existsSync(lockFile())).toBe(false);
  });

  it.each([
    ['of a pid that now belongs to another process', { pid: process.ppid, startedAt: 'boot/1' }],
    ['of a pid that no process has', { pid: 2 ** 22 + 1, startedAt: null }],
  ])('is taken over when it is %s', async (_name, owner) => {
    if (!existsSync('/proc/self/stat') && owner.startedAt !== null) {
      process.stdout.write('start times are not compared: there is no /proc here\n');
      return;
    }
    mkdirSync(place.dataDir);
    writeFileSync(lockFile(), JSON.stringify(owner));
    (await lockDataDir(place.dataDir)).release();
  });

  it('is taken over when its process died before writing it', async () => {
    mkdirSync(place.dataDir);
    writeFileSync(lockFile(), '');
    (await lockDataDir(place.dataDir)).release();
  });

  it('goes to exactly one of many that find it stale at the same time', async () => {
    mkdirSync(place.dataDir);
    writeFileSync(lockFile(), JSON.stringify({ pid: 2 ** 22 + 1, startedAt: null }));
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, () => lockDataDir(place.dataDir)),
    );
    const won = all.filter((result) => result.status === 'fulfilled');
    expect(won).toHaveLength(1);
    won[0]?.value.release();
  });
});
