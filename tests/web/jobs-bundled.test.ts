import { it } from 'vitest';
import { describeJobs } from './describe-jobs.ts';
import { exploreByKeyboard } from './jobs/by-keyboard.ts';
import { readMethods } from './jobs/methods.ts';
import { serveBundled } from './served-edition.ts';

describeJobs(
  {
    title: 'the application on the bundled edition',
    isOfficial: false,
    missing: '',
    serve: serveBundled,
  },
  (stage) => {
    it('explores with the keyboard alone', () => exploreByKeyboard(stage()));
    it('shows the methods in two languages', () => readMethods(stage()));
  },
);
