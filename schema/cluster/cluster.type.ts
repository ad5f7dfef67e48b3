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

@ObjectType('FloatRange', { simpleResolvers: true })
export class FloatRangeType {
  @Field(() => Float) min!: number;
  @Field(() => Float) max!: number;
}

@ObjectType('Criterion', {
  description: 'A criterion of the choice of clusters.',
  simpleResolvers: true,
})
export class CriterionType {
  @Field(() => CriterionCodeEnum) code!: string;
  @Field(() => String) unit!: string;
  @Field(() => CriterionDirectionEnum) direction!: CriterionDirection;
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
  @Field(() => CriterionType) criterion!: ClusterCriterion;
  @Field(() => CriterionDirectionEnum) direction!: CriterionDirection;
  @Field(() => Float, { description: 'Share of all weights.' }) weight!: number;
  @Field(() => Boolean, { description: "False for a planner's criterion without values." })
  available!: boolean;
  @Field(() => Int, { nullable: true }) candidatesWithoutValue!: number | null;
}

@ObjectType('CriterionScore', { simpleResolvers: true })
export class CriterionScoreType {
  @Field(() => CriterionType) criterion!: ClusterCriterion;
  @Field(() => MeasureType, { description: 'The value in its own unit.' }) raw!: MeasureType;
  @Field(() => Float, { nullable: true, description: '0-1, 1 = comes first; null when missing.' })
  normalised!: number | null;
  @Field(() => Float, { description: 'Share of all weights.' }) weight!: number;
}

@ObjectType('ClusterProposal', {
  description: 'Districts of one province that should work together, with the proof in numbers.',
  simpleResolvers: true,
})
export class ClusterProposalType {
  @Field(() => Int, { description: '1 = best of all candidates considered.' }) rank!: number;
  @Field(() => Float, { description: '0-1: weighted mean of the criteria that have a value.' })
  score!: number;
  @Field(() => FloatRangeType, {
    description: 'What the score could be, had the missing criteria the worst or the best value.',
  })
  scoreRange!: FloatRangeType;
}

@ObjectType('ClusterProposals', { simpleResolvers: true })
export class ClusterProposalsType {
  @Field(() => [ClusterProposalType]) proposals!: ClusterProposal[];
  @Field(() => Int, { description: 'Eligible sets that were scored, each counted once.' })
  candidatesConsidered!: number;
  @Field(() => Boolean, {
    description: 'True when every eligible set was scored: then no better set exists.',
  })
  exhaustive!: boolean;
  @Field(() => [CriterionUseType]) criteria!: CriterionUseType[];
  @Field(() => String) dataVersion!: string;
  @Field(() => Float) elapsedMs!: number;
}

export const EligibilityReasonEnum = enumOf(
  'EligibilityReason',
  eligibilityReasons,
  'How a set is eligible, or what stands in the way.',
);

@ObjectType('ClusterEligibility', { simpleResolvers: true })
export class ClusterEligibilityType {
  @Field(() => Boolean) eligible!: boolean;
  @Field(() => EligibilityReasonEnum) reason!: EligibilityReason;
  province!: string;
  bridges!: string[];
  components!: string[][];
}

@ObjectType('HistoricalCluster', {
  description: 'One of the seven clusters proposed in 2012 (annex III of the plan).',
  simpleResolvers: true,
})
export class HistoricalClusterType {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => [SectorEnum], { description: 'In the order of the plan.' }) sectors!: Sector[];
  @Field(() => CitationType) citation!: HistoricalCluster['citation'];
}

@ObjectType('RegionQuota', { simpleResolvers: true })
export class RegionQuotaType {
  @Field(() => UbigeoScalar) region!: string;
  @Field(() => Int) clusters!: number;
}

@ObjectType('ProgrammeWave', {
  description: 'A wave of the 16-cluster programme; totals run over all waves so far.',
  simpleResolvers: true,
})
export class ProgrammeWaveType {
  @Field(() => Int) wave!: number;
  @Field(() => String, { description: 'ISO month.' }) startsOn!: string;
  @Field(() => Int) clusters!: number;
  @Field(() => Int) totalRegionalGovernments!: number;
  @Field(() => Int) totalProvincialGovernments!: number;
  @Field(() => Int) totalDistrictGovernments!: number;
  @Field(() => Int) totalGovernments!: number;
}
