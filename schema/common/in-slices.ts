import { setImmediate as nextTurn } from 'node:timers/promises';
import { pauses } from '../../geodata/queries/pauses.ts';

/** Fewer objects than this are answered at once. */
const FEW = 50;

/**
 * A list of objects for an answer, which the executor then completes in slices, so that other
 * requests are not held up by a long one. For lists whose items read nothing by loaders, or little:
 * each slice makes a batch of its own.
 */
export function inSlices<Item>(items: readonly Item[]): readonly (Item | Promise<Item>)[] {
  if (items.length < FEW) return items;
  const pause = pauses();
  // What came before, such as an answer from another thread, has had its time.
  let before: Promise<unknown> = nextTurn();
  return items.map((item) => {
    const turn = before.then(pause).then(() => item);
    before = turn;
    return turn;
  });
}
