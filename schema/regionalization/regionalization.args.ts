import { ArgsType, Field, Float, ID, Int } from 'type-graphql';
import {
  type RegionalizationMethod,
  regionalizationMethods,
} from '../../geodata/analysis/regionalize.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import type { TerritoryLevel } from '../../geodata/model/territory.ts';
import type { RegionalizeInput } from '../../geodata/questions/regionalize.ts';
import { enumOf } from '../common/enums.ts';
import { SectorEnum, TerritoryLevelEnum } from '../common/model-enums.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import { ContiguityArgs, choiceOf } from '../contiguity/contiguity.args.ts';

export const RegionalizationMethodEnum = enumOf(
  'RegionalizationMethod',
  regionalizationMethods,
  'How territories are divided into groups alike within. REDCAP and SCHC: FIRST or FULL order of neighbours, then the linkage.',
  {
    SKATER: 'Cuts a minimum spanning tree (Assunção et al. 2006).',
    REDCAP_FULL_WARD: 'Cuts the tree of constrained Ward merges (Guo 2008; Guo and Wang 2011).',
    SCHC_WARD: 'Constrained Ward clustering: merges only, no tree is cut.',
    WARD: 'Without contiguity: a typology, whose groups may lie apart (Ward 1963).',
  },
);

@ArgsType()
export class RegionalizeArgs extends ContiguityArgs {
  @Field(() => TerritoryLevelEnum, {
    defaultValue: 'DISTRICT',
    description: 'The units: provinces and regions adjoin where districts of theirs do.',
  })
  level!: TerritoryLevel;

  @Field(() => [UbigeoScalar], {
    nullable: true,
    description: 'Codes of regions, provinces or districts; the whole country when not given.',
  })
  within?: string[] | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Codes of indicators, whose latest values are compared, each as much.',
  })
  variables!: string[];

  @Field(() => [SectorEnum], {
    defaultValue: [],
    description: 'Sectors, whose needs are compared too, each as much as an indicator.',
  })
  sectors!: Sector[];

  @Field(() => Int, {
    nullable: true,
    description: 'The number of groups. Either this or minPopulation.',
  })
  k?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'People of the latest year that each group must hold: as many groups as the method can then make. Either this or k.',
  })
  minPopulation?: number | null;

  @Field(() => RegionalizationMethodEnum, {
    defaultValue: 'SKATER',
    description: 'SKATER unless told.',
  })
  method!: RegionalizationMethod;
}

/** The question as it is asked apart. */
export function regionalizeInput(args: RegionalizeArgs): RegionalizeInput {
  const { level, within, variables, sectors, k, minPopulation, method } = args;
  return {
    level,
    within: within ?? null,
    variables: [
      ...variables.map((indicator) => ({ indicator })),
      ...sectors.map((sector) => ({ sector })),
    ],
    k: k ?? null,
    minPopulation: minPopulation ?? null,
    method,
    contiguity: choiceOf(args),
  };
}
