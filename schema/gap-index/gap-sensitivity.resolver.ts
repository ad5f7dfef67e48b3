import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import type { TerritoryLevel, Ubigeo } from '../../geodata/model/territory.ts';
import { TerritoryLevelEnum } from '../common/model-enums.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import type { Context } from '../context.ts';
import { DrawArgs, GapIndexArgs } from './gap-index.args.ts';
import { gapSensitivityOf } from './gap-sensitivity.ts';
import { GapSensitivityType } from './gap-sensitivity.type.ts';

@ArgsType()
class GapSensitivityArgs extends GapIndexArgs {
  @Field(() => TerritoryLevelEnum, { defaultValue: 'DISTRICT', description: 'Who is ranked.' })
  level!: TerritoryLevel;
  @Field(() => UbigeoScalar, {
    nullable: true,
    description: 'Only inside this region or province; the whole country when not given.',
  })
  within?: Ubigeo | null;
  @Field(() => Int, {
    defaultValue: 100,
    description: 'Ranks that a rank interval may span to count as narrow; 0 or more.',
  })
  places!: number;
}

@Resolver()
export class GapSensitivityResolver {
  @Query(() => GapSensitivityType, {
    description:
      'How far the ranks of the gap index depend on its choices, one at a time and all at once.',
  })
  gapSensitivity(
    @Args(() => GapSensitivityArgs) args: GapSensitivityArgs,
    @Args(() => DrawArgs) { draws, seed }: DrawArgs,
    @Ctx() context: Context,
  ): Promise<GapSensitivityType> {
    return gapSensitivityOf({ ...args, draws, seed }, context);
  }
}
