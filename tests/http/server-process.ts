import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { until } from './http-client.ts';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

/** A server in a process of its own. */
export interface ServerProcess {
  /** Empty until it listens. */
  url: string;
  child: ChildProcess;
  /** Everything it wrote so far. */
  output(): string;
  /** Resolves with the exit code when it ends; null when a signal ended it. */
  ended: Promise<number | null>;
}

/** Starts the server as `npm start` does, with these variables and no others that it reads. */
export function spawnServer(env: Record<string, string>): ServerProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', EDITION: 'bundled', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const server: ServerProcess = {
    url: '',
    child,
    output: () => text,
    ended: once(child, 'close').then(([code]) => code as number | null),
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
      server.url ||= /listening on (http:\S+);/.exec(text)?.[1] ?? '';
    });
  }
  return server;
}

/** Starts the server and waits until it listens; throws what it wrote when it ends before. */
export async function startListening(env: Record<string, string>): Promise<ServerProcess> {
  const server = spawnServer(env);
  await until('the server to listen', async () => {
    if (server.child.exitCode !== null) throw new Error(server.output());
    return server.url !== '';
  });
  return server;
}

/** Ends a server that a test left running. */
export async function endServer(server: ServerProcess | undefined): Promise<void> {
  if (!server || server.child.exitCode !== null || server.child.signalCode !== null) return;
  server.child.kill('SIGKILL');
  await server.ended;
}
