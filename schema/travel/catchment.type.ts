import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { TravelBackEnd } from '../../geodata/analysis/travel-network/travel-answer.ts';
import type { FacilityRow } from '../../geodata/queries/facts/facilities.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import type { DistrictCoverage } from '../../geodata/questions/place-tally.ts';
import type { Context } from '../context.ts';
import { FacilityType } from '../facility/facility.type.ts';
import { MeasureType } from '../measure/measure.type.ts';
import { DistrictType } from '../territory/territory.type.ts';
import { TravelBasisType } from './travel-basis.type.ts';
import { TravelBackEndEnum } from './travel-enums.ts';

@ObjectType('DistrictCoverage', {
  description: 'Some of the populated places of a district.',
  simpleResolvers: true,
})
export class DistrictCoverageType {
  @Field(() => DistrictType, { description: 'The district that the places are of.' })
  district!: TerritoryRow;
  @Field(() => Int, { description: 'How many of its populated places.' }) places!: number;
  @Field(() => MeasureType, { description: 'People at them, of the latest year.' })
  population!: MeasureType;
  @Field(() => Float, {
    nullable: true,
    description: "Share (0-1) of the people of the district's places; null where it has none.",
  })
  populationShare!: number | null;
}

/** The districts as the graph shows them. */
export function coverageOf(
  districts: readonly DistrictCoverage[],
  { reference }: Context,
  people: (population: number) => MeasureType,
): DistrictCoverageType[] {
  return districts.flatMap(({ ubigeo, population, ...coverage }) => {
    const district = reference.territories.get(ubigeo);
    return district ? [{ ...coverage, district, population: people(population) }] : [];
  });
}

@ObjectType('BackEndShare', {
  description: 'Who is reached by times that rest on one back end.',
  simpleResolvers: true,
})
export class BackEndShareType {
  @Field(() => TravelBackEndEnum, { description: 'What the times rest on.' })
  backEnd!: TravelBackEnd;
  @Field(() => Int, { description: 'Populated places.' }) places!: number;
  @Field(() => MeasureType, { description: 'People at them, of the latest year.' })
  population!: MeasureType;
}

@ObjectType('Catchment', {
  description: 'Who reaches a facility within a travel time, from populated places.',
  simpleResolvers: true,
})
export class CatchmentType {
  @Field(() => FacilityType, { description: 'The facility.' }) facility!: FacilityRow;
  @Field(() => Float, { description: 'The limit in minutes, included.' }) minutes!: number;
  @Field(() => Int, { description: 'Populated places that reach it in time.' }) places!: number;
  @Field(() => MeasureType, { description: 'People at them, of the latest year.' })
  population!: MeasureType;
  @Field(() => [DistrictCoverageType], {
    description: 'By district, in the order of their codes; those it does not reach are left out.',
  })
  districts!: DistrictCoverageType[];
  @Field(() => [BackEndShareType], { description: 'By what the times rest on; they add up.' })
  backEnds!: BackEndShareType[];
  @Field(() => TravelBasisType, { description: 'Data and speeds.' }) basis!: TravelBasisType;
}
