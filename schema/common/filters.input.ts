import { Field, Float, InputType, Int } from 'type-graphql';
import type { NaturalRegion } from '../../geodata/model/territory.ts';
import type {
  IndicatorFilter,
  NumberFilter,
  PopulationFilter,
  TerritoryFilter,
  TerritoryOrder,
  TextFilter,
} from '../../geodata/model/territory-filter.ts';
import { NaturalRegionEnum, OrderDirectionEnum, TerritoryOrderFieldEnum } from './model-enums.ts';

@InputType('FloatFilter', { description: 'Conditions on a number; all that are given must hold.' })
class FloatFilterInput implements NumberFilter {
  @Field(() => Float, { nullable: true, description: 'Equal to this.' }) eq?: number | null;
  @Field(() => [Float], {
    nullable: true,
    description: 'Equal to one of these; none fits an empty list.',
  })
  in?: number[] | null;
  @Field(() => Float, { nullable: true, description: 'Greater than this.' }) gt?: number | null;
  @Field(() => Float, { nullable: true, description: 'This or greater.' }) gte?: number | null;
  @Field(() => Float, { nullable: true, description: 'Less than this.' }) lt?: number | null;
  @Field(() => Float, { nullable: true, description: 'This or less.' }) lte?: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the value is missing; missing values fit no other condition.',
  })
  isNull?: boolean | null;
}

@InputType('StringFilter', { description: 'Conditions on a text; all that are given must hold.' })
class StringFilterInput implements TextFilter {
  @Field(() => String, { nullable: true, description: 'Equal to this.' }) eq?: string | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Equal to one of these; none fits an empty list.',
  })
  in?: string[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Greater than this (texts compare byte by byte).',
  })
  gt?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'This or greater (texts compare byte by byte).',
  })
  gte?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Less than this (texts compare byte by byte).',
  })
  lt?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'This or less (texts compare byte by byte).',
  })
  lte?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the value is missing; missing values fit no other condition.',
  })
  isNull?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of the text; case and accents do not count: "cunumbuqui" finds Cuñumbuqui.',
  })
  search?: string | null;
}

@InputType('IndicatorFilter', { description: "Conditions on one indicator's value." })
class IndicatorFilterInput extends FloatFilterInput implements IndicatorFilter {
  @Field(() => String, { description: 'Code of the indicator; conditions are in its unit.' })
  code!: string;
  @Field(() => Int, { nullable: true, description: 'The latest year when not given.' }) year?:
    | number
    | null;
}

@InputType('PopulationFilter', { description: 'Conditions on the number of people.' })
class PopulationFilterInput extends FloatFilterInput implements PopulationFilter {
  @Field(() => Int, { nullable: true, description: 'The latest year when not given.' }) year?:
    | number
    | null;
}

@InputType('NaturalRegionFilter', {
  description: 'Conditions on the natural region; all that are given must hold.',
})
class NaturalRegionFilterInput {
  @Field(() => NaturalRegionEnum, { nullable: true, description: 'This natural region.' })
  eq?: NaturalRegion | null;
  @Field(() => [NaturalRegionEnum], {
    nullable: true,
    description: 'One of these; none fits an empty list.',
  })
  in?: NaturalRegion[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether it is not known.' })
  isNull?: boolean | null;
}

@InputType('MancomunidadMembershipFilter', { description: 'Member of an association that fits.' })
class MancomunidadMembershipFilterInput {
  @Field(() => StringFilterInput, {
    nullable: true,
    description: 'Its id, with or without `Mancomunidad:`.',
  })
  id?: StringFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true, description: 'Its name.' })
  name?: StringFilterInput | null;
}

