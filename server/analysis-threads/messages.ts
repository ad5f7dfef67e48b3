import type { AnalysisFacts, TerritoryFigures } from '../../geodata/questions/analysis-facts.ts';
import type { Failure } from '../../geodata/questions/failure.ts';
import type { QuestionName } from '../../geodata/questions/registry.ts';

/**
 * What a thread is told. Facts come once a data version, before the first question about it; or
 * twice, where figures were enough at first.
 */
export type ToThread =
  | { kind: 'FACTS'; facts: TerritoryFigures | AnalysisFacts }
  | { kind: 'QUESTION'; name: QuestionName; input: unknown };

/** What a thread says: that it is there, then one answer or failure a question. */
export type FromThread =
  | { kind: 'READY' }
  | { kind: 'ANSWER'; answer: unknown }
  | { kind: 'FAILURE'; failure: Failure };
