import type { TerritoryFigures } from './analysis-facts.ts';
import type { Question } from './question.ts';

/**
 * Every question that is answered apart from the event loop, by name. The program of one is read
 * when it is first asked: a thread would take half a second of computing to read them all.
 */
const questions = {
  gapIndex: async () => (await import('./gap-index.ts')).gapIndexQuestion,
  gapSensitivity: async () => (await import('./gap-sensitivity.ts')).gapSensitivityQuestion,
  gapUncertainty: async () => (await import('./gap-uncertainty.ts')).gapUncertaintyQuestion,
  proposeClusters: async () => (await import('./propose-clusters.ts')).proposeClustersQuestion,
  spatialAutocorrelation: async () =>
    (await import('./spatial-autocorrelation.ts')).spatialAutocorrelationQuestion,
  localAutocorrelation: async () =>
    (await import('./local-autocorrelation.ts')).localAutocorrelationQuestion,
  regionalize: async () => (await import('./regionalize.ts')).regionalizeQuestion,
  suggestMancomunidades: async () =>
    (await import('./suggest-mancomunidades.ts')).suggestMancomunidadesQuestion,
  similarDistricts: async () => (await import('./similar-districts.ts')).similarDistrictsQuestion,
  travelTime: async () => (await import('./travel-time.ts')).travelTimeQuestion,
  nearestFacilities: async () =>
    (await import('./nearest-facilities.ts')).nearestFacilitiesQuestion,
  facilityCatchment: async () =>
    (await import('./facility-catchment.ts')).facilityCatchmentQuestion,
  isochrones: async () => (await import('./isochrones.ts')).isochronesQuestion,
  isochroneAreas: async () => (await import('./isochrones.ts')).isochroneAreasQuestion,
  serviceAccess: async () => (await import('./service-access.ts')).serviceAccessQuestion,
  accessibilityMatrix: async () =>
    (await import('./accessibility-matrix.ts')).accessibilityMatrixQuestion,
  clusterAlternatives: async () =>
    (await import('./cluster-alternatives.ts')).clusterAlternativesQuestion,
  clusterStability: async () => (await import('./cluster-stability.ts')).clusterStabilityQuestion,
  explainCluster: async () => (await import('./explain-cluster.ts')).explainClusterQuestion,
  planPortfolio: async () => (await import('./plan-portfolio.ts')).planPortfolioQuestion,
} as const;

type Questions = {
  [Name in keyof typeof questions]: Awaited<ReturnType<(typeof questions)[Name]>>;
};
export type QuestionName = keyof Questions;

export type InputOf<Name extends QuestionName> =
  Questions[Name] extends Question<infer Input, infer _Answer, infer _Facts> ? Input : never;
export type AnswerOf<Name extends QuestionName> =
  Questions[Name] extends Question<infer _Input, infer Answer, infer _Facts> ? Answer : never;

/** Questions that need no other facts than figures. */
export type FiguresQuestionName = {
  [Name in QuestionName]: Questions[Name] extends Question<infer _Input, infer _Answer, infer Facts>
    ? TerritoryFigures extends Facts
      ? Name
      : never
    : never;
}[QuestionName];

/** The question of a name, for callers that know it as text only. */
export async function questionNamed(name: QuestionName): Promise<Question<unknown, unknown>> {
  return (await questions[name]()) as Question<unknown, unknown>;
}
