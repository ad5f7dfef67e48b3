import type { TestProject } from 'vitest/node';
import { clusterOfRun } from './cluster-of-run.ts';
import { makeRunFolder, removeRunFolder } from './run-folder.ts';

/** Gives a project that is not about the back end the quicker one: a PostGIS server, if there is one. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const runFolder = makeRunFolder();
  const cluster = await clusterOfRun(runFolder);
  const isServer = !('missing' in cluster);
  project.provide('backEnd', {
    kind: isServer ? 'SERVER' : 'EMBEDDED',
    runFolder,
    serverUrl: isServer ? cluster.url : '',
    missing: '',
  });
  return async () => {
    if (isServer) await cluster.stop();
    removeRunFolder(runFolder);
  };
}
