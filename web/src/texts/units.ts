import type { Language } from '../state/app-state.ts';
import { column, count, figure, percent } from './numbers.ts';

/** Words of the units that indicators state; null where the bare number says enough. */
const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  people: { es: 'personas', en: 'people' },
  soles: { es: 'soles', en: 'soles' },
  thousand_soles: { es: 'miles de soles', en: 'thousand soles' },
  years: { es: 'años', en: 'years' },
  ha: { es: 'ha', en: 'ha' },
  km2: { es: 'km²', en: 'km²' },
  people_per_km2: { es: 'hab./km²', en: 'people/km²' },
  'people/km2': { es: 'hab./km²', en: 'people/km²' },
  m: { es: 'm', en: 'm' },
  ug_m3: { es: 'µg/m³', en: 'µg/m³' },
  mol_m2: { es: 'mol/m²', en: 'mol/m²' },
  celsius: { es: '°C', en: '°C' },
  score_0_4: { es: 'de 4', en: 'of 4' },
  mm_per_5_days: { es: 'mm en 5 días', en: 'mm in 5 days' },
};

const flags: Readonly<Record<Language, readonly [no: string, yes: string]>> = {
  es: ['no', 'sí'],
  en: ['no', 'yes'],
};

const fractions: ReadonlySet<string> = new Set(['index_0_1', 'gap 0-1', 'index']);

/** A value with its unit as people read it. */
export function withUnit(value: number, unit: string, lang: Language, locale: string): string {
  if (unit === 'share') return percent(value, locale);
  if (unit === 'people' || unit === 'count') {
    const word = words[unit]?.[lang];
    return word ? `${count(value, locale)} ${word}` : count(value, locale);
  }
  if (unit === 'flag' && (value === 0 || value === 1)) return flags[lang][value];
  if (fractions.has(unit)) return figure(value, locale);
  return `${figure(value, locale)} ${words[unit]?.[lang] ?? unit}`;
}

/** What a number of the unit is of, in words; null where the number says enough. */
export function unitWords(unit: string, lang: Language): string | null {
  if (unit === 'share' || unit === 'count' || fractions.has(unit)) return null;
  return words[unit]?.[lang] ?? unit;
}

/** Writes the numbers of one column alike, without the words of their unit. */
export function columnOf(
  values: readonly (number | null)[],
  unit: string,
  locale: string,
): (value: number) => string {
  if (unit === 'people' || unit === 'count') return (value) => count(value, locale);
  return column(values, locale, unit === 'share' ? 'percent' : 'decimal');
}

/** Whether people type and read the unit as a percentage. */
export function isShare(unit: string | undefined): boolean {
  return unit === 'share';
}
