import type { Bilingual } from './language.ts';
import type { MeasureQuality, MissingReason } from './measure.ts';
import type { Sector } from './sector.ts';
import type { Ubigeo } from './territory.ts';

export const indicatorDirections = ['HIGHER_IS_WORSE', 'LOWER_IS_WORSE', 'CONTEXT'] as const;
/** Which end of the scale means a larger service gap; CONTEXT measures no gap. */
export type IndicatorDirection = (typeof indicatorDirections)[number];

/** Fixed ends of the gap scale in the indicator's unit: `best` = gap 0, `worst` = gap 1. */
export interface Goalposts {
  best: number;
  worst: number;
  /** Why these ends: a target, a legal standard, or the observed range of a stated year. */
  reason: Bilingual;
}

/** A variable of a source, as people and formulas need to know it. */
export interface Indicator {
  /** Stable code, e.g. `anemia_6_35m_pct`: the variable's name in its source. */
  code: string;
  name: Bilingual;
  definition: Bilingual;
  /** `share` (0-1 of `denominator`), `people`, `km2`, `soles`, … Shares are stored 0-1, never in percent. */
  unit: string;
  /** What a share is of, or what a ratio is divided by; null for plain counts. */
  denominator: Bilingual | null;
  year: number | null;
  /** For periods, as stated by the source: `2021-2023`. */
  period: string;
  direction: IndicatorDirection;
  /** Sectors whose gap it measures; empty for context. */
  sectors: readonly Sector[];
  /** Present exactly when it counts towards its sectors' need. */
  goalposts: Goalposts | null;
  sourceId: string;
  /** The level the values were published at; PROVINCE and REGION values are repeated on districts. */
  publishedLevel: 'DISTRICT' | 'FACILITY_DISTRICT' | 'MUNICIPALITY' | 'PROVINCE' | 'REGION';
  /** How a province's value is made from its districts. */
  aggregation: 'POPULATION_WEIGHTED_MEAN' | 'BASE_WEIGHTED_MEAN' | 'SUM' | 'NONE';
  /** Code of the indicator that counts the observations behind a value, when published. */
  baseIndicator: string | null;
  note: Bilingual | null;
}

/** One value of one indicator in one territory; `value` is null exactly when `missingReason` is set. */
export interface IndicatorValue {
  ubigeo: Ubigeo;
  code: string;
  year: number | null;
  value: number | null;
  quality: MeasureQuality | null;
  missingReason: MissingReason | null;
  /** Observations behind the value, when published. */
  base: number | null;
}
