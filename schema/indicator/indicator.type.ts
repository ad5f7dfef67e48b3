import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Indicator, IndicatorDirection } from '../../geodata/model/indicator.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import { IndicatorDirectionEnum, SectorEnum } from '../common/model-enums.ts';
import { MeasureType } from '../measure/measure.type.ts';

@ObjectType('Goalposts', {
  description:
    "Fixed ends of an indicator's gap scale, in its unit; published in docs/goalposts.md.",
  simpleResolvers: true,
})
export class GoalpostsType {
  @Field(() => Float, { description: "Gap 0 at this value and beyond, in the indicator's unit." })
  best!: number;
  @Field(() => Float, { description: "Gap 1 at this value and beyond, in the indicator's unit." })
  worst!: number;
}

@ObjectType('Indicator', { description: 'A variable of a source.', simpleResolvers: true })
export class IndicatorType {
  @Field(() => ID, { description: 'Stable code: the name of the variable in its source.' })
  code!: string;
  @Field(() => String, { description: 'share (0-1 of the denominator), people, km2, soles, …' })
  unit!: string;
  @Field(() => Int, { nullable: true, description: 'Null when the source states none.' })
  year!: number | null;
  @Field(() => String, { description: 'Period as the source states it: 2021-2023.' })
  period!: string;
  @Field(() => IndicatorDirectionEnum, {
    description: 'Which end means a larger gap; CONTEXT measures none.',
  })
  direction!: IndicatorDirection;
  @Field(() => [SectorEnum], { description: 'Sectors whose gap it measures; empty for context.' })
  sectors!: Sector[];
  @Field(() => GoalpostsType, {
    nullable: true,
    description: "Given exactly when the indicator counts towards its sectors' need.",
  })
  goalposts!: GoalpostsType | null;
  @Field(() => String, {
    description:
      'DISTRICT, FACILITY_DISTRICT, MUNICIPALITY, PROVINCE or REGION; the last two are repeated on districts.',
  })
  publishedLevel!: string;
}

@ObjectType('IndicatorValue', {
  description: "An indicator's value in a territory.",
  simpleResolvers: true,
})
export class IndicatorValueType {
  @Field(() => IndicatorType, { description: 'What was measured.' }) indicator!: Indicator;
  @Field(() => MeasureType, {
    description: 'The value with unit, year, source, quality and missing reason.',
  })
  measure!: MeasureType;
  @Field(() => Float, {
    nullable: true,
    description:
      'Observations behind the value (children evaluated, dwellings, …); null when not published.',
  })
  base!: number | null;
}
