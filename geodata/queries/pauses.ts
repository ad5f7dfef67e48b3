/** Work in one piece up to this long holds nobody up noticeably. */
const SLICE_MS = 10;

/** Resolves when what waited for the event loop has had its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}

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
