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
 * One about figures alone says so: `question-terms.ts` then spares it the reading of the rest.
 */
export interface Question<Input, Answer, Facts = AnalysisFacts> {
  answer(facts: Facts, input: Input, tools: AnalysisTools): Answer | Promise<Answer>;
}

/** States the types of a question once. */
export function question<Input, Answer, Facts = AnalysisFacts>(
  of: Question<Input, Answer, Facts>,
): Question<Input, Answer, Facts> {
  return of;
}
