import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import type { Context } from '../context.ts';
import { DistrictType } from '../territory/territory.type.ts';
import { ContiguityArgs, choiceOf } from './contiguity.args.ts';
import { NeighborType } from './contiguity.type.ts';
import { neighborsOf } from './neighbors.ts';

@Resolver(() => DistrictType)
export class DistrictNeighborsResolver {
  @FieldResolver(() => [NeighborType], {
    description: 'Districts within `order` borders, measured on the full-detail boundaries.',
  })
  neighbors(
    @Root() { ubigeo }: TerritoryRow,
    @Args(() => ContiguityArgs) args: ContiguityArgs,
    @Arg('order', () => Int, { defaultValue: 1, description: '1 to 10.' }) order: number,
    @Ctx() context: Context,
  ): Promise<NeighborType[]> {
    return neighborsOf(ubigeo, order, choiceOf(args), context);
  }
}
