import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RankStability } from '../../geodata/analysis/cluster-stability.ts';
import type { Context } from '../context.ts';
import { ClusterProposalsType } from './cluster.type.ts';
import { RankStabilityType, StabilityArgs } from './cluster-stability.type.ts';

@Resolver(() => ClusterProposalsType)
export class ClusterStabilityResolver {
  @FieldResolver(() => RankStabilityType, {
    description:
      'How firmly the proposals hold their ranks against all candidates when the weights are drawn at random; computed when asked for.',
  })
  stability(
    @Root() { question }: ClusterProposalsType,
    @Args(() => StabilityArgs) { concentration, ...args }: StabilityArgs,
    @Ctx() { analyst, reference, signal }: Context,
  ): Promise<RankStability> {
    const input = { ...question.input, ...args, concentration: concentration ?? undefined };
    return analyst.ask('clusterStability', input, reference, signal);
  }
}
