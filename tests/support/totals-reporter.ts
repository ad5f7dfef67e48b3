import type { Reporter, SerializedError, TestCase, TestModule, Vitest } from 'vitest/node';

/** Ends a run with what was skipped and why, and with `N passed, N failed` alone on a line. */
export class TotalsReporter implements Reporter {
  /** With `-t` the tests that are not asked for are skipped on purpose. */
  private isWhole = true;

  onInit(vitest: Vitest): void {
    this.isWhole = vitest.config.testNamePattern === undefined;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that cannot be read, a hook that fails, a setup that stops the run: no test counts them.
    const broken = modules
      .flatMap((module) => [module, ...module.children.allSuites()])
      .filter((suite) => suite.errors().length > 0).length;
    const empty = tests.length === 0 ? 1 : 0;
    const failed = count('failed') + broken + unhandled.length + empty;
    const skipped = this.isWhole ? tests.filter(isSkipped) : [];
    for (const line of describeSkipped(skipped)) process.stdout.write(`skipped: ${line}\n`);
    const refused = process.env.CONTIGUA_NO_SKIP === '1' ? skipped.length : 0;
    if (refused > 0) process.stdout.write(`CONTIGUA_NO_SKIP=1 counts ${refused} skips as failed\n`);
    process.stdout.write(`${count('passed')} passed, ${failed + refused} failed\n`);
    if (failed + refused > 0) process.exitCode = 1;
  }
}

function isSkipped(test: TestCase): boolean {
  // A test stays pending when its whole file was skipped.
  return ['skipped', 'pending'].includes(test.result().state);
}

/** One line a file and reason. */
function describeSkipped(skipped: readonly TestCase[]): string[] {
  const counts = new Map<string, number>();
  for (const test of skipped) {
    const result = test.result();
    const note = (result.state === 'skipped' && result.note) || 'for the reason printed above';
    const key = `${test.module.relativeModuleId} [${test.project.name}]: ${note}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${count} of ${key}`);
}
