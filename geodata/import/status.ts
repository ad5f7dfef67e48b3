import { type DatasetRow, loadedDatasets } from '../queries/reference/datasets.ts';
import type { Queryable } from '../queries/sql.ts';
import type { DataSet, Edition } from './data-set.ts';
import { dataSets } from './datasets/all-data-sets.ts';
import { choosePlan, type LoadOptions, planVersion } from './load.ts';
import { findSource } from './source-files.ts';

/** A data set: what is loaded of it, and what could be. */
export interface DataSetStatus {
  id: string;
  loaded: DatasetRow | null;
  /** What a load would take; null when its files are not at hand. */
  available: { edition: Edition; version: string } | null;
  /** Whether it can be loaded without any of the publishers' files; what cannot may be absent. */
  isAlwaysLoadable: boolean;
  /** Paths of its official files that no folder has. */
  missingFiles: string[];
}

/** Compares what is loaded with what the files at hand would give, without reading those files. */
export async function dataStatus(
  db: Queryable,
  options: Pick<LoadOptions, 'folders' | 'edition'>,
): Promise<DataSetStatus[]> {
  const loaded = new Map((await loadedDatasets(db)).map((row) => [row.id, row]));
  return dataSets.map((dataSet) => {
    const plan = choosePlan(dataSet, options);
    return {
      id: dataSet.id,
      loaded: loaded.get(dataSet.id) ?? null,
      available: plan ? { edition: plan.edition, version: planVersion(plan) } : null,
      isAlwaysLoadable: dataSet.plans.some(({ sources }) => sources.length === 0),
      missingFiles: missingFiles(dataSet, options),
    };
  });
}

function missingFiles(dataSet: DataSet, { folders }: Pick<LoadOptions, 'folders'>): string[] {
  const official = dataSet.plans.find(({ edition }) => edition === 'OFFICIAL');
  return (official?.sources ?? [])
    .filter((source) => !findSource(source, folders))
    .map(({ path }) => path);
}

/** Whether a load would read any of the publishers' files. */
export function hasOfficialFiles(options: Pick<LoadOptions, 'folders' | 'edition'>): boolean {
  const plans = dataSets.map((dataSet) => choosePlan(dataSet, options));
  return plans.some((plan) => plan && plan.sources.length > 0);
}

/**
 * Ids of the data sets that a load would bring forward: not loaded yet, or loaded from other
 * files. What is official stays when only the bundled tables are at hand, unless `edition` asks
 * for them.
 */
export function staleDataSets(
  status: readonly DataSetStatus[],
  edition: Edition | undefined,
): string[] {
  return status.filter((dataSet) => isStale(dataSet, edition)).map(({ id }) => id);
}

function isStale({ loaded, available }: DataSetStatus, edition: Edition | undefined): boolean {
  if (!available) return false;
  if (!loaded) return true;
  if (isStepBack({ loaded, available })) return edition === 'BUNDLED';
  return loaded.version !== available.version;
}

/** Whether a load would put the bundled tables in the place of official figures. */
export function isStepBack({ loaded, available }: Pick<DataSetStatus, 'loaded' | 'available'>) {
  return loaded?.edition === 'OFFICIAL' && available?.edition === 'BUNDLED';
}
