import { describeJobs } from './describe-jobs.ts';
import { serveBundled } from './served-edition.ts';

describeJobs(
  {
    title: 'the application on the bundled edition',
    isOfficial: false,
    missing: '',
    serve: serveBundled,
  },
  () => undefined,
);
