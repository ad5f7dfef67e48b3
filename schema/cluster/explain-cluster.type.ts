import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Eligibility } from '../../geodata/analysis/cluster-eligibility.ts';
import type { DescribedSet } from '../../geodata/analysis/cluster-question.ts';
import type { CriterionScore } from '../../geodata/analysis/cluster-score.ts';
import type { Standing } from '../../geodata/analysis/cluster-standing.ts';
import type { ClusterChange, CriterionDifference } from '../../geodata/analysis/explain-cluster.ts';
import { enumOf } from '../common/enums.ts';
import { ClusterEligibilityType, CriterionScoreType } from './cluster.type.ts';
import { ScoredClusterType } from './cluster-set.type.ts';

const ClusterEditKindEnum = enumOf(
  'ClusterEditKind',
  ['ADD', 'DROP', 'ALLOW_CAPITAL', 'ALLOW_BRIDGES', 'ALLOW_CROSS_PROVINCE', 'ALLOW_REVIEWED_LINKS'],
  'A step towards a set that may be a cluster.',
  {
    ADD: 'Take a district in.',
    DROP: 'Leave a district out.',
    ALLOW_CAPITAL: 'Let the provincial capital join the members: rule PROVINCIAL_CAPITAL.',
    ALLOW_BRIDGES: 'Let districts join the members: rule BRIDGES.',
    ALLOW_CROSS_PROVINCE: 'Let one member come from another province.',
    ALLOW_REVIEWED_LINKS: 'Let reviewed links join districts.',
  },
);

@ObjectType('Standing', { description: 'A place among candidates.', simpleResolvers: true })
export class StandingType {
  @Field(() => Int, { description: '1 + the candidates that rank before it.' }) rank!: number;
  @Field(() => Int, { description: 'All candidates, and the set itself when it is none of them.' })
  candidates!: number;
}

@ObjectType('CriterionDifference', {
  description: 'How a criterion sets the wanted set apart from the best one.',
  simpleResolvers: true,
})
export class CriterionDifferenceType {
  @Field(() => CriterionScoreType, { description: 'Of the wanted set.' }) own!: CriterionScore;
  @Field(() => CriterionScoreType, { description: 'Of the best set.' }) best!: CriterionScore;
  @Field(() => Float, {
    description:
      'Contribution of the best set minus that of the wanted one, in parts of the 0-1 score; the losses add up to the difference of the scores.',
  })
  loss!: number;
}

@ObjectType('ClusterEdit', { description: 'One step of a change.', simpleResolvers: true })
export class ClusterEditType {
  @Field(() => ClusterEditKindEnum, { description: 'What is changed.' }) kind!: string;
  @Field(() => Int, { nullable: true, description: 'maxBridges of ALLOW_BRIDGES; null otherwise.' })
  bridges?: number;
}

@ObjectType('ClusterChange', {
  description: 'A smallest change that makes the wanted set eligible, and the set it leads to.',
  simpleResolvers: true,
})
export class ClusterChangeType {
  @Field(() => [ClusterEditType], { description: 'All of them together.' })
  edits!: ClusterChange['edits'];
  @Field(() => Int, {
    description: 'A district added or dropped, a rule loosened, a bridge more are one step each.',
  })
  steps!: number;
  @Field(() => ScoredClusterType, { description: 'The set it leads to.' }) set!: DescribedSet;
  @Field(() => StandingType, {
    nullable: true,
    description:
      "The place its score takes among the candidates of its province under the question's own rules; null without a score.",
  })
  inProvince!: Standing | null;
}

@ObjectType('ClusterExplanation', {
  description: 'How a wanted set of districts fares among all candidates.',
  simpleResolvers: true,
})
export class ClusterExplanationType {
  @Field(() => ClusterEligibilityType, { description: 'Whether it may be a cluster, and why.' })
  eligibility!: Eligibility;
  @Field(() => ScoredClusterType, { description: 'The wanted set; scored even if not eligible.' })
  set!: DescribedSet;
  @Field(() => StandingType, {
    nullable: true,
    description: 'Its place among the candidates its province leads; null without a score.',
  })
  inProvince!: Standing | null;
  @Field(() => StandingType, {
    nullable: true,
    description: 'Its place among all candidates of the question; null without a score.',
  })
  total!: Standing | null;
  @Field(() => ScoredClusterType, {
    nullable: true,
    description: 'The best set its province leads; null when there is none.',
  })
  best!: DescribedSet | null;
  @Field(() => [CriterionDifferenceType], {
    description: 'Weighted criteria, the largest loss against the best first.',
  })
  differences!: CriterionDifference[];
  @Field(() => [ClusterChangeType], {
    description:
      'The smallest changes that make it eligible, fewest steps first, then best score; none when it is, or when none is that small.',
  })
  changes!: ClusterChange[];
  @Field(() => String, { description: 'Hash of the data it rests on.' }) dataVersion!: string;
  @Field(() => Float, { description: 'Milliseconds of computing.' }) elapsedMs!: number;
}
