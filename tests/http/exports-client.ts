import { type App, createServer } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { type Listener, listen } from '../../server/http/listener.ts';
import { openForReading, type TestDatabase } from '../support/back-end.ts';
import { keptLog } from './http-client.ts';

export type Parameters = Readonly<Record<string, unknown>>;

/** A server of the edition under test, for its exports. */
export interface ExportServer {
  url: string;
  /** Entries of its log so far. */
  entries: readonly string[];
  stop(): Promise<void>;
}

export async function startExportServer(): Promise<ExportServer> {
  const { logger, entries } = keptLog();
  const config = readConfig({ PORT: '0' });
  const database: TestDatabase = await openForReading();
  const app: App = await createServer(database, { config, logger });
  const listener: Listener = await listen(app.handler, config);
  return {
    url: listener.url,
    entries,
    stop: async () => {
      await app.stop();
      await listener.close();
      await database.close();
    },
  };
}

/** The address of an export; objects and lists are written as JSON. */
export function exportAddress(url: string, file: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams(
    Object.entries(parameters).map(([name, value]): [string, string] => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  );
  return `${url}/export/${file}?${query}`;
}

/** The bytes of an export; throws what the server says when it gives none. */
export async function exportBytes(url: string, file: string, parameters: Parameters = {}) {
  const response = await fetch(exportAddress(url, file, parameters));
  if (response.status !== 200) throw new Error(`${file}: ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}
