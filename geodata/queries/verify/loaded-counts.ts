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
}

/** One row. */
export const loadedCounts = sqlFile<LoadedCounts>('./loaded-counts.sql', import.meta.url);
