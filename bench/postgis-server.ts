import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { startPostgresCluster } from '../tests/support/postgres-cluster.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** How long loading one data set took. */
export interface LoadTime {
  dataSet: string;
  rows: number;
  edition: string;
  seconds: number;
}

/** A PostGIS server with Peru in it. */
export interface PostgisServer {
  url: string;
  /** Empty when the data were there already. */
  loadTimes: LoadTime[];
  stop(): Promise<void>;
}

/**
 * The server of DATABASE_URL, or a private cluster that is gone afterwards. An empty database is
 * filled with the best edition at hand. Throws when there is no PostGIS to be had.
 */
export async function openPostgisServer(databaseUrl: string | undefined): Promise<PostgisServer> {
  const { url, stop } = databaseUrl
    ? { url: databaseUrl, stop: async () => undefined }
    : await privateServer();
  try {
    const loadTimes = (await isEmpty(url)) ? await loadData(url) : [];
    await run(url, 'analyze');
    return { url, loadTimes, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function privateServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const cluster = await startPostgresCluster();
  if ('missing' in cluster) {
    throw new Error(`Got no PostGIS server: ${cluster.missing}; expected one, or DATABASE_URL.`);
  }
  await run(cluster.url('postgres'), 'create database contigua_bench');
  return { url: cluster.url('contigua_bench'), stop: cluster.stop };
}

async function isEmpty(url: string): Promise<boolean> {
  const [row] = await run(url, "select to_regclass('dataset') is null as without_schema");
  if (row?.without_schema) return true;
  const loaded = await run(url, 'select 1 from dataset limit 1');
  return loaded.length === 0;
}

/** Loads in a process of its own, as the server does: its memory is not ours. */
async function loadData(url: string): Promise<LoadTime[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/cli.ts', 'data', 'load'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const times: LoadTime[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    process.stderr.write(`${line}\n`);
    const time = loadTimeOf(line);
    if (time) times.push(time);
  });
  const [code] = await once(child, 'close');
  if (code === 0) return times;
  throw new Error(`Loading the data ended with code ${code}; expected 0.`);
}

/** Reads what the load says of a data set: `contiguity: 5,541 rows, official, 0.8 s`. */
function loadTimeOf(line: string): LoadTime | undefined {
  const found = /^(?<dataSet>[\w-]+): (?<rows>[\d,]+) rows, (?<edition>\w+), (?<seconds>[\d.]+) s$/;
  const { dataSet, rows, edition, seconds } = found.exec(line)?.groups ?? {};
  if (!dataSet || !rows || !edition || !seconds) return undefined;
  return { dataSet, rows: Number(rows.replaceAll(',', '')), edition, seconds: Number(seconds) };
}

async function run(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
