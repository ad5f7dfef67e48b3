import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type { FloatingCatchmentMethod } from '../../geodata/analysis/floating-catchment.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { MeasureType } from '../measure/measure.type.ts';
import { DistrictType } from '../territory/territory.type.ts';
import { TravelBasisType } from './travel-basis.type.ts';
import { FloatingCatchmentMethodEnum } from './travel-enums.ts';

@InputType('CategoryWeightInput', { description: 'What a facility of a health category offers.' })
export class CategoryWeightInput {
  @Field(() => String, { description: 'I-1 to III-E.' }) category!: string;
  @Field(() => Float, { description: 'At least 0, in a unit of your own: beds, posts, rooms.' })
  weight!: number;
}

@ObjectType('DistrictAccess', {
  description: 'The access of the people of a district to a service.',
  simpleResolvers: true,
})
export class DistrictAccessType {
  @Field(() => DistrictType, { description: 'Where the people live.' }) district!: TerritoryRow;
  @Field(() => MeasureType, {
    description:
      'Supply in reach for 10,000 of those who compete for it, mean over the people of its populated places. 0 where nothing is in reach; missing where no place has people.',
  })
  score!: MeasureType;
  @Field(() => Int, {
    nullable: true,
    description:
      'Place among the districts asked about, 1 = the highest score; equal scores share one. Null when the score is missing.',
  })
  rank!: number | null;
  @Field(() => MeasureType, { description: 'People at its populated places, latest year.' })
  population!: MeasureType;
  @Field(() => Float, {
    nullable: true,
    description: 'Share (0-1) of them with some supply in reach; null where no place has people.',
  })
  reachingShare!: number | null;
}

@ObjectType('ServiceAccess', {
  description: 'Access to a service by floating catchment areas.',
  simpleResolvers: true,
})
export class ServiceAccessType {
  @Field(() => [DistrictAccessType], {
    description: 'In the order of their scores; missing ones last, equal ones by code.',
  })
  districts!: DistrictAccessType[];
  @Field(() => FloatingCatchmentMethodEnum, { description: 'How the scores were made.' })
  method!: FloatingCatchmentMethod;
  @Field(() => Float, { description: 'What counts as in reach: minutes, included.' })
  cutoffMinutes!: number;
  @Field(() => Int, { description: 'Facilities of the country that were taken.' })
  facilities!: number;
  @Field(() => MeasureType, { description: 'What they offer together.' }) supply!: MeasureType;
  @Field(() => Float, { description: 'Time of the computation in milliseconds.' })
  elapsedMs!: number;
  @Field(() => TravelBasisType, { description: 'Data and speeds.' }) basis!: TravelBasisType;
}
