/** Why a value is missing; a missing value is never 0. */
export const missingReasons = [
  'NOT_COLLECTED',
  'NEW_DISTRICT',
  'SUPPRESSED_SMALL_BASE',
  'NOT_IN_SOURCE',
] as const;
export type MissingReason = (typeof missingReasons)[number];

/** How far a value can be trusted for comparing territories. */
export const measureQualities = [
  /** As published by the source. */
  'OBSERVED',
  /** Computed by us from published values. */
  'DERIVED',
  /** Projected or modelled by the publisher, or a travel time by the declared friction model. */
  'ESTIMATED',
  /** Fewer than 30 observations behind the value. */
  'SMALL_BASE',
  /** The province's value, repeated on each of its districts. */
  'REPEATED_PROVINCE',
  /** The region's value, repeated on each of its districts. */
  'REPEATED_REGION',
] as const;
export type MeasureQuality = (typeof measureQualities)[number];

/** One published or derived figure; `value` is null exactly when `missingReason` is set. */
export interface Measure {
  value: number | null;
  unit: string;
  year: number | null;
  sourceId: string | null;
  quality: MeasureQuality | null;
  missingReason: MissingReason | null;
}
