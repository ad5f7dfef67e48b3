import type { CriterionBarFragment } from '../api/operations.ts';

/** One criterion of two sets. */
export interface CriterionDifference {
  own: CriterionBarFragment;
  other: CriterionBarFragment;
  /** Contribution of the first minus that of the second, in parts of the 0-1 score; 0 when missing. */
  difference: number;
}

/** The weighted criteria of two sets, those that set them apart most first. */
export function differences(
  own: readonly CriterionBarFragment[],
  others: readonly CriterionBarFragment[],
): CriterionDifference[] {
  return own
    .filter(({ weight }) => weight > 0)
    .flatMap((one) => {
      const other = others.find(({ criterion }) => criterion.code === one.criterion.code);
      if (!other) return [];
      return [{ own: one, other, difference: (one.contribution ?? 0) - (other.contribution ?? 0) }];
    })
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}
