import { loadHighsSolver } from './highs-solver.ts';
import type { AnalysisTools } from './question.ts';

/** Tools that load what is heavy when it is first asked for. */
export function analysisTools(): AnalysisTools {
  let solver: ReturnType<AnalysisTools['solver']> | undefined;
  return {
    solver: () => {
      solver ??= loadHighsSolver();
      return solver;
    },
  };
}
