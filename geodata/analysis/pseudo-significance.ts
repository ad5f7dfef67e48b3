import { DomainError } from '../model/domain-error.ts';
import { checkedSeed, defaultSeed } from './seeded-random.ts';

/**
 * Which permuted values count as extreme. GREATER and LESS: at least, or at most, the observed one.
 * DIRECTED: whichever of the two is rarer, the side on which the observed value lies (GeoDa, esda).
 * TWO_SIDED: twice the directed p, at most 1.
 */
export const alternatives = ['DIRECTED', 'GREATER', 'LESS', 'TWO_SIDED'] as const;
export type Alternative = (typeof alternatives)[number];

/** How many permuted values are at least and at most the observed one; ties count in both. */
export interface PermutationCounts {
  readonly atLeast: number;
  readonly atMost: number;
}

export interface PermutationOptions {
  /** 999 when absent; 0 for no pseudo p; at most 99,999, as in GeoDa. */
  readonly permutations?: number;
  /** A whole number from 0 to 2³² − 1; GeoDa's 123456789 when absent. */
  readonly seed?: number;
}

const mostPermutations = 99_999;

/** The permutations and the seed in force. Throws `BAD_INPUT` for either out of range. */
export function permutationPlan(options: PermutationOptions): Required<PermutationOptions> {
  const { permutations = 999, seed = defaultSeed } = options;
  if (Number.isInteger(permutations) && permutations >= 0 && permutations <= mostPermutations) {
    return { permutations, seed: checkedSeed(seed) };
  }
  const expected = `a whole number from 0 to ${mostPermutations}`;
  const message = `Got ${permutations} permutations; expected ${expected}.`;
  throw new DomainError('BAD_INPUT', message, { argument: 'permutations' });
}

/**
 * (r + 1) / (permutations + 1), r the number of extreme permuted values (Davison and Hinkley 1997):
 * the observed arrangement is one of those possible, so p is never 0. null without permutations.
 * A tie counts on both sides: where all permutations tie, p is 1. esda and GeoDa count it on one
 * side only and answer 1 / (permutations + 1) there; without ties the figures are the same.
 */
export function pseudoP(
  { atLeast, atMost }: PermutationCounts,
  permutations: number,
  alternative: Alternative,
): number | null {
  if (permutations === 0) return null;
  const share = (count: number) => (count + 1) / (permutations + 1);
  if (alternative === 'GREATER') return share(atLeast);
  if (alternative === 'LESS') return share(atMost);
  const directed = share(Math.min(atLeast, atMost));
  return alternative === 'DIRECTED' ? directed : Math.min(1, 2 * directed);
}

/** The level below which p counts as significant. Throws `BAD_INPUT` outside (0, 1). */
export function significanceLevel(level = 0.05): number {
  if (level > 0 && level < 1) return level;
  const message = `Got the significance ${level}; expected a number between 0 and 1.`;
  throw new DomainError('BAD_INPUT', message, { argument: 'significance' });
}
