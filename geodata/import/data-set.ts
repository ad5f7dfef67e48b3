import type { EntityManager } from 'typeorm';
import type { Source } from './catalogue/source.ts';
import type { Progress } from './progress.ts';

export const editions = ['BUNDLED', 'OFFICIAL'] as const;
/** OFFICIAL: the publishers' files. BUNDLED: the compact tables that come with the program. */
export type Edition = (typeof editions)[number];

/** What a data set is loaded with, inside its transaction. */
export interface LoadContext {
  transaction: EntityManager;
  /** Checked content of a source of the catalogue. */
  read(sourceId: string): Buffer;
  /** Whether a source that the plan can do without is there. */
  has(sourceId: string): boolean;
  /** Content of a file that comes with the program, below `seeds/`. */
  readSeed(path: string): Buffer;
  progress: Progress;
  /** Work that several data sets of one run share, done once. */
  once<T>(key: string, make: () => T): T;
}

/** One way of filling a data set. */
export interface LoadPlan {
  edition: Edition;
  /** Catalogue ids it reads; the plan is possible when all are found. */
  sources: readonly Source[];
  /** Catalogue ids it reads where they are found, and does without elsewhere. */
  optional?: readonly Source[];
  /** Files below `seeds/` it reads. */
  seeds: readonly string[];
  /** States the assumptions that the rows rest on beside its files; other text, other version. */
  method?: string;
  boundaries?: 'APPROXIMATE' | 'OFFICIAL';
  /** Replaces the data set's rows and returns how many there are now. */
  load(context: LoadContext): Promise<number>;
}

/** Tables that are replaced together, in one transaction. */
export interface DataSet {
  id: string;
  /** Best first; the first possible one is taken. */
  plans: readonly LoadPlan[];
}
