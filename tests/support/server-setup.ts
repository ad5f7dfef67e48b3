import type { TestProject } from 'vitest/node';
import { startPostgresCluster } from './postgres-cluster.ts';
import { makeRunFolder, removeRunFolder } from './run-folder.ts';

/**
 * Gives a project a private PostGIS server. Where none can be had its tests are skipped, or the
 * run fails when CONTIGUA_NO_SKIP=1.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const runFolder = makeRunFolder();
  const cluster = await startPostgresCluster();
  if ('missing' in cluster) {
    const missing = `no PostGIS server to test on: ${cluster.missing}`;
    if (process.env.CONTIGUA_NO_SKIP === '1') throw new Error(missing);
    process.stdout.write(`${missing}; the tests of the server back end are skipped.\n`);
    project.provide('backEnd', { kind: 'SERVER', runFolder, serverUrl: '', missing });
    return async () => removeRunFolder(runFolder);
  }
  const serverUrl = cluster.url('');
  project.provide('backEnd', { kind: 'SERVER', runFolder, serverUrl, missing: '' });
  return async () => {
    await cluster.stop();
    removeRunFolder(runFolder);
  };
}
