import { Field, InputType } from 'type-graphql';
import type { ClusterQuestionInput } from '../../geodata/analysis/cluster-question.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import { SectorEnum } from '../common/model-enums.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import {
  analysisConnectivity,
  analysisCriteria,
  ConnectivityGraphInput,
  CriterionWeightInput,
  IntRangeInput,
  PlannerValuesInput,
} from './cluster.input.ts';

/** Which sets may be clusters and how they are scored; questions about clusters add to it. */
@InputType()
export abstract class ClusterQuestionGraphInput {
  @Field(() => [SectorEnum], { description: 'One or two.' }) sectors!: Sector[];
  @Field(() => IntRangeInput, {
    defaultValue: { min: 3, max: 6 },
    description: 'Districts in a cluster: 2 to 10.',
  })
  size!: IntRangeInput;
  @Field(() => ConnectivityGraphInput, {
    nullable: true,
    defaultValue: { rule: 'STRICT', minSharedMeters: 100, maxBridges: 1, reviewedLinks: false },
    description: 'When districts hang together well enough.',
  })
  connectivity?: ConnectivityGraphInput | null;
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
  @Field(() => [UbigeoScalar], { nullable: true, description: 'Neither members nor bridges.' })
  exclude?: string[] | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether one member may come from another province of the region.',
  })
  allowCrossProvince!: boolean;
}

/** The common part as the analysis takes it: what was left out or null is absent. */
export function analysisQuestion(
  input: ClusterQuestionGraphInput,
): Omit<ClusterQuestionInput, 'within'> {
  const { sectors, size, connectivity, criteria, plannerValues, exclude } = input;
  return {
    sectors,
    size,
    connectivity: connectivity ? analysisConnectivity(connectivity) : undefined,
    criteria: analysisCriteria(criteria),
    plannerValues: plannerValues ?? undefined,
    exclude: exclude ?? undefined,
    allowCrossProvince: input.allowCrossProvince,
  };
}
