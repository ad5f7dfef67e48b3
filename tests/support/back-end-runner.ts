import { inject, type RunnerTestFile, TestRunner } from 'vitest';
import './provided.ts';

/** Skips the test files of a project whose back end is not there, before any hook of theirs runs. */
export default class BackEndRunner extends TestRunner {
  override onCollectStart(file: RunnerTestFile): void {
    super.onCollectStart(file);
    if (inject('backEnd').missing) file.mode = 'skip';
  }
}
