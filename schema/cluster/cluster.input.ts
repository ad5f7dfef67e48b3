import { Field, Float, InputType, Int } from 'type-graphql';
import type {
  ConnectivityInput,
  ConnectivityRule,
} from '../../geodata/analysis/cluster-connectivity.ts';
import type { ProposeClustersInput } from '../../geodata/analysis/cluster-input.ts';
import type { CriterionWeightInput as AnalysisWeight } from '../../geodata/analysis/cluster-score.ts';
import type { CriterionDirection } from '../../geodata/model/cluster-criterion.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import {
  ConnectivityRuleEnum,
  CriterionCodeEnum,
  CriterionDirectionEnum,
  SectorEnum,
} from '../common/model-enums.ts';
import { UbigeoScalar } from '../common/scalars.ts';

@InputType('IntRange', { description: 'Both ends included.' })
export class IntRangeInput {
  @Field(() => Int, { description: 'The lower end.' }) min!: number;
  @Field(() => Int, { description: 'The upper end.' }) max!: number;
}

@InputType('ConnectivityInput', { description: 'When districts hang together well enough.' })
export class ConnectivityGraphInput {
  @Field(() => ConnectivityRuleEnum, { defaultValue: 'STRICT', description: 'STRICT unless told.' })
  rule!: ConnectivityRule;
  @Field(() => Float, {
    defaultValue: 100,
    description: 'Shortest shared border in metres that counts as contiguity.',
  })
  minSharedMeters!: number;
  @Field(() => Int, { defaultValue: 1, description: 'For BRIDGES: 0 to 3.' }) maxBridges!: number;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether reviewed links (boats across a lake) join districts too.',
  })
  reviewedLinks!: boolean;
  @Field(() => Float, {
    nullable: true,
    description:
      'Districts of one province whose capitals are within this travel time of each other join too: minutes above 0 by the quickest motor vehicle or boat in the dry season, the slower way of the two. Times of the declared friction model count. For travel time in place of borders, give a minSharedMeters longer than any border. Travel time joins nobody when not given.',
  })
  maxMinutes?: number | null;
}

@InputType('CriterionWeightInput', { description: 'How much a criterion counts.' })
export class CriterionWeightInput {
  @Field(() => CriterionCodeEnum, { description: 'The criterion.' }) criterion!: string;
  @Field(() => Float, { description: '0 or more; only proportions count.' }) weight!: number;
  @Field(() => CriterionDirectionEnum, {
    nullable: true,
    description: "For criteria whose direction is the planner's choice.",
  })
  direction?: CriterionDirection | null;
}

@InputType('PlannerValueInput', { description: "A planner's own value for a district." })
class PlannerValueInput {
  @Field(() => UbigeoScalar, { description: 'Code of the district.' }) ubigeo!: string;
  @Field(() => Float, { description: '0 to 1, 1 = better.' }) value!: number;
}

@InputType('PlannerValuesInput', {
  description:
    'Values of a criterion that only the planner can give: political will, travel safety.',
})
export class PlannerValuesInput {
  @Field(() => CriterionCodeEnum, { description: 'POLITICAL_WILL or TRAVEL_SAFETY.' })
  criterion!: string;
  @Field(() => [PlannerValueInput], {
    description: 'One a district; districts without one count as missing.',
  })
  values!: PlannerValueInput[];
}

@InputType('ProposeClustersInput', {
  description: 'Where to look for clusters, for which sectors and by which rules.',
})
export class ProposeClustersGraphInput {
  @Field(() => [UbigeoScalar], { description: 'Regions and/or provinces.' }) within!: string[];
  @Field(() => [SectorEnum], { description: 'One or two.' }) sectors!: Sector[];
  @Field(() => IntRangeInput, {
    defaultValue: { min: 3, max: 6 },
    description: 'Districts in a cluster: 2 to 10.',
  })
  size!: IntRangeInput;
  @Field(() => ConnectivityGraphInput, {
    defaultValue: { rule: 'STRICT', minSharedMeters: 100, maxBridges: 1, reviewedLinks: false },
    description: 'When districts hang together well enough.',
  })
  connectivity!: ConnectivityGraphInput;
  @Field(() => [CriterionWeightInput], {
    nullable: true,
    description: 'Every criterion with equal weight when not given.',
  })
  criteria?: CriterionWeightInput[] | null;
  @Field(() => [PlannerValuesInput], {
    nullable: true,
    description: 'Values of the criteria that no source has; they are missing when not given.',
  })
  plannerValues?: PlannerValuesInput[] | null;
  @Field(() => [UbigeoScalar], { nullable: true, description: 'Members of every proposal.' })
  include?: string[] | null;
  @Field(() => [UbigeoScalar], { nullable: true, description: 'Neither members nor bridges.' })
  exclude?: string[] | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether one member may come from another province of the region.',
  })
  allowCrossProvince!: boolean;
  @Field(() => Int, { defaultValue: 10, description: '1 to 1000.' }) first!: number;
}

/** The input as the analysis takes it: what was left out or null is absent. */
export function analysisInput(input: ProposeClustersGraphInput): ProposeClustersInput {
  const { criteria, plannerValues, include, exclude, ...rest } = input;
  return {
    ...rest,
    criteria: analysisCriteria(criteria),
    plannerValues: plannerValues ?? undefined,
    include: include ?? undefined,
    exclude: exclude ?? undefined,
  };
}

/** Weights as the analysis takes them. */
export function analysisCriteria(
  criteria: readonly CriterionWeightInput[] | null | undefined,
): AnalysisWeight[] | undefined {
  return criteria?.map(({ direction, ...weight }) => ({
    ...weight,
    ...(direction ? { direction } : {}),
  }));
}

/** Connectivity as the analysis takes it. */
export function analysisConnectivity(input: ConnectivityGraphInput): ConnectivityInput {
  return { ...input };
}
