import { Field, Float, InterfaceType, ObjectType } from 'type-graphql';

@ObjectType('FloatRange', {
  description: 'Both ends included, in the unit of what it is a range of.',
  simpleResolvers: true,
})
export class FloatRangeType {
  @Field(() => Float, { description: 'The lower end, in that unit.' }) min!: number;
  @Field(() => Float, { description: 'The upper end, in that unit.' }) max!: number;
}

@InterfaceType('ClusterSet', {
  description: 'A set of districts with its score in full: proposed, wanted or planned.',
})
export abstract class ClusterSetType {}

@ObjectType('ScoredCluster', {
  description: 'A set of districts as the criteria judge it.',
  implements: ClusterSetType,
  simpleResolvers: true,
})
export class ScoredClusterType extends ClusterSetType {}
