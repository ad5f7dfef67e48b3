import { ArgsType, Field } from 'type-graphql';
import type { Bilingual, Language } from '../../geodata/model/language.ts';
import { LangEnum } from './model-enums.ts';

@ArgsType()
export class LangArgs {
  @Field(() => LangEnum, { defaultValue: 'ES', description: 'Language of the text.' })
  lang!: Language;
}

/** The text in the language asked for. */
export function inLanguage(text: Bilingual, lang: Language): string {
  return lang === 'ES' ? text.es : text.en;
}
