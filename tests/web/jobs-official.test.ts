import { inject } from 'vitest';
import '../support/provided.ts';
import { testedEdition } from '../support/source-folders.ts';
import { describeJobs } from './describe-jobs.ts';
import { serveOfficial } from './served-edition.ts';

describeJobs(
  {
    title: 'the application on the official edition',
    isOfficial: true,
    missing:
      testedEdition === 'OFFICIAL'
        ? inject('backEnd').missing
        : 'no published files in ../shared/data',
    serve: serveOfficial,
  },
  () => undefined,
);
