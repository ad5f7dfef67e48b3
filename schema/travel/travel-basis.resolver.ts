import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { travelSpeedsNote } from '../../geodata/analysis/travel-speeds-note.ts';
import type { SourceRow } from '../../geodata/queries/reference/sources.ts';
import { inLanguage, LangArgs } from '../common/bilingual.ts';
import type { Context } from '../context.ts';
import { SourceType } from '../measure/measure.type.ts';
import { TravelBasisType } from './travel-basis.type.ts';

@Resolver(() => TravelBasisType)
export class TravelBasisResolver {
  @FieldResolver(() => String, {
    description: 'The speeds assumed, in km/h, for people; docs/methods.md has them all.',
  })
  speeds(
    @Root() { mode, season }: TravelBasisType,
    @Args(() => LangArgs) { lang }: LangArgs,
  ): string {
    return inLanguage(travelSpeedsNote(mode, season), lang);
  }

  @FieldResolver(() => [SourceType], {
    description: 'The files that the network, its places and facilities come from.',
  })
  sources(@Root() { sourceIds }: TravelBasisType, @Ctx() { reference }: Context): SourceRow[] {
    return sourceIds.flatMap((id) => reference.sources.get(id) ?? []);
  }
}
