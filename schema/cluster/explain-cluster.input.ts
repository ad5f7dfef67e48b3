import { Field, InputType, Int } from 'type-graphql';
import type { ExplainClusterInput } from '../../geodata/analysis/explain-cluster.ts';
import type { Ubigeo } from '../../geodata/model/territory.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import { analysisQuestion, ClusterQuestionGraphInput } from './cluster-question.input.ts';

@InputType('ExplainClusterInput', {
  description: 'For which sectors and by which rules a wanted set is judged.',
})
export class ExplainClusterGraphInput extends ClusterQuestionGraphInput {
  @Field(() => [UbigeoScalar], {
    nullable: true,
    description:
      'Regions and/or provinces the candidates come from; the regions of the wanted districts when not given.',
  })
  within?: string[] | null;
  @Field(() => Int, {
    defaultValue: 5,
    description: 'How many changes to name when the set is not eligible, 1 to 50.',
  })
  changes!: number;
  @Field(() => Int, { defaultValue: 2, description: 'Most steps of a change, 1 to 3.' })
  maxSteps!: number;
}

/** The input as the analysis takes it. */
export function analysisExplainInput(
  input: ExplainClusterGraphInput,
  districts: readonly Ubigeo[],
): ExplainClusterInput {
  const { changes, maxSteps } = input;
  const regions = [...new Set(districts.map((ubigeo) => ubigeo.slice(0, 2)))].sort();
  return { ...analysisQuestion(input), within: input.within ?? regions, changes, maxSteps };
}
