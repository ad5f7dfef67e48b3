import type { Ubigeo } from '../model/territory.ts';
import type { Column } from './portfolio-columns.ts';
import type { Packing, SolverRun } from './portfolio-packing.ts';
import { bestPacking, greedyPacking, totalScoreOf } from './portfolio-packing.ts';

/** A number of clusters a block may have, and what is known of the best packing of that many. */
export interface BlockOption extends Packing {
  /** Clusters, the locked ones included. */
  count: number;
  /** Whether it stands for `count` clusters or more. */
  open: boolean;
}

/**
 * Provinces whose clusters compete for districts, and no others: one province, or one region when
 * clusters may cross provinces. What a block is worth by number of clusters does not depend on the
 * other blocks, so that it can be solved by itself.
 */
export interface Block {
  region: Ubigeo;
  /** Lead provinces, by unit. */
  provinces: readonly Ubigeo[];
  columns: readonly Column[];
  /** How many more clusters each province may lead, by unit. */
  provinceRoom: readonly number[];
  /** Locked clusters: their number and their value. */
  locked: { count: number; value: number };
  /** Ascending by count; the first has the locked clusters only, unless it is open. */
  options: BlockOption[];
}

/** Which numbers of clusters matter for a block: up to `max`, or `openFrom` and more. */
export interface OptionRange {
  max: number;
  /** Every number from here on counts the same; Infinity = each counts for itself. */
  openFrom: number;
}

/** More packed clusters than this there cannot be. */
function mostPossible(block: Block, minSize: number): number {
  const districts = new Set(block.columns.flatMap(({ members }) => [...members]));
  const room = block.provinceRoom.reduce((sum, one) => sum + one, 0);
  return Math.min(Math.floor(districts.size / minSize), room);
}

function startingOption(
  block: Block,
  extra: number,
  open: boolean,
  most: number,
  greedy: readonly number[],
): BlockOption {
  const best = block.columns[0]?.score ?? 0;
  const enough = greedy.length >= extra;
  const chosen = enough ? greedy.slice(0, open ? greedy.length : extra) : null;
  const value = chosen === null ? Number.NEGATIVE_INFINITY : totalScoreOf(block.columns, chosen);
  const upper = extra > most ? Number.NEGATIVE_INFINITY : (open ? most : extra) * best;
  // Nothing, and the best candidate alone, cannot be bettered.
  const proven = upper === Number.NEGATIVE_INFINITY || (!open && extra <= 1) || most === 0;
  return {
    count: block.locked.count + extra,
    open,
    chosen,
    value,
    upper: proven ? value : upper,
    proven,
  };
}

/** Fills the block's options with greedy packings below and simple bounds above. */
export function startOptions(block: Block, range: OptionRange, minSize: number): void {
  const { count } = block.locked;
  const most = mostPossible(block, minSize);
  const greedy = greedyPacking(block.columns, block.provinceRoom, most);
  if (range.openFrom <= count) {
    block.options = [startingOption(block, 0, true, most, greedy)];
    return;
  }
  const last = Math.max(0, Math.min(range.max - count, range.openFrom - count, most));
  block.options = Array.from({ length: last + 1 }, (_, extra) =>
    startingOption(block, extra, extra + count === range.openFrom, most, greedy),
  );
}

/**
 * Lowers the upper bounds by one another. Of the best k clusters the best j are worth at least j/k
 * of them, so V(k) <= k/j V(j); and V(k) <= V(i) + V(k - i). Both hold for bounds as for values.
 */
function tightenBounds(block: Block): void {
  const exact = block.options.filter(({ open }) => !open);
  for (let k = 2; k < exact.length; k++) {
    const option = exact[k] as BlockOption;
    for (let j = 1; j < k; j++) {
      const [one, other] = [exact[j] as BlockOption, exact[k - j] as BlockOption];
      option.upper = Math.min(option.upper, (k / j) * one.upper, one.upper + other.upper);
    }
    option.upper = Math.max(option.upper, option.value);
    if (option.upper === option.value) option.proven = true;
  }
}

/**
 * Columns that can be in a packing of `extra` worth more than the one known: with a column goes at
 * best the best packing of one fewer.
 */
function usefulColumns(block: Block, extra: number, option: BlockOption): number[] {
  const all = [...block.columns.keys()];
  const rest = option.open ? undefined : block.options[extra - 1];
  if (rest === undefined || option.chosen === null) return all;
  const floor = option.value - rest.upper - 1e-9;
  return all.filter((c) => (block.columns[c] as Column).score >= floor);
}

/** Solves the option within `seconds`; keeps the better of what was known and what was found. */
export function settleOption(
  run: SolverRun,
  block: Block,
  option: BlockOption,
  seconds: number,
): void {
  const extra = option.count - block.locked.count;
  const places = usefulColumns(block, extra, option);
  const rules = { count: extra, open: option.open, provinceRoom: block.provinceRoom };
  const found = bestPacking(run, block.columns, places, rules, seconds);
  if (found.value > option.value) {
    option.value = found.value;
    option.chosen = found.chosen;
  }
  option.proven = found.proven;
  // What the columns left out could make is no better than what was known.
  const upper = Math.max(option.value, found.upper);
  option.upper = found.proven ? option.value : Math.min(option.upper, upper);
  tightenBounds(block);
}

/** The lowest option not yet proven among those up to `wanted`; undefined when all are. */
export function firstUnproven(block: Block, wanted: BlockOption): BlockOption | undefined {
  if (wanted.open) return wanted.proven ? undefined : wanted;
  return wanted.proven
    ? undefined
    : block.options.find(({ open, proven, count }) => !open && !proven && count <= wanted.count);
}
