import { DomainError } from '../geodata/model/domain-error.ts';
import { type Config, readConfig } from './config.ts';
import { createLogger, type Logger } from './logger.ts';
import { type RunningServer, startServer } from './start-server.ts';

// biome-ignore lint/style/noProcessEnv: the one place where the server's environment enters
const env = process.env;

async function main(): Promise<void> {
  const config = configOrExit();
  const logger = createLogger(config.logFormat, process.stdout);
  try {
    const server = await startServer(config, env, logger);
    stopOnSignals(server, logger);
    await server.ready;
  } catch (error) {
    if (isStopping) return;
    if (error instanceof DomainError) logger.error(error.message);
    else logger.error('the server could not start', error);
    process.exit(1);
  }
}

function configOrExit(): Config {
  try {
    return readConfig(env);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

let isStopping = false;

/** The first signal drains, the second ends at once. */
function stopOnSignals(server: RunningServer, logger: Logger): void {
  const stop = async (signal: string): Promise<void> => {
    if (isStopping) process.exit(1);
    isStopping = true;
    logger.info(`${signal}: finishing what is being answered`);
    try {
      await server.stop();
      logger.info('stopped');
      process.exit(0);
    } catch (error) {
      logger.error('the stop failed', error);
      process.exit(1);
    }
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void stop(signal));
  }
}

await main();
