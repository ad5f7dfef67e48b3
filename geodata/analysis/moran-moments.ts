import { neighborCount, type SpatialWeights } from './spatial-weights.ts';
import { sumOfPowers } from './unit-values.ts';

/** RANDOMISATION: the values are given, their places random. NORMALITY: independent normal draws. */
export const moranAssumptions = ['RANDOMISATION', 'NORMALITY'] as const;
export type MoranAssumption = (typeof moranAssumptions)[number];

/** S₀ = Σ wᵢⱼ, S₁ = ½ Σ (wᵢⱼ + wⱼᵢ)², S₂ = Σ (wᵢ. + w.ᵢ)². */
export interface WeightSums {
  readonly s0: number;
  readonly s1: number;
  readonly s2: number;
}

/** The sums of weights in the moments of Moran's I; contiguity is mutual, weights need not be. */
export function weightSums(weights: SpatialWeights): WeightSums {
  const { offsets, neighbors, rowWeights } = weights;
  let [s0, s1, s2] = [0, 0, 0];
  for (let i = 0; i < rowWeights.length; i++) {
    const own = rowWeights[i] as number;
    const rowSum = own * neighborCount(weights, i);
    let columnSum = 0;
    for (let e = offsets[i] as number; e < (offsets[i + 1] as number); e++) {
      const back = rowWeights[neighbors[e] as number] as number;
      columnSum += back;
      s1 += (own + back) ** 2 / 2;
    }
    s0 += rowSum;
    s2 += (rowSum + columnSum) ** 2;
  }
  return { s0, s1, s2 };
}

/**
 * The variance of I when there is no autocorrelation (Cliff and Ord 1981), for n > 3 deviations
 * from the mean; n counts islands.
 */
export function moranVariance(
  { s0, s1, s2 }: WeightSums,
  centered: Float64Array,
  assumption: MoranAssumption,
): number {
  const n = centered.length;
  const squaredMean = 1 / (n - 1) ** 2;
  if (assumption === 'NORMALITY') {
    return (n * n * s1 - n * s2 + 3 * s0 * s0) / ((n * n - 1) * s0 * s0) - squaredMean;
  }
  const kurtosis = (n * sumOfPowers(centered, 4)) / sumOfPowers(centered, 2) ** 2;
  const spread = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0);
  const shape = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
  return (spread - shape) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - squaredMean;
}
