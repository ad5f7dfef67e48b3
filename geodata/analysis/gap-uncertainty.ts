import { DomainError } from '../model/domain-error.ts';
import { drawDirichlet } from './dirichlet.ts';
import {
  compositeInto,
  type GapAggregation,
  gapAggregations,
  type MeanRoom,
  meanRoom,
  meansInto,
} from './gap-composite.ts';
import type { GapTable } from './gap-index.ts';
import { ranksInto } from './gap-ranks.ts';
import { mulberry32, type RandomNumbers } from './mulberry32.ts';
import { clippedGap } from './service-gap.ts';

/** Goalposts move by at most this share of their distance, each end on its own. */
const GOALPOST_SHIFT = 0.1;

/** A table whose gaps are not held between 0 and 1 yet: (x − best) / (worst − best). */
export interface GapPositions extends Omit<GapTable, 'gaps'> {
  positions: readonly Float64Array[];
}

/** Choices that a draw makes anew; the others stay as in the index. */
export interface VariedChoices {
  /** Moves each goalpost of each indicator by up to 10 % of their distance. */
  goalposts: boolean;
  /** Draws weights around the given ones; around equal weights every mix is as likely. */
  weights: boolean;
  /** Takes one of the aggregations. */
  aggregation: boolean;
  /** Leaves out one indicator, or none. */
  leaveOneOut: boolean;
}

export const everyChoice: VariedChoices = {
  goalposts: true,
  weights: true,
  aggregation: true,
  leaveOneOut: true,
};

