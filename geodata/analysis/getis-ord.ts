import { conditionalCounts } from './conditional-permutations.ts';
import type { LocalOptions } from './local-moran.ts';
import { permutationPlan, pseudoP, significanceLevel } from './pseudo-significance.ts';
import { neighborCount, neighborSum, type SpatialWeights } from './spatial-weights.ts';
import {
  deviations,
  meanOf,
  sumOfPowers,
  type UnitVariable,
  valuesInOrder,
} from './unit-values.ts';

/** GI: the neighbours without the unit. GI_STAR: with it. */
export const getisOrdStatistics = ['GI', 'GI_STAR'] as const;
export type GetisOrdStatistic = (typeof getisOrdStatistics)[number];

export interface LocalG {
  readonly id: string;
  /** The share of the total that lies around the unit; null for an island or a total of 0. */
  readonly G: number | null;
  /** null for an island and where no arrangement changes G. */
  readonly z: number | null;
  /** HOT: more around it than expected; COLD: less or as much. null where z is. */
  readonly spot: 'HOT' | 'COLD' | null;
  /** null for an island and without permutations. */
  readonly p: number | null;
  readonly significant: boolean;
}

export interface GetisOrdResult {
  readonly statistic: GetisOrdStatistic;
  /** In the order of the weights' ids. */
  readonly units: readonly LocalG[];
  readonly permutations: number;
  readonly seed: number;
  readonly significance: number;
}

/**
 * Gi or Gi* of each unit (Getis and Ord 1992; z of Ord and Getis 1995). G = Σⱼ wᵢⱼ xⱼ / Σⱼ xⱼ, for Gi
 * without the unit itself in either sum, for Gi* with it, weighing 1 (BINARY) or as much as each
 * neighbour, all summing to 1 (ROW_STANDARDISED); G is a share only where no value is negative. z
 * is the same for both styles and any sign, and the one to read. The directed pseudo p keeps the
 * unit's value and shuffles the others, so Gi, Gi* and local Moran have the same p for one seed.
 * An island has no G, z or p, as in GeoDa. Throws the errors of `localMoran`.
 */
export function getisOrd(
  weights: SpatialWeights,
  variable: UnitVariable,
  statistic: GetisOrdStatistic,
  options: LocalOptions = {},
): GetisOrdResult {
  const { permutations, seed } = permutationPlan(options);
  const significance = significanceLevel(options.significance);
  const centered = deviations(weights.ids, variable, 3);
  const scores = { centered, squares: sumOfPowers(centered, 2) };
  const shares = rawShares(weights, valuesInOrder(weights.ids, variable), statistic);
  const counts = options.counts ?? conditionalCounts(weights, centered, permutations, seed);
  const units = weights.ids.map((id, unit) => {
    const count = neighborCount(weights, unit) === 0 ? undefined : counts[unit];
    const z = count && scoreOf(weights, scores, unit, statistic);
    const p = count ? pseudoP(count, permutations, 'DIRECTED') : null;
    return {
      id,
      G: shares[unit] ?? null,
      z: z ?? null,
      spot: spotOf(z ?? null),
      p,
      significant: p !== null && p <= significance,
    };
  });
  return { statistic, units, permutations, seed, significance };
}

function spotOf(z: number | null): LocalG['spot'] {
  if (z === null) return null;
  return z > 0 ? 'HOT' : 'COLD';
}

/** G of each unit; null for an island or where the sum of the values is 0. */
function rawShares(
  weights: SpatialWeights,
  values: Float64Array,
  statistic: GetisOrdStatistic,
): (number | null)[] {
  const total = meanOf(values) * values.length;
  return weights.ids.map((_, unit) => {
    const count = neighborCount(weights, unit);
    const own = values[unit] as number;
    const around = neighborSum(weights, values, unit);
    const [sum, terms, whole] =
      statistic === 'GI' ? [around, count, total - own] : [around + own, count + 1, total];
    if (count === 0 || whole === 0) return null;
    return (weights.style === 'BINARY' ? sum : sum / terms) / whole;
  });
}

/** Values less their mean, and the sum of their squares. */
interface CenteredValues {
  readonly centered: Float64Array;
  readonly squares: number;
}

/** The sum around a unit less its expectation, in standard deviations of a draw without replacement. */
function scoreOf(
  weights: SpatialWeights,
  { centered, squares }: CenteredValues,
  unit: number,
  statistic: GetisOrdStatistic,
): number | null {
  const own = centered[unit] as number;
  const around = neighborSum(weights, centered, unit);
  const count = neighborCount(weights, unit);
  const n = centered.length;
  if (statistic === 'GI_STAR') return scoreOfSum(around + own, count + 1, n, 0, squares);
  return scoreOfSum(around, count, n - 1, -own, squares - own * own);
}

/** z of a sum of `count` out of `n` values with the total and the sum of squares given. */
function scoreOfSum(
  sum: number,
  count: number,
  n: number,
  total: number,
  squares: number,
): number | null {
  const mean = total / n;
  const meanSquare = squares / n;
  const variance = meanSquare - mean * mean;
  // Equal values, but for rounding, or all of them in the sum.
  if (variance <= 1e-14 * meanSquare || count === n) return null;
  const spread = (count * (n - count)) / (n - 1);
  return (sum - count * mean) / Math.sqrt(variance * spread);
}
