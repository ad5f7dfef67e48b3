import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type GapChoice, gapChoices } from '../../geodata/analysis/gap-sensitivity.ts';
import type { Indicator } from '../../geodata/model/indicator.ts';
import { enumOf } from '../common/enums.ts';
import { IndicatorType } from '../indicator/indicator.type.ts';

const GapChoiceEnum = enumOf(
  'GapChoice',
  gapChoices,
  'A choice of the gap index that could have been made otherwise; all others stay as asked.',
  {
    ARITHMETIC_AGGREGATION: 'The mean of the sectors, without a penalty for imbalance.',
    GEOMETRIC_AGGREGATION: 'The geometric mean of the sectors; gaps below 0.01 count as 0.01.',
    EQUAL_WEIGHTS: 'Equal weights of the sectors that count, instead of those asked for.',
    ENTROPY_WEIGHTS:
      'Weights by how unevenly the gaps of a sector are spread (entropy method, Hwang & Yoon 1981).',
    DRAWN_WEIGHTS: 'Weights drawn from a Dirichlet distribution whose mean are those asked for.',
    DRAWN_GOALPOSTS: 'Each goalpost moved by up to 10 % of the distance between the two.',
    LEAVE_ONE_INDICATOR_OUT: 'Without one indicator, which is named.',
  },
);

@ObjectType('GapChoiceEffect', {
  description: 'How far ranks move when one choice is made otherwise.',
  simpleResolvers: true,
})
export class GapChoiceEffectType {
  @Field(() => GapChoiceEnum, { description: 'What is made otherwise.' }) choice!: GapChoice;
  @Field(() => IndicatorType, {
    nullable: true,
    description: 'The indicator that is left out; null for other choices.',
  })
  indicator!: Indicator | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Average shift, unit ranks: mean absolute difference over the territories ranked both ways. Null when none is.',
  })
  meanRankShift!: number | null;
  @Field(() => Float, {
    description:
      'Largest shift of a territory, unit ranks; for drawn choices the largest mean over the draws.',
  })
  largestRankShift!: number;
}

@ObjectType('GapSensitivity', {
  description: 'How the ranks of the gap index move with its choices (OECD/JRC Handbook 2008).',
  simpleResolvers: true,
})
export class GapSensitivityType {
  @Field(() => [GapChoiceEffectType], {
    description: 'One choice at a time; leaving out gives one an indicator.',
  })
  choices!: GapChoiceEffectType[];
  @Field(() => GapChoiceEffectType, {
    nullable: true,
    description: 'The choice that moves ranks most on average; null when none can be compared.',
  })
  mostInfluential!: GapChoiceEffectType | null;
  @Field(() => Float, {
    description: 'Average shift, unit ranks, over draws of all choices at once.',
  })
  meanRankShift!: number;
  @Field(() => Float, {
    description:
      'Share (0-1) of ranked territories whose 5-95 % rank interval spans at most `places`.',
  })
  shareWithinPlaces!: number;
  @Field(() => Int, { description: 'Ranks that an interval may span: rankHigh − rankLow.' })
  places!: number;
  @Field(() => Int, { description: 'Territories that are ranked.' }) ranked!: number;
  @Field(() => Int, { description: 'How many draws.' }) draws!: number;
  @Field(() => Int, { description: 'The seed of the draws.' }) seed!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Of pairwise comparisons: 0-1, always below 0.1; null for other weights.',
  })
  consistencyRatio!: number | null;
}
