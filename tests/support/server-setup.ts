import type { TestProject } from 'vitest/node';
import { clusterOfRun } from './cluster-of-run.ts';
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
