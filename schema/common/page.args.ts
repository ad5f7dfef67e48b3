import { ArgsType, Field, Int } from 'type-graphql';
import type { PageRequest } from '../../geodata/model/territory-filter.ts';

@ArgsType()
export class PageArgs implements PageRequest {
  @Field(() => Int, {
    nullable: true,
    description: 'At most 2000; 100 when neither first nor last is given.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what follows this cursor of the same list and order.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The last items instead of the first; at most 2000.',
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what comes before this cursor of the same list and order.',
  })
  before?: string | null;
}
