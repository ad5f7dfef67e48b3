import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Config, Environment } from './config.ts';
import type { Logger } from './logger.ts';

const commandLine = fileURLToPath(new URL('./cli.ts', import.meta.url));

export interface LoadProcessOptions {
  config: Config;
  env: Environment;
  logger: Logger;
  /** Ends the load; what was loaded before stays. */
  signal: AbortSignal;
}

/**
 * Returns what runs `data load` in a process of its own, with the settings of this one and its
 * output shown: as it comes on a text log, line by line in a JSON log.
 */
export function loadInProcess(options: LoadProcessOptions) {
  return (args: readonly string[]): Promise<number> =>
    new Promise((resolve, reject) => {
      const { config, logger, signal } = options;
      const child = spawn(
        process.execPath,
        ['--import', import.meta.resolve('tsx'), commandLine, 'data', 'load', ...args],
        {
          env: childEnvironment(options),
          signal,
          stdio:
            config.logFormat === 'text'
              ? ['ignore', 'inherit', 'inherit']
              : ['ignore', 'pipe', 'pipe'],
        },
      );
      for (const stream of [child.stdout, child.stderr]) {
        if (stream) createInterface({ input: stream }).on('line', (line) => logger.info(line));
      }
      child.once('error', reject);
      child.once('close', (code, killedBy) => resolve(code ?? (killedBy ? 128 : 1)));
    });
}

/** Paths are absolute by now: the child may be started from elsewhere. */
function childEnvironment({ config, env }: LoadProcessOptions): NodeJS.ProcessEnv {
  return {
    ...env,
    DATA_DIR: config.dataDir,
    ...(config.geodataMirror ? { GEODATA_MIRROR: config.geodataMirror } : {}),
  };
}
