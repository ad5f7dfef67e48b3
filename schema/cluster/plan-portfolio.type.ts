import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { PortfolioCluster } from '../../geodata/analysis/portfolio.ts';
import type {
  GovernmentTotals,
  PlannedWave,
} from '../../geodata/analysis/portfolio-governments.ts';
import { enumOf } from '../common/enums.ts';
import { RegionQuotaType } from './cluster.type.ts';
import { ClusterSetType, FloatRangeType } from './cluster-set.type.ts';

const PortfolioStatusEnum = enumOf(
  'PortfolioStatus',
  ['OPTIMAL', 'TIME_LIMIT'],
  'How the search ended; numbers of clusters that cannot hold together are an error.',
  {
    OPTIMAL: 'Proven: no portfolio is worth more.',
    TIME_LIMIT: 'The best found when the time was up; gap says how much better one could be.',
  },
);

@ObjectType('PortfolioCluster', {
  description: 'A cluster of a portfolio.',
  implements: ClusterSetType,
  simpleResolvers: true,
})
export class PortfolioClusterType extends ClusterSetType {
  @Field(() => Int, { description: 'Its place among the clusters of the portfolio, 1 = best.' })
  rank!: number;
  @Field(() => Int, { nullable: true, description: 'Its wave; null in a plan without waves.' })
  wave!: number | null;
  @Field(() => Boolean, { description: 'Whether a lock put it there.' }) locked!: boolean;
  @Field(() => Float, { description: '0-1: weighted mean of the criteria that have a value.' })
  score!: number;
  @Field(() => FloatRangeType, {
    description: 'What the score could be, had the missing criteria the worst or the best value.',
  })
  scoreRange!: FloatRangeType;
}

@ObjectType('GovernmentTotals', {
  description: 'Governments that work in clusters, each counted once.',
  simpleResolvers: true,
})
export class GovernmentTotalsType {
  @Field(() => Int, { description: 'Regional governments.' }) regional!: number;
  @Field(() => Int, { description: 'Provincial governments: of the provinces that lead.' })
  provincial!: number;
  @Field(() => Int, {
    description: "District governments: one a member, a province's capital district included.",
  })
  district!: number;
  @Field(() => Int, { description: 'All of them.' }) all!: number;
}

@ObjectType('PortfolioWave', {
  description: 'The clusters of a wave.',
  simpleResolvers: true,
})
export class PortfolioWaveType {
  @Field(() => Int, { description: '1, 2, …' }) wave!: number;
  @Field(() => [PortfolioClusterType], { description: 'The best first.' })
  clusters!: PortfolioCluster[];
  @Field(() => GovernmentTotalsType, { description: 'Reached by all waves so far.' })
  governments!: GovernmentTotals;
}

@ObjectType('PortfolioSolver', { description: 'What solved it.', simpleResolvers: true })
export class PortfolioSolverType {
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => String, { description: 'Its version.' }) version!: string;
}

@ObjectType('Portfolio', {
  description:
    'The clusters with the largest total score in which no district is in two and every number of clusters holds.',
  simpleResolvers: true,
})
export class PortfolioType {
  @Field(() => PortfolioStatusEnum, { description: 'How the search ended.' }) status!: string;
  @Field(() => [PortfolioClusterType], { description: 'By wave, then from the best.' })
  clusters!: PortfolioCluster[];
  @Field(() => [PortfolioWaveType], { description: 'In their order; none in a plan without.' })
  waves!: PlannedWave<PortfolioCluster>[];
  @Field(() => [RegionQuotaType], { description: 'How many clusters each region has, by code.' })
  clustersByRegion!: RegionQuotaType[];
  @Field(() => GovernmentTotalsType, { description: 'Reached by all clusters.' })
  governments!: GovernmentTotals;
  @Field(() => Float, { description: "Sum of the clusters' scores, each 0-1." }) value!: number;
  @Field(() => Float, {
    description: 'No portfolio has a larger sum of scores (each 0-1); equals value when OPTIMAL.',
  })
  bound!: number;
  @Field(() => Float, { description: '(bound − value) / bound, 0-1: 0 = proven best.' })
  gap!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      'Sum of scores (each 0-1) when always the best cluster that still fits is taken; null when that ends without keeping the numbers of clusters.',
  })
  greedyValue!: number | null;
  @Field(() => Int, { description: 'Eligible sets that were scored, each counted once.' })
  candidatesConsidered!: number;
  @Field(() => Int, { description: 'Those left after sets that no best portfolio needs.' })
  candidatesKept!: number;
  @Field(() => Int, { description: 'Integer problems solved.' }) modelsSolved!: number;
  @Field(() => Float, { description: 'Seconds of computing, unit s.' }) seconds!: number;
  @Field(() => PortfolioSolverType, { description: 'What solved it.' })
  solver!: PortfolioSolverType;
  @Field(() => Int, { description: 'Seed of the solver.' }) seed!: number;
  @Field(() => String, { description: 'Hash of the data it rests on.' }) dataVersion!: string;
  @Field(() => String, {
    description: 'Hash of the facts that were read: equal digests and inputs, equal answers.',
  })
  dataDigest!: string;
  @Field(() => GraphQLJSONObject, {
    description:
      'The input with every default written out: send it as PlanPortfolioInput to get the same answer, unless the time limit ended it.',
  })
  replay!: object;
}
