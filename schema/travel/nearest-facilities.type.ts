import { Field, Float, ObjectType } from 'type-graphql';
import type { TravelBackEnd } from '../../geodata/analysis/travel-network/travel-answer.ts';
import type { NearestToCapital } from '../../geodata/questions/nearest-facilities.ts';
import { TravelBasisType } from './travel-basis.type.ts';
import { TravelBackEndEnum, UnreachableReasonEnum } from './travel-enums.ts';
import { TravelPartsType } from './travel-time.type.ts';

@ObjectType('NearestFacility', {
  description: 'A facility that a capital reaches.',
  simpleResolvers: true,
})
export class NearestFacilityType {
  /** Its key in the register, without the type. */
  facilityKey!: string;
  @Field(() => Float, {
    description: 'Minutes from the capital; to schools, to the populated place nearest to it.',
  })
  minutes!: number;
  @Field(() => TravelBackEndEnum, { description: 'What the time rests on.' })
  backEnd!: TravelBackEnd;
  @Field(() => TravelPartsType, { description: 'The time by what it rests on.' })
  parts!: TravelPartsType;
  @Field(() => Float, {
    description: 'Kilometres on the ellipsoid from the capital to where the way ends.',
  })
  straightKm!: number;
  @Field(() => Float, {
    description:
      'Kilometres in a straight line from where the way ends to the facility, which the minutes leave out: 0 for health facilities.',
  })
  beyondKm!: number;
}

@ObjectType('NearestFacilities', {
  description: 'The facilities that a capital reaches quickest, quickest first.',
  simpleResolvers: true,
})
export class NearestFacilitiesType {
  @Field(() => [NearestFacilityType], { description: 'Empty exactly with a `reason`.' })
  facilities!: NearestFacilityType[];
  @Field(() => UnreachableReasonEnum, {
    nullable: true,
    description: 'Why there is none; null when there is one.',
  })
  reason!: NearestToCapital['reason'];
  @Field(() => TravelBasisType, { description: 'Data and speeds.' }) basis!: TravelBasisType;
}
