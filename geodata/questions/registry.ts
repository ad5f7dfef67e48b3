import { clusterAlternativesQuestion } from './cluster-alternatives.ts';
import { clusterStabilityQuestion } from './cluster-stability.ts';
import { explainClusterQuestion } from './explain-cluster.ts';
import { planPortfolioQuestion } from './plan-portfolio.ts';
import { proposeClustersQuestion } from './propose-clusters.ts';
import type { Question } from './question.ts';

/** Every question that is answered apart from the event loop, by name. */
const questions = {
  proposeClusters: proposeClustersQuestion,
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
