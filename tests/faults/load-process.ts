import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../server/cli.ts', import.meta.url));

/** A `data load` in a process of its own. */
export interface LoadProcess {
  child: ChildProcess;
  /** Everything it wrote so far. */
  output(): string;
  /** Resolves with the exit code when it ends; null when a signal ended it. */
  ended: Promise<number | null>;
}

interface Restrictions {
  /** The operating system lets it write no file beyond this. */
  largestFileBytes?: number;
}

/** Starts `data load` with these words after it, these variables and no others that it reads. */
export function spawnLoad(
  words: readonly string[],
  env: Record<string, string>,
  { largestFileBytes }: Restrictions = {},
): LoadProcess {
  const command = [process.execPath, '--import', 'tsx', main, 'data', 'load', ...words];
  const limits = largestFileBytes ? ['prlimit', `--fsize=${largestFileBytes}`] : [];
  const [program = '', ...args] = [...limits, ...command];
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
    });
  }
  return {
    child,
    output: () => text,
    ended: once(child, 'close').then(([code]) => code as number | null),
  };
}

/** Runs it to its end. */
export async function runLoad(
  words: readonly string[],
  env: Record<string, string>,
  restrictions?: Restrictions,
): Promise<{ code: number | null; output: string }> {
  const load = spawnLoad(words, env, restrictions);
  const code = await load.ended;
  return { code, output: load.output() };
}
