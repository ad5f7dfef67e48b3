import type { Page } from 'playwright-core';

/** One frame: when it began and how long the one before it stayed, in milliseconds of the page. */
export interface Frame {
  at: number;
  milliseconds: number;
}

/** What the page's main thread did while something was asked of it. */
export interface Recording {
  frames: Frame[];
  /** Tasks of more than 50 ms. */
  longTasks: Frame[];
}

/** Runs in the page: keeps every frame and long task. */
const recorder = `(() => {
  const kept = { frames: [], longTasks: [] };
  let last = performance.now();
  const tick = (now) => {
    kept.frames.push({ at: now, milliseconds: now - last });
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      kept.longTasks.push({ at: startTime, milliseconds: duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  globalThis.recorded = kept;
})()`;

/** Begins to keep the frames of a page. */
export async function startRecording(page: Page): Promise<void> {
  await page.evaluate(recorder);
}

/** The frames and long tasks since the last call. */
export async function takeRecording(page: Page): Promise<Recording> {
  return page.evaluate(`(() => {
    const { frames, longTasks } = globalThis.recorded;
    return { frames: frames.splice(0), longTasks: longTasks.splice(0) };
  })()`);
}

/** Waits until the page has drawn so many frames, at most ten seconds. */
export async function awaitFrames(page: Page, frames: number): Promise<void> {
  await page.evaluate(`new Promise((done) => {
    const end = performance.now() + 10000;
    let left = ${frames};
    const tick = () => (--left < 0 || performance.now() > end ? done() : requestAnimationFrame(tick));
    tick();
  })`);
}
