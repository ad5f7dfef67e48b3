import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Goalposts, Indicator } from '../../geodata/model/indicator.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import { inLanguage, LangArgs } from '../common/bilingual.ts';
import { SectorEnum } from '../common/model-enums.ts';
import type { Context } from '../context.ts';
import { SourceType } from '../measure/measure.type.ts';
import { GoalpostsType, IndicatorType } from './indicator.type.ts';
import { chooseIndicators } from './indicator-values.ts';

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  @Query(() => [IndicatorType], { description: 'Every variable the platform holds.' })
  indicators(
    @Arg('sectors', () => [SectorEnum], {
      nullable: true,
      description: 'Those that measure a gap of one of these; all when not given.',
    })
    sectors?: Sector[],
    @Arg('codes', () => [ID], {
      nullable: true,
      description: 'Those with these codes, in their order; all when not given.',
    })
    codes?: string[],
    @Arg('search', () => String, {
      nullable: true,
      description: 'Part of the name, definition or code.',
    })
    search?: string,
  ): Indicator[] {
    return chooseIndicators({
      sectors: sectors ?? null,
      codes: codes ?? null,
      search: search ?? null,
    });
  }

  @FieldResolver(() => String, { description: 'What people call it.' })
  name(@Root() { name }: Indicator, @Args(() => LangArgs) { lang }: LangArgs): string {
    return inLanguage(name, lang);
  }

  @FieldResolver(() => String, { description: 'What exactly was measured.' })
  definition(@Root() { definition }: Indicator, @Args(() => LangArgs) { lang }: LangArgs): string {
    return inLanguage(definition, lang);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What a share is of; null for plain counts.',
  })
  denominator(
    @Root() { denominator }: Indicator,
    @Args(() => LangArgs) { lang }: LangArgs,
  ): string | null {
    return denominator && inLanguage(denominator, lang);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What to beware of; null when nothing.',
  })
  note(@Root() { note }: Indicator, @Args(() => LangArgs) { lang }: LangArgs): string | null {
    return note && inLanguage(note, lang);
  }

  @FieldResolver(() => SourceType, {
    nullable: true,
    description: 'Where its values come from; null when the loaded edition does not list it.',
  })
  source(@Root() { sourceId }: Indicator, @Ctx() { reference }: Context): SourceType | null {
    return reference.sources.get(sourceId) ?? null;
  }
}

@Resolver(() => GoalpostsType)
export class GoalpostsResolver {
  @FieldResolver(() => String, { description: 'Why the scale has these ends.' })
  reason(@Root() { reason }: Goalposts, @Args(() => LangArgs) { lang }: LangArgs): string {
    return inLanguage(reason, lang);
  }
}
