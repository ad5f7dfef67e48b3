import type { Pool } from 'pg';

/** One question, to the graph and to the database. */
export interface Case {
  variables: Readonly<Record<string, unknown>>;
  /** Values of the statement. */
  values: readonly unknown[];
  /** How many rows both must give, when it is known beforehand. */
  rows?: number;
}

export type Row = Readonly<Record<string, unknown>>;

/** A GraphQL operation beside the single statement that reads the same facts. */
export interface Workload {
  key: string;
  title: string;
  query: string;
  /** The best single statement we can write by hand for the same rows. */
  sql: string;
  /** The most times the statement's time that an answer may take; undefined when rated otherwise. */
  mostTimesSql?: number;
  /** The fewest answers a second. */
  leastPerSecond?: number;
  /** Different questions, the same for the same random numbers. */
  cases(pool: Pool, random: () => number): Promise<Case[]>;
  /** The graph's answer as the statement's rows, in its order: both must be equal. */
  rowsOf(data: unknown): Row[];
}

/** Enough different questions that no single row is asked for again and again. */
export const casesPerWorkload = 100;
