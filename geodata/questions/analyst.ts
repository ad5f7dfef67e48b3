import type { AnalysisFacts, TerritoryFigures } from './analysis-facts.ts';
import { analysisTools } from './analysis-tools.ts';
import { withCriteria, withoutCriteria } from './plain-answer.ts';
import { needsFiguresOnly } from './question-terms.ts';
import { type AnswerOf, type InputOf, type QuestionName, questionNamed } from './registry.ts';

/** A data version and its facts, which are read when first needed. */
export interface AnalysisSubject {
  dataVersion: string;
  territoryFigures(): Promise<TerritoryFigures>;
  analysisFacts(): Promise<AnalysisFacts>;
}

/** What a question must know of its subject. */
export function factsFor(
  name: QuestionName,
  subject: AnalysisSubject,
): Promise<TerritoryFigures | AnalysisFacts> {
  return needsFiguresOnly(name) ? subject.territoryFigures() : subject.analysisFacts();
}

/** Answers analytic questions about a data version. */
export interface Analyst {
  /**
   * Throws what the question throws, BUSY when too many wait, TIMEOUT when it takes too long; when
   * `signal` is aborted nobody waits for the answer any more.
   */
  ask<Name extends QuestionName>(
    name: Name,
    input: InputOf<Name>,
    subject: AnalysisSubject,
    signal?: AbortSignal | undefined,
  ): Promise<AnswerOf<Name>>;
}

/** An analyst that computes in the calling thread, for commands and tests, which nobody waits behind. */
export function createDirectAnalyst(): Analyst {
  const tools = analysisTools();
  return {
    ask: async (name, input, subject) => {
      const facts = (await factsFor(name, subject)) as AnalysisFacts;
      const plain = structuredClone(input);
      const answer = await (await questionNamed(name)).answer(facts, plain, tools);
      // As between threads: what does not survive a copy must not work here either.
      return withCriteria(structuredClone(withoutCriteria(answer))) as never;
    },
  };
}
