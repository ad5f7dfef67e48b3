import { isEnoughPresent } from './service-gap.ts';

/** How the gaps of several dimensions become one number. */
export const gapAggregations = ['PENALISED', 'ARITHMETIC', 'GEOMETRIC'] as const;
export type GapAggregation = (typeof gapAggregations)[number];

/** Keeps a dimension without gap from making the geometric mean 0. */
const SMALLEST_GAP = 0.01;

/** Room for the sums of `meansInto`, so that many draws need it only once. */
export interface MeanRoom {
  sums: Float64Array;
  weights: Float64Array;
  present: Int32Array;
}

export function meanRoom(count: number): MeanRoom {
  return {
    sums: new Float64Array(count),
    weights: new Float64Array(count),
    present: new Int32Array(count),
  };
}

/**
 * Weighted means over columns, territory by territory, into `into`: NaN where fewer than two thirds
 * of the columns have a value. `weights` above 0, one a column.
 */
export function meansInto(
  columns: readonly Float64Array[],
  weights: ArrayLike<number>,
  room: MeanRoom,
  into: Float64Array,
): void {
  const { sums, weights: known, present } = room;
  sums.fill(0);
  known.fill(0);
  present.fill(0);
  for (let c = 0; c < columns.length; c++) {
    const column = columns[c] as Float64Array;
    const weight = weights[c] as number;
    for (let i = 0; i < into.length; i++) {
      const value = column[i] as number;
      if (Number.isNaN(value)) continue;
      sums[i] = (sums[i] as number) + value * weight;
      known[i] = (known[i] as number) + weight;
      present[i] = (present[i] as number) + 1;
    }
  }
  for (let i = 0; i < into.length; i++) {
    const enough = isEnoughPresent(present[i] as number, columns.length);
    into[i] = enough ? (sums[i] as number) / (known[i] as number) : Number.NaN;
  }
}

/**
 * One number from the gaps of the dimensions, territory by territory, into `into`: NaN where fewer
 * than two thirds of the dimensions have one.
 *
 * - `ARITHMETIC`: the weighted mean M.
 * - `PENALISED`: M + S²/M with the weighted variance S² (Mazziotta & Pareto 2013, the sign turned
 *   because 1 is worst); 0 where M is 0. Equal to Σwx²/Σwx, so it never exceeds the largest gap.
 * - `GEOMETRIC`: the weighted geometric mean of gaps of at least 0.01; 0 where M is 0.
 */
export function compositeInto(
  dimensions: readonly Float64Array[],
  weights: ArrayLike<number>,
  aggregation: GapAggregation,
  room: MeanRoom,
  into: Float64Array,
): void {
  const counted = [...dimensions.keys()].filter((d) => (weights[d] as number) > 0);
  const columns = counted.map((d) => dimensions[d] as Float64Array);
  const given = counted.map((d) => weights[d] as number);
  meansInto(columns, given, room, into);
  if (aggregation === 'ARITHMETIC') return;
  const combine = aggregation === 'PENALISED' ? penalised : geometric;
  for (let i = 0; i < into.length; i++) {
    const mean = into[i] as number;
    if (mean > 0) into[i] = combine(columns, given, mean, i);
  }
}

function penalised(
  columns: readonly Float64Array[],
  weights: readonly number[],
  mean: number,
  i: number,
): number {
  let squares = 0;
  let total = 0;
  for (let c = 0; c < columns.length; c++) {
    const gap = (columns[c] as Float64Array)[i] as number;
    if (Number.isNaN(gap)) continue;
    squares += (weights[c] as number) * (gap - mean) * (gap - mean);
    total += weights[c] as number;
  }
  return mean + squares / total / mean;
}

function geometric(
  columns: readonly Float64Array[],
  weights: readonly number[],
  _mean: number,
  i: number,
): number {
  let logs = 0;
  let total = 0;
  for (let c = 0; c < columns.length; c++) {
    const gap = (columns[c] as Float64Array)[i] as number;
    if (Number.isNaN(gap)) continue;
    logs += (weights[c] as number) * Math.log(Math.max(gap, SMALLEST_GAP));
    total += weights[c] as number;
  }
  return Math.exp(logs / total);
}
