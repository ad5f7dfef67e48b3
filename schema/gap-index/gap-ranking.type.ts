import { Field, ObjectType } from 'type-graphql';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { connectionOf } from '../common/connection.ts';
import { TerritoryType } from '../territory/territory.type.ts';
import type { GapIndexRow } from './gap-index.ts';
import { GapIndexType } from './gap-index.type.ts';

@ObjectType('GapPlace', { description: 'A territory in a ranking.', simpleResolvers: true })
export class GapPlaceType {
  @Field(() => TerritoryType, { description: 'The region, province or district.' })
  territory!: TerritoryRow;
  @Field(() => GapIndexType, {
    description: 'Its gap; `rank`, `percentile` and `uncertainty` are those of the ranking.',
  })
  index!: GapIndexRow;
}

export const GapRankingConnection = connectionOf(() => GapPlaceType, 'GapPlace');
