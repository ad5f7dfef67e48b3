import type { NaturalRegion } from './territory.ts';

/** Conditions on a number; all that are given must hold. */
export interface NumberFilter {
  eq?: number | null;
  in?: readonly number[] | null;
  gt?: number | null;
  gte?: number | null;
  lt?: number | null;
  lte?: number | null;
  isNull?: boolean | null;
}

/** Conditions on a text; `search` ignores case and accents and finds parts of words. */
export interface TextFilter {
  eq?: string | null;
  in?: readonly string[] | null;
  gt?: string | null;
  gte?: string | null;
  lt?: string | null;
  lte?: string | null;
  isNull?: boolean | null;
  search?: string | null;
}

/** Conditions on one indicator's value in a year; the latest year when none is given. */
export interface IndicatorFilter extends NumberFilter {
  code: string;
  year?: number | null;
}

/** Conditions on people in a year; the latest year when none is given. */
export interface PopulationFilter extends NumberFilter {
  year?: number | null;
}

/** Conditions on a territory; fields of the parents are filters of their own. */
export interface TerritoryFilter {
  ubigeo?: TextFilter | null;
  name?: TextFilter | null;
  areaKm2?: NumberFilter | null;
  capitalName?: TextFilter | null;
  capitalAltitudeMeters?: NumberFilter | null;
  naturalRegion?: {
    eq?: NaturalRegion | null;
    in?: readonly NaturalRegion[] | null;
    isNull?: boolean | null;
  } | null;
  population?: PopulationFilter | null;
  /** People per km² of the latest year. */
  populationDensity?: NumberFilter | null;
  indicator?: IndicatorFilter | null;
  mancomunidad?: { id?: TextFilter | null; name?: TextFilter | null } | null;
  province?: TerritoryFilter | null;
  region?: TerritoryFilter | null;
  and?: readonly TerritoryFilter[] | null;
  or?: readonly TerritoryFilter[] | null;
  not?: TerritoryFilter | null;
}

/** Conditions on where a territory lies; geometries are GeoJSON text in CRS84, already checked. */
export interface SpaceFilter {
  bbox?: readonly [west: number, south: number, east: number, north: number] | null;
  intersects?: string | null;
  within?: string | null;
  dWithin?: { longitude: number; latitude: number; meters: number } | null;
}

export const territoryOrderFields = [
  'UBIGEO',
  'NAME',
  'AREA_KM2',
  'POPULATION',
  'POPULATION_DENSITY',
  'CAPITAL_ALTITUDE_METERS',
  'INDICATOR',
] as const;
export type TerritoryOrderField = (typeof territoryOrderFields)[number];

export interface TerritoryOrder {
  field: TerritoryOrderField;
  direction: 'ASC' | 'DESC';
  /** Code of the indicator when `field` is INDICATOR. */
  indicator?: string | null;
}

/** Which slice of an ordered list: Relay's arguments, already checked. */
export interface PageRequest {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}
