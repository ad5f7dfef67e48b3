import { Field, Float, ObjectType } from 'type-graphql';
import type { Sector } from '../../geodata/model/sector.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { SectorEnum } from '../common/model-enums.ts';
import { DistrictType } from '../territory/territory.type.ts';

@ObjectType('ComparedNeed', {
  description: 'The needs of two districts in a sector.',
  simpleResolvers: true,
})
export class ComparedNeedType {
  @Field(() => SectorEnum, { description: 'The sector.' }) sector!: Sector;
  @Field(() => Float, { description: 'Need of the district asked about, 0-1, 1 = worst.' })
  need!: number;
  @Field(() => Float, { description: 'Need of the other district, 0-1, 1 = worst.' })
  otherNeed!: number;
}

@ObjectType('SimilarDistrict', {
  description: 'A district whose needs are like those of another.',
  simpleResolvers: true,
})
export class SimilarDistrictType {
  @Field(() => DistrictType, { description: 'The district.' }) district!: TerritoryRow;
  @Field(() => Float, {
    description:
      '0-1: 1 − root mean square difference of the needs in the sectors compared; 1 = the same profile, 0 = as far apart as can be.',
  })
  similarity!: number;
  @Field(() => [ComparedNeedType], {
    description: 'Sectors in which both have a need, at least two thirds of those asked for.',
  })
  compared!: ComparedNeedType[];
}
