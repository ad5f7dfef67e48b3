import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chownSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres } from './postgres-programs.ts';

/** A PostgreSQL server of this run alone, with PostGIS at hand. */
export interface PostgresCluster {
  /** `postgres://…` of a database in it. */
  url(database: string): string;
  /** Stops the server as if the machine lost power; `start` brings it back on the same port. */
  crash(): void;
  start(): void;
  /** Stops the server in order and copies its files to a new folder, for others to start from. */
  keepAs(folder: string): void;
  /** Stops the server and removes its files. */
  stop(): Promise<void>;
}

interface Owner {
  uid?: number;
  gid?: number;
}

/**
 * Makes and starts a cluster on a free port of 127.0.0.1, in a temporary folder, in about a second.
 * The default collation is Spanish, so that a comparison that forgets `collate "C"` shows.
 * It is gone when `stop` is called or when this process ends, however it ends.
 * `origin` is a folder that `keepAs` made, to start with the databases in it.
 * Returns `missing`, a reason, where PostgreSQL and PostGIS are not there and cannot be installed.
 */
export async function startPostgresCluster(
  origin?: string,
): Promise<PostgresCluster | { missing: string }> {
  const programs = findPostgres();
  if ('missing' in programs) return programs;
  const owner = clusterOwner();
  const folder = mkdtempSync(join(tmpdir(), 'contigua-postgres-'));
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const run = (program: string, ...words: string[]) => {
    execFileSync(`${programs.folder}/${program}`, words, {
      ...owner,
      cwd: folder,
      stdio: 'ignore',
    });
  };
  const guard = spawnGuard(`${programs.folder}/pg_ctl`, folder, owner);
  if (origin) copyFiles(origin, data);
  else run('initdb', '-D', data, ...newClusterOptions);
  const port = await freePort();
  appendFileSync(join(data, 'postgresql.conf'), settings(port, folder));
  const log = join(folder, 'log');
  const start = () => {
    try {
      run('pg_ctl', '-D', data, '-l', log, '-w', '-t', '30', 'start');
    } catch (cause) {
      throw new Error(`The test cluster did not start: ${readFileSync(log, 'utf8')}`, { cause });
    }
  };
  start();
  return {
    url: (database) => `postgres://contigua@127.0.0.1:${port}/${database}`,
    crash: () => run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop'),
    start,
    keepAs: (copy) => {
      run('pg_ctl', '-D', data, '-m', 'fast', '-w', 'stop');
      copyFiles(data, copy);
    },
    stop: () => release(guard),
  };
}

const newClusterOptions = [
  ...['-U', 'contigua', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
  ...['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=es-PE'],
];

/** With their owner, which is another user when this process is root. */
function copyFiles(from: string, to: string): void {
  execFileSync('cp', ['--archive', from, to], { stdio: 'ignore' });
}

function settings(port: number, folder: string): string {
  return [
    '',
    `port = ${port}`,
    "listen_addresses = '127.0.0.1'",
    `unix_socket_directories = '${folder}'`,
    'fsync = off',
    'full_page_writes = off',
    'max_connections = 60',
    '',
  ].join('\n');
}

/** PostgreSQL refuses to run as root: there it runs as the user its package made. */
function clusterOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim());
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * A shell in a process group of its own that waits for the end of its input, which comes when this
 * process lets go of it or dies, then stops the server and removes the folder.
 */
function spawnGuard(pgCtl: string, folder: string, owner: Owner): ChildProcess {
  const script = 'cat >/dev/null; "$0" -D "$1/data" -m immediate -w stop; rm -rf "$1"';
  const guard = spawn('/bin/sh', ['-c', script, pgCtl, folder], {
    ...owner,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  return guard;
}

async function release(guard: ChildProcess): Promise<void> {
  if (guard.exitCode !== null) return;
  const ended = once(guard, 'exit');
  guard.ref();
  guard.stdin?.end();
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('Got no free port.');
  return address.port;
}
