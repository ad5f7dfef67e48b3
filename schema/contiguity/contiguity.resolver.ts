import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { shortestPath } from '../../geodata/analysis/shortest-path.ts';
import type { Language } from '../../geodata/model/language.ts';
import type { ReviewedContiguityRow } from '../../geodata/queries/reference/reviewed-contiguity.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { DistrictFilterInput } from '../common/filters.input.ts';
import { LangEnum } from '../common/model-enums.ts';
import { MultiPolygonScalar, UbigeoScalar } from '../common/scalars.ts';
import { type Context, loadJointShape } from '../context.ts';
import { MeasureType } from '../measure/measure.type.ts';
import { drawingOf, GeometryArgs } from '../territory/territory.args.ts';
import { DistrictType } from '../territory/territory.type.ts';
import { knownTerritories, requireDistricts, requireKnown } from '../territory/territory-lookup.ts';
import { ContiguityArgs, choiceOf } from './contiguity.args.ts';
import {
  ContiguityCheckType,
  ContiguityGraphType,
  ContiguousGroupType,
  ReviewedLinkType,
} from './contiguity.type.ts';
import { checkContiguity, edgesAmong } from './contiguity-check.ts';
import { findContiguousGroups, jointPopulation } from './contiguous-groups.ts';

@Resolver()
export class ContiguityResolver {
  @Query(() => ContiguityCheckType, {
    description: 'Whether districts hang together, answered by id on the measured borders.',
  })
  contiguityOf(
    @Arg('districts', () => [UbigeoScalar], {
      description: 'Codes of districts; each counts once.',
    })
    districts: string[],
    @Args(() => ContiguityArgs) args: ContiguityArgs,
    @Ctx() context: Context,
  ): Promise<ContiguityCheckType> {
    return checkContiguity(districts, choiceOf(args), context);
  }

  @Query(() => [ContiguousGroupType], {
    description: 'Districts that fit a filter, in groups that hang together; the largest first.',
  })
  contiguousGroups(
    @Arg('where', () => DistrictFilterInput, { description: 'Which districts.' })
    where: DistrictFilterInput,
    @Args(() => ContiguityArgs) args: ContiguityArgs,
    @Arg('minDistricts', () => Int, {
      defaultValue: 3,
      description: 'Groups of fewer are left out; 1 or more.',
    })
    minDistricts: number,
    @Ctx() context: Context,
  ): Promise<ContiguousGroupType[]> {
    return findContiguousGroups(where, minDistricts, choiceOf(args), context);
  }

  @Query(() => [DistrictType], {
    nullable: true,
    description:
      'The chain of adjoining districts with the fewest borders, both ends included; null when there is none.',
  })
  async contiguityPath(
    @Arg('from', () => UbigeoScalar, { description: 'Code of the first district.' }) from: string,
    @Arg('to', () => UbigeoScalar, { description: 'Code of the last district.' }) to: string,
    @Args(() => ContiguityArgs) args: ContiguityArgs,
    @Ctx() context: Context,
  ): Promise<TerritoryRow[] | null> {
    requireDistricts([from], context, 'from');
    requireDistricts([to], context, 'to');
    const chain = shortestPath(context.reference.graph(choiceOf(args)), from, to);
    return chain && knownTerritories(chain.path, context);
  }

  @Query(() => ContiguityGraphType, {
    description: 'The contiguity graph of some regions, provinces or districts, or of the country.',
  })
  contiguityGraph(
    @Args(() => ContiguityArgs) args: ContiguityArgs,
    @Ctx() context: Context,
    @Arg('within', () => [UbigeoScalar], {
      nullable: true,
      description: 'Codes of regions, provinces or districts; the whole country when not given.',
    })
    within?: string[],
  ): ContiguityGraphType {
    const { reference } = context;
    if (within) requireKnown(within, context, 'within');
    const nodes = within
      ? reference.districts.filter((ubigeo) => within.some((code) => ubigeo.startsWith(code)))
      : [...reference.districts];
    return { nodes, edges: edgesAmong(within ? new Set(nodes) : null, choiceOf(args), reference) };
  }

  @Query(() => [ReviewedLinkType], { description: 'Links and barriers that people decided on.' })
  reviewedLinks(@Ctx() { reference }: Context): readonly ReviewedContiguityRow[] {
    return reference.reviewed;
  }
}

@Resolver(() => ContiguousGroupType)
export class ContiguousGroupResolver {
  @FieldResolver(() => MeasureType, {
    description: 'People of the latest year; missing when one district has no figure.',
  })
  population(
    @Root() { districts }: ContiguousGroupType,
    @Ctx() context: Context,
  ): Promise<MeasureType> {
    return jointPopulation(
      districts.map(({ ubigeo }) => ubigeo),
      context,
    );
  }

  @FieldResolver(() => MultiPolygonScalar, { description: 'Its districts as one shape.' })
  geometry(
    @Root() { districts }: ContiguousGroupType,
    @Args(() => GeometryArgs) args: GeometryArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return loadJointShape(
      context,
      districts.map(({ ubigeo }) => ubigeo),
      drawingOf(args),
    );
  }
}

@Resolver(() => ReviewedLinkType)
export class ReviewedLinkResolver {
  @FieldResolver(() => String, { description: 'Why people decided so.' })
  reason(
    @Root() { reasonEs, reasonEn }: ReviewedContiguityRow,
    @Arg('lang', () => LangEnum, { defaultValue: 'ES', description: 'Language of the text.' })
    lang: Language,
  ): string {
    return lang === 'ES' ? reasonEs : reasonEn;
  }
}
