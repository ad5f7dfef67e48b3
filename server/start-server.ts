import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../geodata/database/data-source.ts';
import { DomainError } from '../geodata/model/domain-error.ts';
import { createApp, loadGraph } from './app.ts';
import type { Config, Environment } from './config.ts';
import { ensureData } from './ensure-data.ts';
import type { ServedData } from './http/graph-service.ts';
import { type Listener, listen } from './http/listener.ts';
import { loadInProcess } from './load-process.ts';
import type { Logger } from './logger.ts';
import { sourceFolders } from './source-folders.ts';

/** A server process. */
export interface RunningServer {
  url: string;
  /** Resolves when requests are answered; rejects when that cannot be. */
  ready: Promise<void>;
  /** Finishes what is being answered, closes everything; resolves when all is closed. */
  stop(): Promise<void>;
}

/** Pauses between tries to reach a database server that is not up yet. */
const databasePausesMs = [500, 1_000, 2_000, 4_000, 8_000];

/** Listens at once, then makes sure that there are data, then answers. */
export async function startServer(
  config: Config,
  env: Environment,
  logger: Logger,
): Promise<RunningServer> {
  const app = createApp({ config, logger });
  const listener = await listen(app.handler, config);
  logger.info(`listening on ${listener.url}; /readyz tells when data are there`);
  const cancelled = new AbortController();
  let database: Database | undefined;
  const begin = async (): Promise<void> => {
    const opened = await openPatiently(config, env, logger, cancelled.signal);
    database = opened;
    if (cancelled.signal.aborted) return;
    await app.serve(opened);
    logger.info(await readyNews(app.state.service()?.servedData(), listener, config));
    void app.state.service()?.warmUp();
  };
  const ready = begin();
  const stop = async (): Promise<void> => {
    app.state.drain();
    cancelled.abort();
    const idle = await listener.idle(config.drainTimeoutMs);
    if (!idle) {
      logger.warn(`requests cut off after DRAIN_TIMEOUT_MS=${config.drainTimeoutMs}`);
      // At once: what is still to be stopped may take longer than the requests do.
      await listener.close();
    }
    await ready.catch(() => undefined);
    await app.stop();
    await listener.close();
    await database?.close();
  };
  return { url: listener.url, ready, stop };
}

/** A database server that starts together with this process may need some seconds. */
async function openPatiently(
  config: Config,
  env: Environment,
  logger: Logger,
  signal: AbortSignal,
): Promise<Database> {
  const load = loadInProcess({ config, env, logger, signal });
  const folders = sourceFolders(config);
  const options = { config, folders, logger, load, meanwhile: loadGraph };
  for (const pauseMs of databasePausesMs) {
    try {
      return await ensureData(options);
    } catch (error) {
      if (!isServerAway(error, config)) throw error;
      logger.warn(`${(error as Error).message} Next try in ${pauseMs} ms.`);
      await sleep(pauseMs, undefined, { signal });
    }
  }
  return ensureData(options);
}

function isServerAway(error: unknown, { databaseUrl }: Config): boolean {
  return databaseUrl !== undefined && error instanceof DomainError && error.code === 'UNAVAILABLE';
}

async function readyNews(
  served: Promise<ServedData> | undefined,
  { url }: Listener,
  { dataDir }: Config,
): Promise<string> {
  const data = await served;
  const lines = [
    `ready: ${url}/graphql, ${data?.edition.toLowerCase()} edition, data version ${data?.dataVersion}`,
  ];
  if (data?.boundaries === 'APPROXIMATE') {
    lines.push(
      'boundaries are APPROXIMATE: each district is drawn as the Voronoi cell of its capital inside the national outline; contiguity, border lengths and areas are measured figures',
      'official boundaries: `npm run contigua -- data fetch` where there is a network, or GEODATA_MIRROR=<folder with the source files>, then start again',
    );
  }
  if (data?.database === 'EMBEDDED') {
    lines.push(
      `embedded database in ${dataDir}: fsync is off, so a power cut may cost the data; it is for evaluation on one machine, DATABASE_URL names a PostGIS server for more`,
    );
  }
  return lines.join('\n');
}
