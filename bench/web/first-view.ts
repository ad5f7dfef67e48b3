import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../tests/web/browser.ts';
import { awaitFirstMap, awaitWholeMap } from '../../tests/web/map-hand.ts';
import { type CpuProfile, profiled } from './cpu-profile.ts';

export const deskViewport = { width: 1440, height: 900 };

/** The first view of the map on a browser profile that has never seen it. */
export interface FirstView {
  /** From the start of the navigation until the choropleth is to be seen; names follow. */
  milliseconds: number;
  /** Until names and marks are to be seen as well. */
  wholeMilliseconds: number;
  /** Over the wire until then, heads included. */
  bytes: number;
  /** The largest answers, the largest first. */
  largest: { path: string; bytes: number; milliseconds: number }[];
}

/** A browser that starts shares its cores with nobody's page: its own windows come first. */
const browserStartMs = 3000;

/**
 * Opens the address in a browser of its own, with an empty profile, and waits for the first map. The
 * browser has started, and shows a page of no site, when the address is opened.
 */
export async function measureFirstView(
  url: string,
  isProfiled: boolean,
): Promise<{ view: FirstView; profile: CpuProfile | null }> {
  const browser = await openBrowser();
  try {
    const page = await freshPage(browser);
    await page.goto('data:text/html,<title>-</title>');
    await page.waitForTimeout(browserStartMs);
    const answers = watchAnswers(page);
    let [milliseconds, wholeMilliseconds] = [0, 0];
    const look = async () => {
      await page.goto(url, { waitUntil: 'commit' });
      [milliseconds, wholeMilliseconds] = await Promise.all([
        awaitFirstMap(page),
        awaitWholeMap(page),
      ]);
    };
    const profile = isProfiled ? await profiled(page, look) : null;
    if (!isProfiled) await look();
    const largest = (await answers()).sort((a, b) => b.bytes - a.bytes);
    const bytes = largest.reduce((sum, answer) => sum + answer.bytes, 0);
    return {
      view: { milliseconds, wholeMilliseconds, bytes, largest: largest.slice(0, 6) },
      profile,
    };
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
