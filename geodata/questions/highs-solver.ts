import highsModule, { type Highs, type Model } from 'highs';
import { DomainError } from '../model/domain-error.ts';
import type { IlpOptions, IlpSolution, IlpSolver, IlpStatus } from '../model/ilp-solver.ts';

// The package types its ES module as CommonJS: what is imported is the loader, not what holds it.
const loadHighs = highsModule as unknown as (typeof highsModule)['default'];

/** Gaps of 0: the solver stops at the optimum, not near it. */
const exact = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 } as const;

function statusOf(highs: Highs, model: Model): IlpStatus {
  const { modelStatus } = highs.constants;
  const status = model.getModelStatus();
  if (status === modelStatus.optimal) return 'OPTIMAL';
  if (status === modelStatus.timeLimit) return 'TIME_LIMIT';
  // Every variable of these problems is bounded, so "unbounded or infeasible" is infeasible.
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) {
    return 'INFEASIBLE';
  }
  throw new DomainError('UNAVAILABLE', `HiGHS: got model status ${status}, expected an answer.`);
}

/** Variables that are not 0, by name. */
function valuesOf(highs: Highs, model: Model): Map<string, number> | null {
  if (model.info.get('primal_solution_status') !== highs.constants.solutionStatus.feasible) {
    return null;
  }
  const values = new Map<string, number>();
  for (const [column, value] of model.getSolution().colValue.entries()) {
    const whole = Math.round(value);
    if (whole !== 0) values.set(model.getColName(column), whole);
  }
  return values;
}

function solveWith(highs: Highs, text: string, options: IlpOptions): IlpSolution {
  return highs.withModel({ format: 'lp', data: text }, (model): IlpSolution => {
    model.options.set({
      ...exact,
      time_limit: Math.max(0, options.timeLimitSeconds),
      random_seed: options.seed,
    });
    model.run();
    const status = statusOf(highs, model);
    if (status === 'INFEASIBLE') {
      return { status, values: null, bound: Number.NEGATIVE_INFINITY };
    }
    const bound = Number(model.info.get('mip_dual_bound'));
    return { status, values: valuesOf(highs, model), bound };
  });
}

/**
 * HiGHS (Huangfu & Hall 2018) compiled to WebAssembly, as a solver of integer problems. It solves
 * in the calling thread: run it in a worker where that must not be blocked.
 */
export async function loadHighsSolver(): Promise<IlpSolver> {
  const highs = await loadHighs();
  return {
    name: 'HiGHS',
    version: highs.version.string,
    solve: (model, options) => solveWith(highs, model, options),
  };
}
