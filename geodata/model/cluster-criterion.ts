import type { ClusterFacts } from './cluster-facts.ts';
import type { Bilingual } from './language.ts';
import type { Sector } from './sector.ts';

/** Which end of a criterion's raw value comes first. */
export const criterionDirections = ['HIGHER_FIRST', 'LOWER_FIRST'] as const;
export type CriterionDirection = (typeof criterionDirections)[number];

/** What a criterion describes: the province, each district on its own, or the districts as a set. */
export const criterionLevels = ['PROVINCE', 'DISTRICT', 'SET'] as const;
export type CriterionLevel = (typeof criterionLevels)[number];

/** `share`: 0-1 of the denominator the definition names. `index`: 0-1 without unit. `flag`: 0 or 1. */
export type CriterionUnit = 'share' | 'index' | 'flag' | 'people/km2' | 'min';

/** What a criterion is prepared with, once per question. */
export interface CriterionOptions {
  sectors: readonly Sector[];
  direction: CriterionDirection;
  /** The planner's values (0-1), one per district in the order of the facts, NaN = not given. */
  plannerValues: Float64Array | null;
}

/**
 * A criterion bound to its facts. Called once per candidate: it must not allocate.
 * `members[0..length)` are indices into the facts, in any order.
 */
export interface CriterionEvaluator {
  /** The value in the criterion's unit; NaN = missing. */
  raw(members: Int32Array, length: number): number;
  /** 0-1, 1 = comes first; NaN stays NaN. */
  normalise(raw: number): number;
  /** Whether a value rests, wholly or partly, on an assumed model; for the answer, not for ranking. */
  isEstimate?(members: Int32Array, length: number): boolean;
}

/** One criterion of the choice of clusters; the registry lists them all. */
export interface ClusterCriterion {
  /** UPPER_SNAKE; the GraphQL enum value. */
  code: string;
  name: Bilingual;
  /** What is measured, how it becomes 0-1, and when it is missing. */
  definition: Bilingual;
  unit: CriterionUnit;
  /** The default; fixed unless `directionIsPlanners`. */
  direction: CriterionDirection;
  directionIsPlanners: boolean;
  level: CriterionLevel;
  /** True when only the planner can give its values; missing without them. */
  plannerSupplied: boolean;
  /** The only sector it speaks of: it applies when that sector is asked for; null = always. */
  sector: Sector | null;
  /** False = reported with weight 0 unless the planner weighs it. */
  countedByDefault: boolean;
  /**
   * Sources of the catalogue, or seed documents, it reads. The needs' own sources are those of the
   * sector's indicators, and areas come from the boundary files: neither is repeated here.
   */
  sourceIds: readonly string[];
  prepare(facts: ClusterFacts, options: CriterionOptions): CriterionEvaluator;
}
