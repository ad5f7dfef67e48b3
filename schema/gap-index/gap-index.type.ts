import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Indicator } from '../../geodata/model/indicator.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import { SectorEnum } from '../common/model-enums.ts';
import { IndicatorType } from '../indicator/indicator.type.ts';
import { MeasureType } from '../measure/measure.type.ts';

@ObjectType('GapIndex', {
  description:
    'The service gap over several sectors, 0-1, 1 = worst: G = M + S²/M with the weighted mean M and variance S² of the sectors. Computed from the indicators named in `docs/goalposts.md`; missing where fewer than two thirds of the sectors have a value.',
  simpleResolvers: true,
})
export class GapIndexType {
  @Field(() => Float, {
    nullable: true,
    description:
      '0-1, 1 = worst; null exactly when `insufficientData`, with `missingReason`, never 0 for missing.',
  })
  value!: number | null;
  @Field(() => Boolean, {
    description: 'Whether fewer than two thirds of the sectors that count have a value.',
  })
  insufficientData!: boolean;
  @Field(() => Int, {
    nullable: true,
    description:
      '1 = largest gap, among `ranked` territories; equal values share the better rank. Null when the value is missing.',
  })
  rank!: number | null;
  @Field(() => Int, {
    description:
      'Territories that are ranked: of the level in the country, in a ranking those of the ranking.',
  })
  ranked!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'Share (0-100) of ranked territories whose gap is not larger. Null when the value is missing.',
  })
  percentile!: number | null;
}

@ObjectType('GapRank', { description: 'A rank among territories.', simpleResolvers: true })
export class GapRankType {
  @Field(() => Int, { description: '1 = largest gap; equal values share the better rank.' })
  rank!: number;
  @Field(() => Int, { description: 'Territories that are ranked there.' }) ranked!: number;
}

@ObjectType('GapDimension', {
  description:
    "A sector's part of the index: the mean of its indicators' gaps, the same as its need.",
  simpleResolvers: true,
})
export class GapDimensionType {
  @Field(() => SectorEnum, { description: 'The sector.' }) sector!: Sector;
  @Field(() => Float, {
    nullable: true,
    description: '0-1, 1 = worst; null exactly when `insufficientData`, with `missingReason`.',
  })
  value!: number | null;
  @Field(() => Boolean, {
    description: 'Whether fewer than two thirds of its indicators have a value.',
  })
  insufficientData!: boolean;
  @Field(() => Float, { description: 'Its share (0-1) in the composite.' }) weight!: number;
  @Field(() => Int, { description: 'Indicators with goalposts that the sector has.' })
  indicatorsTotal!: number;
}

@ObjectType('AffectedPeople', {
  description:
    'People who live with a gap, at least: the largest share among the indicators that speak of all residents or of their homes, times the latest population. Shares are not added up, since they may be of the same people; shares of schools, roads or age groups do not count.',
  simpleResolvers: true,
})
export class AffectedPeopleType {
  @Field(() => MeasureType, {
    description:
      'People; missing when the sectors have no such indicator with a value, or the population is not known. Its year is null: a share of one year times the population of another.',
  })
  people!: MeasureType;
  @Field(() => IndicatorType, {
    nullable: true,
    description: 'The indicator with the largest share; null when the figure is missing.',
  })
  indicator!: Indicator | null;
}

@ObjectType('GapUncertainty', {
  description:
    'How far a rank depends on choices that could have been made otherwise: each draw moves the goalposts by up to 10 %, draws weights around the given ones, takes one of three aggregations and may leave one indicator out (Saisana, Saltelli & Tarantola 2005).',
  simpleResolvers: true,
})
export class GapUncertaintyType {
  @Field(() => Int, { description: '5 % quantile of the rank over the draws.' }) rankLow!: number;
  @Field(() => Int, { description: '95 % quantile of the rank over the draws.' })
  rankHigh!: number;
  @Field(() => Float, {
    description: 'Mean absolute difference, unit ranks, between the rank in a draw and `rank`.',
  })
  meanRankShift!: number;
  @Field(() => Int, { description: 'How many draws.' }) draws!: number;
  @Field(() => Int, { description: 'The seed of the draws.' }) seed!: number;
}
