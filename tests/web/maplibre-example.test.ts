import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type App, createServer as createContigua } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { type Listener, listen } from '../../server/http/listener.ts';
import { ask, keptLog } from '../http/http-client.ts';
import { openForReading, type TestDatabase } from '../support/back-end.ts';
import { missingBrowser, openBrowser, openPage } from './browser.ts';

vi.setConfig({ testTimeout: 120_000 });

const missing = missingBrowser();
if (missing !== null && process.env.CONTIGUA_NO_SKIP === '1') throw new Error(missing);
if (missing !== null) process.stdout.write(`examples/maplibre.html: skipped, ${missing}\n`);

const root = fileURLToPath(new URL('../..', import.meta.url));

describe.skipIf(missing !== null)('examples/maplibre.html', () => {
  let files: Server;
  let origin: string;
  let database: TestDatabase;
  let app: App;
  let listener: Listener;
  let browser: Browser;

  beforeAll(async () => {
    // Any server of files will do: this one stands for `python3 -m http.server`.
    files = createServer(sirv(root, { dev: true }));
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
    database = await openForReading();
    const config = readConfig({ PORT: '0', CORS_ORIGINS: origin });
    app = await createContigua(database, { config, logger: keptLog().logger });
    listener = await listen(app.handler, config);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    await listener?.close();
    await database?.close();
    files?.close();
  });

  it('colours districts from the tiles and shows the neighbours of the one that is clicked', async () => {
    const { body } = await ask(
      listener.url,
      '{ district(ubigeo: "220501") { capital { location } neighbors { district { ubigeo } } } }',
    );
    const { capital, neighbors } = (
      body.data as {
        district: {
          capital: { location: { coordinates: [number, number] } };
          neighbors: { district: { ubigeo: string } }[];
        };
      }
    ).district;
    const address = `${origin}/examples/maplibre.html?server=${listener.url}`;
    const { page, wrong } = await openPage(browser, address, { width: 1000, height: 900 });
    await page.waitForFunction('window.map?.loaded() && map.areTilesLoaded()');
    const shares = (await page.evaluate(
      "map.queryRenderedFeatures({ layers: ['fill'] }).map(({ properties }) => properties.anemia_6_35m_pct)",
    )) as (number | undefined)[];
    expect(shares.filter((share) => share !== undefined).length).toBeGreaterThan(1000);

    const { x, y } = (await page.evaluate(
      `map.project(${JSON.stringify(capital.location.coordinates)})`,
    )) as { x: number; y: number };
    await page.mouse.click(x, y);
    await page.getByText(/^Lamas \(220501\): /).waitFor();
    expect(await page.locator('output').textContent()).toContain('San Roque de Cumbaza 14.6 km');
    for (const { district } of neighbors) {
      const target = { source: 'districts', sourceLayer: 'districts', id: district.ubigeo };
      const state = await page.evaluate(`map.getFeatureState(${JSON.stringify(target)})`);
      expect(state).toEqual({ neighbor: true });
    }
    // The one other origin that it asks is the server it was told.
    const asked = `request: ${listener.url}/`;
    expect(wrong.filter((what) => !what.startsWith(asked))).toEqual([]);
    await page.context().close();
  });
});
