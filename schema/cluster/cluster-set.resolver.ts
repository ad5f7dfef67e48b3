import { Args, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { DescribedSet } from '../../geodata/analysis/cluster-question.ts';
import type { CriterionScore } from '../../geodata/analysis/cluster-score.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { MultiPolygonScalar } from '../common/scalars.ts';
import { type Context, loadJointShape } from '../context.ts';
import { ContiguityEdgeType } from '../contiguity/contiguity.type.ts';
import { jointPopulation } from '../contiguity/contiguous-groups.ts';
import { pairOf } from '../contiguity/neighbors.ts';
import { MeasureType } from '../measure/measure.type.ts';
import { drawingOf, GeometryArgs } from '../territory/territory.args.ts';
import { DistrictType, ProvinceType, RegionType } from '../territory/territory.type.ts';
import { knownTerritories } from '../territory/territory-lookup.ts';
import { CriterionScoreType } from './cluster.type.ts';
import { ClusterSetType, FloatRangeType } from './cluster-set.type.ts';

/** What every scored set of districts can tell. */
@Resolver(() => ClusterSetType)
export class ClusterSetResolver {
  @FieldResolver(() => RegionType, { description: 'The region it lies in.' })
  region(@Root() { region }: DescribedSet, @Ctx() { reference }: Context) {
    return reference.territories.get(region);
  }

  @FieldResolver(() => ProvinceType, { description: 'The province of most members.' })
  province(@Root() { province }: DescribedSet, @Ctx() { reference }: Context) {
    return reference.territories.get(province);
  }

  @FieldResolver(() => [DistrictType], { description: 'Its members, by code.' })
  districts(@Root() { districts }: DescribedSet, @Ctx() context: Context): TerritoryRow[] {
    return knownTerritories(districts, context);
  }

  @FieldResolver(() => [DistrictType], {
    description: 'Districts that join the members without being members.',
  })
  bridges(@Root() { bridges }: DescribedSet, @Ctx() context: Context): TerritoryRow[] {
    return knownTerritories(
      bridges.map(({ ubigeo }) => ubigeo),
      context,
    );
  }

  @FieldResolver(() => [ContiguityEdgeType], {
    description: 'Borders and reviewed links among members and bridges.',
  })
  links(@Root() { links }: DescribedSet, @Ctx() { reference }: Context): ContiguityEdgeType[] {
    return links.map((link) => ({
      ...link,
      contiguity: 'ROOK',
      longestRunMeters: pairOf(reference, link.a, link.b)?.longestRunMeters ?? 0,
    }));
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      '0-1: weighted mean of the criteria that have a value; null when no weighted criterion has one.',
  })
  score(@Root() { score }: DescribedSet): number | null {
    return Number.isNaN(score) ? null : score;
  }

  @FieldResolver(() => FloatRangeType, {
    nullable: true,
    description:
      'What the score (0-1) could be, had the missing criteria the worst or the best value; null without a score.',
  })
  scoreRange(@Root() { score, scoreRange }: DescribedSet): FloatRangeType | null {
    return Number.isNaN(score) ? null : scoreRange;
  }

  @FieldResolver(() => MeasureType, {
    description:
      'People in the member districts in the latest year; missing when one has no figure.',
  })
  population(@Root() { districts }: DescribedSet, @Ctx() context: Context): Promise<MeasureType> {
    return jointPopulation(districts, context);
  }

  @FieldResolver(() => [CriterionScoreType], {
    description: 'Every criterion, with what it contributes.',
  })
  criteria(@Root() { criteria }: DescribedSet): readonly CriterionScore[] {
    return criteria;
  }

  @FieldResolver(() => MultiPolygonScalar, { description: 'The members as one shape.' })
  geometry(
    @Root() { districts }: DescribedSet,
    @Args(() => GeometryArgs) args: GeometryArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return loadJointShape(context, districts, drawingOf(args));
  }
}
