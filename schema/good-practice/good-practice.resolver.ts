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
import type { TerritoryRow } from '../../geodata/queries/territories/territory-columns.ts';
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
import { loadTerritories } from '../territory/territory-lookup.ts';
import { GoodPracticeType } from './good-practice.type.ts';

const GoodPracticeConnection = connectionOf(() => GoodPracticeType, 'GoodPractice');

@ArgsType()
class GoodPracticeArgs extends PageArgs {
  @Field(() => [SectorEnum], { nullable: true }) sectors?: Sector[] | null;
  @Field(() => UbigeoScalar, {
    nullable: true,
    description: 'In, inside or around this territory.',
  })
  territory?: string | null;
  @Field(() => TerritoryLevelEnum, { nullable: true }) level?: TerritoryLevel | null;
  @Field(() => PracticeCriterionEnum, { nullable: true }) criterion?: PracticeCriterion | null;
  @Field(() => PracticeMaturityEnum, { nullable: true }) maturity?: PracticeMaturity | null;
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
  @Query(() => GoodPracticeConnection)
  goodPractices(
    @Args(() => GoodPracticeArgs) args: GoodPracticeArgs,
    @Ctx() { reference }: Context,
  ): Connection<GoodPractice> {
    const { sectors, territory, level, criterion, maturity, search, ...page } = args;
    const wanted = searchName(search ?? '');
    const found = reference.goodPractices
      .filter((one) => !sectors || sectors.includes(one.sector))
      .filter((one) => !territory || concerns(one.territories, territory))
      .filter((one) => !level || one.governmentLevel === level)
      .filter((one) => !criterion || one.criterion === criterion)
      .filter((one) => !maturity || one.maturity === maturity)
      .filter((one) => one.searchText.includes(wanted));
    return pageOfList(found.map(goodPracticeNode), ({ id }) => id, page);
  }

  @FieldResolver(() => String)
  title(@Root() { title }: GoodPractice, @Args(() => LangArgs) { lang }: LangArgs): string {
    return inLanguage(title, lang);
  }

  @FieldResolver(() => String)
  objective(@Root() { objective }: GoodPractice, @Args(() => LangArgs) { lang }: LangArgs): string {
    return inLanguage(objective, lang);
  }

  @FieldResolver(() => String)
  description(
    @Root() { description }: GoodPractice,
    @Args(() => LangArgs) { lang }: LangArgs,
  ): string {
    return inLanguage(description, lang);
  }

  @FieldResolver(() => String, { nullable: true })
  beneficiaries(
    @Root() { beneficiaries }: GoodPractice,
    @Args(() => LangArgs) { lang }: LangArgs,
  ): string | null {
    return beneficiaries && inLanguage(beneficiaries, lang);
  }

  @FieldResolver(() => [TerritoryType])
  territories(
    @Root() { territories }: GoodPractice,
    @Ctx() context: Context,
  ): Promise<TerritoryRow[]> {
    return loadTerritories(territories, context);
  }
}
