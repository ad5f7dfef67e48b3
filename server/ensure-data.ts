import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openDatabase } from '../geodata/database/data-source.ts';
import { preparedCache } from '../geodata/database/embedded/prepared-cache.ts';
import type { Edition } from '../geodata/import/data-set.ts';
import type { SourceFolders } from '../geodata/import/source-files.ts';
import type { DataSetStatus } from '../geodata/import/status.ts';
import { DomainError } from '../geodata/model/domain-error.ts';
import type { Config } from './config.ts';
import type { Logger } from './logger.ts';
import { editionOf, foldersOfEdition } from './source-folders.ts';

export interface EnsureDataOptions {
  config: Config;
  folders: SourceFolders;
  logger: Logger;
  /** Runs `data load` with these arguments in a process of its own; resolves to its exit code. */
  load(args: readonly string[]): Promise<number>;
  /** Other work for the seconds in which the database opens; not while a load needs the cores. */
  meanwhile?: () => Promise<unknown>;
}

/**
 * Opens the database and makes sure that it holds data: what is missing, or bundled while official
 * files are found now, is loaded first, in another process, so that the memory an import takes is
 * given back. When the official load fails, what is there is served, or else the bundled edition.
 * The check compares versions only, so a restart reads no source file. Throws DomainError NOT_FOUND
 * when EDITION=official cannot be had and INSUFFICIENT_DATA when no edition could be loaded.
 */
export async function ensureData(options: EnsureDataOptions): Promise<Database> {
  const { config, logger } = options;
  const edition = editionOf(config.edition);
  if (await isLoadedUnseen(options, edition)) {
    await load(options, edition, []);
  } else {
    const opened = await openWithStatus(options, edition);
    const { staleDataSets } = await loadStatus();
    const stale = staleDataSets(opened.status, edition);
    if (stale.length === 0) return accept(opened, config);
    logger.info(`to be loaded: ${stale.join(', ')}`);
    await opened.database.close();
    await load(options, edition, ['--only', stale.join(',')]);
  }
  const loaded = await openWithStatus(options, edition);
  if (isServable(loaded.status)) return accept(loaded, config);
  await loaded.database.close();
  return fallBack(options, loaded.status);
}

/**
 * A directory that is not there need not be opened to know that everything is to be loaded, unless
 * it begins as a copy of the prepared one and the bundled edition in that is all there will be.
 */
async function isLoadedUnseen(
  { config: { databaseUrl, dataDir }, folders }: EnsureDataOptions,
  edition: Edition | undefined,
): Promise<boolean> {
  if (databaseUrl !== undefined || existsSync(join(dataDir, 'database'))) return false;
  if (preparedCache() === undefined) return true;
  const { hasOfficialFiles } = await loadStatus();
  return hasOfficialFiles({ folders: foldersOfEdition(folders, edition), edition });
}

interface Opened {
  database: Database;
  status: DataSetStatus[];
}

async function openWithStatus(
  { config, folders, logger, meanwhile }: EnsureDataOptions,
  edition: Edition | undefined,
): Promise<Opened> {
  const [database, { dataStatus }] = await Promise.all([
    openDatabase({ ...config, prepared: true, log: (line) => logger.info(line) }),
    loadStatus(),
    meanwhile?.(),
  ]);
  try {
    const options = { folders: foldersOfEdition(folders, edition), edition };
    return { database, status: await dataStatus(database.dataSource, options) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The modules of the import are read while the database opens. */
function loadStatus() {
  return import('../geodata/import/status.ts');
}

async function load(
  { load: run, logger }: EnsureDataOptions,
  edition: Edition | undefined,
  args: readonly string[],
): Promise<void> {
  const code = await run([...(edition ? ['--edition', edition.toLowerCase()] : []), ...args]);
  if (code !== 0) {
    logger.error(`loading data failed (exit code ${code}, reason above); see \`data status\``);
  }
}

/** Nothing can be asked of a graph without what every edition has: territories, what adjoins what. */
function isServable(status: readonly DataSetStatus[]): boolean {
  return status.every(({ isAlwaysLoadable, loaded }) => loaded !== null || !isAlwaysLoadable);
}

/** Fills what the official load left empty from the tables that come with the program. */
async function fallBack(
  options: EnsureDataOptions,
  status: readonly DataSetStatus[],
): Promise<Database> {
  if (options.config.edition === 'official') throw officialNotLoaded(status);
  const empty = status.filter(({ loaded }) => loaded === null).map(({ id }) => id);
  options.logger.warn(`falling back to the bundled edition for ${empty.join(', ')}`);
  await load(options, 'BUNDLED', ['--only', empty.join(',')]);
  const opened = await openWithStatus(options, 'BUNDLED');
  if (isServable(opened.status)) return opened.database;
  await opened.database.close();
  const missing = opened.status.filter(({ loaded }) => loaded === null).map(({ id }) => id);
  throw new DomainError(
    'INSUFFICIENT_DATA',
    `Got no data for ${missing.join(', ')}; expected a load of the official or the bundled edition to succeed.`,
  );
}

async function accept({ database, status }: Opened, { edition }: Config): Promise<Database> {
  const isOfficial = status.every(({ loaded }) => loaded?.edition === 'OFFICIAL');
  if (edition !== 'official' || isOfficial) return database;
  await database.close();
  throw officialNotLoaded(status);
}

function officialNotLoaded(status: readonly DataSetStatus[]): DomainError {
  const without = status.filter(({ loaded }) => loaded?.edition !== 'OFFICIAL');
  const missing = without.flatMap(({ missingFiles }) => missingFiles);
  const files =
    missing.length > 0 ? `; ${missing.length} files were not found, ${missing[0]} first` : '';
  return new DomainError(
    'NOT_FOUND',
    `Got EDITION=official without official figures for ${without.map(({ id }) => id).join(', ')}${files}; expected the source files in GEODATA_MIRROR, in DATA_DIR or beside the project, or EDITION=auto.`,
    { argument: 'EDITION' },
  );
}
