import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readiness, until } from '../http/http-client.ts';
import { endServer, type ServerProcess, spawnServer } from '../http/server-process.ts';
import { makeRunFolder, removeRunFolder } from '../support/run-folder.ts';
import { buildPages, missingBrowser, openBrowser, openPage } from './browser.ts';

const missing = missingBrowser();
if (missing !== null && process.env.CONTIGUA_NO_SKIP === '1') throw new Error(missing);
if (missing !== null) process.stdout.write(`the console in a browser: skipped, ${missing}\n`);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious in GraphiQL 4.1 itself, none of it ours to mend. */
const ofGraphiql: string[] = [];

describe.skipIf(missing !== null)('the console for queries in a browser', () => {
  let server: ServerProcess;
  let browser: Browser;
  const folder = makeRunFolder();

  beforeAll(async () => {
    buildPages();
    server = spawnServer({ DATA_DIR: folder });
    await until('the server to be ready', async () => {
      if (server.url === '') return false;
      // A kept connection may be closed while the server is busy with its start.
      return (await readiness(server.url).catch(() => ({ status: 0 }))).status === 200;
    });
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await endServer(server);
    removeRunFolder(folder);
  });

  it('has the six examples as tabs and answers them', async () => {
    const address = `${server.url}/graphql`;
    const { page, wrong } = await openPage(browser, address, { width: 1440, height: 900 });
    const tabs = page.getByRole('tab');
    await expect
      .poll(() => tabs.allTextContents())
      .toEqual([
        'Neighbors',
        'ContiguousGroups',
        'ContiguityOf',
        'ServiceGaps',
        'ProposeClusters',
        'BackTest',
      ]);
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
    await page.getByRole('link', { name: 'Query' }).click();
    await page.getByRole('link', { name: 'proposeClusters' }).waitFor();
    await page.evaluate(axe);
    const serious = await page.evaluate(`axe.run().then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`);
    expect(serious).toEqual(ofGraphiql);
    for (const [name, path] of [
      ['Mapa', '/'],
      ['Esquema (SDL)', '/schema.graphql'],
    ]) {
      const target = await page.getByRole('link', { name, exact: true }).getAttribute('href');
      expect(new URL(target ?? '', address).pathname).toBe(path);
      expect((await fetch(new URL(target ?? '', address))).status).toBe(200);
    }
    expect(wrong).toEqual([]);
    await page.context().close();
  });
});
