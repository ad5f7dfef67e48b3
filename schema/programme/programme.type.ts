import { Field, ObjectType } from 'type-graphql';
import { ResultType } from '../common/citation.type.ts';
import { FundedWorkType } from '../common/funded-work.type.ts';
import { NodeType } from '../common/node.type.ts';

@ObjectType('Programme', {
  description: 'A programme of cooperation, with its partners, period and budget.',
  implements: NodeType,
  simpleResolvers: true,
})
export class ProgrammeType extends FundedWorkType {
  @Field(() => [String], { description: 'Who pays for it.' }) funders!: string[];
  @Field(() => [String], { description: 'Who carries it out with them.' }) partners!: string[];
  @Field(() => [ResultType], { description: 'What it means to achieve, as its document states.' })
  targets!: ResultType[];
}
