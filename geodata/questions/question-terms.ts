import type { FiguresQuestionName, InputOf, QuestionName } from './registry.ts';

/** Questions about figures alone, in the order of the registry. */
const aboutFigures: readonly FiguresQuestionName[] = [
  'gapIndex',
  'gapSensitivity',
  'gapUncertainty',
];

/** Whether a question needs no other facts than figures, which are read much sooner. */
export function needsFiguresOnly(name: QuestionName): boolean {
  return (aboutFigures as readonly QuestionName[]).includes(name);
}

type Allowances = { readonly [Name in QuestionName]?: (input: InputOf<Name>) => number };

/** A search of the whole country on a slow machine: districts of distant regions take one each. */
const matrixMsPerDistrict = 250;
const districtsWithoutAllowance = 100;

/** Longer cut-offs may take a minute on a busy machine, whatever districts are asked about. */
const quickCutoffMinutes = 90;

const allowances: Allowances = {
  accessibilityMatrix: ({ districts }) =>
    Math.max(0, districts.length - districtsWithoutAllowance) * matrixMsPerDistrict,
  serviceAccess: ({ cutoffMinutes }) => (cutoffMinutes > quickCutoffMinutes ? 120_000 : 0),
  // A wrong limit is refused by the answer itself.
  planPortfolio: ({ timeLimitSeconds = 0 }) => 1000 * Math.min(600, Math.max(0, timeLimitSeconds)),
};

/**
 * Time that the input of a question itself allows, in milliseconds, on top of what any question may
 * take. Apart from the questions, whose programs only threads read.
 */
export function allowanceMsOf(name: QuestionName, input: unknown): number {
  const allowance = allowances[name] as ((input: unknown) => number) | undefined;
  return allowance?.(input) ?? 0;
}
