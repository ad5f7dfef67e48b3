/** The most a round may take: seconds, or times the median of another task of the same run. */
export type TaskLimit = { seconds: number } | { times: number; of: string };

/** One run of a task and what it found, for the reader. */
export type TaskRound = () => string | Promise<string>;

/** A computation that is measured in a process of its own. */
export interface AnalysisTask {
  key: string;
  title: string;
  limit: TaskLimit;
  /** Tasks of a group take turns, so that whatever else the machine does falls on all. */
  group: string;
  /** Why it cannot be measured here; undefined = it can. */
  missing?(): string | undefined;
  /** Reads what the computation works on, which is not measured. */
  prepare(databaseUrl: string): Promise<TaskRound>;
}
