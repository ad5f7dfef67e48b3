import { inject, type RunnerTask, type RunnerTestFile, TestRunner } from 'vitest';
import './provided.ts';

/** Skips every test of a project whose back end is not there, saying why, before any hook runs. */
export default class BackEndRunner extends TestRunner {
  override onCollectStart(file: RunnerTestFile): void {
    super.onCollectStart(file);
    if (inject('backEnd').missing) file.mode = 'skip';
  }

  onCollected(files: RunnerTestFile[]): void {
    const { missing } = inject('backEnd');
    if (missing) for (const file of files) explain(file, missing);
  }
}

function explain(task: RunnerTask, note: string): void {
  task.result = Object.assign({ state: 'skip' as const }, { note });
  if ('tasks' in task) for (const child of task.tasks) explain(child, note);
}
