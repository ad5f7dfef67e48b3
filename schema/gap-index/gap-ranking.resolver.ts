import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { Sector } from '../../geodata/model/sector.ts';
import type { TerritoryLevel, Ubigeo } from '../../geodata/model/territory.ts';
import type { Connection } from '../common/connection.ts';
import { SectorEnum, TerritoryLevelEnum } from '../common/model-enums.ts';
import { PageArgs } from '../common/page.args.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import type { Context } from '../context.ts';
import { GapWeightsInput } from './gap-index.args.ts';
import { gapRanking } from './gap-ranking.ts';
import { type GapPlaceType, GapRankingConnection } from './gap-ranking.type.ts';

@ArgsType()
class GapRankingArgs extends PageArgs {
  @Field(() => SectorEnum, {
    nullable: true,
    description: 'Ranks by the gap of this sector alone.',
  })
  sector?: Sector | null;
  @Field(() => [SectorEnum], {
    nullable: true,
    description:
      'Ranks by the index over these sectors; every measured sector when neither is given.',
  })
  sectors?: Sector[] | null;
  @Field(() => TerritoryLevelEnum, { defaultValue: 'DISTRICT', description: 'Who is ranked.' })
  level!: TerritoryLevel;
  @Field(() => UbigeoScalar, {
    nullable: true,
    description: 'Only inside this region or province; the whole country when not given.',
  })
  within?: Ubigeo | null;
  @Field(() => GapWeightsInput, { nullable: true, description: 'Equal weights when not given.' })
  weights?: GapWeightsInput | null;
}

@Resolver()
export class GapRankingResolver {
  @Query(() => GapRankingConnection, {
    description:
      'Territories by their service gap, the largest first; among equals by code. Those without a value come last, without a rank.',
  })
  gapRanking(
    @Args(() => GapRankingArgs) args: GapRankingArgs,
    @Ctx() context: Context,
  ): Promise<Connection<GapPlaceType>> {
    return gapRanking(args, context);
  }
}
