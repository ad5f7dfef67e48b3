import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import type { DescribedSet } from '../../geodata/analysis/cluster-question.ts';
import type { ClusterStability } from '../../geodata/analysis/cluster-stability.ts';
import { CriterionCodeEnum } from '../common/model-enums.ts';
import { ScoredClusterType } from './cluster-set.type.ts';

@ArgsType()
export class StabilityArgs {
  @Field(() => Int, { defaultValue: 1000, description: 'Weight vectors drawn, 1 to 10,000.' })
  draws!: number;
  @Field(() => Int, {
    defaultValue: 1,
    description: 'Seed of the draws: equal seeds, equal draws.',
  })
  seed!: number;
  @Field(() => Int, { defaultValue: 5, description: 'How many first ranks count, 1 to 50.' })
  ranks!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'How closely draws keep to the weights of the question, 0.1 to 10,000: the Dirichlet parameters are this times the weights. When not given, every mix of the weighted criteria is as likely.',
  })
  concentration?: number | null;
}

@ObjectType('CriterionWeight', {
  description: 'A criterion and its weight.',
  simpleResolvers: true,
})
export class CriterionWeightType {
  @Field(() => CriterionCodeEnum, { description: 'The criterion.' }) criterion!: string;
  @Field(() => Float, { description: 'Share of all weights, 0-1.' }) weight!: number;
}

@ObjectType('ClusterStability', {
  description: 'How a set fares when the weights of the criteria are drawn at random.',
  simpleResolvers: true,
})
export class ClusterStabilityType {
  @Field(() => ScoredClusterType, { description: 'The set.' }) set!: DescribedSet;
  @Field(() => Int, { description: 'Its rank under the weights of the question, 1 = best.' })
  rank!: number;
  @Field(() => [Float], {
    description: 'Share (0-1) of the draws in which it has rank 1, 2, … (rank acceptability).',
  })
  byRank!: number[];
  @Field(() => Float, { description: 'Share (0-1) of the draws with one of these ranks.' })
  amongFirst!: number;
  @Field(() => [CriterionWeightType], {
    nullable: true,
    description: 'Mean of the weights that put it first (central weights); null when none do.',
  })
  centralWeights!: CriterionWeightType[] | null;
}

@ObjectType('RankStability', {
  description: 'Whether the best sets stay the best when weights change (SMAA-2).',
  simpleResolvers: true,
})
export class RankStabilityType {
  @Field(() => [ClusterStabilityType], {
    description: 'The proposals, in their order; at most 100 may have been asked for.',
  })
  clusters!: ClusterStability[];
  @Field(() => [ClusterStabilityType], {
    description: 'Sets not among them that draws put among the first ranks, most often first.',
  })
  rivals!: ClusterStability[];
  @Field(() => Int, { description: 'Candidates that competed in every draw.' })
  candidates!: number;
  @Field(() => Int, { description: 'How many first ranks count.' }) ranks!: number;
  @Field(() => Int, { description: 'Weight vectors drawn.' }) draws!: number;
  @Field(() => Int, { description: 'Seed of the draws.' }) seed!: number;
}
