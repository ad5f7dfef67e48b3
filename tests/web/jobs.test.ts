import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readiness, until } from '../http/http-client.ts';
import { endServer, type ServerProcess, spawnServer } from '../http/server-process.ts';
import { makeRunFolder, removeRunFolder } from '../support/run-folder.ts';
import { buildPages, missingBrowser, openBrowser, openPage } from './browser.ts';

const missing = missingBrowser();
if (missing !== null && process.env.CONTIGUA_NO_SKIP === '1') throw new Error(missing);
if (missing !== null) process.stdout.write(`the application in a browser: skipped, ${missing}\n`);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const sizes = [
  { name: 'a desk', viewport: { width: 1440, height: 900 } },
  { name: 'a phone', viewport: { width: 390, height: 844 } },
];

/** Serious or critical findings of axe, as texts. */
async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ').slice(0, 300)))`);
}

/** The text of the file that a click on the link saves. */
async function downloaded(page: Page, link: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

describe.skipIf(missing !== null)('the application in a browser, bundled edition', () => {
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

  describe.each(sizes)('on $name', ({ viewport }) => {
    it('explores: searches without accents, opens a sheet, saves the table', async () => {
      const { page, wrong } = await openPage(browser, `${server.url}/`, viewport);
      await page.getByRole('combobox', { name: /Buscar/ }).fill('cunumbuqui');
      await page.getByRole('option', { name: /Cuñumbuqui/ }).click();
      const sheet = page.getByRole('complementary', { name: /Cuñumbuqui/ });
      await sheet.getByText('220505').waitFor();
      await sheet.getByText('Zapatero').waitFor();
      await expect.poll(() => page.url()).toContain('sel=220505');
      expect(await seriousFindings(page)).toEqual([]);
      await sheet.getByRole('button', { name: 'Cerrar' }).click();
      await page.getByLabel('Colorear por').selectOption('idh_2019');
      await page.getByRole('region', { name: 'Leyenda' }).getByText('17 de 1891').waitFor();
      const csv = await downloaded(page, 'Tabla (CSV)');
      expect(csv.split('\r\n')[0]).toContain('idh_2019');
      expect(csv.split('\r\n')).toHaveLength(1893);
      expect(wrong).toEqual([]);
      await page.context().close();
    });

    it('finds contiguous districts and says what joins two', async () => {
      const address = `${server.url}/?job=contiguous&con=in%3D22%26if%3Dpobreza_pct%2Bgte%2B0.2%26a%3D220104%26b%3D220802`;
      const { page, wrong } = await openPage(browser, address, viewport);
      await page.getByText(/distritos cumplen; forman \d+ grupo/).waitFor();
      await page.getByText('los une la cadena más corta por Moyobamba').waitFor();
      const first = page.locator('button.group').first();
      await first.click();
      await page.getByRole('heading', { name: 'Distritos' }).first().waitFor();
      await expect.poll(() => page.url()).toContain('group');
      expect(await seriousFindings(page)).toEqual([]);
      expect(wrong).toEqual([]);
      await page.context().close();
    });

    it('proposes clusters, explains the best one and saves them', async () => {
      const { page, wrong } = await openPage(browser, `${server.url}/?job=clusters`, viewport);
      await page.getByLabel('Región o provincia').selectOption('22');
      await page.getByText('Se compararon los 1,482 conjuntos posibles').waitFor();
      await page.locator('button.group').first().click();
      await page.getByText(/Clúster propuesto en la provincia/).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      const csv = await downloaded(page, 'Tabla (CSV)');
      expect(csv).toContain('SERVICE_GAP_contribution');
      expect(csv.split('\r\n').filter((line) => /^\d+,22,/.test(line))).toHaveLength(20);
      expect(wrong).toEqual([]);
      await page.context().close();
    });
  });
});
