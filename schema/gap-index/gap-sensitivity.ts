import { indicatorByCode } from '../../geodata/indicators/registry.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { TerritoryLevel, Ubigeo } from '../../geodata/model/territory.ts';
import type { NamedEffect } from '../../geodata/questions/gap-sensitivity.ts';
import type { Context } from '../context.ts';
import { type GapIndexArgs, gapChoice } from './gap-index.args.ts';
import { areaOf } from './gap-ranking.ts';
import type { GapChoiceEffectType, GapSensitivityType } from './gap-sensitivity.type.ts';
import { sharedAnswer } from './shared-answer.ts';

interface SensitivityQuestion extends GapIndexArgs {
  level: TerritoryLevel;
  within?: Ubigeo | null;
  draws: number;
  seed: number;
  places: number;
}

/**
 * How ranks move with choices. Throws BAD_INPUT or NOT_FOUND, INSUFFICIENT_DATA when no territory
 * has a value.
 */
export async function gapSensitivityOf(
  question: SensitivityQuestion,
  context: Context,
): Promise<GapSensitivityType> {
  const { level, draws, seed, places } = question;
  if (places < 0) {
    throw new DomainError('BAD_INPUT', `Got ${places} places; expected 0 or more.`, {
      argument: 'places',
    });
  }
  const choice = gapChoice(question, level, areaOf(question.within, level, context));
  const input = { ...choice, draws, seed, places };
  const { effects, ranked, ...found } = await sharedAnswer('gapSensitivity', input, context);
  if (ranked === 0) {
    throw new DomainError(
      'INSUFFICIENT_DATA',
      'Got no territory with a value; expected some whose sectors have two thirds of their indicators.',
      { argument: 'within' },
    );
  }
  const choices = effects.map(presentEffect);
  return {
    choices,
    mostInfluential: mostMoving(choices),
    meanRankShift: found.meanShift,
    shareWithinPlaces: found.shareWithinPlaces,
    consistencyRatio: found.consistencyRatio,
    places,
    ranked,
    draws,
    seed,
  };
}

function presentEffect({ choice, indicator, meanShift, largestShift }: NamedEffect) {
  return {
    choice,
    indicator: indicator === null ? null : (indicatorByCode.get(indicator) ?? null),
    meanRankShift: Number.isNaN(meanShift) ? null : meanShift,
    largestRankShift: largestShift,
  };
}

function mostMoving(choices: readonly GapChoiceEffectType[]): GapChoiceEffectType | null {
  const [most] = choices
    .filter(({ meanRankShift }) => meanRankShift !== null)
    .sort((a, b) => (b.meanRankShift as number) - (a.meanRankShift as number));
  return most ?? null;
}
