import { DomainError } from '../model/domain-error.ts';
import { dimensionMeans, type GapTable, rankLargestFirst } from './gap-index.ts';

/** How dimensions become one number in a draw. */
const aggregations = ['PENALISED', 'ARITHMETIC', 'GEOMETRIC'] as const;
type Aggregation = (typeof aggregations)[number];

/** Goalposts move by at most this share of their distance, each end on its own. */
const GOALPOST_SHIFT = 0.1;
const LEAST_PRESENT = 2 / 3;
/** Keeps a dimension without gap from making the geometric mean 0. */
const SMALLEST_GAP = 0.01;

export interface UncertaintyOptions {
  /** How many draws, 10 to 5,000. */
  draws: number;
  seed: number;
}

export interface RankUncertainty {
  /** 5 % and 95 % quantiles of each territory's rank over the draws; 0 = not ranked. */
  low: Int32Array;
  high: Int32Array;
  /** Mean absolute difference of each territory's rank to its rank in the index; NaN = not ranked. */
  shift: Float64Array;
  /** Mean of `shift` over ranked territories (average shift in ranks, Saisana et al. 2005). */
  meanShift: number;
}

/**
 * How far ranks depend on choices that could have been made otherwise: each draw moves the
 * goalposts, draws dimension weights from a flat Dirichlet distribution, takes one of three
 * aggregations and may leave one indicator out (Saisana, Saltelli & Tarantola 2005; OECD/JRC 2008).
 * `unclipped` holds (x − best) / (worst − best) of each indicator before clipping, `ranks` the
 * ranks of the index. The same seed gives the same answer. Throws BAD_INPUT for a number of draws
 * out of range.
 */
export function rankUncertainty(
  table: Omit<GapTable, 'gaps'> & { unclipped: readonly Float64Array[] },
  ranks: Int32Array,
  { draws, seed }: UncertaintyOptions,
): RankUncertainty {
  if (!Number.isInteger(draws) || draws < 10 || draws > 5000) {
    throw new DomainError('BAD_INPUT', `Got ${draws} draws; expected a whole number, 10 to 5000.`, {
      argument: 'draws',
    });
  }
  const random = mulberry32(seed);
  const drawn = Array.from({ length: draws }, () => drawRanks(table, random));
  return summarise(drawn, ranks);
}

type Random = () => number;

/** Uniform numbers in [0, 1) from a 32-bit seed (mulberry32, Ettinger 2017). */
function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function drawRanks(
  table: Omit<GapTable, 'gaps'> & { unclipped: readonly Float64Array[] },
  random: Random,
): Int32Array {
  const left = Math.floor(random() * (table.unclipped.length + 1));
  const weights = table.unclipped.map((_, i) => (i === left ? 0 : 1));
  const gaps = table.unclipped.map((values) => movedGoalposts(values, random));
  const dimensions = dimensionMeans({ ...table, gaps }, weights);
  const shares = dimensions.map(() => -Math.log(1 - random()));
  const aggregation = aggregations[Math.floor(random() * 3)] as Aggregation;
  const values = new Float64Array(table.ids.length);
  for (let i = 0; i < values.length; i++) {
    values[i] = aggregate(dimensions, shares, aggregation, i);
  }
  return rankLargestFirst(values).rank;
}

function movedGoalposts(values: Float64Array, random: Random): Float64Array {
  const best = (2 * random() - 1) * GOALPOST_SHIFT;
  const worst = 1 + (2 * random() - 1) * GOALPOST_SHIFT;
  return values.map((value) => Math.min(1, Math.max(0, (value - best) / (worst - best))));
}

function aggregate(
  dimensions: readonly Float64Array[],
  shares: readonly number[],
  aggregation: Aggregation,
  i: number,
): number {
  let weight = 0;
  let sum = 0;
  let squares = 0;
  let logs = 0;
  let present = 0;
  for (let d = 0; d < dimensions.length; d++) {
    const gap = (dimensions[d] as Float64Array)[i] as number;
    if (Number.isNaN(gap)) continue;
    const share = shares[d] as number;
    weight += share;
    sum += share * gap;
    squares += share * gap * gap;
    logs += share * Math.log(Math.max(gap, SMALLEST_GAP));
    present++;
  }
  if (present === 0 || present < LEAST_PRESENT * dimensions.length) return Number.NaN;
  const mean = sum / weight;
  if (aggregation === 'ARITHMETIC' || mean === 0) return mean;
  if (aggregation === 'GEOMETRIC') return Math.exp(logs / weight);
  return mean + Math.max(0, squares / weight - mean * mean) / mean;
}

function summarise(drawn: readonly Int32Array[], ranks: Int32Array): RankUncertainty {
  const low = new Int32Array(ranks.length);
  const high = new Int32Array(ranks.length);
  const shift = new Float64Array(ranks.length).fill(Number.NaN);
  let total = 0;
  let ranked = 0;
  for (let i = 0; i < ranks.length; i++) {
    const rank = ranks[i] as number;
    const seen = drawn.map((draw) => draw[i] as number).filter((other) => other > 0);
    if (rank === 0 || seen.length === 0) continue;
    seen.sort((a, b) => a - b);
    low[i] = seen[Math.floor(0.05 * (seen.length - 1))] as number;
    high[i] = seen[Math.ceil(0.95 * (seen.length - 1))] as number;
    const moved = seen.reduce((sum, other) => sum + Math.abs(other - rank), 0) / seen.length;
    shift[i] = moved;
    total += moved;
    ranked++;
  }
  return { low, high, shift, meanShift: ranked > 0 ? total / ranked : Number.NaN };
}
