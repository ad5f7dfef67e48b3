import { Field, InputType, Int, ObjectType } from 'type-graphql';
import {
  type AggregateMeasure,
  type DistrictGroup,
  districtGroups,
  type MeasuredThing,
  measuredThings,
  type Statistic,
  statistics,
} from '../../geodata/queries/territories/aggregate-districts.ts';
import { enumOf } from '../common/enums.ts';
import { MeasureType } from '../measure/measure.type.ts';

export const DistrictGroupEnum = enumOf(
  'DistrictGroup',
  districtGroups,
  'What districts can be grouped by.',
);
const MeasuredThingEnum = enumOf('MeasuredThing', measuredThings, 'What a statistic is about.');
const StatisticEnum = enumOf(
  'Statistic',
  statistics,
  'How districts become one figure; those without a value are left out and counted.',
);

@InputType('MeasureInput')
export class MeasureInput implements AggregateMeasure {
  @Field(() => MeasuredThingEnum) of!: MeasuredThing;
  @Field(() => StatisticEnum, { defaultValue: 'SUM' }) statistic!: Statistic;
  @Field(() => String, { nullable: true, description: 'Code of the indicator for INDICATOR.' })
  indicator?: string | null;
  @Field(() => Int, { nullable: true, description: 'Of the indicator; the latest when not given.' })
  year?: number | null;
}

@ObjectType('AggregateKey', { simpleResolvers: true })
export class AggregateKeyType {
  @Field(() => DistrictGroupEnum) group!: DistrictGroup;
  @Field(() => String, {
    nullable: true,
    description: 'Code of the territory, or the natural region.',
  })
  key!: string | null;
  @Field(() => String, { nullable: true }) name!: string | null;
}

@ObjectType('AggregateValue', { simpleResolvers: true })
export class AggregateValueType {
  @Field(() => MeasuredThingEnum) of!: MeasuredThing;
  @Field(() => StatisticEnum) statistic!: Statistic;
  @Field(() => String, { nullable: true }) indicator!: string | null;
  @Field(() => MeasureType) measure!: MeasureType;
  @Field(() => Int, { description: 'Districts of the group that have a value.' })
  districtsWithValue!: number;
}

@ObjectType('DistrictAggregate', { simpleResolvers: true })
export class DistrictAggregateType {
  @Field(() => [AggregateKeyType]) keys!: AggregateKeyType[];
  @Field(() => Int) districts!: number;
  @Field(() => [AggregateValueType]) measures!: AggregateValueType[];
}
