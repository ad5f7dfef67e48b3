import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFileAtomically } from './atomic-file.ts';
import { Engine, type EngineStats } from './engine.ts';
import { lockDataDir } from './lock-file.ts';
import { type PgDriver, pgDriver } from './pg-shim.ts';
import { imagePath } from './prepared-cache.ts';
import { slimBundle } from './slim-bundle.ts';
import { WorkerClient } from './worker-client.ts';

export interface EmbeddedOptions {
  dataDir: string;
  /** A statement that takes longer is ended, and the engine restarted. */
  statementTimeoutMs: number;
  /** How long a query may wait behind one transaction; by default 5 s over the statement timeout. */
  transactionTimeoutMs?: number | undefined;
  /** Where files made once for all data directories are kept; by default `cache` beside `dataDir`. */
  cacheDir?: string | undefined;
  log?: ((line: string) => void) | undefined;
}

export interface EmbeddedStats extends EngineStats {
  /** Whether opening made the data directory. */
  firstStart: boolean;
  startMs: number;
}

export interface EmbeddedResult {
  rows: Record<string, unknown>[];
  rowCount: number | null;
  command: string;
}

export interface EmbeddedDatabase {
  /** For TypeORM's `driver` option with `type: 'postgres'`. */
  driver: PgDriver;
  query(sql: string, params?: readonly unknown[]): Promise<EmbeddedResult>;
  stats(): EmbeddedStats;
  /** The data directory as a gzipped tar archive, to start others from. */
  image(): Promise<Uint8Array>;
  /** Ends the engine in order and gives the directory back. Data sources are to be closed first. */
  close(): Promise<void>;
}

/** Where things lie in and beside a data directory. */
interface Layout {
  pgDir: string;
  /** Exists once the data directory is whole. */
  marker: string;
  bundle: string;
  image: string;
}

const waitOverStatementMs = 5_000;

/**
 * Opens PostgreSQL with PostGIS in a thread of this process, on the files in `dataDir`, which it
 * makes at the first start. For one machine and one process: fsync is off, so a crash of the
 * process loses nothing but a power cut may. Throws DomainError CONFLICT when the directory is in
 * use, here or in another process, and UNAVAILABLE when the installed bundle is not the expected.
 */
export async function openEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const started = performance.now();
  const lock = await lockDataDir(options.dataDir);
  try {
    const layout = await prepareLayout(options);
    const firstStart = !existsSync(layout.marker);
    const engine = engineOf(layout, options);
    await engine.worker.current();
    if (firstStart) keepImage(engine, layout, options);
    const driver = pgDriver(engine);
    const pool = new driver.Pool({ idleTimeoutMillis: 0, allowExitOnIdle: true });
    pool.on('error', (error) => options.log?.(`embedded database: ${error.message}`));
    const startMs = Math.round(performance.now() - started);
    return {
      driver,
      query: async (sql, params) => {
        const { rows, rowCount, command } = await pool.query(sql, params && [...params]);
        return { rows, rowCount, command };
      },
      image: async () => (await engine.worker.current()).image(),
      stats: () => ({ ...engine.stats(), firstStart, startMs }),
      close: async () => {
        await engine.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function prepareLayout(options: EmbeddedOptions): Promise<Layout> {
  const cacheDir = options.cacheDir ?? join(dirname(options.dataDir), 'cache');
  mkdirSync(cacheDir, { recursive: true });
  return {
    pgDir: join(options.dataDir, 'pg'),
    marker: join(options.dataDir, 'initialised'),
    bundle: await slimBundle(cacheDir),
    image: imagePath(cacheDir),
  };
}

function engineOf(layout: Layout, options: EmbeddedOptions): Engine {
  const { statementTimeoutMs } = options;
  return new Engine({
    statementTimeoutMs,
    transactionTimeoutMs: options.transactionTimeoutMs ?? statementTimeoutMs + waitOverStatementMs,
    log: options.log ?? (() => undefined),
    start: (onCrash) =>
      existsSync(layout.marker) ? reopen(layout, onCrash) : firstStart(layout, onCrash),
  });
}

type OnCrash = (reason: string) => void;

function reopen({ pgDir, bundle }: Layout, onCrash: OnCrash): Promise<WorkerClient> {
  return WorkerClient.start({ pgDir, bundle, image: undefined, create: false }, onCrash);
}

async function firstStart(layout: Layout, onCrash: OnCrash): Promise<WorkerClient> {
  const { pgDir, bundle } = layout;
  // What an interrupted first start left is of no use.
  rmSync(pgDir, { recursive: true, force: true });
  const image = existsSync(layout.image) ? readFileSync(layout.image) : undefined;
  const worker = await WorkerClient.start({ pgDir, bundle, image, create: true }, onCrash);
  writeFileSync(layout.marker, '');
  return worker;
}

/** Keeps the fresh directory, so that the next first start takes half the time. Not worth an error. */
async function keepImage(engine: Engine, layout: Layout, options: EmbeddedOptions): Promise<void> {
  if (existsSync(layout.image)) return;
  try {
    const worker = await engine.worker.current();
    const image = await worker.image();
    await makeFileAtomically(layout.image, (temporary) => writeFile(temporary, image));
  } catch (error) {
    options.log?.(`embedded database: no image of the new data directory was kept (${error})`);
  }
}
