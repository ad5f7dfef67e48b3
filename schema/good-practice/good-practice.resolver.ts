import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { concerns } from '../../geodata/analysis/territory-relation.ts';
import type {
  GoodPractice,
  PracticeCriterion,
  PracticeMaturity,
} from '../../geodata/model/intervention.ts';
import { searchName } from '../../geodata/model/search-name.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import type { TerritoryLevel } from '../../geodata/model/territory.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { inLanguage, LangArgs } from '../common/bilingual.ts';
import { type Connection, connectionOf, pageOfList } from '../common/connection.ts';
import {
  PracticeCriterionEnum,
  PracticeMaturityEnum,
  SectorEnum,
  TerritoryLevelEnum,
} from '../common/model-enums.ts';
import { PageArgs } from '../common/page.args.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import type { Context } from '../context.ts';
import { TerritoryType } from '../territory/territory.type.ts';
import { knownTerritories, requireKnown } from '../territory/territory-lookup.ts';
import { GoodPracticeType } from './good-practice.type.ts';

const GoodPracticeConnection = connectionOf(() => GoodPracticeType, 'GoodPractice');

@ArgsType()
class GoodPracticeArgs extends PageArgs {
  @Field(() => [SectorEnum], { nullable: true, description: 'In one of these sectors.' }) sectors?:
    | Sector[]
    | null;
  @Field(() => UbigeoScalar, {
    nullable: true,
    description: 'In, inside or around this territory.',
  })
  territory?: string | null;
  @Field(() => TerritoryLevelEnum, {
    nullable: true,
    description: 'Run by this level of government.',
  })
  level?: TerritoryLevel | null;
  @Field(() => PracticeCriterionEnum, {
    nullable: true,
    description: 'With this most relevant criterion.',
  })
  criterion?: PracticeCriterion | null;
  @Field(() => PracticeMaturityEnum, {
    nullable: true,
    description: 'Recognised, or still being put in place.',
  })
  maturity?: PracticeMaturity | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of the title or texts, either language.',
  })
  search?: string | null;
}

/** With its global id. */
export function goodPracticeNode<Row extends GoodPractice>(practice: Row): Row {
  return { ...practice, id: `GoodPractice:${practice.id}` };
}

@Resolver(() => GoodPracticeType)
export class GoodPracticeResolver {
  @Query(() => GoodPracticeConnection, {
    description:
      'The 2018 catalogue of good practices and initiatives, by id; every condition that is given must hold.',
  })
  goodPractices(
    @Args(() => GoodPracticeArgs) args: GoodPracticeArgs,
    @Ctx() context: Context,
  ): Connection<GoodPractice> {
    const { sectors, territory, level, criterion, maturity, search, ...page } = args;
    if (territory) requireKnown([territory], context, 'territory');
    const wanted = searchName(search ?? '');
    const found = context.reference.goodPractices
      .filter((one) => !sectors || sectors.includes(one.sector))
      .filter((one) => !territory || concerns(one.territories, territory))
      .filter((one) => !level || one.governmentLevel === level)
      .filter((one) => !criterion || one.criterion === criterion)
      .filter((one) => !maturity || one.maturity === maturity)
      .filter((one) => one.searchText.includes(wanted));
    return pageOfList(found.map(goodPracticeNode), ({ id }) => id, page);
  }

  @FieldResolver(() => String, { description: 'Its title.' })
  title(@Root() { title }: GoodPractice, @Args(() => LangArgs) { lang }: LangArgs): string {
    return inLanguage(title, lang);
  }

  @FieldResolver(() => String, { description: 'What it is for.' })
  objective(@Root() { objective }: GoodPractice, @Args(() => LangArgs) { lang }: LangArgs): string {
    return inLanguage(objective, lang);
  }

  @FieldResolver(() => String, { description: 'What is done.' })
  description(
    @Root() { description }: GoodPractice,
    @Args(() => LangArgs) { lang }: LangArgs,
  ): string {
    return inLanguage(description, lang);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Who it serves; null when not stated.',
  })
  beneficiaries(
    @Root() { beneficiaries }: GoodPractice,
    @Args(() => LangArgs) { lang }: LangArgs,
  ): string | null {
    return beneficiaries && inLanguage(beneficiaries, lang);
  }

  @FieldResolver(() => [TerritoryType], { description: 'Where it works.' })
  territories(@Root() { territories }: GoodPractice, @Ctx() context: Context): TerritoryRow[] {
    return knownTerritories(territories, context);
  }
}
