import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Programme } from '../../geodata/model/intervention.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { inLanguage, LangArgs } from '../common/bilingual.ts';
import type { Context } from '../context.ts';
import { TerritoryType } from '../territory/territory.type.ts';
import { knownTerritories } from '../territory/territory-lookup.ts';
import { ProgrammeType } from './programme.type.ts';

/** With its global id. */
export function programmeNode(programme: Programme): Programme {
  return { ...programme, id: `Programme:${programme.id}` };
}

@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  @Query(() => [ProgrammeType], { description: 'Programmes of cooperation, by id.' })
  programmes(@Ctx() { reference }: Context): Programme[] {
    return reference.programmes.map(programmeNode);
  }

  @FieldResolver(() => String, { description: 'What it is called.' })
  name(@Root() { name }: Programme, @Args(() => LangArgs) { lang }: LangArgs): string {
    return inLanguage(name, lang);
  }

  @FieldResolver(() => String, { description: 'What it does, in our words.' })
  summary(@Root() { summary }: Programme, @Args(() => LangArgs) { lang }: LangArgs): string {
    return inLanguage(summary, lang);
  }

  @FieldResolver(() => [TerritoryType], {
    description: 'Empty when it works in the whole country.',
  })
  territories(@Root() { territories }: Programme, @Ctx() context: Context): TerritoryRow[] {
    return knownTerritories(territories, context);
  }
}
