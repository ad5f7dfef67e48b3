import { conditionalCounts } from './conditional-permutations.ts';
import {
  type PermutationCounts,
  type PermutationOptions,
  permutationPlan,
  pseudoP,
  significanceLevel,
} from './pseudo-significance.ts';
import { neighborCount, neighborSum, type SpatialWeights } from './spatial-weights.ts';
import { deviations, sumOfPowers, type UnitVariable } from './unit-values.ts';

/** The unit's own value and its neighbours' against the mean: high-high, low-low, high-low, low-high. */
export const moranQuadrants = ['HH', 'LL', 'HL', 'LH'] as const;
export type MoranQuadrant = (typeof moranQuadrants)[number];

export interface LocalOptions extends PermutationOptions {
  /** A unit is significant when p is at most this; 0.05 when absent. */
  readonly significance?: number;
  /**
   * Those of `conditionalCounts` for the same weights, permutations and seed and the variable or any
   * rising linear function of it, where they are known; counted when absent.
   */
  readonly counts?: readonly PermutationCounts[];
}

export interface LocalMoran {
  readonly id: string;
  readonly I: number;
  /** The value less the mean, in sample standard deviations. */
  readonly z: number;
  /** The weighted sum of the neighbours' z: their mean with row-standardised weights. */
  readonly lag: number;
  /** null for an island. */
  readonly quadrant: MoranQuadrant | null;
  /** null for an island and without permutations. */
  readonly p: number | null;
  readonly significant: boolean;
}

export interface LocalMoranResult {
  /** In the order of the weights' ids. */
  readonly units: readonly LocalMoran[];
  readonly permutations: number;
  readonly seed: number;
  readonly significance: number;
}

/**
 * Local Moran (Anselin 1995) as GeoDa and rgeoda publish it: Iᵢ = zᵢ Σⱼ wᵢⱼ zⱼ with z standardised by
 * the sample standard deviation; over all units the Iᵢ of row-standardised weights sum to
 * (n − 1) S₀ / n times Moran's I. The directed pseudo p keeps zᵢ and shuffles the others. A value
 * exactly at the mean counts as low, as in esda. An island has I = 0, no quadrant and no p.
 * The p are not corrected for the number of units. Throws `BAD_INPUT` for values that are missing,
 * not finite or all equal, fewer than 3 units, or options out of range.
 */
export function localMoran(
  weights: SpatialWeights,
  variable: UnitVariable,
  options: LocalOptions = {},
): LocalMoranResult {
  const { permutations, seed } = permutationPlan(options);
  const significance = significanceLevel(options.significance);
  const centered = deviations(weights.ids, variable, 3);
  const deviation = Math.sqrt(sumOfPowers(centered, 2) / (centered.length - 1));
  const standardised = centered.map((value) => value / deviation);
  const counts = options.counts ?? conditionalCounts(weights, standardised, permutations, seed);
  const units = weights.ids.map((id, unit) => {
    const z = standardised[unit] as number;
    const lag = (weights.rowWeights[unit] as number) * neighborSum(weights, standardised, unit);
    const island = neighborCount(weights, unit) === 0;
    const count = counts[unit];
    const p = island || count === undefined ? null : pseudoP(count, permutations, 'DIRECTED');
    return {
      id,
      I: island ? 0 : z * lag,
      z,
      lag,
      quadrant: island ? null : quadrantOf(z, lag),
      p,
      significant: p !== null && p <= significance,
    };
  });
  return { units, permutations, seed, significance };
}

function quadrantOf(z: number, lag: number): MoranQuadrant {
  if (z > 0) return lag > 0 ? 'HH' : 'HL';
  return lag > 0 ? 'LH' : 'LL';
}
