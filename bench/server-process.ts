import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const READY_WITHIN_MS = 120_000;

/** Our server in a process of its own. */
export interface ServerProcess {
  graphUrl: string;
  /** Time from the start of the process until it answered. */
  readySeconds: number;
  /** Largest resident memory so far; null where /proc does not tell. */
  peakMemoryMb(): number | null;
  /** Resident memory now. Throws where /proc does not tell. */
  memoryMb(): number;
  /** Ends it as an operator would; resolves when it is gone. */
  stop(): Promise<void>;
}

/** Starts the server on a free port of 127.0.0.1 and waits until it is ready. */
export async function startServerProcess(
  databaseUrl: string,
  { profileDir }: { profileDir?: string | undefined } = {},
): Promise<ServerProcess> {
  const started = performance.now();
  const port = await freePort();
  const profiled = profileDir ? ['--cpu-prof', `--cpu-prof-dir=${profileDir}`] : [];
  const child = spawn(process.execPath, [...profiled, '--import', 'tsx', 'server/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: String(port),
    },
    // The child's lines go where this process's own messages go, away from results.
    stdio: ['ignore', 2, 2],
  });
  // However this process ends, the server does not outlive it.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const base = `http://127.0.0.1:${port}`;
  await untilReady(child, `${base}/readyz`);
  return {
    graphUrl: `${base}/graphql`,
    readySeconds: (performance.now() - started) / 1000,
    peakMemoryMb: () => peakMemoryMb(child.pid),
    memoryMb: () => statusMb(child.pid, 'VmRSS'),
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const end = performance.now() + READY_WITHIN_MS;
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}.`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`Got no ready server within ${READY_WITHIN_MS / 1000} s.`);
}

function peakMemoryMb(pid: number | undefined): number | null {
  try {
    return statusMb(pid, 'VmHWM');
  } catch {
    return null;
  }
}

function statusMb(pid: number | undefined, field: 'VmHWM' | 'VmRSS'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = new RegExp(`${field}:\\s*(\\d+) kB`).exec(status)?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('Got no free port.');
  return address.port;
}
