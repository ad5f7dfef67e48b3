import type { Goalposts } from '../model/indicator.ts';

/** A sector's need is published only when this share of its indicators is present. */
const LEAST_PRESENT = 2 / 3;

/**
 * The gap of a value between fixed goalposts: 0 = at the best end or beyond, 1 = at the worst or
 * beyond (min-max normalisation, OECD/JRC Handbook on Composite Indicators 2008).
 * Throws RangeError when the goalposts coincide.
 */
export function normalisedGap(value: number, { best, worst }: Pick<Goalposts, 'best' | 'worst'>) {
  if (best === worst) {
    throw new RangeError(`Got goalposts ${best} and ${worst}; expected two different numbers.`);
  }
  return Math.min(1, Math.max(0, (value - best) / (worst - best)));
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
  const enough = present > 0 && present >= LEAST_PRESENT * gaps.length;
  return { need: enough ? sum / present : null, present, total: gaps.length };
}
