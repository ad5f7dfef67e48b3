import type { Page } from 'playwright-core';
import { deskViewport } from './first-view.ts';
import { awaitFrames, type Recording, takeRecording } from './page-recorder.ts';

/** Something a person does with the map, and how long its frames take. */
export interface Action {
  title: string;
  run(page: Page): Promise<void>;
}

/** Frames after an action that still count as its own: changes are spread over frames. */
const settlingFrames = 40;

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
  await awaitFrames(page, settlingFrames);
}

/** Colours the map by another indicator and waits until its legend is there and the map has had time to draw. */
function switchTo(code: string): Action['run'] {
  return async (page) => {
    const title = page.locator('.legend h2');
    const before = (await title.textContent()) ?? '';
    await page.locator('.explore select').first().selectOption(code);
    await title.filter({ hasNotText: before }).waitFor();
    await awaitFrames(page, settlingFrames);
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

/** Frames of one action. */
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
    // Without a second frame the first says all there is to say.
    longest: [sorted[0] ?? Number.NaN, sorted[1] ?? sorted[0] ?? Number.NaN],
    longTask: Math.max(0, ...longTasks.map(({ milliseconds }) => milliseconds)),
  };
}
