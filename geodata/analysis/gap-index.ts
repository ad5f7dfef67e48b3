import { DomainError } from '../model/domain-error.ts';

/** A dimension, and the whole index, need this share of their parts to be published. */
const LEAST_PRESENT = 2 / 3;

/** Indicators of the index, column by column; index i is the same territory in every column. */
export interface GapTable {
  /** Territories. */
  ids: readonly string[];
  /** Gaps 0-1 of each indicator, 1 = worst; NaN = missing. */
  gaps: readonly Float64Array[];
  /** Dimension (sector) of each indicator, as an index into `dimensions`. */
  dimensionOf: readonly number[];
  dimensions: readonly string[];
}

export interface GapIndex {
  /** 0-1 and above: the penalty can lift a very uneven profile over 1. NaN = insufficient data. */
  value: Float64Array;
  /** Each dimension's mean gap, 0-1; NaN = insufficient data. */
  dimensions: Float64Array[];
  /** 1 = largest gap; 0 = not ranked. Equal values share the better rank. */
  rank: Int32Array;
  /** Share (0-100) of ranked territories whose gap is not larger. NaN = not ranked. */
  percentile: Float64Array;
  ranked: number;
}

/**
 * The composite service gap of each territory: dimensions are weighted means of their indicators'
 * gaps, the composite is G = M + S²/M, where M and S² are the weighted mean and variance over the
 * dimensions: imbalance is penalised (Mazziotta & Pareto 2013, adapted to gaps: the sign is plus
 * because 1 is worst); 0 where M is 0. A dimension, and the composite, are published only with two
 * thirds of their parts. `indicatorWeights` and `dimensionWeights` count in proportion.
 * Throws BAD_INPUT for weights that are negative, not finite, sum to 0, or are not as many as parts.
 */
export function gapIndex(
  table: GapTable,
  dimensionWeights: ArrayLike<number> = equal(table.dimensions.length),
  indicatorWeights: ArrayLike<number> = equal(table.gaps.length),
): GapIndex {
  checkWeights('dimensionWeights', dimensionWeights, table.dimensions.length);
  checkWeights('indicatorWeights', indicatorWeights, table.gaps.length);
  const dimensions = dimensionMeans(table, indicatorWeights);
  const value = composite(dimensions, dimensionWeights, table.ids.length);
  return { value, dimensions, ...rankLargestFirst(value) };
}

function equal(count: number): Float64Array {
  return new Float64Array(count).fill(1);
}

function checkWeights(argument: string, weights: ArrayLike<number>, count: number): void {
  const given = Array.from(weights);
  const wrong = given.find((weight) => !(weight >= 0 && Number.isFinite(weight)));
  const sum = given.reduce((total, weight) => total + weight, 0);
  if (given.length === count && wrong === undefined && sum > 0) return;
  const got = wrong !== undefined ? `the weight ${wrong}` : `${given.length} weights of sum ${sum}`;
  throw new DomainError(
    'BAD_INPUT',
    `Got ${got}; expected ${count} finite weights of 0 or more, not all 0.`,
    { argument },
  );
}

/** Weighted mean gap of each dimension, NaN where fewer than two thirds of its indicators are there. */
export function dimensionMeans(table: GapTable, weights: ArrayLike<number>): Float64Array[] {
  const count = table.ids.length;
  return table.dimensions.map((_, dimension) => {
    const parts = table.gaps
      .map((gaps, i) => ({ gaps, weight: weights[i] as number, of: table.dimensionOf[i] }))
      .filter(({ of, weight }) => of === dimension && weight > 0);
    return weightedMeans(
      parts.map(({ gaps }) => gaps),
      parts.map(({ weight }) => weight),
      count,
    );
  });
}

function weightedMeans(
  columns: readonly Float64Array[],
  weights: readonly number[],
  count: number,
): Float64Array {
  const means = new Float64Array(count).fill(Number.NaN);
  for (let i = 0; i < count; i++) {
    let sum = 0;
    let weight = 0;
    let present = 0;
    for (let c = 0; c < columns.length; c++) {
      const value = (columns[c] as Float64Array)[i] as number;
      if (Number.isNaN(value)) continue;
      sum += value * (weights[c] as number);
      weight += weights[c] as number;
      present++;
    }
    if (present > 0 && present >= LEAST_PRESENT * columns.length) means[i] = sum / weight;
  }
  return means;
}

/** M + S²/M over the dimensions that are there, NaN when fewer than two thirds of them are. */
function composite(
  dimensions: readonly Float64Array[],
  weights: ArrayLike<number>,
  count: number,
): Float64Array {
  const counted = dimensions
    .map((column, i) => ({ column, weight: weights[i] as number }))
    .filter(({ weight }) => weight > 0);
  const columns = counted.map(({ column }) => column);
  const given = counted.map(({ weight }) => weight);
  const means = weightedMeans(columns, given, count);
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const mean = means[i] as number;
    values[i] = mean === 0 ? 0 : mean + variance(columns, given, mean, i) / mean;
  }
  return values;
}

function variance(
  columns: readonly Float64Array[],
  weights: readonly number[],
  mean: number,
  i: number,
): number {
  let sum = 0;
  let weight = 0;
  for (let c = 0; c < columns.length; c++) {
    const value = (columns[c] as Float64Array)[i] as number;
    if (Number.isNaN(value)) continue;
    sum += (value - mean) ** 2 * (weights[c] as number);
    weight += weights[c] as number;
  }
  return weight > 0 ? sum / weight : 0;
}

/** Ranks with the largest value first; NaN is not ranked. */
export function rankLargestFirst(
  values: Float64Array,
): Pick<GapIndex, 'rank' | 'percentile' | 'ranked'> {
  const order = [...values.keys()]
    .filter((i) => !Number.isNaN(values[i]))
    .sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
  const rank = new Int32Array(values.length);
  const percentile = new Float64Array(values.length).fill(Number.NaN);
  let place = 0;
  for (const [position, i] of order.entries()) {
    const previous = order[position - 1];
    if (previous === undefined || values[previous] !== values[i]) place = position + 1;
    rank[i] = place;
  }
  for (const i of order) {
    percentile[i] = (100 * (order.length - (rank[i] as number) + 1)) / order.length;
  }
  return { rank, percentile, ranked: order.length };
}
