import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { describe, inject } from 'vitest';
import { openDatabase } from '../../geodata/database/data-source.ts';
import { loadData } from '../../geodata/import/load.ts';
import { silentProgress } from '../../geodata/import/progress.ts';
import { onceAcrossWorkers } from '../support/once-across-workers.ts';
import { type PostgresCluster, startPostgresCluster } from '../support/postgres-cluster.ts';
import '../support/provided.ts';

const LOADED = 'bundled';

/** A PostGIS server of one test file, whose databases hold the bundled edition. */
export interface BundledCluster {
  cluster: PostgresCluster;
  /** A new database with the bundled edition. */
  loadedDatabase(): Promise<string>;
  /** A new database with nothing in it. */
  emptyDatabase(): Promise<string>;
}

/** Tests on a PostGIS server; where none can be had they are skipped, saying why. */
export async function describeOnCluster(
  title: string,
  tests: (made: BundledCluster) => void,
): Promise<void> {
  const cluster = await startBundledCluster();
  if ('missing' in cluster) {
    if (process.env.CONTIGUA_NO_SKIP === '1') throw new Error(`${title}: ${cluster.missing}`);
    process.stdout.write(`${title}: skipped, no PostGIS server: ${cluster.missing}\n`);
    describe.skip(title, () => undefined);
    return;
  }
  describe(title, () => {
    tests({
      cluster,
      emptyDatabase: () => createDatabase(cluster, 'template0'),
      loadedDatabase: () => createDatabase(cluster, LOADED),
    });
  });
}

/** A cluster of its own for each test file, as some crash it; the edition is loaded once a run. */
async function startBundledCluster(): Promise<PostgresCluster | { missing: string }> {
  const origin = join(inject('backEnd').runFolder, 'bundled-cluster');
  await onceAcrossWorkers(origin, async () => {
    const cluster = await startPostgresCluster();
    if ('missing' in cluster) return;
    try {
      await loadTemplate(cluster);
      cluster.keepAs(origin);
    } finally {
      await cluster.stop();
    }
  });
  return startPostgresCluster(existsSync(origin) ? origin : undefined);
}

async function loadTemplate(cluster: PostgresCluster): Promise<void> {
  await administer(cluster, `create database ${LOADED} template template0`);
  const database = await openDatabase({
    databaseUrl: cluster.url(LOADED),
    dataDir: '',
    statementTimeoutMs: 120_000,
  });
  await loadData(database.dataSource, {
    folders: { cache: '' },
    progress: silentProgress,
    edition: 'BUNDLED',
  });
  await database.close();
}

async function createDatabase(cluster: PostgresCluster, template: string): Promise<string> {
  const name = `d${randomBytes(6).toString('hex')}`;
  await administer(cluster, `create database ${name} template ${template}`);
  return cluster.url(name);
}

async function administer(cluster: PostgresCluster, statement: string): Promise<void> {
  await runSql(cluster.url('postgres'), statement);
}

/** Runs one statement over a connection of its own. */
export async function runSql(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = await connect(url);
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** A connection for the caller to end. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
