import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import {
  type EligibilityReason,
  eligibilityReasons,
} from '../../geodata/analysis/cluster-eligibility.ts';
import type { ClusterProposal } from '../../geodata/analysis/cluster-proposals.ts';
import type { HistoricalCluster } from '../../geodata/model/cluster.ts';
import type {
  ClusterCriterion,
  CriterionDirection,
} from '../../geodata/model/cluster-criterion.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import { CitationType } from '../common/citation.type.ts';
import { enumOf } from '../common/enums.ts';
import { CriterionCodeEnum, CriterionDirectionEnum, SectorEnum } from '../common/model-enums.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import { MeasureType } from '../measure/measure.type.ts';
import type { ProposedQuestion } from './cluster-alternatives.ts';
import { ClusterSetType, FloatRangeType } from './cluster-set.type.ts';

@ObjectType('Criterion', {
  description: 'A criterion of the choice of clusters.',
  simpleResolvers: true,
})
export class CriterionType {
  @Field(() => CriterionCodeEnum, { description: 'Its name in inputs.' }) code!: string;
  @Field(() => String, {
    description: 'Unit of the raw value: share and index are 0-1, flag is 0 or 1.',
  })
  unit!: string;
  @Field(() => CriterionDirectionEnum, {
    description: 'Which end comes first unless the planner turns it round.',
  })
  direction!: CriterionDirection;
  @Field(() => Boolean, { description: 'Whether the planner may turn the direction round.' })
  directionIsPlanners!: boolean;
  @Field(() => Boolean, { description: 'Whether only the planner can give its values.' })
  plannerSupplied!: boolean;
}

@ObjectType('CriterionUse', {
  description: 'How a criterion entered the answer.',
  simpleResolvers: true,
})
export class CriterionUseType {
  @Field(() => CriterionType, { description: 'The criterion.' }) criterion!: ClusterCriterion;
  @Field(() => CriterionDirectionEnum, { description: 'Which end came first.' })
  direction!: CriterionDirection;
  @Field(() => Float, { description: 'Share of all weights, 0-1.' }) weight!: number;
  @Field(() => Boolean, { description: "False for a planner's criterion without values." })
  available!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'Candidates for which it was missing; null when none was looked at for it.',
  })
  candidatesWithoutValue!: number | null;
}

@ObjectType('CriterionScore', {
  description: 'What one criterion says of one proposal.',
  simpleResolvers: true,
})
export class CriterionScoreType {
  @Field(() => CriterionType, { description: 'The criterion.' }) criterion!: ClusterCriterion;
  @Field(() => MeasureType, { description: 'The value in its own unit; missing with its reason.' })
  raw!: MeasureType;
  @Field(() => Float, { nullable: true, description: '0-1, 1 = comes first; null when missing.' })
  normalised!: number | null;
  @Field(() => Float, {
    description: 'Share of all weights, 0-1; of a missing criterion the others share it.',
  })
  weight!: number;
}

/** A proposal with the question it answers, from which its alternatives are found. */
export interface AnsweredProposal extends ClusterProposal {
  question: ProposedQuestion;
}

@ObjectType('ClusterProposal', {
  description: 'Districts of one province that should work together, with the proof in numbers.',
  implements: ClusterSetType,
  simpleResolvers: true,
})
export class ClusterProposalType extends ClusterSetType {
  @Field(() => Int, { description: '1 = best of all candidates considered.' }) rank!: number;
  @Field(() => Float, { description: '0-1: weighted mean of the criteria that have a value.' })
  score!: number;
  @Field(() => FloatRangeType, {
    description: 'What the score could be, had the missing criteria the worst or the best value.',
  })
  scoreRange!: FloatRangeType;
}

@ObjectType('ClusterProposals', {
  description: 'The best clusters, and how they were found.',
  simpleResolvers: true,
})
export class ClusterProposalsType {
  @Field(() => [ClusterProposalType], { description: 'The best first.' })
  proposals!: readonly (AnsweredProposal | Promise<AnsweredProposal>)[];
  @Field(() => Int, { description: 'Eligible sets that were scored, each counted once.' })
  candidatesConsidered!: number;
  @Field(() => Boolean, {
    description: 'True when every eligible set was scored: then no better set exists.',
  })
  exhaustive!: boolean;
  @Field(() => [CriterionUseType], { description: 'Every criterion and how it entered.' })
  criteria!: CriterionUseType[];
  @Field(() => String, { description: 'Hash of the data they rest on.' }) dataVersion!: string;
  @Field(() => Float, { description: 'Milliseconds of computing.' }) elapsedMs!: number;
  question!: ProposedQuestion;
}

const EligibilityReasonEnum = enumOf(
  'EligibilityReason',
  eligibilityReasons,
  'How a set is eligible, or what stands in the way.',
);

@ObjectType('ClusterEligibility', {
  description: 'Whether districts may form a cluster under a rule.',
  simpleResolvers: true,
})
export class ClusterEligibilityType {
  @Field(() => Boolean, { description: 'Whether they may.' }) eligible!: boolean;
  @Field(() => EligibilityReasonEnum, { description: 'How, or what stands in the way.' })
  reason!: EligibilityReason;
  province!: string;
  bridges!: string[];
  components!: string[][];
}

@ObjectType('HistoricalCluster', {
  description: 'One of the seven clusters proposed in 2012 (annex III of the plan).',
  simpleResolvers: true,
})
export class HistoricalClusterType {
  @Field(() => ID, { description: 'Its name in the seeds.' }) id!: string;
  @Field(() => Int, { description: 'Its place in annex III, 1 to 7.' }) number!: number;
  @Field(() => [SectorEnum], { description: 'In the order of the plan.' }) sectors!: Sector[];
  @Field(() => CitationType, { description: 'Where it was read.' })
  citation!: HistoricalCluster['citation'];
}

@ObjectType('RegionQuota', {
  description: 'How many clusters of a wave a region has.',
  simpleResolvers: true,
})
export class RegionQuotaType {
  @Field(() => UbigeoScalar, { description: 'Code of the region.' }) region!: string;
  @Field(() => Int, { description: 'Clusters of the wave there.' }) clusters!: number;
}

@ObjectType('ProgrammeWave', {
  description: 'A wave of the 16-cluster programme; totals run over all waves so far.',
  simpleResolvers: true,
})
export class ProgrammeWaveType {
  @Field(() => Int, { description: '1, 2, …' }) wave!: number;
  @Field(() => String, { description: 'ISO month.' }) startsOn!: string;
  @Field(() => Int, { description: 'Clusters that start with it.' }) clusters!: number;
  @Field(() => Int, { description: 'Regional governments reached so far.' })
  totalRegionalGovernments!: number;
  @Field(() => Int, { description: 'Provincial governments reached so far.' })
  totalProvincialGovernments!: number;
  @Field(() => Int, { description: 'District governments reached so far.' })
  totalDistrictGovernments!: number;
  @Field(() => Int, { description: 'Governments reached so far.' }) totalGovernments!: number;
}
