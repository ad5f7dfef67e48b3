import { accessibilityMatrixQuestion } from './accessibility-matrix.ts';
import { clusterAlternativesQuestion } from './cluster-alternatives.ts';
import { clusterStabilityQuestion } from './cluster-stability.ts';
import { explainClusterQuestion } from './explain-cluster.ts';
import { facilityCatchmentQuestion } from './facility-catchment.ts';
import { gapIndexQuestion } from './gap-index.ts';
import { gapSensitivityQuestion } from './gap-sensitivity.ts';
import { gapUncertaintyQuestion } from './gap-uncertainty.ts';
import { isochroneAreasQuestion, isochronesQuestion } from './isochrones.ts';
import { localAutocorrelationQuestion } from './local-autocorrelation.ts';
import { nearestFacilitiesQuestion } from './nearest-facilities.ts';
import { planPortfolioQuestion } from './plan-portfolio.ts';
import { proposeClustersQuestion } from './propose-clusters.ts';
import type { Question } from './question.ts';
import { regionalizeQuestion } from './regionalize.ts';
import { serviceAccessQuestion } from './service-access.ts';
import { similarDistrictsQuestion } from './similar-districts.ts';
import { spatialAutocorrelationQuestion } from './spatial-autocorrelation.ts';
import { suggestMancomunidadesQuestion } from './suggest-mancomunidades.ts';
import { travelTimeQuestion } from './travel-time.ts';

/** Every question that is answered apart from the event loop, by name. */
const questions = {
  gapIndex: gapIndexQuestion,
  gapSensitivity: gapSensitivityQuestion,
  gapUncertainty: gapUncertaintyQuestion,
  proposeClusters: proposeClustersQuestion,
  spatialAutocorrelation: spatialAutocorrelationQuestion,
  localAutocorrelation: localAutocorrelationQuestion,
  regionalize: regionalizeQuestion,
  suggestMancomunidades: suggestMancomunidadesQuestion,
  similarDistricts: similarDistrictsQuestion,
  travelTime: travelTimeQuestion,
  nearestFacilities: nearestFacilitiesQuestion,
  facilityCatchment: facilityCatchmentQuestion,
  isochrones: isochronesQuestion,
  isochroneAreas: isochroneAreasQuestion,
  serviceAccess: serviceAccessQuestion,
  accessibilityMatrix: accessibilityMatrixQuestion,
  clusterAlternatives: clusterAlternativesQuestion,
  clusterStability: clusterStabilityQuestion,
  explainCluster: explainClusterQuestion,
  planPortfolio: planPortfolioQuestion,
} as const;

type Questions = typeof questions;
export type QuestionName = keyof Questions;

export type InputOf<Name extends QuestionName> =
  Questions[Name] extends Question<infer Input, infer _Answer> ? Input : never;
export type AnswerOf<Name extends QuestionName> =
  Questions[Name] extends Question<infer _Input, infer Answer> ? Answer : never;

/** The question of a name, for callers that know it as text only. */
export function questionNamed(name: QuestionName): Question<unknown, unknown> {
  return questions[name] as Question<unknown, unknown>;
}
