import type { Language } from '../model/language.ts';
import type { Ubigeo } from '../model/territory.ts';
import {
  memberBorders,
  missingSentence,
  type NameOf,
  scoreSentences,
  type Voice,
} from './cluster-explanation.ts';
import { formatNumber, joinList } from './cluster-wording.ts';
import type { MancomunidadSuggestion } from './mancomunidad-suggestions.ts';
import {
  englishSuggestion,
  type SuggestionTexts,
  spanishSuggestion,
} from './mancomunidad-texts.ts';

/** What the whole answer knows beside the suggestion. */
export interface SuggestionSetting {
  /** The name of a mancomunidad by its id. */
  mancomunidadName(id: string): string;
  mancomunidadesWithoutMembers: number;
  /** Null where no travel times are at hand. */
  maxMinutes: number | null;
}

interface SuggestionVoice extends Voice {
  own: SuggestionTexts;
}

function opening(
  { own, nameOf, lang }: SuggestionVoice,
  { grows, districts, joining, provinces }: MancomunidadSuggestion,
  { mancomunidadName }: SuggestionSetting,
): string {
  const names = (ubigeos: readonly Ubigeo[]) => joinList(ubigeos.map(nameOf), lang);
  if (grows !== null) return own.growing(mancomunidadName(grows), names(joining), joining.length);
  const places = provinces.map((one) => own.place(nameOf(one), nameOf(one.slice(0, 2))));
  return own.opening(names(districts), joinList(places, lang));
}

/** Which members share a mancomunidad already; of a growing one only those that would join. */
function associations(
  { own, nameOf, lang }: SuggestionVoice,
  { associatedPairs, grows, joining }: MancomunidadSuggestion,
  { mancomunidadName, mancomunidadesWithoutMembers }: SuggestionSetting,
): string[] {
  const told = associatedPairs.filter(
    ({ a, b }) => grows === null || joining.includes(a) || joining.includes(b),
  );
  const pairs = told.map(({ a, b, mancomunidades }) =>
    own.togetherIn(nameOf(a), nameOf(b), joinList(mancomunidades.map(mancomunidadName), lang)),
  );
  const none = grows === null ? own.noneTogether : own.noneOfJoining;
  const sentences = [pairs.length === 0 ? none : own.alreadyTogether(joinList(pairs, lang))];
  if (mancomunidadesWithoutMembers > 0) {
    sentences.push(own.unknownMembers(mancomunidadesWithoutMembers));
  }
  return sentences;
}

function travel(
  { own }: SuggestionVoice,
  { longestMinutes, pairsWithoutMinutes }: MancomunidadSuggestion,
  { maxMinutes }: SuggestionSetting,
): string[] {
  if (maxMinutes === null) return [own.noTravelTimes];
  return [
    ...(longestMinutes === null ? [] : [own.travel(formatNumber(longestMinutes))]),
    ...(pairsWithoutMinutes === 0 ? [] : [own.travelUnknownPairs(pairsWithoutMinutes)]),
  ];
}

/**
 * A paragraph a planner can paste into a report: who would associate, their borders, who is
 * associated already and where, travel, what the score is made of and what is not known.
 */
export function explainSuggestion(
  suggestion: MancomunidadSuggestion,
  setting: SuggestionSetting,
  nameOf: NameOf,
  lang: Language,
): string {
  const own = lang === 'ES' ? spanishSuggestion : englishSuggestion;
  const voice: SuggestionVoice = { lang, nameOf, texts: own.shared, own };
  const { population } = suggestion;
  return [
    opening(voice, suggestion, setting),
    population === null ? own.shared.populationUnknown : own.people(formatNumber(population)),
    memberBorders(voice, suggestion),
    ...associations(voice, suggestion, setting),
    ...travel(voice, suggestion, setting),
    ...scoreSentences(voice, suggestion),
    missingSentence(voice, suggestion),
  ].join(' ');
}
