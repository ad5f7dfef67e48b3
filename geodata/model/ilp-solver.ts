/** How a solve ended. TIME_LIMIT: with the best solution found so far, if any. */
export type IlpStatus = 'OPTIMAL' | 'INFEASIBLE' | 'TIME_LIMIT';

export interface IlpOptions {
  timeLimitSeconds: number;
  /** Seed of the solver's own choices. */
  seed: number;
}

export interface IlpSolution {
  status: IlpStatus;
  /** Value of every variable that is not 0; null when no solution was found. */
  values: ReadonlyMap<string, number> | null;
  /** No solution is better than this; -Infinity when there is none at all. */
  bound: number;
}

/**
 * Something that solves maximisation problems in integers. Models are text in CPLEX LP format; each
 * call stands alone and blocks until it ends.
 */
export interface IlpSolver {
  readonly name: string;
  readonly version: string;
  /** Throws UNAVAILABLE when the solver itself fails. */
  solve(model: string, options: IlpOptions): IlpSolution;
}
