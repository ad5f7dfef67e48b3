import { Field, Float, ID, InputType, Int } from 'type-graphql';
import {
  type MancomunidadScope,
  mancomunidadScopes,
  type NewnessRule,
  newnessRules,
  type SuggestMancomunidadesInput,
} from '../../geodata/analysis/mancomunidad-rules.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import {
  analysisCriteria,
  CriterionWeightInput,
  IntRangeInput,
  PlannerValuesInput,
} from '../cluster/cluster.input.ts';
import { enumOf } from '../common/enums.ts';
import { SectorEnum } from '../common/model-enums.ts';
import { UbigeoScalar } from '../common/scalars.ts';

const MancomunidadScopeEnum = enumOf(
  'MancomunidadScope',
  mancomunidadScopes,
  'What the members of a suggestion have in common.',
  {
    PROVINCE: 'One province.',
    REGION: 'One region; provinces may differ.',
    ANY: 'Nothing: regions may differ too.',
  },
);

const NewnessRuleEnum = enumOf(
  'NewnessRule',
  newnessRules,
  'When districts count as not yet associated.',
  {
    NO_PAIR: 'No two of them sit in one municipal mancomunidad.',
    NOT_ALL: 'Not all of them sit in one municipal mancomunidad.',
  },
);

@InputType('SuggestMancomunidadesInput', {
  description: 'Where to look for districts that could associate, and by which rules.',
})
export class SuggestMancomunidadesGraphInput {
  @Field(() => [UbigeoScalar], { description: 'Regions and/or provinces.' }) within!: string[];
  @Field(() => [SectorEnum], {
    description: 'Sectors whose needs are weighed and compared: one or more, each once.',
  })
  sectors!: Sector[];
  @Field(() => IntRangeInput, {
    nullable: true,
    description:
      'Districts of a suggestion, 2 to 10; 3 to 6 when not given. With `grow`: those that would join, 1 to 10; 1 to 3 when not given.',
  })
  size?: IntRangeInput | null;
  @Field(() => MancomunidadScopeEnum, {
    defaultValue: 'REGION',
    description: 'What the members have in common.',
  })
  scope!: MancomunidadScope;
  @Field(() => Float, {
    defaultValue: 100,
    description: 'Shortest shared border in metres that counts as contiguity.',
  })
  minSharedMeters!: number;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether reviewed links (boats across a lake) join districts too.',
  })
  reviewedLinks!: boolean;
  @Field(() => Float, {
    nullable: true,
    description:
      'Longest travel time between any two members, in minutes. 240 when not given and travel times are at hand; refused when none are.',
  })
  maxMinutes?: number | null;
  @Field(() => Float, {
    defaultValue: 0.8,
    description:
      'Least similarity of needs, 0-1 (criterion GAP_SIMILARITY). Sets without a value are left out unless this is 0.',
  })
  minSimilarity!: number;
  @Field(() => [CriterionWeightInput], {
    nullable: true,
    description:
      'What the score is made of; SERVICE_GAP, GAP_SIMILARITY and CAPITAL_PROXIMITY with equal weight when not given.',
  })
  criteria?: CriterionWeightInput[] | null;
  @Field(() => [PlannerValuesInput], {
    nullable: true,
    description: 'Values of the criteria that no source has; they are missing when not given.',
  })
  plannerValues?: PlannerValuesInput[] | null;
  @Field(() => NewnessRuleEnum, {
    defaultValue: 'NO_PAIR',
    description: 'When districts count as not yet associated.',
  })
  newness!: NewnessRule;
  @Field(() => Boolean, {
    defaultValue: true,
    description:
      'Whether a district also counts as associated where its provincial municipality is a member.',
  })
  throughProvince!: boolean;
  @Field(() => [UbigeoScalar], {
    nullable: true,
    description: 'Districts that take no part.',
  })
  exclude?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      'Ids of mancomunidades to grow: each suggestion is one of them with districts that would join. Members that are provinces do not count.',
  })
  grow?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of mancomunidades that stay whole: all of their districts or none.',
  })
  keepWhole?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of mancomunidades whose member districts take no part.',
  })
  excludeMembersOf?: string[] | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether a district may be in one suggestion only. Then the best is taken, next the best of the rest, and so on, which need not give the best sum.',
  })
  nonOverlapping!: boolean;
  @Field(() => Int, { defaultValue: 10, description: 'Suggestions wanted, 1 to 100.' })
  first!: number;
}

/** Ids are global ones, `Mancomunidad:…`; what is not is kept and found unknown. */
function keysOf(ids: readonly string[] | null | undefined): string[] {
  return (ids ?? []).map((id) => id.replace(/^Mancomunidad:/, ''));
}

/** The input as the analysis takes it: what was left out or null is absent or empty. */
export function suggestInput(input: SuggestMancomunidadesGraphInput): SuggestMancomunidadesInput {
  const { size, maxMinutes, criteria, plannerValues, exclude, ...rest } = input;
  return {
    ...rest,
    size: size ?? undefined,
    maxMinutes: maxMinutes ?? undefined,
    criteria: analysisCriteria(criteria),
    plannerValues: plannerValues ?? undefined,
    exclude: exclude ?? [],
    grow: keysOf(input.grow),
    keepWhole: keysOf(input.keepWhole),
    excludeMembersOf: keysOf(input.excludeMembersOf),
  };
}