@InputType()
abstract class TerritoryFilterFields implements TerritoryFilter {
  @Field(() => StringFilterInput, { nullable: true, description: 'INEI code as text.' })
  ubigeo?: StringFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true, description: 'Official name.' })
  name?: StringFilterInput | null;
  @Field(() => FloatFilterInput, { nullable: true, description: 'km² on the ellipsoid.' })
  areaKm2?: FloatFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true, description: 'Name of the capital.' })
  capitalName?: StringFilterInput | null;
  @Field(() => FloatFilterInput, {
    nullable: true,
    description: 'Metres above sea level of the capital.',
  })
  capitalAltitudeMeters?: FloatFilterInput | null;
  @Field(() => NaturalRegionFilterInput, {
    nullable: true,
    description: 'Coast, highlands or rainforest.',
  })
  naturalRegion?: NaturalRegionFilterInput | null;
  @Field(() => PopulationFilterInput, { nullable: true, description: 'People of a year.' })
  population?: PopulationFilterInput | null;
  @Field(() => FloatFilterInput, {
    nullable: true,
    description: 'People of the latest year per km².',
  })
  populationDensity?: FloatFilterInput | null;
  @Field(() => IndicatorFilterInput, { nullable: true, description: "One indicator's value." })
  indicator?: IndicatorFilterInput | null;
  @Field(() => MancomunidadMembershipFilterInput, {
    nullable: true,
    description: 'Member of an association, itself or through its province.',
  })
  mancomunidad?: MancomunidadMembershipFilterInput | null;
}

@InputType('RegionFilter', {
  description:
    'Conditions on a region; all that are given must hold, null conditions do not count.',
})
export class RegionFilterInput extends TerritoryFilterFields {
  @Field(() => [RegionFilterInput], { nullable: true, description: 'All of these.' }) and?:
    | RegionFilterInput[]
    | null;
  @Field(() => [RegionFilterInput], {
    nullable: true,
    description: 'At least one of these; none fits an empty list.',
  })
  or?: RegionFilterInput[] | null;
  @Field(() => RegionFilterInput, {
    nullable: true,
    description: 'Not this; what has no value to compare fits.',
  })
  not?: RegionFilterInput | null;
}

@InputType('ProvinceFilter', {
  description:
    'Conditions on a province; all that are given must hold, null conditions do not count.',
})
export class ProvinceFilterInput extends TerritoryFilterFields {
  @Field(() => RegionFilterInput, { nullable: true, description: 'Of its region.' })
  region?: RegionFilterInput | null;
  @Field(() => [ProvinceFilterInput], { nullable: true, description: 'All of these.' }) and?:
    | ProvinceFilterInput[]
    | null;
  @Field(() => [ProvinceFilterInput], {
    nullable: true,
    description: 'At least one of these; none fits an empty list.',
  })
  or?: ProvinceFilterInput[] | null;
  @Field(() => ProvinceFilterInput, {
    nullable: true,
    description: 'Not this; what has no value to compare fits.',
  })
  not?: ProvinceFilterInput | null;
}

@InputType('DistrictFilter', {
  description:
    'Conditions on a district; all that are given must hold, null conditions do not count.',
})
export class DistrictFilterInput extends TerritoryFilterFields {
  @Field(() => ProvinceFilterInput, { nullable: true, description: 'Of its province.' })
  province?: ProvinceFilterInput | null;
  @Field(() => RegionFilterInput, { nullable: true, description: 'Of its region.' })
  region?: RegionFilterInput | null;
  @Field(() => [DistrictFilterInput], { nullable: true, description: 'All of these.' }) and?:
    | DistrictFilterInput[]
    | null;
  @Field(() => [DistrictFilterInput], {
    nullable: true,
    description: 'At least one of these; none fits an empty list.',
  })
  or?: DistrictFilterInput[] | null;
  @Field(() => DistrictFilterInput, {
    nullable: true,
    description: 'Not this; what has no value to compare fits.',
  })
  not?: DistrictFilterInput | null;
}

@InputType()
abstract class TerritoryOrderFields implements TerritoryOrder {
  @Field(() => TerritoryOrderFieldEnum, { description: 'The value that decides.' })
  field!: TerritoryOrder['field'];
  @Field(() => OrderDirectionEnum, {
    defaultValue: 'ASC',
    description: 'Ascending unless told; missing values come last either way.',
  })
  direction!: 'ASC' | 'DESC';
  @Field(() => String, { nullable: true, description: 'Code of the indicator for INDICATOR.' })
  indicator?: string | null;
}

@InputType('RegionOrder', { description: 'What regions are ordered by.' })
export class RegionOrderInput extends TerritoryOrderFields {}

@InputType('ProvinceOrder', { description: 'What provinces are ordered by.' })
export class ProvinceOrderInput extends TerritoryOrderFields {}

@InputType('DistrictOrder', { description: 'What districts are ordered by.' })
export class DistrictOrderInput extends TerritoryOrderFields {}
