import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Intervention, Programme } from '../../geodata/model/intervention.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { inLanguage, LangArgs } from '../common/bilingual.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import type { Context } from '../context.ts';
import { programmeNode } from '../programme/programme.resolver.ts';
import { ProgrammeType } from '../programme/programme.type.ts';
import { TerritoryType } from '../territory/territory.type.ts';
import { knownTerritories } from '../territory/territory-lookup.ts';
import { InterventionType } from './intervention.type.ts';
import { findInterventions, InterventionArgs, InterventionConnection } from './interventions.ts';

@Resolver(() => InterventionType)
export class InterventionResolver {
  @Query(() => InterventionConnection, {
    description:
      'What programmes do in territories, by id; every condition that is given must hold.',
  })
  interventions(
    @Args(() => InterventionArgs) args: InterventionArgs,
    @Ctx() context: Context,
    @Arg('territory', () => UbigeoScalar, {
      nullable: true,
      description: 'In, inside or around this territory.',
    })
    territory?: string,
  ) {
    return findInterventions(args, territory, context);
  }

  @FieldResolver(() => String, { description: 'What it is called.' })
  name(@Root() { name }: Intervention, @Args(() => LangArgs) { lang }: LangArgs): string {
    return inLanguage(name, lang);
  }

  @FieldResolver(() => String, { description: 'What it does, in our words.' })
  summary(@Root() { summary }: Intervention, @Args(() => LangArgs) { lang }: LangArgs): string {
    return inLanguage(summary, lang);
  }

  @FieldResolver(() => ProgrammeType, {
    nullable: true,
    description: 'The programme it belongs to; null when it belongs to none.',
  })
  programme(
    @Root() { programmeId }: Intervention,
    @Ctx() { reference }: Context,
  ): Programme | null {
    const programme = reference.programmes.find(({ id }) => id === programmeId);
    return programme ? programmeNode(programme) : null;
  }

  @FieldResolver(() => [TerritoryType], {
    description: 'Empty when it is national or its document names no place.',
  })
  territories(@Root() { territories }: Intervention, @Ctx() context: Context): TerritoryRow[] {
    return knownTerritories(territories, context);
  }
}

@Resolver(() => TerritoryType)
export class TerritoryInterventionsResolver {
  @FieldResolver(() => InterventionConnection, {
    description: 'Interventions here, in a part of this territory, or in one that holds it.',
  })
  interventions(
    @Root() { ubigeo }: TerritoryRow,
    @Args(() => InterventionArgs) args: InterventionArgs,
    @Ctx() context: Context,
  ) {
    return findInterventions(args, ubigeo, context);
  }
}
