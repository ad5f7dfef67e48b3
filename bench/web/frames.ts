import type { Page } from 'playwright-core';
import { deskViewport } from './first-view.ts';
import { type Recording, takeRecording } from './page-recorder.ts';

/** Something a person does with the map, and how long its frames take. */
export interface Action {
  title: string;
  run(page: Page): Promise<void>;
}

const middle = { x: deskViewport.width * 0.62, y: deskViewport.height / 2 };

/** Drags the map about in a circle, as with a mouse. */
async function drag(page: Page): Promise<void> {
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  for (let step = 1; step <= 60; step++) {
    const angle = (2 * Math.PI * step) / 60;
    await page.mouse.move(middle.x + 160 * Math.sin(angle), middle.y + 120 * (1 - Math.cos(angle)));
  }
  await page.mouse.up();
  await page.waitForTimeout(500);
}

/** Colours the map by another indicator and waits until its legend is there and the map has drawn. */
function switchTo(code: string): Action['run'] {
  return async (page) => {
    const title = page.locator('.legend h2');
    const before = (await title.textContent()) ?? '';
    await page.locator('.explore select').first().selectOption(code);
    await title.filter({ hasNotText: before }).waitFor();
    await page.waitForTimeout(700);
  };
}

/** Where the map looks first, and what is done there. */
export const places: readonly { query: string; actions: readonly Action[] }[] = [
  {
    query: '',
    actions: [
      { title: 'panning over the whole country', run: drag },
      { title: 'switching to the human development index', run: switchTo('idh_2019') },
      { title: 'switching to poverty', run: switchTo('pobreza_pct') },
      { title: 'switching to the gap in health', run: switchTo('GAP:HEALTH') },
      { title: 'switching back to the composite gap', run: switchTo('GAP') },
    ],
  },
  {
    query: '?map=-6.6,-76.6,8',
    actions: [{ title: 'panning over a region', run: drag }],
  },
];

/** Frames of one action, the first left out. */
export interface ActionFrames {
  frames: number;
  p95: number;
  /** The longest and the one after it. */
  longest: [number, number];
  longTask: number;
}

/** Does the action once and tells what its frames took. */
export async function measureFrames(page: Page, { run }: Action): Promise<ActionFrames> {
  await takeRecording(page);
  await run(page);
  return summary(await takeRecording(page));
}

function summary({ frames, longTasks }: Recording): ActionFrames {
  const sorted = frames.map(({ milliseconds }) => milliseconds).sort((a, b) => b - a);
  return {
    frames: sorted.length,
    p95: sorted[Math.floor(0.05 * sorted.length)] ?? 0,
    longest: [sorted[0] ?? 0, sorted[1] ?? 0],
    longTask: Math.max(0, ...longTasks.map(({ milliseconds }) => milliseconds)),
  };
}
