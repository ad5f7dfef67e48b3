import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { UbigeoScalar } from '../common/scalars.ts';
import type { Context } from '../context.ts';
import { AccessibilityMatrixType } from './accessibility-matrix.type.ts';
import { TravelArgs } from './travel.args.ts';
import { districtsWithin } from './travel-lookup.ts';

@Resolver()
export class AccessibilityMatrixResolver {
  @Query(() => AccessibilityMatrixType, {
    description:
      'Travel times between the capitals of all districts of some territories, at most 200 districts at once: ask region by region. Needs an edition with a travel network.',
  })
  async accessibilityMatrix(
    @Arg('within', () => [UbigeoScalar], {
      description: 'Codes of regions, provinces or districts.',
    })
    within: string[],
    @Args(() => TravelArgs) { mode, season }: TravelArgs,
    @Ctx() context: Context,
  ): Promise<AccessibilityMatrixType> {
    const districts = districtsWithin(within, context);
    const { analyst, reference, signal } = context;
    const input = { districts, mode, season };
    const found = await analyst.ask('accessibilityMatrix', input, reference, signal);
    const { sourceIds, minutes, codes } = found;
    return {
      districts,
      minutes: minutes.map((row) => Array.from(row, rounded)),
      codes,
      basis: { mode, season, sourceIds },
    };
  }
}

function rounded(minutes: number): number | null {
  return Number.isNaN(minutes) ? null : Math.round(minutes * 100) / 100;
}
