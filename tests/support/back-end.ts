import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import {
  type Database,
  type DatabaseOptions,
  openDatabase,
} from '../../geodata/database/data-source.ts';
import { loadData } from '../../geodata/import/load.ts';
import { silentProgress } from '../../geodata/import/progress.ts';
import { copyFolder } from './copy-folder.ts';
import { onceAcrossWorkers } from './once-across-workers.ts';
import { sourceFolders, testedEdition } from './source-folders.ts';
import './provided.ts';

/** A database on the back end under test; `close` also removes it, and does nothing to a shared one. */
export interface TestDatabase extends Database {
  /** What opened it: the same options open it again. */
  options: DatabaseOptions;
}

const STATEMENT_TIMEOUT_MS = 120_000;
/** Nobody stays connected to it, or PostgreSQL would not copy it. */
const LOADED = 'contigua_loaded';
const READ_BY_ALL = 'contigua_read_by_all';

let openedForReading: Promise<TestDatabase> | undefined;

/**
 * The edition under test, loaded once a run. For reading only: other test files read it too. A test
 * process opens it once, for all files that it runs, so it stays open until the process ends.
 */
export async function openForReading(): Promise<TestDatabase> {
  openedForReading ??= openLoaded();
  return { ...(await openedForReading), close: async () => undefined };
}

async function openLoaded(): Promise<TestDatabase> {
  const { kind } = inject('backEnd');
  await prepareLoaded();
  return kind === 'SERVER'
    ? open({ databaseUrl: serverUrl(READ_BY_ALL), dataDir: '' }, async () => undefined)
    : openEmbeddedCopy();
}

/** `postgres://…` of the edition under test, for a server process that only reads. SERVER only. */
export async function loadedDatabaseUrl(): Promise<string> {
  await prepareLoaded();
  return serverUrl(READ_BY_ALL);
}

/** A copy of the loaded edition for the caller alone. */
export async function openForWriting(): Promise<TestDatabase> {
  const { kind } = inject('backEnd');
  await prepareLoaded();
  return kind === 'SERVER' ? openServerDatabase(`template ${LOADED}`) : openEmbeddedCopy();
}

/** A new database with the schema and no rows, for the caller alone. */
export function openEmpty(): Promise<TestDatabase> {
  return inject('backEnd').kind === 'SERVER'
    ? openServerDatabase('template template0')
    : openEmbeddedFolder(freshFolder());
}

async function open(
  where: Pick<DatabaseOptions, 'databaseUrl' | 'dataDir'>,
  remove: () => Promise<unknown>,
  statementTimeoutMs = STATEMENT_TIMEOUT_MS,
): Promise<TestDatabase> {
  const options = { ...where, statementTimeoutMs };
  const database = await openDatabase(options);
  return {
    ...database,
    options,
    close: async () => {
      await database.close();
      await remove();
    },
  };
}

function openEmbeddedFolder(dataDir: string): Promise<TestDatabase> {
  return open({ dataDir }, () => rm(dataDir, { recursive: true, force: true }));
}

/** Only one process may hold a data directory, so readers have copies as well. */
async function openEmbeddedCopy(): Promise<TestDatabase> {
  const dataDir = freshFolder();
  await copyFolder(loadedFolder(), dataDir);
  return openEmbeddedFolder(dataDir);
}

async function openServerDatabase(origin: string): Promise<TestDatabase> {
  const name = `contigua_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name} ${origin}`);
  return open({ databaseUrl: serverUrl(name), dataDir: '' }, () =>
    administer(`drop database ${name} with (force)`),
  );
}

function prepareLoaded(): Promise<void> {
  const { kind, runFolder } = inject('backEnd');
  return onceAcrossWorkers(join(runFolder, `loaded-${kind.toLowerCase()}`), async () => {
    if (kind === 'SERVER') await administer(`create database ${LOADED} template template0`);
    else await mkdir(loadedFolder(), { recursive: true });
    const where =
      kind === 'SERVER'
        ? { databaseUrl: serverUrl(LOADED), dataDir: '' }
        : { dataDir: loadedFolder() };
    const database = await open(where, async () => undefined);
    try {
      await loadData(database.dataSource, {
        folders: sourceFolders(),
        progress: silentProgress,
        edition: testedEdition,
      });
      await database.dataSource.query('analyze');
    } finally {
      await database.close();
    }
    if (kind === 'SERVER') await administer(`create database ${READ_BY_ALL} template ${LOADED}`);
  });
}

function loadedFolder(): string {
  return join(inject('backEnd').runFolder, 'loaded');
}

function freshFolder(): string {
  return join(inject('backEnd').runFolder, randomBytes(6).toString('hex'));
}

function serverUrl(database: string): string {
  return `${inject('backEnd').serverUrl}${database}`;
}

async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl('postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
