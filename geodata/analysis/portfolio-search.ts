import type { Allocation, CountModel } from './portfolio-allocation.ts';
import { allocate } from './portfolio-allocation.ts';
import type { Block, BlockOption } from './portfolio-block.ts';
import { firstUnproven, settleOption } from './portfolio-block.ts';
import type { SolverRun } from './portfolio-packing.ts';

/** How the search ended; `best` is null when no portfolio was found. */
export interface SearchResult {
  status: 'OPTIMAL' | 'TIME_LIMIT' | 'INFEASIBLE';
  best: Allocation | null;
  /** No portfolio is worth more. */
  bound: number;
}

const knownValue = ({ chosen, value }: BlockOption): number =>
  chosen === null ? Number.NEGATIVE_INFINITY : value;

/** Choosing among what is known takes milliseconds and must not fall victim to the limit. */
const withGrace = (run: SolverRun): SolverRun => ({ ...run, secondsLeft: () => 10 });

/** The best portfolio out of the packings found so far, when the time is up. */
function bestKnown(
  run: SolverRun,
  blocks: readonly Block[],
  counts: CountModel,
  bound: number,
): SearchResult {
  const best = allocate(withGrace(run), blocks, counts, knownValue) ?? null;
  run.solves++;
  if (best !== null && best.worth >= bound) return { status: 'OPTIMAL', best, bound: best.worth };
  return { status: 'TIME_LIMIT', best, bound };
}

/**
 * Solves what the chosen options still lack, each within its share of the time that is left, so
 * that one hard block does not leave the others without a bound; false when the time was up.
 */
function settleAll(
  run: SolverRun,
  pending: readonly { block: Block; option: BlockOption }[],
): boolean {
  for (const [i, { block, option }] of pending.entries()) {
    const share = run.secondsLeft() / (pending.length - i);
    if (share <= 0) return false;
    settleOption(run, block, option, share);
  }
  return true;
}

/**
 * The best portfolio: one option a block, within the counts. The allocation is first made with
 * upper bounds, and only what it chooses is solved exactly; with the bounds so lowered it is made
 * again, until all it chooses is proven. Then no other allocation can be worth more, since its
 * bounds were in the same choice. (Decomposition by bounds, after Benders 1962.)
 */
export function searchPortfolio(
  run: SolverRun,
  blocks: readonly Block[],
  counts: CountModel,
): SearchResult {
  let bound = Number.POSITIVE_INFINITY;
  for (;;) {
    // The first time gives the bound without which there is no gap, so that it is always had.
    const hurried = bound < Number.POSITIVE_INFINITY ? run : withGrace(run);
    const hoped = allocate(hurried, blocks, counts, ({ upper }) => upper);
    if (hoped === undefined) return bestKnown(run, blocks, counts, bound);
    if (hoped === null) {
      return { status: 'INFEASIBLE', best: null, bound: Number.NEGATIVE_INFINITY };
    }
    bound = Math.min(bound, hoped.worth);
    const pending = blocks.flatMap((block, b) => {
      const option = firstUnproven(block, hoped.options[b] as BlockOption);
      return option === undefined ? [] : [{ block, option }];
    });
    if (pending.length === 0) return { status: 'OPTIMAL', best: hoped, bound: hoped.worth };
    if (!settleAll(run, pending)) return bestKnown(run, blocks, counts, bound);
  }
}
