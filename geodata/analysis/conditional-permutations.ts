import type { PermutationCounts } from './pseudo-significance.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import { neighborCount, neighborSum, type SpatialWeights } from './spatial-weights.ts';

/**
 * For each unit, how often the sum of its neighbours' values is at least and at most the observed
 * one when the values of all other units are shuffled and its own stays (Anselin 1995). Local
 * Moran and Gi are monotone in that sum, so one count serves both. Each unit draws from a stream of
 * its own: its counts do not depend on which other units are computed. Zeros for an island.
 */
export function conditionalCounts(
  weights: SpatialWeights,
  values: Float64Array,
  permutations: number,
  seed: number,
): PermutationCounts[] {
  // Sums that differ only by rounding are ties.
  const slack = 1e-12 * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const pool = new Float64Array(values.length - 1);
  return weights.ids.map((_, unit) => {
    const count = neighborCount(weights, unit);
    if (count === 0) return { atLeast: 0, atMost: 0 };
    pool.set(values.subarray(0, unit));
    pool.set(values.subarray(unit + 1), unit);
    const observed = neighborSum(weights, values, unit);
    const trial = { count, observed, slack: slack * count, permutations };
    return countSamples(pool, trial, seededRandom(seed, unit));
  });
}

interface SampleTrial {
  /** How many values make a sum. */
  readonly count: number;
  readonly observed: number;
  readonly slack: number;
  readonly permutations: number;
}

/**
 * Sums of `count` values drawn without replacement: the first steps of a shuffle. The pool need
 * not be put back in order, for a draw is as random from any order.
 */
function countSamples(
  pool: Float64Array,
  { count, observed, slack, permutations }: SampleTrial,
  random: SeededRandom,
): PermutationCounts {
  let [atLeast, atMost] = [0, 0];
  for (let turn = 0; turn < permutations; turn++) {
    let sum = 0;
    for (let place = 0; place < count; place++) {
      const other = place + random.nextBelow(pool.length - place);
      const drawn = pool[other] as number;
      pool[other] = pool[place] as number;
      pool[place] = drawn;
      sum += drawn;
    }
    if (sum >= observed - slack) atLeast++;
    if (sum <= observed + slack) atMost++;
  }
  return { atLeast, atMost };
}
