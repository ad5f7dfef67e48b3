import type { ContiguityInput } from '../analysis/cluster-graph.ts';
import type { PackedTravel } from '../analysis/travel-network/packed-travel.ts';
import type { ClusterFacts } from '../model/cluster-facts.ts';
import type { Mancomunidad } from '../model/mancomunidad.ts';
import type { TerritoryLevel, Ubigeo } from '../model/territory.ts';

/** The latest figures of every territory of a level; index i is the same territory in every column. */
export interface TerritoryColumns {
  /** Ascending. */
  ubigeos: readonly Ubigeo[];
  /** People in the latest year; NaN = not known. */
  population: Float64Array;
  /** Latest value of each indicator by code, in its own unit; NaN = missing. */
  indicators: ReadonlyMap<string, Float64Array>;
  /** Of indicators with goalposts, by code: the year of that value, or why it is missing. */
  provenance: ReadonlyMap<string, ValueProvenance>;
}

/** Index i is the same territory as in the columns. */
export interface ValueProvenance {
  /** 0 = not stated. */
  years: Int16Array;
  /** 1 + index in `missingReasons`; 0 = there is a value. */
  reasons: Uint8Array;
}

/** Points where education services work; index i is the same point in every column. */
export interface SchoolColumns {
  ids: readonly string[];
  longitude: Float64Array;
  latitude: Float64Array;
  /** Education services at the point. */
  services: Float64Array;
}

/** The latest figures of one data version; all that questions about figures alone know. */
export interface TerritoryFigures {
  dataVersion: string;
  columns: Readonly<Record<TerritoryLevel, TerritoryColumns>>;
}

/**
 * All that analytic questions know of one data version. Plain data: it is copied into every thread
 * that answers, so nothing in it may be a function.
 */
export interface AnalysisFacts extends TerritoryFigures {
  clusters: ClusterFacts;
  contiguity: ContiguityInput;
  mancomunidades: readonly Mancomunidad[];
  /** None where the edition has no school points. */
  schools?: SchoolColumns;
  /** Read it with `travelFactsOf`; null when no travel network is loaded. */
  travel: PackedTravel | null;
}
