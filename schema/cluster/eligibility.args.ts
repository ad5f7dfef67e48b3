import { ArgsType, Field } from 'type-graphql';
import { ConnectivityGraphInput } from './cluster.input.ts';

/** The rule by which a set may be a cluster. */
@ArgsType()
export class EligibilityArgs {
  @Field(() => ConnectivityGraphInput, {
    description: 'When districts hang together well enough.',
  })
  connectivity!: ConnectivityGraphInput;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether one member may come from another province of the region.',
  })
  allowCrossProvince!: boolean;
}
