import { inject, it } from 'vitest';
import '../support/provided.ts';
import { testedEdition } from '../support/source-folders.ts';
import { describeJobs } from './describe-jobs.ts';
import { planPortfolio } from './jobs/portfolio.ts';
import { makeScreen, screens } from './screens.ts';
import { serveOfficial } from './served-edition.ts';

const isAtHand = testedEdition === 'OFFICIAL';

describeJobs(
  {
    title: 'the application on the official edition',
    isOfficial: true,
    missing: isAtHand ? inject('backEnd').missing : 'no published files in ../shared/data',
    serve: serveOfficial,
  },
  (stage) => {
    it('plans the clusters of the programme', () => planPortfolio(stage()));
    it.each(screens)('looks as the README shows it: $name', (screen) =>
      makeScreen(stage(), screen),
    );
  },
);
