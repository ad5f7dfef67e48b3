import type { IlpSolver } from '../model/ilp-solver.ts';
import type { AnalysisFacts } from './analysis-facts.ts';

/** What answering needs beside the facts. */
export interface AnalysisTools {
  /** The solver of integer problems, loaded when first asked for. */
  solver(): Promise<IlpSolver>;
}

/**
 * A question whose answer is computed apart from the event loop. Input and answer are plain data
 * (they pass between threads); the criteria of clusters may be part of an answer all the same.
 */
export interface Question<Input, Answer> {
  answer(facts: AnalysisFacts, input: Input, tools: AnalysisTools): Answer | Promise<Answer>;
  /** Time that the input itself allows, in milliseconds, on top of what any question may take. */
  allowanceMs?(input: Input): number;
}

/** States the types of a question once. */
export function question<Input, Answer>(of: Question<Input, Answer>): Question<Input, Answer> {
  return of;
}
