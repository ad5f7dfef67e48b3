import { Field, Float, InputType, Int } from 'type-graphql';
import type {
  ConnectivityInput,
  ConnectivityRule,
} from '../../geodata/analysis/cluster-connectivity.ts';
import type { CriterionWeightInput as AnalysisWeight } from '../../geodata/analysis/cluster-score.ts';
import type { CriterionDirection } from '../../geodata/model/cluster-criterion.ts';
import {
  ConnectivityRuleEnum,
  CriterionCodeEnum,
  CriterionDirectionEnum,
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
