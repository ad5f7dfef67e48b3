import { Args, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import type { Indicator } from '../../geodata/model/indicator.ts';
import type { MissingReason } from '../../geodata/model/measure.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { MissingReasonEnum } from '../common/model-enums.ts';
import type { Context } from '../context.ts';
import { IndicatorType } from '../indicator/indicator.type.ts';
import { SourceType } from '../measure/measure.type.ts';
import { TerritoryType } from '../territory/territory.type.ts';
import { DrawArgs, GapIndexArgs, gapChoice } from './gap-index.args.ts';
import {
  affectedPeople,
  dimensionReason,
  type GapDimensionRow,
  type GapIndexRow,
  gapDimensions,
  gapIndexOf,
  gapSources,
  gapUncertaintyOf,
  missingIndicators,
  missingReasonOf,
  rankInside,
} from './gap-index.ts';
import {
  AffectedPeopleType,
  GapDimensionType,
  GapIndexType,
  GapRankType,
  GapUncertaintyType,
} from './gap-index.type.ts';

@Resolver(() => TerritoryType)
export class TerritoryGapIndexResolver {
  @FieldResolver(() => GapIndexType, {
    description:
      'The service gap over the sectors, with its rank among all territories of the level.',
  })
  gapIndex(
    @Root() { ubigeo, level }: TerritoryRow,
    @Args(() => GapIndexArgs) args: GapIndexArgs,
    @Ctx() context: Context,
  ): Promise<GapIndexRow> {
    return gapIndexOf(ubigeo, gapChoice(args, level, ''), context);
  }
}

@Resolver(() => GapIndexType)
export class GapIndexResolver {
  @FieldResolver(() => MissingReasonEnum, {
    nullable: true,
    description:
      'What the missing indicators of the missing sectors agree on, else NOT_COLLECTED; null when there is a value.',
  })
  missingReason(@Root() row: GapIndexRow): MissingReason | null {
    return missingReasonOf(row);
  }

  @FieldResolver(() => GapRankType, {
    nullable: true,
    description:
      'Among the territories of the same level and region; null for regions and where the value is missing.',
  })
  rankInRegion(@Root() { view, at }: GapIndexRow): GapRankType | null {
    return rankInside(view.columns.inRegion, at);
  }

  @FieldResolver(() => GapRankType, {
    nullable: true,
    description:
      'Among the districts of the same province; null for provinces, regions and where the value is missing.',
  })
  rankInProvince(@Root() { view, at }: GapIndexRow): GapRankType | null {
    return rankInside(view.columns.inProvince, at);
  }

  @FieldResolver(() => [GapDimensionType], { description: 'Each sector, with or without a value.' })
  dimensions(@Root() row: GapIndexRow): GapDimensionRow[] {
    return gapDimensions(row);
  }

  @FieldResolver(() => AffectedPeopleType, {
    description: 'People who live with a gap in one of the sectors, at least.',
  })
  peopleAffected(@Root() { view, at }: GapIndexRow, @Ctx() context: Context): AffectedPeopleType {
    return affectedPeople(view, at, [...view.columns.sectors.keys()], context);
  }

  @FieldResolver(() => GapUncertaintyType, {
    nullable: true,
    description: 'How far `rank` depends on choices; null when there is no rank.',
  })
  uncertainty(
    @Root() row: GapIndexRow,
    @Args(() => DrawArgs) draws: DrawArgs,
    @Ctx() context: Context,
  ): Promise<GapUncertaintyType | null> {
    return gapUncertaintyOf(row, draws, context);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'First year of the values that count; null when no source states one.',
  })
  firstYear(@Root() { view, at }: GapIndexRow): number | null {
    return view.columns.firstYear[at] || null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Last year of the values that count; null when no source states one.',
  })
  lastYear(@Root() { view, at }: GapIndexRow): number | null {
    return view.columns.lastYear[at] || null;
  }

  @FieldResolver(() => [SourceType], { description: 'Where the values that count come from.' })
  sources(@Root() row: GapIndexRow, @Ctx() context: Context): SourceType[] {
    return gapSources(row, context);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Of pairwise comparisons (Saaty 1980): 0-1, 0 = fully consistent, always below 0.1; null for other weights.',
  })
  consistencyRatio(@Root() { view }: GapIndexRow): number | null {
    return view.columns.consistencyRatio;
  }
}

@Resolver(() => GapDimensionType)
export class GapDimensionResolver {
  @FieldResolver(() => MissingReasonEnum, {
    nullable: true,
    description:
      'What the missing indicators agree on, else NOT_COLLECTED; null when there is a value.',
  })
  missingReason(@Root() row: GapDimensionRow): MissingReason | null {
    return dimensionReason(row);
  }

  @FieldResolver(() => Int, { description: 'Indicators with a value here.' })
  indicatorsPresent(@Root() row: GapDimensionRow): number {
    return row.indicatorsTotal - missingIndicators(row).length;
  }

  @FieldResolver(() => [IndicatorType], {
    description: 'Indicators of the sector without a value here.',
  })
  missing(@Root() row: GapDimensionRow): Indicator[] {
    return missingIndicators(row);
  }

  @FieldResolver(() => AffectedPeopleType, {
    description: 'People who live with a gap of the sector, at least.',
  })
  peopleAffected(
    @Root() { view, at, dimension }: GapDimensionRow,
    @Ctx() context: Context,
  ): AffectedPeopleType {
    return affectedPeople(view, at, [dimension], context);
  }
}