export interface UncertaintyOptions {
  /** How many draws, 10 to 2,000. */
  draws: number;
  seed: number;
  /** Weights of the dimensions, as shares; 0 = does not count. */
  weights: readonly number[];
  vary?: VariedChoices;
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

/** One set of choices, and the numbers it leads to. */
interface Draw {
  table: GapPositions;
  /** Gaps between the goalposts of this draw. */
  gaps: Float64Array[];
  dimensions: Float64Array[];
  weights: Float64Array;
  aggregation: GapAggregation;
  /** Indicator that is left out; -1 = none. */
  leftOut: number;
  values: Float64Array;
  room: MeanRoom;
  sorting: Float64Array;
}

/**
 * How far ranks depend on choices that could have been made otherwise: each draw moves the
 * goalposts, draws dimension weights from a Dirichlet distribution whose mean are the given ones,
 * takes one of three aggregations and may leave one indicator out (Saisana, Saltelli & Tarantola
 * 2005; OECD/JRC 2008). `ranks` are those of the index. A draw that leaves a territory without
 * enough data says nothing of its rank. The same seed gives the same answer. Throws BAD_INPUT for a
 * number of draws out of range.
 */
export function rankUncertainty(
  table: GapPositions,
  ranks: Int32Array,
  { draws, seed, weights, vary = everyChoice }: UncertaintyOptions,
): RankUncertainty {
  if (!Number.isInteger(draws) || draws < 10 || draws > 2000) {
    throw new DomainError('BAD_INPUT', `Got ${draws} draws; expected a whole number, 10 to 2000.`, {
      argument: 'draws',
    });
  }
  const random = mulberry32(seed);
  const draw = startDraw(table, weights);
  const parameters = dirichletAround(weights);
  const drawn = Array.from({ length: draws }, () => {
    choose(draw, parameters, vary, random);
    return ranksOf(draw);
  });
  return summarise(drawn, ranks);
}

/** Choices that are stated, not drawn. */
export interface StatedChoices {
  weights: readonly number[];
  aggregation?: GapAggregation;
  leftOut?: number;
}

/** Ranks under stated choices, with the published goalposts; 0 = not ranked. */
export function ranksUnder(table: GapPositions, choices: StatedChoices): Int32Array {
  const draw = startDraw(table, choices.weights);
  draw.aggregation = choices.aggregation ?? 'PENALISED';
  draw.leftOut = choices.leftOut ?? -1;
  return ranksOf(draw);
}

function startDraw(table: GapPositions, weights: readonly number[]): Draw {
  const { count, positions, dimensions } = table;
  return {
    table,
    gaps: positions.map((column) => column.map(clippedGap)),
    dimensions: Array.from({ length: dimensions }, () => new Float64Array(count)),
    weights: Float64Array.from(weights),
    aggregation: 'PENALISED',
    leftOut: -1,
    values: new Float64Array(count),
    room: meanRoom(count),
    sorting: new Float64Array(count),
  };
}

/** Parameters whose mean are the weights; all 1 for equal ones. */
function dirichletAround(weights: readonly number[]): number[] {
  const counted = weights.filter((weight) => weight > 0).length;
  return weights.map((weight) => weight * counted);
}

function choose(
  draw: Draw,
  parameters: readonly number[],
  vary: VariedChoices,
  random: RandomNumbers,
): void {
  const { positions } = draw.table;
  if (vary.leaveOneOut) {
    // One more than there are indicators: as likely as any other, none is left out.
    const picked = Math.floor(random() * (positions.length + 1));
    draw.leftOut = picked < positions.length ? picked : -1;
  }
  if (vary.goalposts) {
    for (const [c, column] of positions.entries()) {
      moveGoalposts(column, random, draw.gaps[c] as Float64Array);
    }
  }
  if (vary.weights) drawDirichlet(random, parameters, draw.weights);
  if (vary.aggregation) {
    draw.aggregation = gapAggregations[
      Math.floor(random() * gapAggregations.length)
    ] as GapAggregation;
  }
}

function moveGoalposts(positions: Float64Array, random: RandomNumbers, into: Float64Array): void {
  const best = (2 * random() - 1) * GOALPOST_SHIFT;
  const worst = 1 + (2 * random() - 1) * GOALPOST_SHIFT;
  const scale = 1 / (worst - best);
  for (let i = 0; i < into.length; i++) {
    into[i] = clippedGap(((positions[i] as number) - best) * scale);
  }
}

function ranksOf(draw: Draw): Int32Array {
  const { table, dimensions, weights, aggregation, values, room, sorting } = draw;
  for (const [d, means] of dimensions.entries()) {
    if ((weights[d] as number) === 0) continue;
    const parts = draw.gaps.filter((_, c) => table.dimensionOf[c] === d && c !== draw.leftOut);
    meansInto(parts, new Float64Array(parts.length).fill(1), room, means);
  }
  compositeInto(dimensions, weights, aggregation, room, values);
  const rank = new Int32Array(table.count);
  ranksInto(values, sorting, rank);
  return rank;
}

function summarise(drawn: readonly Int32Array[], ranks: Int32Array): RankUncertainty {
  const low = new Int32Array(ranks.length);
  const high = new Int32Array(ranks.length);
  const shift = new Float64Array(ranks.length).fill(Number.NaN);
  const room = new Int32Array(drawn.length);
  for (let i = 0; i < ranks.length; i++) {
    const rank = ranks[i] as number;
    if (rank === 0) continue;
    let seen = 0;
    let moved = 0;
    for (const draw of drawn) {
      const other = draw[i] as number;
      if (other === 0) continue;
      room[seen++] = other;
      moved += Math.abs(other - rank);
    }
    if (seen === 0) continue;
    const sorted = room.subarray(0, seen).sort();
    low[i] = sorted[Math.floor(0.05 * (seen - 1))] as number;
    high[i] = sorted[Math.ceil(0.95 * (seen - 1))] as number;
    shift[i] = moved / seen;
  }
  return { low, high, shift, meanShift: meanOfPresent(shift) };
}

/** The plain mean of the numbers that are there; NaN when none is. */
function meanOfPresent(numbers: Float64Array): number {
  const present = numbers.filter((number) => !Number.isNaN(number));
  return present.reduce((sum, number) => sum + number, 0) / present.length;
}

/** The largest of the numbers that are there; 0 when none is. */
export function largestOf(numbers: Float64Array): number {
  return numbers.reduce(
    (most, number) => (Number.isNaN(number) ? most : Math.max(most, number)),
    0,
  );
}

/**
 * Mean absolute difference between two rankings over the territories that both rank, and the
 * largest; NaN and 0 when none is in both.
 */
export function rankShift(
  ranks: Int32Array,
  others: Int32Array,
): { meanShift: number; largestShift: number } {
  const shift = Float64Array.from(ranks, (rank, i) => {
    const other = others[i] as number;
    return rank > 0 && other > 0 ? Math.abs(other - rank) : Number.NaN;
  });
  return { meanShift: meanOfPresent(shift), largestShift: largestOf(shift) };
}
