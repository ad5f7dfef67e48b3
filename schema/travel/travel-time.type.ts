import { Field, Float, ObjectType } from 'type-graphql';
import type {
  TravelBackEnd,
  TravelParts,
  UnreachableReason,
} from '../../geodata/analysis/travel-network/travel-answer.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { DistrictType } from '../territory/territory.type.ts';
import { TravelBasisType } from './travel-basis.type.ts';
import { TravelBackEndEnum, UnreachableReasonEnum } from './travel-enums.ts';

@ObjectType('TravelParts', {
  description: 'Minutes of a travel time by what they rest on; they add up to it.',
  simpleResolvers: true,
})
export class TravelPartsType {
  @Field(() => Float, { description: 'Minutes on roads whose lines are in the data.' })
  drawnRoadMinutes!: number;
  @Field(() => Float, {
    description: 'Minutes on roads known by points of their route, at a measured detour factor.',
  })
  pointRoadMinutes!: number;
  @Field(() => Float, { description: 'Minutes on rivers and lakes.' }) waterMinutes!: number;
  @Field(() => Float, {
    description: 'Minutes on straight ways between places and roads or water.',
  })
  accessMinutes!: number;
  @Field(() => Float, { description: 'Minutes by the declared friction model.' })
  frictionMinutes!: number;
}

/** As the graph names the parts of a time. */
export function partsOf(parts: TravelParts): TravelPartsType {
  return {
    drawnRoadMinutes: parts.drawnRoad,
    pointRoadMinutes: parts.pointRoad,
    waterMinutes: parts.water,
    accessMinutes: parts.access,
    frictionMinutes: parts.friction,
  };
}

@ObjectType('TravelTime', {
  description:
    'The quickest way from one district capital to another, door to door. Estimated from declared speeds; the way back may take another time.',
  simpleResolvers: true,
})
export class TravelTimeType {
  @Field(() => DistrictType, { description: 'The district of the capital it starts in.' })
  from!: TerritoryRow;
  @Field(() => DistrictType, { description: 'The district of the capital it ends in.' })
  to!: TerritoryRow;
  @Field(() => Float, { nullable: true, description: 'Minutes; null exactly with a `reason`.' })
  minutes!: number | null;
  @Field(() => UnreachableReasonEnum, {
    nullable: true,
    description: 'Why there is no time; null when there is one.',
  })
  reason!: UnreachableReason | null;
  @Field(() => TravelBackEndEnum, {
    nullable: true,
    description: 'What the time rests on; null when there is none.',
  })
  backEnd!: TravelBackEnd | null;
  @Field(() => TravelPartsType, {
    nullable: true,
    description: 'The time by what it rests on; null when there is none.',
  })
  parts!: TravelPartsType | null;
  @Field(() => Float, { description: 'Kilometres between the capitals on the ellipsoid.' })
  straightKm!: number;
  @Field(() => TravelBasisType, { description: 'Data and speeds.' }) basis!: TravelBasisType;
}
