import { ArgsType, Field, Float, ID, Int } from 'type-graphql';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import type { TerritoryLevel } from '../../geodata/model/territory.ts';
import type { AutocorrelationInput } from '../../geodata/questions/autocorrelation-input.ts';
import {
  type SignificanceCorrection,
  significanceCorrections,
} from '../../geodata/questions/local-autocorrelation.ts';
import type { TerritoryVariable } from '../../geodata/questions/territory-variables.ts';
import { enumOf } from '../common/enums.ts';
import { SectorEnum, TerritoryLevelEnum } from '../common/model-enums.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import { ContiguityArgs, choiceOf } from '../contiguity/contiguity.args.ts';

export const SignificanceCorrectionEnum = enumOf(
  'SignificanceCorrection',
  significanceCorrections,
  'How the number of tests counts in what is significant.',
  {
    NONE: 'Each pseudo p by itself: one in twenty is significant by chance at 0.05.',
    FDR: 'The expected share of false ones among those found is at most the level (Benjamini and Hochberg 1995).',
  },
);

@ArgsType()
export class SpatialAutocorrelationArgs extends ContiguityArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Code of an indicator, whose latest values are looked at. Either this or sector.',
  })
  indicator?: string | null;

  @Field(() => SectorEnum, {
    nullable: true,
    description: 'A sector, whose need is looked at. Either this or indicator.',
  })
  sector?: Sector | null;

  @Field(() => TerritoryLevelEnum, {
    defaultValue: 'DISTRICT',
    description: 'The units: provinces and regions adjoin where districts of theirs do.',
  })
  level!: TerritoryLevel;

  @Field(() => [UbigeoScalar], {
    nullable: true,
    description:
      'Codes of regions, provinces or districts: units outside are nobody’s neighbours. The whole country when not given.',
  })
  within?: string[] | null;

  @Field(() => Int, {
    defaultValue: 999,
    description: 'Permutations of the pseudo p, 0 (no p) to 99,999.',
  })
  permutations!: number;

  @Field(() => Int, {
    defaultValue: 123456789,
    description: 'Of the permutations, 0 or more: the same seed gives the same p.',
  })
  seed!: number;
}

@ArgsType()
export class SignificanceArgs {
  @Field(() => Float, {
    defaultValue: 0.05,
    description: 'The level, between 0 and 1, at or below which a pseudo p is significant.',
  })
  significance!: number;

  @Field(() => SignificanceCorrectionEnum, {
    defaultValue: 'NONE',
    description: 'Whether the number of tests is allowed for.',
  })
  correction!: SignificanceCorrection;
}

/** The question as it is asked apart. Throws BAD_INPUT unless there is exactly one variable. */
export function autocorrelationInput(args: SpatialAutocorrelationArgs): AutocorrelationInput {
  const { level, within, permutations, seed } = args;
  return {
    variable: variableOf(args),
    level,
    within: within ?? null,
    contiguity: choiceOf(args),
    permutations,
    seed,
  };
}

function variableOf({ indicator, sector }: SpatialAutocorrelationArgs): TerritoryVariable {
  if (indicator && !sector) return { indicator };
  if (sector && !indicator) return { sector };
  const got = indicator
    ? `indicator ${indicator} and sector ${sector}`
    : 'neither indicator nor sector';
  throw new DomainError('BAD_INPUT', `Got ${got}; expected one of them.`, {
    argument: 'indicator',
  });
}
