import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../tests/web/browser.ts';
import { awaitFirstMap } from '../../tests/web/map-hand.ts';
import { type CpuProfile, profiled } from './cpu-profile.ts';

export const deskViewport = { width: 1440, height: 900 };

/** The first view of the map on a browser profile that has never seen it. */
export interface FirstView {
  /** From the start of the navigation until the choropleth is painted and the map is idle. */
  milliseconds: number;
  /** Over the wire until then, heads included. */
  bytes: number;
  /** The largest answers, the largest first. */
  largest: { path: string; bytes: number; milliseconds: number }[];
}

/** Opens the address in a browser of its own, with an empty profile, and waits for the first map. */
export async function measureFirstView(
  url: string,
): Promise<{ view: FirstView; profile: CpuProfile }> {
  const browser = await openBrowser();
  try {
    const page = await freshPage(browser);
    const answers = watchAnswers(page);
    let milliseconds = 0;
    const profile = await profiled(page, async () => {
      await page.goto(url);
      milliseconds = await awaitFirstMap(page);
    });
    const largest = (await answers()).sort((a, b) => b.bytes - a.bytes);
    const bytes = largest.reduce((sum, answer) => sum + answer.bytes, 0);
    return { view: { milliseconds, bytes, largest: largest.slice(0, 6) }, profile };
  } finally {
    await browser.close();
  }
}

/** A page of a new context; nothing is cached. */
export async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: deskViewport, locale: 'es-PE' });
  return context.newPage();
}

/**
 * Keeps every answer that the page and its workers finished; the returned function tells their
 * sizes as the network had them (`encodedDataLength` of the browser's protocol, and the heads).
 */
function watchAnswers(page: Page): () => Promise<FirstView['largest']> {
  const pending: Promise<FirstView['largest'][number]>[] = [];
  page.on('requestfinished', (request) => {
    pending.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => ({
        path: new URL(request.url()).pathname,
        bytes: responseBodySize + responseHeadersSize,
        milliseconds: request.timing().responseEnd,
      })),
    );
  });
  return () => Promise.all(pending);
}
