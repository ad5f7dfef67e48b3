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
  @Field(() => SectorEnum) sector!: Sector;
  @Field(() => IndicatorType) indicator!: Indicator;
  @Field(() => MeasureType, { description: "The indicator's own value." }) measure!: MeasureType;
  @Field(() => MeasureType, {
    description: '0-1: 0 at the best goalpost or beyond, 1 at the worst or beyond.',
  })
  gap!: MeasureType;
}

@ObjectType('SectorNeed', {
  description:
    "The mean of a sector's gaps, published only when at least two thirds of its indicators have a value.",
  simpleResolvers: true,
})
export class SectorNeedType {
  @Field(() => SectorEnum) sector!: Sector;
  @Field(() => MeasureType, { description: '0-1, 1 = worst.' }) need!: MeasureType;
  @Field(() => Int) indicatorsPresent!: number;
  @Field(() => Int) indicatorsTotal!: number;
  @Field(() => [IndicatorType], { description: 'Indicators of the sector without a value here.' })
  missing!: Indicator[];
}
