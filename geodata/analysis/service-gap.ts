import type { Goalposts } from '../model/indicator.ts';
import type { MissingReason } from '../model/measure.ts';

/** Whether a mean over `total` parts may be published: at least two thirds have a value. */
export function isEnoughPresent(present: number, total: number): boolean {
  return present > 0 && 3 * present >= 2 * total;
}

/**
 * Where a value lies between fixed goalposts: 0 = at the best end, 1 = at the worst, beyond them
 * below 0 or above 1. Throws RangeError when the goalposts coincide.
 */
export function goalpostPosition(
  value: number,
  { best, worst }: Pick<Goalposts, 'best' | 'worst'>,
) {
  if (best === worst) {
    throw new RangeError(`Got goalposts ${best} and ${worst}; expected two different numbers.`);
  }
  return (value - best) / (worst - best);
}

/** The position held between 0 and 1; NaN stays NaN. */
export function clippedGap(position: number): number {
  return Math.min(1, Math.max(0, position));
}

/**
 * The gap of a value between fixed goalposts: 0 = at the best end or beyond, 1 = at the worst or
 * beyond (min-max normalisation, OECD/JRC Handbook on Composite Indicators 2008).
 * Throws RangeError when the goalposts coincide.
 */
export function normalisedGap(value: number, goalposts: Pick<Goalposts, 'best' | 'worst'>) {
  return clippedGap(goalpostPosition(value, goalposts));
}

export interface SectorNeed {
  /** 0-1, 1 = worst; null when fewer than two thirds of the indicators are present. */
  need: number | null;
  present: number;
  total: number;
}

/**
 * A sector's need: the mean of its indicators' gaps, under the two-thirds rule.
 * `gaps` has an entry an indicator of the sector, null where the value is missing.
 */
export function sectorNeed(gaps: readonly (number | null)[]): SectorNeed {
  let sum = 0;
  let present = 0;
  for (const gap of gaps) {
    if (gap === null) continue;
    sum += gap;
    present++;
  }
  const enough = isEnoughPresent(present, gaps.length);
  return { need: enough ? sum / present : null, present, total: gaps.length };
}

/** Why a mean is missing: what its missing parts agree on, else NOT_COLLECTED. */
export function agreedReason(reasons: Iterable<MissingReason>): MissingReason {
  const [only, ...others] = new Set(reasons);
  return only !== undefined && others.length === 0 ? only : 'NOT_COLLECTED';
}
