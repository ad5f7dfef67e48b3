import { Field, ObjectType } from 'type-graphql';
import type { InterventionStatus } from '../../geodata/model/intervention.ts';
import { ResultType } from '../common/citation.type.ts';
import { FundedWorkType } from '../common/funded-work.type.ts';
import { InterventionStatusEnum } from '../common/model-enums.ts';
import { NodeType } from '../common/node.type.ts';

@ObjectType('Intervention', {
  description: 'What a programme does in territories.',
  implements: NodeType,
  simpleResolvers: true,
})
export class InterventionType extends FundedWorkType {
  @Field(() => [String], { description: 'Who carries it out or pays for it, as named there.' })
  partners!: string[];
  @Field(() => InterventionStatusEnum, { description: 'As of its document.' })
  status!: InterventionStatus;
  @Field(() => [ResultType], { description: 'What it achieved, as its document states.' })
  results!: ResultType[];
}
