import { type StdioOptions, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Config, Environment } from './config.ts';
import type { Logger } from './logger.ts';

const commandLine = fileURLToPath(new URL('./cli.ts', import.meta.url));

/** The official edition needs this much; with more, V8 lets garbage stand beside the engine's 0.6 GB. */
const HEAP_MEGABYTES = 640;

export interface LoadProcessOptions {
  config: Config;
  env: Environment;
  logger: Logger;
  /** Ends the load; what was loaded before stays. */
  signal: AbortSignal;
  /** STDERR keeps the output of the load away from results on stdout. */
  output?: 'STDERR';
}

/**
 * Returns what runs `data load` in a process of its own, with the settings of this one and its
 * output shown: as it comes beside a text log, line by line in a JSON log. The load ends with this
 * process, however that ends.
 */
export function loadInProcess(options: LoadProcessOptions) {
  return (args: readonly string[]): Promise<number> =>
    new Promise((resolve, reject) => {
      const child = spawn(
        process.execPath,
        [
          `--max-old-space-size=${HEAP_MEGABYTES}`,
          '--import',
          import.meta.resolve('tsx'),
          commandLine,
          'data',
          'load',
          ...args,
        ],
        { env: childEnvironment(options), signal: options.signal, stdio: streamsOf(options) },
      );
      for (const stream of [child.stdout, child.stderr]) {
        if (!stream) continue;
        createInterface({ input: stream }).on('line', (line) => options.logger.info(line));
      }
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 1));
    });
}

/** The channel tells the child when this process is gone. */
function streamsOf({ config, output }: LoadProcessOptions): StdioOptions {
  if (output === 'STDERR') return ['ignore', 2, 2, 'ipc'];
  if (config.logFormat === 'json') return ['ignore', 'pipe', 'pipe', 'ipc'];
  return ['ignore', 'inherit', 'inherit', 'ipc'];
}

/** Paths are absolute by now: the child may be started from elsewhere. */
function childEnvironment({ config, env }: LoadProcessOptions): NodeJS.ProcessEnv {
  return {
    ...env,
    DATA_DIR: config.dataDir,
    ...(config.geodataMirror ? { GEODATA_MIRROR: config.geodataMirror } : {}),
  };
}
