import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { UnreachableReason } from '../../geodata/analysis/travel-network/travel-answer.ts';
import { MeasureType } from '../measure/measure.type.ts';
import { DistrictCoverageType } from './catchment.type.ts';
import { TravelBasisType } from './travel-basis.type.ts';
import { UnreachableReasonEnum } from './travel-enums.ts';

@ObjectType('IsochroneBand', {
  description: 'The populated places reached in more than one time and at most another.',
  simpleResolvers: true,
})
export class IsochroneBandType {
  @Field(() => Float, { description: 'Minutes, left out but for 0.' }) fromMinutes!: number;
  @Field(() => Float, { description: 'Minutes, included.' }) toMinutes!: number;
  @Field(() => Int, { description: 'Populated places of the band.' }) places!: number;
  @Field(() => MeasureType, { description: 'People at them, of the latest year.' })
  population!: MeasureType;
  @Field(() => MeasureType, { description: 'People of this band and all before it.' })
  populationWithin!: MeasureType;
  @Field(() => [DistrictCoverageType], {
    description: 'The places by district, in the order of their codes.',
  })
  districts!: DistrictCoverageType[];
  /** The area of each band of the answer, as GeoJSON text that nothing clips; asked for once. */
  areas!: () => Promise<string[]>;
  /** Its place among the bands. */
  index!: number;
}

@ObjectType('BeyondReach', {
  description: 'Populated places that no band holds, by reason.',
  simpleResolvers: true,
})
export class BeyondReachType {
  @Field(() => UnreachableReasonEnum, { description: 'Why no band holds them.' })
  reason!: UnreachableReason;
  @Field(() => Int, { description: 'How many places.' }) places!: number;
  @Field(() => MeasureType, { description: 'People at them, of the latest year.' })
  population!: MeasureType;
}

@ObjectType('Isochrones', {
  description:
    'Who is reached from a capital or a facility, by bands of travel time. Every populated place is in one band or beyond.',
  simpleResolvers: true,
})
export class IsochronesType {
  @Field(() => [IsochroneBandType], { description: 'From the nearest to the farthest.' })
  bands!: IsochroneBandType[];
  @Field(() => [BeyondReachType], { description: 'The places that no band holds.' })
  beyond!: BeyondReachType[];
  @Field(() => TravelBasisType, { description: 'Data and speeds.' }) basis!: TravelBasisType;
}
