import { ArgsType, Field, Float, InputType, Int } from 'type-graphql';
import { defaultSeed } from '../../geodata/analysis/seeded-random.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import type { TerritoryLevel, Ubigeo } from '../../geodata/model/territory.ts';
import type { GapChoice } from '../../geodata/questions/gap-subject.ts';
import { SectorEnum } from '../common/model-enums.ts';

/** Enough for quantiles of 5 and 95 % that stay within a few ranks from seed to seed. */
const DEFAULT_DRAWS = 500;

@InputType('SectorWeightInput', { description: 'How much a sector counts.' })
class SectorWeightInput {
  @Field(() => SectorEnum, { description: 'One of the sectors of the index.' }) sector!: Sector;
  @Field(() => Float, { description: '0 or more; only proportions count.' }) weight!: number;
}

@InputType('GapWeightsInput', {
  description: 'How much each sector counts in the index: one way of the two.',
})
export class GapWeightsInput {
  @Field(() => [SectorWeightInput], {
    nullable: true,
    description: 'One a sector, in any order; a sector that is not named weighs 0.',
  })
  bySector?: SectorWeightInput[] | null;
  @Field(() => [[Float]], {
    nullable: true,
    description:
      'Pairwise comparisons (AHP, Saaty 1980), rows and columns in the order of `sectors`: entry [i][j] says how many times as important sector i is as sector j, [j][i] is its reciprocal. Refused when the consistency ratio is 0.1 or more.',
  })
  pairwise?: number[][] | null;
}

@ArgsType()
export class GapIndexArgs {
  @Field(() => [SectorEnum], {
    nullable: true,
    description:
      'The dimensions; every sector that indicators with goalposts measure when not given.',
  })
  sectors?: Sector[] | null;
  @Field(() => GapWeightsInput, { nullable: true, description: 'Equal weights when not given.' })
  weights?: GapWeightsInput | null;
}

@ArgsType()
export class DrawArgs {
  @Field(() => Int, {
    defaultValue: DEFAULT_DRAWS,
    description: 'How often choices are made anew: 10 to 2000.',
  })
  draws!: number;
  @Field(() => Int, {
    defaultValue: defaultSeed,
    description: 'The same seed gives the same answer.',
  })
  seed!: number;
}

/** The choice as the analysis takes it: what was left out or null is absent. */
export function gapChoice(
  { sectors, weights }: GapIndexArgs,
  level: TerritoryLevel,
  within: Ubigeo,
): GapChoice {
  return {
    level,
    within,
    sectors: sectors ?? undefined,
    weights: weights
      ? { bySector: weights.bySector ?? undefined, pairwise: weights.pairwise ?? undefined }
      : undefined,
  };
}
