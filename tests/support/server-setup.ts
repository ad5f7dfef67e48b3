import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgresCluster } from './postgres-cluster.ts';
import { makeRunFolder, removeRunFolder } from './run-folder.ts';

/**
 * Gives a project a private PostGIS server, the same to all projects of a run. Where none can be
 * had its tests are skipped, or the run fails when CONTIGUA_NO_SKIP=1.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const runFolder = makeRunFolder();
  const cluster = await clusterOfRun(runFolder);
  if ('missing' in cluster) {
    const missing = `no PostGIS server to test on: ${cluster.missing}`;
    if (process.env.CONTIGUA_NO_SKIP === '1') throw new Error(missing);
    process.stdout.write(`${missing}; the tests of the server back end are skipped.\n`);
    project.provide('backEnd', { kind: 'SERVER', runFolder, serverUrl: '', missing });
    return async () => removeRunFolder(runFolder);
  }
  project.provide('backEnd', { kind: 'SERVER', runFolder, serverUrl: cluster.url, missing: '' });
  return async () => {
    await cluster.stop();
    removeRunFolder(runFolder);
  };
}

interface SharedCluster {
  /** `postgres://…/`, without a database. */
  url: string;
  stop(): Promise<void>;
}

/**
 * The cluster that the first project of the run starts, and stops: setups run one after the other,
 * and no project is torn down before the tests of all have ended. Each project has these modules
 * for itself, so its address is told in a file.
 */
async function clusterOfRun(runFolder: string): Promise<SharedCluster | { missing: string }> {
  const told = join(runFolder, 'postgres-url');
  if (existsSync(told)) return { url: readFileSync(told, 'utf8'), stop: async () => undefined };
  const cluster = await startPostgresCluster();
  if ('missing' in cluster) return cluster;
  const url = cluster.url('');
  writeFileSync(told, url);
  return { url, stop: cluster.stop };
}
