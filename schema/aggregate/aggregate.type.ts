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

@InputType('MeasureInput', {
  description: 'A statistic to compute over the districts of each group.',
})
export class MeasureInput implements AggregateMeasure {
  @Field(() => MeasuredThingEnum, { description: 'What the statistic is about.' })
  of!: MeasuredThing;
  @Field(() => StatisticEnum, {
    defaultValue: 'SUM',
    description: 'How districts become one figure.',
  })
  statistic!: Statistic;
  @Field(() => String, { nullable: true, description: 'Code of the indicator for INDICATOR.' })
  indicator?: string | null;
  @Field(() => Int, { nullable: true, description: 'Of the indicator; the latest when not given.' })
  year?: number | null;
}

@ObjectType('AggregateKey', {
  description: 'What the districts of a group share.',
  simpleResolvers: true,
})
export class AggregateKeyType {
  @Field(() => DistrictGroupEnum, { description: 'What was grouped by.' }) group!: DistrictGroup;
  @Field(() => String, {
    nullable: true,
    description: 'Code of the territory, or the natural region; null where it is not known.',
  })
  key!: string | null;
  @Field(() => String, { nullable: true, description: 'For people; null where the key is.' }) name!:
    | string
    | null;
}

@ObjectType('AggregateValue', {
  description: 'A statistic over the districts of a group.',
  simpleResolvers: true,
})
export class AggregateValueType {
  @Field(() => MeasuredThingEnum, { description: 'What the statistic is about.' })
  of!: MeasuredThing;
  @Field(() => StatisticEnum, { description: 'How districts became one figure.' })
  statistic!: Statistic;
  @Field(() => String, {
    nullable: true,
    description: 'Code of the indicator; null for other things.',
  })
  indicator!: string | null;
  @Field(() => MeasureType, {
    description: 'The figure; missing when no district of the group has a value.',
  })
  measure!: MeasureType;
  @Field(() => Int, { description: 'Districts of the group that have a value.' })
  districtsWithValue!: number;
}

@ObjectType('DistrictAggregate', {
  description: 'A group of districts with its statistics.',
  simpleResolvers: true,
})
export class DistrictAggregateType {
  @Field(() => [AggregateKeyType], { description: 'One a grouping, in their order.' })
  keys!: AggregateKeyType[];
  @Field(() => Int, { description: 'Districts of the group, with or without values.' })
  districts!: number;
  @Field(() => [AggregateValueType], { description: 'One a measure, in their order.' })
  measures!: AggregateValueType[];
}
