import {
  type ChoiceEffect,
  type GapSensitivity,
  gapSensitivity,
} from '../analysis/gap-sensitivity.ts';
import type { Sector } from '../model/sector.ts';
import type { TerritoryFigures } from './analysis-facts.ts';
import { type GapChoice, gapSubject } from './gap-subject.ts';
import type { DrawChoice } from './gap-uncertainty.ts';
import { question } from './question.ts';

interface SensitivityInput extends GapChoice, DrawChoice {
  /** Ranks that an interval may span to count as narrow. */
  places: number;
}

/** The effect of a choice, with the code of the indicator that is left out. */
export interface NamedEffect extends Omit<ChoiceEffect, 'leftOut'> {
  indicator: string | null;
}

export interface GapSensitivityAnswer extends Omit<GapSensitivity, 'effects'> {
  effects: NamedEffect[];
  sectors: Sector[];
  shares: number[];
  consistencyRatio: number | null;
}

/** How the ranks of the gap index move with each choice. */
export const gapSensitivityQuestion = question<
  SensitivityInput,
  GapSensitivityAnswer,
  TerritoryFigures
>({
  answer: (facts, { draws, seed, places, ...choice }) => {
    const { table, weights } = gapSubject(facts, choice);
    const options = { draws, seed, places, weights: weights.shares };
    const { effects, ...found } = gapSensitivity(table, options);
    return {
      ...found,
      ...weights,
      sectors: [...table.sectors],
      effects: effects.map(({ leftOut, ...effect }) => ({
        ...effect,
        indicator: leftOut === null ? null : (table.indicators[leftOut]?.code ?? null),
      })),
    };
  },
});
