import { type ExplanationTexts, englishTexts, spanishTexts } from './cluster-explanation-texts.ts';

/** The sentences of a suggestion; parts come in already worded and formatted. */
export interface SuggestionTexts {
  /** Those that clusters have too, in the words of an association. */
  shared: ExplanationTexts;
  opening(districts: string, places: string): string;
  growing(name: string, joining: string, count: number): string;
  place(province: string, region: string): string;
  people(people: string): string;
  alreadyTogether(pairs: string): string;
  togetherIn(a: string, b: string, names: string): string;
  noneTogether: string;
  /** The same of those that would join a mancomunidad. */
  noneOfJoining: string;
  unknownMembers(count: number): string;
  travel(minutes: string): string;
  travelUnknownPairs(count: number): string;
  noTravelTimes: string;
}

export const spanishSuggestion: SuggestionTexts = {
  shared: {
    ...spanishTexts,
    populationUnknown: 'La población del conjunto no se conoce: falta la de algún distrito.',
    score: (rank, score) => `La propuesta obtiene ${score} sobre 1 (puesto ${rank}).`,
  },
  opening: (districts, places) => `Mancomunidad sugerida en ${places}: ${districts}.`,
  growing: (name, joining, count) =>
    count === 1
      ? `Ampliación sugerida de «${name}»: se sumaría ${joining}.`
      : `Ampliación sugerida de «${name}»: se sumarían ${joining}.`,
  place: (province, region) => `${province} (${region})`,
  people: (people) => `Sus distritos reúnen unos ${people} habitantes.`,
  alreadyTogether: (pairs) => `Ya están asociados entre sí: ${pairs}.`,
  togetherIn: (a, b, names) => `${a} con ${b} (${names})`,
  noneTogether:
    'Ningún par de sus distritos comparte ya una mancomunidad cuyos integrantes se conozcan.',
  noneOfJoining:
    'Ninguno de los que se sumarían comparte ya con otro de sus distritos una mancomunidad cuyos integrantes se conozcan.',
  unknownMembers: (count) =>
    `De ${count} mancomunidades municipales no se conocen los integrantes.`,
  travel: (minutes) => `El viaje más largo entre dos de sus distritos toma ${minutes} min.`,
  travelUnknownPairs: (count) =>
    count === 1
      ? 'De un par de distritos no hay tiempo de viaje.'
      : `De ${count} pares de distritos no hay tiempo de viaje.`,
  noTravelTimes: 'No hay tiempos de viaje: no se comprobó cuánto se tarda entre sus distritos.',
};

export const englishSuggestion: SuggestionTexts = {
  shared: {
    ...englishTexts,
    score: (rank, score) => `The suggestion scores ${score} out of 1 (rank ${rank}).`,
  },
  opening: (districts, places) => `Mancomunidad suggested in ${places}: ${districts}.`,
  growing: (name, joining) => `Growth suggested for “${name}”: ${joining} would join.`,
  place: (province, region) => `${province} (${region})`,
  people: (people) => `Its districts have about ${people} inhabitants.`,
  alreadyTogether: (pairs) => `Already associated with each other: ${pairs}.`,
  togetherIn: (a, b, names) => `${a} with ${b} (${names})`,
  noneTogether: 'No two of its districts share a mancomunidad whose members are known.',
  noneOfJoining:
    'None of those that would join shares a mancomunidad whose members are known with another of its districts.',
  unknownMembers: (count) => `The members of ${count} municipal mancomunidades are not known.`,
  travel: (minutes) => `The longest trip between two of its districts takes ${minutes} min.`,
  travelUnknownPairs: (count) =>
    count === 1
      ? 'For one pair of districts there is no travel time.'
      : `For ${count} pairs of districts there is no travel time.`,
  noTravelTimes:
    'There are no travel times: how long it takes between its districts was not checked.',
};
