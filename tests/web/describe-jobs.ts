import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { buildPages, missingBrowser, openBrowser } from './browser.ts';
import { proposeClusters } from './jobs/clusters.ts';
import { findContiguous } from './jobs/contiguous.ts';
import { explore } from './jobs/explore.ts';
import type { ServedEdition } from './served-edition.ts';
import { desk, phone, type Stage } from './stage.ts';

/** An edition, how it is served, and why it cannot be here; `missing` is empty when it can. */
interface TriedEdition {
  title: string;
  isOfficial: boolean;
  missing: string;
  serve(): Promise<ServedEdition>;
}

/**
 * The three jobs, each from opening the page to the exported file, at a desk and on a phone; all in
 * one browser and on one server. `more` describes what only this edition is tried for.
 */
export function describeJobs(
  { title, isOfficial, missing: missingEdition, serve }: TriedEdition,
  more: (stage: () => Stage) => void,
): void {
  const missing = missingBrowser() ?? missingEdition;
  if (missing !== '' && process.env.CONTIGUA_NO_SKIP === '1') throw new Error(missing);
  if (missing !== '') process.stdout.write(`${title}: skipped, ${missing}\n`);

  describe.skipIf(missing !== '')(title, { timeout: 300_000 }, () => {
    let served: ServedEdition;
    let browser: Browser;
    beforeAll(async () => {
      buildPages();
      [served, browser] = await Promise.all([serve(), openBrowser()]);
    });
    afterAll(async () => {
      await browser?.close();
      await served?.close();
    });
    const stageAt = (viewport: Stage['viewport']) => ({
      browser,
      url: served.url,
      isOfficial,
      viewport,
    });
    describe.each([
      { name: 'at a desk', viewport: desk },
      { name: 'on a phone', viewport: phone },
    ])('$name', ({ viewport }) => {
      it('explores, from a search to the table, the shapes and the picture', () =>
        explore(stageAt(viewport)));
      it('finds contiguous districts, from conditions to the files of the groups', () =>
        findContiguous(stageAt(viewport)));
      it('proposes clusters, from a region to the report on paper and the files', () =>
        proposeClusters(stageAt(viewport)));
    });
    more(() => stageAt(desk));
  });
}
