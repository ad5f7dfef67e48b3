import { DomainError } from '../model/domain-error.ts';
import type { FeatureMatrix } from './feature-matrix.ts';

/** Squared distances of profiles to a mean, summed over units and variables. */
export interface SumOfSquares {
  /** To the mean of all. */
  readonly total: number;
  /** To the mean of the own region. */
  readonly within: number;
  /** Of the regions' means to the mean of all, each counted once a unit. */
  readonly between: number;
}

/**
 * How well regions hold units apart: total = within + between, each computed by itself. `labels`
 * gives the region of each row, from 0. Throws `BAD_INPUT` when all rows are equal, for then no
 * partition is better than another.
 */
export function sumOfSquares(features: FeatureMatrix, labels: Int32Array): SumOfSquares {
  const means = regionMeans(features, labels);
  const overall = regionMeans(features, new Int32Array(features.rows));
  const everyone = new Int32Array(features.rows);
  const total = squaresAround(features, overall, everyone);
  if (total === 0) {
    const expected = 'profiles that differ';
    throw new DomainError('BAD_INPUT', `Got the same values for every unit; expected ${expected}.`);
  }
  const within = squaresAround(features, means, labels);
  const spread = {
    ...features,
    values: Float64Array.from(replaceByMeans(features, means, labels)),
  };
  return { total, within, between: squaresAround(spread, overall, everyone) };
}

/** The mean profile of each region, in rows. */
function regionMeans({ rows, columns, values }: FeatureMatrix, labels: Int32Array): Float64Array {
  const regions = labels.reduce((most, label) => Math.max(most, label), 0) + 1;
  const sums = new Float64Array(regions * columns);
  const counts = new Float64Array(regions);
  for (let r = 0; r < rows; r++) {
    const region = labels[r] as number;
    counts[region] = (counts[region] as number) + 1;
    for (let c = 0; c < columns; c++) {
      const at = region * columns + c;
      sums[at] = (sums[at] as number) + (values[r * columns + c] as number);
    }
  }
  return sums.map((sum, at) => sum / (counts[Math.floor(at / columns)] as number));
}

function squaresAround(
  { rows, columns, values }: FeatureMatrix,
  means: Float64Array,
  labels: Int32Array,
): number {
  let sum = 0;
  for (let r = 0; r < rows; r++) {
    const start = (labels[r] as number) * columns;
    for (let c = 0; c < columns; c++) {
      sum += ((values[r * columns + c] as number) - (means[start + c] as number)) ** 2;
    }
  }
  return sum;
}

/** Each row's profile replaced by that of its region. */
function replaceByMeans(
  { columns, values }: FeatureMatrix,
  means: Float64Array,
  labels: Int32Array,
): Float64Array {
  return values.map((_, at) => {
    const row = Math.floor(at / columns);
    return means[(labels[row] as number) * columns + (at % columns)] as number;
  });
}
