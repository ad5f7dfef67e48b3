import { Field, Float, ObjectType } from 'type-graphql';
import {
  type AlternativeKind,
  alternativeKinds,
} from '../../geodata/analysis/cluster-alternatives.ts';
import type { DescribedSet } from '../../geodata/analysis/cluster-question.ts';
import { enumOf } from '../common/enums.ts';
import { ScoredClusterType } from './cluster-set.type.ts';

const AlternativeKindEnum = enumOf(
  'ClusterAlternativeKind',
  alternativeKinds,
  'What an alternative is to the proposal.',
  {
    EXCHANGE: 'One district in place of another.',
    DISJOINT: 'No district in common.',
    CROSS_PROVINCE:
      'One member of another province of the region, even if the rules or `within` do not allow it: what the province rule costs.',
  },
);

@ObjectType('ClusterAlternative', {
  description: 'The best candidate of a kind that the same province leads.',
  simpleResolvers: true,
})
export class ClusterAlternativeType {
  @Field(() => AlternativeKindEnum, { description: 'What it is to the proposal.' })
  kind!: AlternativeKind;
  @Field(() => ScoredClusterType, { description: 'The candidate.' }) set!: DescribedSet;
  @Field(() => Float, {
    description: "Its score (0-1) minus the proposal's: positive when it is better.",
  })
  scoreDifference!: number;
}
