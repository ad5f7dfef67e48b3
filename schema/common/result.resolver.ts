import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Result } from '../../geodata/model/intervention.ts';
import { inLanguage, LangArgs } from './bilingual.ts';
import { ResultType } from './citation.type.ts';

@Resolver(() => ResultType)
export class ResultResolver {
  @FieldResolver(() => String, { description: 'What was counted.' })
  indicator(@Root() { indicator }: Result, @Args(() => LangArgs) { lang }: LangArgs): string {
    return inLanguage(indicator, lang);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Who it reached; null when not stated.',
  })
  beneficiaries(
    @Root() { beneficiaries }: Result,
    @Args(() => LangArgs) { lang }: LangArgs,
  ): string | null {
    return beneficiaries && inLanguage(beneficiaries, lang);
  }
}
