import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { DatasetEntity } from '../database/entities/dataset.ts';
import { SourceEntity } from '../database/entities/source.ts';
import { DomainError } from '../model/domain-error.ts';
import { fileSources, sourceById } from './catalogue/catalogue.ts';
import type { Source } from './catalogue/source.ts';
import type { DataSet, Edition, LoadContext, LoadPlan } from './data-set.ts';
import { dataSets } from './datasets/all-data-sets.ts';
import { loadFailure } from './load-failure.ts';
import type { Progress } from './progress.ts';
import { findSource, readSource, type SourceFolders } from './source-files.ts';

/** Raised when the same files must give other rows than before. */
const LOADER_REVISION = 1;

export interface LoadOptions {
  folders: SourceFolders;
  progress: Progress;
  /** Data sets to look at; all when absent. */
  only?: readonly string[] | undefined;
  /** Load the bundled edition even where the official files are at hand. */
  edition?: Edition | undefined;
  /** Load again what is already up to date. */
  force?: boolean | undefined;
}

export interface LoadReport {
  dataSet: string;
  edition: Edition;
  rows: number;
  /** False when the loaded version was already this one. */
  changed: boolean;
  seconds: number;
}

/**
 * Brings every data set up to date, one transaction each: what fails or is killed leaves the
 * version before it in place, and what is already loaded is passed over, so a run can be repeated
 * or resumed. Throws DomainError BAD_INPUT for an unknown data set, NOT_FOUND and CONFLICT for
 * missing or altered files, UNAVAILABLE for a full disk and a database that stops.
 */
export async function loadData(db: DataSource, options: LoadOptions): Promise<LoadReport[]> {
  const chosen = chooseDataSets(options.only);
  const shared = new Map<string, unknown>();
  const reports: LoadReport[] = [];
  let isTidy = true;
  try {
    for (const dataSet of chosen) {
      const plan = choosePlan(dataSet, options);
      if (!plan) {
        options.progress.line(`${dataSet.id}: its files were not found, left out`);
        continue;
      }
      const wasTidy: boolean = isTidy;
      isTidy = false;
      const report: LoadReport = await loadDataSet(db, dataSet, plan, options, shared);
      isTidy = wasTidy && !report.changed;
      reports.push(report);
    }
  } finally {
    if (!isTidy) await tidyUp(db, options.progress);
  }
  return reports;
}

/**
 * Gives back the room of replaced and of failed rows, which nothing else does in the embedded
 * database, and counts the rows anew for the planner. What was loaded is right without it.
 */
async function tidyUp(db: DataSource, progress: Progress): Promise<void> {
  try {
    // Apart: on a full disk the first makes the room that the second needs.
    await db.query('vacuum');
    await db.query('analyze');
  } catch (error) {
    progress.line(`the database was not tidied up after the load: ${(error as Error).message}`);
  }
}

function chooseDataSets(only: readonly string[] | undefined): readonly DataSet[] {
  for (const id of only ?? []) {
    if (dataSets.some((dataSet) => dataSet.id === id)) continue;
    throw new DomainError(
      'BAD_INPUT',
      `Got data set ${id}; expected one of ${dataSets.map((dataSet) => dataSet.id).join(', ')}.`,
      { argument: '--only' },
    );
  }
  return dataSets.filter((dataSet) => !only || only.includes(dataSet.id));
}

/** The best plan whose files are all there, with those of its optional files that are. */
export function choosePlan(
  dataSet: DataSet,
  { folders, edition }: Pick<LoadOptions, 'folders' | 'edition'>,
): LoadPlan | undefined {
  const isThere = (source: Source) => findSource(source, folders) !== null;
  const plan = dataSet.plans.find(
    (candidate) =>
      (edition === undefined || candidate.edition === edition || dataSet.plans.length === 1) &&
      candidate.sources.every(isThere),
  );
  if (!plan) return undefined;
  return { ...plan, sources: [...plan.sources, ...(plan.optional ?? []).filter(isThere)] };
}

/** A hash of everything a plan reads and assumes: equal versions give equal rows. */
export function planVersion(plan: LoadPlan): string {
  const hash = createHash('sha256').update(`${LOADER_REVISION} ${plan.edition}\n`);
  for (const source of plan.sources) hash.update(`${source.id} ${source.sha256}\n`);
  for (const path of plan.seeds) hash.update(`${path} `).update(readSeed(path));
  hash.update(plan.method ?? '');
  return hash.digest('hex');
}

async function loadDataSet(
  db: DataSource,
  dataSet: DataSet,
  plan: LoadPlan,
  options: LoadOptions,
  shared: Map<string, unknown>,
): Promise<LoadReport> {
  const started = performance.now();
  const version = planVersion(plan);
  const loaded = await db.getRepository(DatasetEntity).findOneBy({ id: dataSet.id });
  const upToDate = loaded?.version === version && !options.force;
  const rows = upToDate
    ? loaded.rowCount
    : await replace(db, dataSet, plan, version, options, shared).catch((error) => {
        throw loadFailure(error, dataSet.id);
      });
  const seconds = (performance.now() - started) / 1000;
  options.progress.line(
    upToDate
      ? `${dataSet.id}: up to date (${plan.edition.toLowerCase()}, ${rows.toLocaleString('en')} rows)`
      : `${dataSet.id}: ${rows.toLocaleString('en')} rows, ${plan.edition.toLowerCase()}, ${seconds.toFixed(1)} s`,
  );
  return { dataSet: dataSet.id, edition: plan.edition, rows, changed: !upToDate, seconds };
}

function replace(
  db: DataSource,
  dataSet: DataSet,
  plan: LoadPlan,
  version: string,
  { folders, progress }: LoadOptions,
  shared: Map<string, unknown>,
): Promise<number> {
  return db.transaction(async (transaction) => {
    const context: LoadContext = {
      transaction,
      progress,
      read: (id) => readSource(sourceById(id), folders),
      has: (id) => plan.sources.some((source) => source.id === id),
      readSeed,
      once: (key, make) => {
        if (!shared.has(key)) shared.set(key, make());
        return shared.get(key) as ReturnType<typeof make>;
      },
    };
    const rowCount = await plan.load(context);
    await transaction.getRepository(SourceEntity).upsert(citedSources(plan), ['id']);
    await transaction.getRepository(DatasetEntity).upsert(
      {
        id: dataSet.id,
        edition: plan.edition,
        version,
        boundaries: plan.boundaries ?? null,
        rowCount,
        sourceIds: [
          ...plan.sources.map(({ id }) => id),
          ...plan.seeds.map((path) => `seeds/${path}`),
        ],
        loadedAt: new Date(),
      },
      ['id'],
    );
    return rowCount;
  });
}

/** The plan's files, and those that its figures name: bundled tables were made from the latter. */
function citedSources(plan: LoadPlan) {
  return [...new Set([...plan.sources, ...fileSources])].map(
    ({ path: _, hashOf: __, bytes, ...source }) => ({ ...source, bytes: String(bytes) }),
  );
}

function readSeed(path: string): Buffer {
  return readFileSync(new URL(`../../seeds/${path}`, import.meta.url));
}
