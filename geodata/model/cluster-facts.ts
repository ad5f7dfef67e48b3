import type { Sector } from './sector.ts';
import type { Ubigeo } from './territory.ts';

/**
 * Travel minutes between the capitals of the districts of each province, which has a square block, a
 * row an origin: i to j of one province is at `starts[i] + places[i] * widths[i] + places[j]`.
 */
export interface CapitalMinutes {
  /** By district, as in the facts; equal for districts of one province only. */
  starts: Int32Array;
  places: Int32Array;
  widths: Int32Array;
  /** NaN where there is no way. */
  minutes: Float64Array;
  /** 1 where the time rests, wholly or partly, on the declared friction model. */
  estimated: Uint8Array;
}

/**
 * What cluster proposals need to know of every district, column by column.
 * Index i is the same district in every column; NaN = no value.
 */
export interface ClusterFacts {
  ubigeos: readonly Ubigeo[];
  names: readonly string[];
  population: Float64Array;
  areaKm2: Float64Array;
  /** Need of a sector, 0-1, 1 = worst; NaN where the two-thirds rule leaves it unpublished. */
  sectorNeed: Readonly<Partial<Record<Sector, Float64Array>>>;
  /** Share (0-1) of people with an indigenous mother tongue. */
  nativeLanguageShare: Float64Array;
  /** Travel times between capitals; null when none are loaded. */
  capitalMinutes: CapitalMinutes | null;
  /** Ids of the municipal mancomunidades each district belongs to, itself or through its province. */
  mancomunidades: readonly (readonly string[])[];
  /** 4-digit codes of the provinces the plan gives priority to. */
  priorityProvinces: ReadonlySet<Ubigeo>;
  /** Sectors of earlier interventions recorded in each district, its province or its region. */
  earlierInterventions: readonly (readonly { id: string; sectors: readonly Sector[] }[])[];
  /** Index of the capital district of each province, by 4-digit code. */
  provinceCapital: ReadonlyMap<Ubigeo, number>;
}
