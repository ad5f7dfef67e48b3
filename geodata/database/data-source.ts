import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { DomainError } from '../model/domain-error.ts';
import { openEmbeddedDatabase } from './embedded/open.ts';
import { preparedCache } from './embedded/prepared-cache.ts';
import { entities } from './entities/all-entities.ts';
import { migrations } from './migrations/all-migrations.ts';

export interface DatabaseOptions {
  /** A PostGIS server; absent = the embedded database in `dataDir`. */
  databaseUrl?: string | undefined;
  dataDir: string;
  statementTimeoutMs: number;
  /** Start a new embedded directory from the installation's image, which holds the bundled edition. */
  prepared?: boolean | undefined;
  log?: ((line: string) => void) | undefined;
}

/** An open data source with every migration applied, whichever back end it stands on. */
export interface Database {
  kind: 'EMBEDDED' | 'SERVER';
  dataSource: DataSource;
  /** The embedded data directory as an archive; absent on a server. */
  image?: () => Promise<Uint8Array>;
  close(): Promise<void>;
}

const common = {
  type: 'postgres' as const,
  entities,
  migrations,
  migrationsTransactionMode: 'each' as const,
  installExtensions: false,
};

/**
 * Opens the server of `databaseUrl`, or the embedded database, and brings its schema up to date.
 * Throws DomainError UNAVAILABLE when a server does not answer and CONFLICT when another process
 * holds the embedded data directory.
 */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.databaseUrl ? openServer(options.databaseUrl, options) : openEmbedded(options);
}

async function openServer(url: string, options: DatabaseOptions): Promise<Database> {
  const dataSource = new DataSource({
    ...common,
    url,
    poolErrorHandler: (error: Error) => options.log?.(`database connection lost: ${error.message}`),
    extra: {
      max: 10,
      statement_timeout: options.statementTimeoutMs,
      connectionTimeoutMillis: 5_000,
      application_name: 'contigua',
    },
  });
  try {
    await dataSource.initialize();
  } catch (cause) {
    throw new DomainError(
      'UNAVAILABLE',
      `Could not open the database of DATABASE_URL (${describe(cause)}); expected a PostgreSQL server with PostGIS 3.3 or later.`,
      { cause },
    );
  }
  await migrate(dataSource);
  return { kind: 'SERVER', dataSource, close: () => dataSource.destroy() };
}

async function openEmbedded(options: DatabaseOptions): Promise<Database> {
  mkdirSync(options.dataDir, { recursive: true });
  const embedded = await openEmbeddedDatabase({
    dataDir: join(options.dataDir, 'database'),
    statementTimeoutMs: options.statementTimeoutMs,
    cacheDir: options.prepared ? preparedCache() : undefined,
    ...(options.log ? { log: options.log } : {}),
  });
  try {
    const dataSource = new DataSource({ ...common, driver: embedded.driver });
    await dataSource.initialize();
    await migrate(dataSource);
    return {
      kind: 'EMBEDDED',
      dataSource,
      image: embedded.image,
      close: async () => {
        await dataSource.destroy();
        await embedded.close();
      },
    };
  } catch (error) {
    await embedded.close();
    throw error;
  }
}

async function migrate(dataSource: DataSource): Promise<void> {
  await dataSource.runMigrations();
}

function describe(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.code;
  return error instanceof Error ? error.name : 'unknown error';
}
