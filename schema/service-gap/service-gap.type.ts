import { Field, Int, ObjectType } from 'type-graphql';
import type { Indicator } from '../../geodata/model/indicator.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import { SectorEnum } from '../common/model-enums.ts';
import { IndicatorType } from '../indicator/indicator.type.ts';
import { MeasureType } from '../measure/measure.type.ts';

@ObjectType('ServiceGap', {
  description: "How far an indicator's value is from its target, between published goalposts.",
  simpleResolvers: true,
})
export class ServiceGapType {
  @Field(() => SectorEnum, {
    description: 'The sector whose gap it is; an indicator of two sectors comes twice.',
  })
  sector!: Sector;
  @Field(() => IndicatorType, { description: 'What was measured.' }) indicator!: Indicator;
  @Field(() => MeasureType, { description: "The indicator's own value, in its unit." })
  measure!: MeasureType;
  @Field(() => MeasureType, {
    description:
      '0-1: 0 at the best goalpost or beyond, 1 at the worst or beyond; missing when the value is.',
  })
  gap!: MeasureType;
}

@ObjectType('SectorNeed', {
  description:
    "The mean of a sector's gaps, published only when at least two thirds of its indicators have a value.",
  simpleResolvers: true,
})
export class SectorNeedType {
  @Field(() => SectorEnum, { description: 'The sector.' }) sector!: Sector;
  @Field(() => MeasureType, {
    description:
      '0-1, 1 = worst; missing when fewer than two thirds of the indicators have a value.',
  })
  need!: MeasureType;
  @Field(() => Int, { description: 'Indicators with a value here.' }) indicatorsPresent!: number;
  @Field(() => Int, { description: 'Indicators with goalposts that the sector has.' })
  indicatorsTotal!: number;
  @Field(() => [IndicatorType], { description: 'Indicators of the sector without a value here.' })
  missing!: Indicator[];
}
