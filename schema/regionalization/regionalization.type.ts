import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { RegionalizationMethod } from '../../geodata/analysis/regionalize.ts';
import type { TerritoryLevel } from '../../geodata/model/territory.ts';
import type { TerritoryGroup, TerritoryGroups } from '../../geodata/questions/regionalize.ts';
import type { IncompleteTerritory } from '../../geodata/questions/territory-variables.ts';
import { TerritoryLevelEnum } from '../common/model-enums.ts';
import { LeftOutTerritoryType } from '../left-out/left-out.type.ts';
import { RegionalizationMethodEnum } from './regionalization.args.ts';

@ObjectType('SumOfSquares', {
  description:
    'Squared distances of standardised profiles to a mean, summed over units and variables: total = within + between.',
  simpleResolvers: true,
})
class SumOfSquaresType {
  @Field(() => Float, { description: 'To the mean of all, without unit.' }) total!: number;
  @Field(() => Float, { description: 'To the mean of the own group, without unit.' })
  within!: number;
  @Field(() => Float, {
    description: 'Of the groups’ means to the mean of all, without unit, once for each unit.',
  })
  between!: number;
}

@ObjectType('GroupMean', {
  description: 'The mean of a variable over the members of a group.',
  simpleResolvers: true,
})
export class GroupMeanType {
  @Field(() => ID, { description: 'Code of the indicator, or name of the sector.' }) code!: string;
  @Field(() => Float, {
    description: 'In the unit of the indicator, 0-1 for a need; each member counts once.',
  })
  mean!: number;
}

/** What the resolvers of a group start from. */
export interface AnsweredGroup extends TerritoryGroup {
  codes: readonly string[];
}

@ObjectType('RegionalizationGroup', {
  description: 'Territories alike within; contiguous but for the method WARD.',
  simpleResolvers: true,
})
export class RegionalizationGroupType {
  @Field(() => Int, { description: 'From 1: the largest first, then by lowest code.' })
  group!: number;
  ubigeos!: string[];
}

@ObjectType('Regionalization', {
  description: 'Territories divided into groups alike within.',
  simpleResolvers: true,
})
export class RegionalizationType {
  @Field(() => TerritoryLevelEnum, { description: 'Level of the units.' }) level!: TerritoryLevel;
  @Field(() => RegionalizationMethodEnum, { description: 'The method that divided them.' })
  method!: RegionalizationMethod;
  @Field(() => [RegionalizationGroupType], { description: 'The groups, the largest first.' })
  groups!: AnsweredGroup[];
  @Field(() => SumOfSquaresType, { description: 'How well the groups hold units apart.' })
  sumOfSquares!: TerritoryGroups['sumOfSquares'];
  @Field(() => Float, {
    description: 'between / total, 0-1: 0 for one group, 1 when the units of each group are equal.',
  })
  ratio!: number;
  @Field(() => Int, { description: 'Units divided: those with a value of every variable.' })
  units!: number;
  @Field(() => Int, { description: 'Pairs of neighbours among them.' }) neighborPairs!: number;
  @Field(() => [LeftOutTerritoryType], {
    description: 'Units that lack a value, which are in no group and nobody’s neighbours.',
  })
  leftOut!: IncompleteTerritory[];
  @Field(() => String, { description: 'Hash of the data it rests on.' }) dataVersion!: string;
  @Field(() => Float, { description: 'Milliseconds of computing.' }) elapsedMs!: number;
  islands!: string[];
}
