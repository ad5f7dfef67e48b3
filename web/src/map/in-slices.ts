/**
 * Does work on so many items a frame, the first ones at once, so that no frame is held up by all of
 * it. Returns what ends it early.
 */
export function inSlices<Item>(
  items: readonly Item[],
  perFrame: number,
  work: (item: Item) => void,
  nextFrame: (next: () => void) => number,
): () => void {
  let at = 0;
  let isEnded = false;
  const step = () => {
    if (isEnded) return;
    for (const item of items.slice(at, at + perFrame)) work(item);
    at += perFrame;
    if (at < items.length) nextFrame(step);
  };
  step();
  return () => {
    isEnded = true;
  };
}
