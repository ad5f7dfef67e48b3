import { DomainError } from '../model/domain-error.ts';
import { loadedDatasets } from '../queries/reference/datasets.ts';
import type { Queryable } from '../queries/sql.ts';
import { type LoadedCounts, loadedCounts } from '../queries/verify/loaded-counts.ts';
import type { Source } from './catalogue/source.ts';
import { findSource, readSource, type SourceFolders } from './source-files.ts';

/** What became of a source file when it was held against the catalogue. */
export interface FileCheck {
  source: Source;
  verdict: 'RIGHT' | 'WRONG' | 'MISSING';
  /** What is wrong with it; empty otherwise. */
  message: string;
}

/** Holds the file of a source against the size and hash of the catalogue. */
export function checkSource(source: Source, folders: SourceFolders): FileCheck {
  if (!findSource(source, folders)) return { source, verdict: 'MISSING', message: '' };
  try {
    readSource(source, folders);
    return { source, verdict: 'RIGHT', message: '' };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { source, verdict: 'WRONG', message: error.message };
  }
}

/** A count of what is loaded, beside what it must be. */
export interface CountCheck {
  what: string;
  got: number;
  expected: number;
}

/** Counts that every edition must have; INEI's 2025 division of Peru and its measured contiguity. */
const expectedCounts: Readonly<Partial<Record<keyof LoadedCounts, number>>> = {
  regions: 25,
  provinces: 196,
  districts: 1891,
  rejectedCapitals: 1,
  shapes: 4 * (25 + 196 + 1891),
  invalidShapes: 0,
  queenPairs: 5541,
  rookPairs: 5329,
  longRookPairs: 5315,
  danglingPairs: 0,
  districtsWithoutPeople: 0,
  districtsWithoutIndicators: 0,
  districtsWithoutAllTimes: 0,
  oneWayTimes: 0,
  travelNetworks: 1,
};

const countNames: Readonly<Partial<Record<keyof LoadedCounts, string>>> = {
  rejectedCapitals: 'capitals whose published coordinates are refused',
  shapes: 'shapes, four levels of detail each',
  invalidShapes: 'invalid or empty shapes',
  queenPairs: 'queen pairs',
  rookPairs: 'rook pairs',
  longRookPairs: 'rook pairs of at least 100 m',
  danglingPairs: 'pairs that name no district',
  districtsWithoutPeople: 'districts without population',
  districtsWithoutIndicators: 'districts without indicators',
  districtsWithoutAllTimes: 'districts that lack a travel time within their province',
  oneWayTimes: 'travel times without the way back',
  travelNetworks: 'packed travel networks',
};

/** Counts what is loaded; an empty list when nothing is. */
export async function checkLoaded(db: Queryable): Promise<CountCheck[]> {
  if ((await loadedDatasets(db)).length === 0) return [];
  const [counts] = await loadedCounts(db);
  if (!counts) return [];
  return Object.entries(expectedCounts).map(([key, expected]) => ({
    what: countNames[key as keyof LoadedCounts] ?? key,
    got: counts[key as keyof LoadedCounts],
    expected,
  }));
}
