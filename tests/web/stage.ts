import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { ask } from '../http/http-client.ts';
import { openPage, type Size, type Visit } from './browser.ts';

/** Where a job is tried: an edition that is served, and a size of screen. */
export interface Stage {
  browser: Browser;
  /** Of the server, without a slash at its end. */
  url: string;
  isOfficial: boolean;
  viewport: Size;
}

export const desk: Size = { width: 1440, height: 900 };
export const phone: Size = { width: 390, height: 844 };

export function isPhone({ viewport }: Stage): boolean {
  return viewport.width < 700;
}

/** Drawn in software, a map costs what its pixels cost: a job is done on a quarter of them. */
const scaleOfAJob = 0.5;

/** Opens a page, does the work, and demands that nothing was wrong and nobody else was asked. */
export async function visit(
  { browser, url, viewport }: Stage,
  query: string,
  work: (page: Visit['page']) => Promise<void>,
  deviceScaleFactor = scaleOfAJob,
): Promise<void> {
  const address = `${url}/${query}`;
  const { page, wrong, asked } = await openPage(browser, address, viewport, { deviceScaleFactor });
  try {
    await work(page);
    expect(wrong).toEqual([]);
    expect([...new Set(asked.map((one) => new URL(one).origin))]).toEqual([url]);
    // What the watch must have seen, for the line above to mean anything.
    const paths = asked.map((one) => new URL(one).pathname);
    for (const part of [/^\/graphql$/, /^\/tiles\/.*\.mvt$/, /\.woff2$/, /worker.*\.mjs$/]) {
      expect(paths.filter((path) => part.test(path)).length, String(part)).toBeGreaterThan(0);
    }
  } finally {
    await page.context().close();
  }
}

/** The answer of the graph; throws what it says is wrong. */
export async function graph<Data>(
  { url }: Stage,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const { body } = await ask(url, query, variables);
  if (body.errors) throw new Error(JSON.stringify(body.errors));
  return body.data as Data;
}

/** Longitude and latitude of the capital of a district, which lies in it. */
export async function capitalOf(stage: Stage, ubigeo: string): Promise<[number, number]> {
  const { district } = await graph<{
    district: { capital: { location: { coordinates: [number, number] } } };
  }>(stage, 'query($ubigeo: Ubigeo!) { district(ubigeo: $ubigeo) { capital { location } } }', {
    ubigeo,
  });
  return district.capital.location.coordinates;
}
