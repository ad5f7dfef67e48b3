import { type RankUncertainty, ranksUnder, rankUncertainty } from '../analysis/gap-uncertainty.ts';
import type { TerritoryFigures } from './analysis-facts.ts';
import { type GapChoice, gapSubject } from './gap-subject.ts';
import { question } from './question.ts';

/** How often choices are made anew. */
export interface DrawChoice {
  /** 10 to 2,000. */
  draws: number;
  seed: number;
}

/** How far the ranks of the gap index depend on choices; territories ascending by code. */
export const gapUncertaintyQuestion = question<
  GapChoice & DrawChoice,
  RankUncertainty,
  TerritoryFigures
>({
  answer: (facts, { draws, seed, ...choice }) => {
    const { table, weights } = gapSubject(facts, choice);
    const ranks = ranksUnder(table, { weights: weights.shares });
    return rankUncertainty(table, ranks, { draws, seed, weights: weights.shares });
  },
});
