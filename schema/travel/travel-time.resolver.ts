import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { UbigeoScalar } from '../common/scalars.ts';
import type { Context } from '../context.ts';
import { TravelArgs } from './travel.args.ts';
import { capitalDistrictOf } from './travel-lookup.ts';
import { partsOf, TravelTimeType } from './travel-time.type.ts';

@Resolver()
export class TravelTimeResolver {
  @Query(() => TravelTimeType, {
    description:
      'The quickest way between two capitals, from the first to the second. Needs an edition with a travel network.',
  })
  async travelTime(
    @Arg('from', () => UbigeoScalar, {
      description: 'Where it starts: the capital of a district, province or region.',
    })
    from: string,
    @Arg('to', () => UbigeoScalar, {
      description: 'Where it ends: the capital of a district, province or region.',
    })
    to: string,
    @Args(() => TravelArgs) { mode, season }: TravelArgs,
    @Ctx() context: Context,
  ): Promise<TravelTimeType> {
    const start = capitalDistrictOf(from, context, 'from');
    const end = capitalDistrictOf(to, context, 'to');
    const { analyst, reference, signal } = context;
    const ends = { from: start.ubigeo, to: end.ubigeo };
    const found = await analyst.ask('travelTime', { ...ends, mode, season }, reference, signal);
    const { sourceIds, parts, ...answer } = found;
    return {
      ...answer,
      from: start,
      to: end,
      parts: parts && partsOf(parts),
      basis: { mode, season, sourceIds },
    };
  }
}
