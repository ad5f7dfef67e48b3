import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgresCluster } from './postgres-cluster.ts';

interface SharedCluster {
  /** `postgres://…/`, without a database. */
  url: string;
  stop(): Promise<void>;
}

/**
 * The PostGIS server that the first project of the run starts, and stops: setups run one after the
 * other, and no project is torn down before the tests of all have ended. Each project has these
 * modules for itself, so its address is told in a file.
 */
export async function clusterOfRun(
  runFolder: string,
): Promise<SharedCluster | { missing: string }> {
  const told = join(runFolder, 'postgres-url');
  if (existsSync(told)) return { url: readFileSync(told, 'utf8'), stop: async () => undefined };
  const cluster = await startPostgresCluster();
  if ('missing' in cluster) return cluster;
  const url = cluster.url('');
  writeFileSync(told, url);
  return { url, stop: cluster.stop };
}
