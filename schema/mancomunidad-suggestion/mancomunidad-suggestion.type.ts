import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { CriterionUse } from '../../geodata/analysis/cluster-proposals.ts';
import type { SuggestionSetting } from '../../geodata/analysis/mancomunidad-explanation.ts';
import type {
  AssociatedPair,
  MancomunidadSuggestion,
} from '../../geodata/analysis/mancomunidad-suggestions.ts';
import { CriterionUseType } from '../cluster/cluster.type.ts';
import { FloatRangeType } from '../cluster/cluster-set.type.ts';
import { UbigeoScalar } from '../common/scalars.ts';

@ObjectType('AssociatedPair', {
  description: 'Two members of a suggestion that sit in a municipal mancomunidad together already.',
  simpleResolvers: true,
})
export class AssociatedPairType {
  @Field(() => UbigeoScalar, { description: 'The district with the lower code.' }) a!: string;
  @Field(() => UbigeoScalar, { description: 'The district with the higher code.' }) b!: string;
}

/** What the resolvers of a suggestion start from. */
export interface AnsweredSuggestion extends MancomunidadSuggestion {
  setting: Pick<SuggestionSetting, 'maxMinutes' | 'mancomunidadesWithoutMembers'>;
}

@ObjectType('MancomunidadSuggestion', {
  description:
    'Districts that could associate: contiguous, alike, within reach of one another and not yet associated.',
  simpleResolvers: true,
})
export class MancomunidadSuggestionType {
  @Field(() => Int, { description: '1 = best.' }) rank!: number;
  @Field(() => Float, { description: '0-1: weighted mean of the criteria that have a value.' })
  score!: number;
  @Field(() => FloatRangeType, {
    description: 'What the score could be, had the missing criteria the worst or the best value.',
  })
  scoreRange!: FloatRangeType;
  @Field(() => [AssociatedPairType], {
    description: 'Members that are associated with each other already, and where.',
  })
  associatedPairs!: AssociatedPair[];
  @Field(() => Float, {
    nullable: true,
    description:
      'Longest listed travel time between two members in minutes, the unit of time here; null when none is listed.',
  })
  longestMinutes!: number | null;
  @Field(() => Int, { description: 'Pairs of members for which no travel time is listed.' })
  pairsWithoutMinutes!: number;
}

@ObjectType('MancomunidadSuggestions', {
  description: 'The best suggestions, and how they were found.',
  simpleResolvers: true,
})
export class MancomunidadSuggestionsType {
  @Field(() => [MancomunidadSuggestionType], { description: 'The best first.' })
  suggestions!: AnsweredSuggestion[];
  @Field(() => Int, {
    description:
      'Sets that fulfil every rule but similarity, each counted once: all of them were looked at, so no better one exists.',
  })
  candidatesConsidered!: number;
  @Field(() => Int, {
    description: 'Those of them that are less alike than minSimilarity or have no value of it.',
  })
  candidatesTooDifferent!: number;
  @Field(() => [CriterionUseType], { description: 'Every criterion and how it entered.' })
  criteria!: CriterionUse[];
  @Field(() => Float, {
    nullable: true,
    description:
      'The limit on travel time in force, in the unit minutes; null where no travel times are at hand and reach was not checked.',
  })
  maxMinutes!: number | null;
  @Field(() => Int, {
    description:
      'Municipal mancomunidades that no source lists the members of: whether districts are associated in those is not known.',
  })
  mancomunidadesWithoutMembers!: number;
  @Field(() => String, { description: 'Hash of the data they rest on.' }) dataVersion!: string;
  @Field(() => Float, { description: 'Milliseconds of computing.' }) elapsedMs!: number;
}
