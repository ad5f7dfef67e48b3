import { inject } from 'vitest';
import { readiness, until } from '../http/http-client.ts';
import { endServer, spawnServer } from '../http/server-process.ts';
import { loadedDatabaseUrl } from '../support/back-end.ts';
import { testedEdition } from '../support/source-folders.ts';
import '../support/provided.ts';

/** A server of one edition, for all tests of a file. */
export interface ServedEdition {
  url: string;
  close(): Promise<void>;
}

/** The bundled edition on the embedded database, as `npm start` serves it where nothing else is. */
export function serveBundled(): Promise<ServedEdition> {
  const dataDir = `${inject('backEnd').runFolder}/web-bundled-${process.pid}`;
  return serve({ EDITION: 'bundled', DATA_DIR: dataDir });
}

/** Whichever edition is served the quickest here. */
export function serveEither(): Promise<ServedEdition> {
  const isLoaded = testedEdition === 'OFFICIAL' && inject('backEnd').missing === '';
  return isLoaded ? serveOfficial() : serveBundled();
}

/** The official edition on the run's PostGIS server, which loads it once for all projects. */
export async function serveOfficial(): Promise<ServedEdition> {
  return serve({ EDITION: 'official', DATABASE_URL: await loadedDatabaseUrl() });
}

async function serve(env: Record<string, string>): Promise<ServedEdition> {
  const server = spawnServer(env);
  try {
    await until('the server to be ready', async () => {
      if (server.child.exitCode !== null) throw new Error(server.output());
      // A kept connection may be closed while the server is busy with its start.
      return (
        server.url !== '' &&
        (await readiness(server.url).catch(() => ({ status: 0 }))).status === 200
      );
    });
  } catch (error) {
    await endServer(server);
    throw error;
  }
  return { url: server.url, close: () => endServer(server) };
}
