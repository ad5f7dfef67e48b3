import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildPages, missingBrowser, openBrowser, openPage } from './browser.ts';
import { type ServedEdition, serveEither } from './served-edition.ts';

vi.setConfig({ testTimeout: 120_000 });

const missing = missingBrowser();
if (missing !== null && process.env.CONTIGUA_NO_SKIP === '1') throw new Error(missing);
if (missing !== null) process.stdout.write(`the console in a browser: skipped, ${missing}\n`);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds in GraphiQL 4.1 itself: the hidden text fields of its editors have no label, a tab
 * holds the button that closes it, and a scrolled editor is focused by its text field only.
 */
const rulesOfGraphiql = ['label', 'nested-interactive', 'scrollable-region-focusable'];

describe.skipIf(missing !== null)('the console for queries in a browser', () => {
  let server: ServedEdition;
  let browser: Browser;

  beforeAll(async () => {
    buildPages();
    [server, browser] = await Promise.all([serveEither(), openBrowser()]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('has the six examples as tabs and answers them', async () => {
    const address = `${server.url}/graphql`;
    const { page, wrong } = await openPage(browser, address, { width: 1440, height: 900 });
    const tabs = page.getByRole('tab');
    await expect
      .poll(() => tabs.allTextContents())
      .toEqual(
        [
          'Neighbors',
          'ContiguousGroups',
          'ContiguityOf',
          'ServiceGaps',
          'ProposeClusters',
          'BackTest',
        ].map((name) => `${name}close icon`),
      );
    await page.getByText('¿Con qué distritos limita Lamas').waitFor();
    await page.getByRole('button', { name: /Execute query/ }).click();
    const answer = page.getByRole('region', { name: 'Result Window' });
    await answer.getByText('"San Roque de Cumbaza"').waitFor();
    expect(await answer.textContent()).not.toContain('"errors"');
    await tabs.filter({ hasText: 'BackTest' }).click();
    await page.getByRole('button', { name: /Execute query/ }).click();
    await answer.getByText('"historicalClusters"').waitFor();
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  it('shows the documentation of the schema, and leads to the map and the SDL', async () => {
    const address = `${server.url}/graphql`;
    const { page, wrong } = await openPage(browser, address, { width: 1440, height: 900 });
    await page.getByRole('button', { name: /Documentation Explorer/ }).click();
    await page.getByText('A GraphQL schema provides a root type').waitFor();
    const explorer = page.getByRole('region', { name: 'Documentation Explorer' });
    await explorer.getByText('Query', { exact: true }).click();
    await explorer.getByText('proposeClusters', { exact: true }).waitFor();
    await page.evaluate(axe);
    const serious = (await page.evaluate(`axe.run().then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html }))))`)) as {
      id: string;
      html: string;
    }[];
    expect(serious.filter(({ id }) => !rulesOfGraphiql.includes(id))).toEqual([]);
    const links = page.getByRole('navigation', { name: 'Más' }).getByRole('link');
    const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(targets).toEqual(['./', './schema.graphql', './?job=methods']);
    for (const target of targets) {
      expect((await fetch(new URL(target ?? '', address))).status).toBe(200);
    }
    expect(wrong).toEqual([]);
    await page.context().close();
  });
});
