import { Field, InputType, Int } from 'type-graphql';
import type { ProposeClustersInput } from '../../geodata/analysis/cluster-input.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import { analysisQuestion, ClusterQuestionGraphInput } from './cluster-question.input.ts';

@InputType('ProposeClustersInput', {
  description: 'Where to look for clusters, for which sectors and by which rules.',
})
export class ProposeClustersGraphInput extends ClusterQuestionGraphInput {
  @Field(() => [UbigeoScalar], { description: 'Regions and/or provinces.' }) within!: string[];
  @Field(() => [UbigeoScalar], { nullable: true, description: 'Members of every proposal.' })
  include?: string[] | null;
  @Field(() => Int, { defaultValue: 10, description: '1 to 1000.' }) first!: number;
}

/** The input as the analysis takes it. */
export function analysisInput(input: ProposeClustersGraphInput): ProposeClustersInput {
  const { within, include, first } = input;
  return { ...analysisQuestion(input), within, include: include ?? undefined, first };
}
