import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readCamera } from '../../web/src/state/camera.ts';

/** Pixels of the whole world at zoom 0, as MapLibre counts. */
const WORLD = 512;

/**
 * Waits until the first values are to be seen on the map; names and marks follow. Resolves to the
 * milliseconds from the start of the navigation until then.
 */
export function awaitFirstMap(page: Page): Promise<number> {
  return awaitMark(page, 'first-map');
}

/** Waits until all of the first map is to be seen; milliseconds as above. */
export function awaitWholeMap(page: Page): Promise<number> {
  return awaitMark(page, 'whole-map');
}

/** The application sets marks in the browser's timeline. */
function awaitMark(page: Page, name: string): Promise<number> {
  return page.evaluate(`new Promise((done) => {
    const look = (list) => {
      const [mark] = list.getEntriesByName('${name}');
      if (mark) done(mark.startTime);
    };
    new PerformanceObserver(look).observe({ type: 'mark', buffered: true });
  })`);
}

/**
 * Points at the map itself where a place lies, as the camera in the address has it, until the map
 * names the territory under the pointer; then clicks there.
 */
export async function clickMap(
  page: Page,
  place: readonly [number, number],
  name: string,
): Promise<void> {
  let aside = 0;
  const named = async () => {
    const { x, y } = await pixelOf(page, place);
    // A pointer that rests says nothing to a map that has drawn in the meantime.
    aside = 1 - aside;
    await page.mouse.move(x + aside, y);
    return (await page.locator('.map-tip').allTextContents()).join();
  };
  await expect.poll(named, { timeout: 60_000, interval: 200 }).toContain(name);
  const { x, y } = await pixelOf(page, place);
  await page.mouse.click(x, y);
}

async function pixelOf(page: Page, [longitude, latitude]: readonly [number, number]) {
  await expect.poll(() => cameraOf(page)).not.toBeNull();
  const camera = cameraOf(page);
  const box = await page.locator('.map').boundingBox();
  if (camera === null || box === null) throw new Error(`Got no camera in ${page.url()}.`);
  const scale = WORLD * 2 ** camera.zoom;
  const east = (longitude - camera.longitude) / 360;
  const south = mercatorY(latitude) - mercatorY(camera.latitude);
  return {
    x: box.x + box.width / 2 + scale * east,
    y: box.y + box.height / 2 + scale * south,
  };
}

function cameraOf(page: Page) {
  return readCamera(new URL(page.url()).searchParams.get('map'));
}

/** From 0 in the north to 1 in the south. */
function mercatorY(latitude: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}
