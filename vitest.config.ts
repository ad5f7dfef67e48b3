import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { LoadFirstSequencer } from './tests/support/load-first-sequencer.ts';
import { TotalsReporter } from './tests/support/totals-reporter.ts';

/** Tests in the database folder that open no database: one run of them is enough. */
const withoutDatabase = [
  'tests/database/{conditions,fragment,wkb}.test.ts',
  'tests/database/readers-*.test.ts',
];
const embeddedOnly = ['tests/database/embedded-*.test.ts'];
const onBothBackEnds = ['tests/database/**/*.test.ts', 'tests/api/**/*.test.ts'];

function project(
  name: string,
  test: NonNullable<TestProjectInlineConfiguration['test']>,
): TestProjectInlineConfiguration {
  return { extends: true, test: { name, ...test } };
}

/** One process runs file after file: modules are read, and the database for reading opened, once. */
const shared = { isolate: false };
const embedded = { globalSetup: 'tests/support/embedded-setup.ts' };
const server = {
  globalSetup: 'tests/support/server-setup.ts',
  runner: 'tests/support/back-end-runner.ts',
};

export default defineConfig({
  // graphql ships ESM and CJS builds; one copy only, or `instanceof GraphQLSchema` fails.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 30_000,
    hookTimeout: 240_000,
    // An embedded database takes 0.6 GB.
    maxWorkers: 2,
    sequence: { sequencer: LoadFirstSequencer },
    reporters: ['default', new TotalsReporter()],
    projects: [
      project('analysis', {
        ...shared,
        include: ['tests/analysis/**/*.test.ts', ...withoutDatabase],
      }),
      project('server', {
        ...server,
        ...shared,
        include: onBothBackEnds,
        exclude: [...withoutDatabase, ...embeddedOnly],
      }),
      project('embedded', {
        ...embedded,
        ...shared,
        include: onBothBackEnds,
        exclude: withoutDatabase,
      }),
      project('http', {
        globalSetup: 'tests/support/quicker-setup.ts',
        ...shared,
        include: ['tests/http/**/*.test.ts'],
      }),
      project('web', {
        globalSetup: 'tests/support/server-setup.ts',
        ...shared,
        include: ['tests/web/**/*.test.ts'],
        // A page that is drawn in software follows its reader late on busy cores.
        expect: { poll: { timeout: 30_000 } },
      }),
      project('faults', { ...embedded, ...shared, include: ['tests/faults/**/*.test.ts'] }),
    ],
  },
});
