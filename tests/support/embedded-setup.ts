import type { TestProject } from 'vitest/node';
import { makeRunFolder, removeRunFolder } from './run-folder.ts';

/** Gives a project the embedded database; its first test file that asks for data loads them. */
export function setup(project: TestProject): () => void {
  const runFolder = makeRunFolder();
  project.provide('backEnd', { kind: 'EMBEDDED', runFolder, serverUrl: '', missing: '' });
  return () => removeRunFolder(runFolder);
}
