import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { nameOfVariable } from '../../geodata/questions/territory-variables.ts';
import { MultiPolygonScalar } from '../common/scalars.ts';
import { type Context, loadJointShape } from '../context.ts';
import { jointPopulation } from '../contiguity/contiguous-groups.ts';
import { MeasureType } from '../measure/measure.type.ts';
import { drawingOf, GeometryArgs } from '../territory/territory.args.ts';
import { TerritoryType } from '../territory/territory.type.ts';
import { knownTerritories } from '../territory/territory-lookup.ts';
import { RegionalizeArgs, regionalizeInput } from './regionalization.args.ts';
import {
  type AnsweredGroup,
  GroupMeanType,
  RegionalizationGroupType,
  RegionalizationType,
} from './regionalization.type.ts';

@Resolver(() => RegionalizationType)
export class RegionalizationResolver {
  @Query(() => RegionalizationType, {
    description:
      'Divides territories into groups alike within, by a number of groups or by people a group. Variables are standardised: less the mean, over the sample standard deviation.',
  })
  async regionalize(
    @Args(() => RegionalizeArgs) args: RegionalizeArgs,
    @Ctx() { analyst, reference, signal }: Context,
  ): Promise<RegionalizationType> {
    const question = regionalizeInput(args);
    const answer = await analyst.ask('regionalize', question, reference, signal);
    const codes = question.variables.map(nameOfVariable);
    return {
      ...answer,
      level: args.level,
      method: args.method,
      groups: answer.groups.map((group) => ({ ...group, codes })),
      dataVersion: reference.dataVersion,
    };
  }

  @FieldResolver(() => [TerritoryType], {
    description: 'Units without a neighbour: each is a group of its own but for the method WARD.',
  })
  islands(@Root() { islands }: RegionalizationType, @Ctx() context: Context): TerritoryRow[] {
    return knownTerritories(islands, context);
  }
}

@Resolver(() => RegionalizationGroupType)
export class RegionalizationGroupResolver {
  @FieldResolver(() => [TerritoryType], { description: 'Its members, by code.' })
  territories(@Root() { ubigeos }: AnsweredGroup, @Ctx() context: Context): TerritoryRow[] {
    return knownTerritories(ubigeos, context);
  }

  @FieldResolver(() => MeasureType, {
    description: 'People of its members in the latest year; missing when one has no figure.',
  })
  population(@Root() { ubigeos }: AnsweredGroup, @Ctx() context: Context): Promise<MeasureType> {
    return jointPopulation(ubigeos, context);
  }

  @FieldResolver(() => [GroupMeanType], {
    description: 'The mean of each variable over its members, in the order of the question.',
  })
  means(@Root() { means, codes }: AnsweredGroup): GroupMeanType[] {
    return codes.map((code, i) => ({ code, mean: means[i] as number }));
  }

  @FieldResolver(() => MultiPolygonScalar, { description: 'Its members as one shape.' })
  geometry(
    @Root() { ubigeos }: AnsweredGroup,
    @Args(() => GeometryArgs) args: GeometryArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return loadJointShape(context, ubigeos, drawingOf(args));
  }
}
