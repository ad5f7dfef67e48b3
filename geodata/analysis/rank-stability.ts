import type { WeightDraw } from './dirichlet.ts';

/** Alternatives by criteria, row by row: 0-1, 1 = best; NaN = missing. */
export interface AlternativeValues {
  alternatives: number;
  criteria: number;
  values: Float64Array;
}

/** How an alternative fares over the draws. */
export interface RankAcceptability {
  alternative: number;
  /** Share of the draws in which it has rank 1, 2, ... as many as asked for. */
  byRank: number[];
  /** Share of the draws in which it is among these first ranks: the sum of `byRank`. */
  amongFirst: number;
  /** Mean of the weights that put it first; null when none do. */
  centralWeights: number[] | null;
}

/** The first ranks of one draw: alternatives and their scores, best first. */
interface Podium {
  alternatives: Int32Array;
  scores: Float64Array;
  length: number;
}

/** Enters the alternative at its rank; among equals the earlier stays ahead. */
function enter(podium: Podium, alternative: number, score: number): void {
  const { alternatives, scores } = podium;
  const most = alternatives.length;
  let place = podium.length < most ? podium.length++ : most - 1;
  while (place > 0 && (scores[place - 1] as number) < score) {
    scores[place] = scores[place - 1] as number;
    alternatives[place] = alternatives[place - 1] as number;
    place--;
  }
  scores[place] = score;
  alternatives[place] = alternative;
}

/** Weighted mean of the values present; NaN when none is. */
function scoreOf({ values, criteria }: AlternativeValues, row: number, weights: Float64Array) {
  let sum = 0;
  let present = 0;
  const from = row * criteria;
  for (let k = 0; k < criteria; k++) {
    const value = values[from + k] as number;
    if (Number.isNaN(value)) continue;
    sum += (weights[k] as number) * value;
    present += weights[k] as number;
  }
  return sum / present;
}

function rankAll(matrix: AlternativeValues, weights: Float64Array, podium: Podium): void {
  podium.length = 0;
  const most = podium.alternatives.length;
  for (let row = 0; row < matrix.alternatives; row++) {
    const score = scoreOf(matrix, row, weights);
    const full = podium.length === most;
    if (full ? score > (podium.scores[most - 1] as number) : !Number.isNaN(score)) {
      enter(podium, row, score);
    }
  }
}

interface Tally {
  byRank: Int32Array;
  weights: Float64Array;
}

function note(tallies: Map<number, Tally>, podium: Podium, weights: Float64Array): void {
  for (let place = 0; place < podium.length; place++) {
    const alternative = podium.alternatives[place] as number;
    let tally = tallies.get(alternative);
    if (tally === undefined) {
      tally = {
        byRank: new Int32Array(podium.alternatives.length),
        weights: new Float64Array(weights.length),
      };
      tallies.set(alternative, tally);
    }
    tally.byRank[place] = (tally.byRank[place] as number) + 1;
    if (place > 0) continue;
    for (let k = 0; k < weights.length; k++) {
      tally.weights[k] = (tally.weights[k] as number) + (weights[k] as number);
    }
  }
}

function acceptability(alternative: number, tally: Tally, draws: number): RankAcceptability {
  const [first = 0] = tally.byRank;
  const inAll = tally.byRank.reduce((sum, count) => sum + count, 0);
  return {
    alternative,
    byRank: Array.from(tally.byRank, (count) => count / draws),
    amongFirst: inAll / draws,
    centralWeights: first === 0 ? null : Array.from(tally.weights, (weight) => weight / first),
  };
}

/**
 * The alternatives that any of `draws` weight vectors puts among the first `ranks`, by how often
 * they are first, then among the first: their rank acceptability and central weights. All
 * alternatives compete in every draw; a missing value leaves its weight to the others; among equal
 * scores the earlier row ranks first.
 * Method: SMAA-2 (Lahdelma & Salminen 2001) over given values and drawn weights.
 */
export function rankAcceptability(
  matrix: AlternativeValues,
  draw: WeightDraw,
  draws: number,
  ranks: number,
): RankAcceptability[] {
  const weights = new Float64Array(matrix.criteria);
  const podium: Podium = {
    alternatives: new Int32Array(ranks),
    scores: new Float64Array(ranks),
    length: 0,
  };
  const tallies = new Map<number, Tally>();
  for (let i = 0; i < draws; i++) {
    draw(weights);
    rankAll(matrix, weights, podium);
    note(tallies, podium, weights);
  }
  return [...tallies]
    .map(([alternative, tally]) => acceptability(alternative, tally, draws))
    .sort(
      (a, b) =>
        (b.byRank[0] as number) - (a.byRank[0] as number) ||
        b.amongFirst - a.amongFirst ||
        a.alternative - b.alternative,
    );
}
