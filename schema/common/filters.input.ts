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
export class FloatFilterInput implements NumberFilter {
  @Field(() => Float, { nullable: true }) eq?: number | null;
  @Field(() => [Float], { nullable: true }) in?: number[] | null;
  @Field(() => Float, { nullable: true }) gt?: number | null;
  @Field(() => Float, { nullable: true }) gte?: number | null;
  @Field(() => Float, { nullable: true }) lt?: number | null;
  @Field(() => Float, { nullable: true }) lte?: number | null;
  @Field(() => Boolean, { nullable: true }) isNull?: boolean | null;
}

@InputType('StringFilter', { description: 'Conditions on a text; all that are given must hold.' })
export class StringFilterInput implements TextFilter {
  @Field(() => String, { nullable: true }) eq?: string | null;
  @Field(() => [String], { nullable: true }) in?: string[] | null;
  @Field(() => String, { nullable: true }) gt?: string | null;
  @Field(() => String, { nullable: true }) gte?: string | null;
  @Field(() => String, { nullable: true }) lt?: string | null;
  @Field(() => String, { nullable: true }) lte?: string | null;
  @Field(() => Boolean, { nullable: true }) isNull?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of the text; case and accents do not count: "cunumbuqui" finds Cuñumbuqui.',
  })
  search?: string | null;
}

@InputType('IndicatorFilter', { description: "Conditions on one indicator's value." })
export class IndicatorFilterInput extends FloatFilterInput implements IndicatorFilter {
  @Field(() => String, { description: 'Code of the indicator.' }) code!: string;
  @Field(() => Int, { nullable: true, description: 'The latest when not given.' }) year?:
    | number
    | null;
}

@InputType('PopulationFilter', { description: 'Conditions on the number of people.' })
export class PopulationFilterInput extends FloatFilterInput implements PopulationFilter {
  @Field(() => Int, { nullable: true, description: 'The latest when not given.' }) year?:
    | number
    | null;
}

@InputType('NaturalRegionFilter')
export class NaturalRegionFilterInput {
  @Field(() => NaturalRegionEnum, { nullable: true }) eq?: NaturalRegion | null;
  @Field(() => [NaturalRegionEnum], { nullable: true }) in?: NaturalRegion[] | null;
}

@InputType('MancomunidadMembershipFilter', { description: 'Member of an association that fits.' })
export class MancomunidadMembershipFilterInput {
  @Field(() => StringFilterInput, { nullable: true }) id?: StringFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true }) name?: StringFilterInput | null;
}

@InputType()
abstract class TerritoryFilterFields implements TerritoryFilter {
  @Field(() => StringFilterInput, { nullable: true }) ubigeo?: StringFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true }) name?: StringFilterInput | null;
  @Field(() => FloatFilterInput, { nullable: true }) areaKm2?: FloatFilterInput | null;
  @Field(() => StringFilterInput, { nullable: true }) capitalName?: StringFilterInput | null;
  @Field(() => FloatFilterInput, { nullable: true })
  capitalAltitudeMeters?: FloatFilterInput | null;
  @Field(() => NaturalRegionFilterInput, { nullable: true })
  naturalRegion?: NaturalRegionFilterInput | null;
  @Field(() => PopulationFilterInput, { nullable: true }) population?: PopulationFilterInput | null;
  @Field(() => FloatFilterInput, {
    nullable: true,
    description: 'People of the latest year per km².',
  })
  populationDensity?: FloatFilterInput | null;
  @Field(() => IndicatorFilterInput, { nullable: true }) indicator?: IndicatorFilterInput | null;
  @Field(() => MancomunidadMembershipFilterInput, { nullable: true })
  mancomunidad?: MancomunidadMembershipFilterInput | null;
}

@InputType('RegionFilter')
export class RegionFilterInput extends TerritoryFilterFields {
  @Field(() => [RegionFilterInput], { nullable: true }) and?: RegionFilterInput[] | null;
  @Field(() => [RegionFilterInput], { nullable: true }) or?: RegionFilterInput[] | null;
  @Field(() => RegionFilterInput, { nullable: true }) not?: RegionFilterInput | null;
}

@InputType('ProvinceFilter')
export class ProvinceFilterInput extends TerritoryFilterFields {
  @Field(() => RegionFilterInput, { nullable: true }) region?: RegionFilterInput | null;
  @Field(() => [ProvinceFilterInput], { nullable: true }) and?: ProvinceFilterInput[] | null;
  @Field(() => [ProvinceFilterInput], { nullable: true }) or?: ProvinceFilterInput[] | null;
  @Field(() => ProvinceFilterInput, { nullable: true }) not?: ProvinceFilterInput | null;
}

@InputType('DistrictFilter')
export class DistrictFilterInput extends TerritoryFilterFields {
  @Field(() => ProvinceFilterInput, { nullable: true }) province?: ProvinceFilterInput | null;
  @Field(() => RegionFilterInput, { nullable: true }) region?: RegionFilterInput | null;
  @Field(() => [DistrictFilterInput], { nullable: true }) and?: DistrictFilterInput[] | null;
  @Field(() => [DistrictFilterInput], { nullable: true }) or?: DistrictFilterInput[] | null;
  @Field(() => DistrictFilterInput, { nullable: true }) not?: DistrictFilterInput | null;
}

@InputType()
abstract class TerritoryOrderFields implements TerritoryOrder {
  @Field(() => TerritoryOrderFieldEnum) field!: TerritoryOrder['field'];
  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC' }) direction!: 'ASC' | 'DESC';
  @Field(() => String, { nullable: true, description: 'Code of the indicator for INDICATOR.' })
  indicator?: string | null;
}

@InputType('RegionOrder')
export class RegionOrderInput extends TerritoryOrderFields {}

@InputType('ProvinceOrder')
export class ProvinceOrderInput extends TerritoryOrderFields {}

@InputType('DistrictOrder')
export class DistrictOrderInput extends TerritoryOrderFields {}
