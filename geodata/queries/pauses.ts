import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work in one piece up to this long holds nobody up noticeably. */
const SLICE_MS = 10;

/**
 * Gives a function to call between the parts of long work on the event loop: once a slice of time
 * is used up, it lets waiting requests go first.
 */
export function pauses(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE_MS) return;
    await nextTurn();
    began = performance.now();
  };
}
