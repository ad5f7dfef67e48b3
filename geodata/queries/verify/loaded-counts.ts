import { sqlFile } from '../sql.ts';

/** Counts of what is loaded. */
export interface LoadedCounts {
  regions: number;
  provinces: number;
  districts: number;
  rejectedCapitals: number;
  shapes: number;
  /** Invalid or empty ones, at any level of detail. */
  invalidShapes: number;
  /** Every pair; ROOK ones among them. */
  queenPairs: number;
  rookPairs: number;
  /** ROOK pairs that share 100 m at least. */
  longRookPairs: number;
  /** Pairs that name a district which is not there. */
  danglingPairs: number;
  districtsWithoutPeople: number;
  districtsWithoutIndicators: number;
  /** Districts that lack a time, by motor in one season, to another of their province. */
  districtsWithoutAllTimes: number;
  /** Pairs that are reached one way only. */
  oneWayTimes: number;
  /** 1 when every part of the packed travel network is there. */
  travelNetworks: number;
}

/** One row. */
export const loadedCounts = sqlFile<LoadedCounts>('./loaded-counts.sql', import.meta.url);
