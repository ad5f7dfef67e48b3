import { DomainError } from '../model/domain-error.ts';
import { type MoranAssumption, moranVariance, weightSums } from './moran-moments.ts';
import {
  type Alternative,
  type PermutationCounts,
  type PermutationOptions,
  permutationPlan,
  pseudoP,
} from './pseudo-significance.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import type { SpatialWeights } from './spatial-weights.ts';
import { deviations, sumOfPowers, type UnitVariable } from './unit-values.ts';

export interface MoranOptions extends PermutationOptions {
  /** Which variance is published and makes z: RANDOMISATION when absent, as in spdep. */
  readonly assumption?: MoranAssumption;
  /** DIRECTED when absent, as in esda and GeoDa. */
  readonly alternative?: Alternative;
}

export interface MoranResult {
  readonly I: number;
  /** −1 / (n − 1): I without autocorrelation. */
  readonly expected: number;
  /** Under randomisation, or under normality when asked. */
  readonly variance: number;
  /** (I − expected) / √variance; null where the variance is 0 and no arrangement changes I. */
  readonly z: number | null;
  /** Pseudo p of the permutations; null without any. */
  readonly p: number | null;
  readonly permutations: number;
  readonly seed: number;
}

/**
 * Moran's I (Moran 1950; Cliff and Ord 1981): n Σᵢ Σⱼ wᵢⱼ zᵢ zⱼ / (S₀ Σ zᵢ²), z the deviations from
 * the mean. Islands count in n and add nothing to the sums. Permutations shuffle the values over
 * all units; the same seed gives the same p whatever the order of the input.
 * Throws `BAD_INPUT` for values that are missing, not finite or all equal, fewer than 4 units,
 * weights without a pair of neighbours, or options out of range.
 */
export function moransI(
  weights: SpatialWeights,
  variable: UnitVariable,
  options: MoranOptions = {},
): MoranResult {
  const { permutations, seed } = permutationPlan(options);
  const random = seededRandom(seed);
  const centered = deviations(weights.ids, variable, 4);
  const sums = weightSums(weights);
  if (sums.s0 === 0) {
    throw new DomainError('BAD_INPUT', 'Got units without neighbours; expected one pair at least.');
  }
  const n = centered.length;
  const pairs = pairedWeights(weights);
  const crossProduct = weightedCrossProduct(pairs, centered);
  const squares = sumOfPowers(centered, 2);
  const I = (n / sums.s0) * (crossProduct / squares);
  const expected = -1 / (n - 1);
  const variance = moranVariance(sums, centered, options.assumption ?? 'RANDOMISATION');
  // Rounding alone, when every arrangement gives the same I.
  const fixed = variance <= 1e-14;
  // Sums that differ only by rounding are ties.
  const slack = 1e-12 * squares * Math.max(1, sums.s0 / n);
  const counts = permuteMoran(
    pairs,
    centered,
    { observed: crossProduct, slack, permutations },
    random,
  );
  return {
    I,
    expected,
    variance,
    z: fixed ? null : (I - expected) / Math.sqrt(variance),
    p: pseudoP(counts, permutations, options.alternative ?? 'DIRECTED'),
    permutations,
    seed,
  };
}

/** Each pair of neighbours once, with the sum of its two weights: pairs of i from `starts[i]` on. */
interface PairedWeights {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly sums: Float64Array;
}

/** Half as many products as the rows of the weights, which permutations repeat. */
function pairedWeights({ offsets, neighbors, rowWeights }: SpatialWeights): PairedWeights {
  const starts = new Int32Array(offsets.length);
  const ends = new Int32Array(neighbors.length / 2);
  const sums = new Float64Array(ends.length);
  let count = 0;
  for (let i = 0; i < rowWeights.length; i++) {
    for (let e = offsets[i] as number; e < (offsets[i + 1] as number); e++) {
      const j = neighbors[e] as number;
      if (j < i) continue;
      ends[count] = j;
      sums[count] = (rowWeights[i] as number) + (rowWeights[j] as number);
      count++;
    }
    starts[i + 1] = count;
  }
  return { starts, ends, sums };
}

/** Σᵢ Σⱼ wᵢⱼ zᵢ zⱼ. */
function weightedCrossProduct({ starts, ends, sums }: PairedWeights, values: Float64Array): number {
  let total = 0;
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    const end = starts[i + 1] as number;
    let lag = 0;
    for (; at < end; at++) lag += (sums[at] as number) * (values[ends[at] as number] as number);
    total += lag * (values[i] as number);
  }
  return total;
}

interface MoranTrial {
  readonly observed: number;
  readonly slack: number;
  readonly permutations: number;
}

/** Only the cross product changes with the arrangement, so it stands for I. */
function permuteMoran(
  pairs: PairedWeights,
  centered: Float64Array,
  { observed, slack, permutations }: MoranTrial,
  random: SeededRandom,
): PermutationCounts {
  const values = centered.slice();
  let [atLeast, atMost] = [0, 0];
  for (let turn = 0; turn < permutations; turn++) {
    shuffle(values, random);
    const permuted = weightedCrossProduct(pairs, values);
    if (permuted >= observed - slack) atLeast++;
    if (permuted <= observed + slack) atMost++;
  }
  return { atLeast, atMost };
}

/** Every order equally likely (Fisher and Yates; Durstenfeld 1964), in place. */
function shuffle(values: Float64Array, random: SeededRandom): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = random.nextBelow(last + 1);
    const held = values[last] as number;
    values[last] = values[other] as number;
    values[other] = held;
  }
}
