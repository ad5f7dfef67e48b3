import type { CriterionUnit } from '../model/cluster-criterion.ts';
import type { Language } from '../model/language.ts';

/**
 * The number rounded to three significant figures at most, with a decimal point and commas between
 * thousands: es-PE and en agree on both. Written here because the locale data of a runtime may be
 * cut down to English.
 */
export function formatNumber(value: number): string {
  const rounded = Number(value.toPrecision(3));
  if (!Number.isFinite(rounded)) throw new RangeError(`Got ${value}, expected a finite number.`);
  // Below 1e-6 JavaScript turns to exponents; no unit in use means anything that small.
  if (Math.abs(rounded) < 1e-6) return '0';
  const [whole = '', decimals] = Math.abs(rounded).toString().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = rounded < 0 ? '-' : '';
  return decimals === undefined ? sign + grouped : `${sign}${grouped}.${decimals}`;
}

/** A length in km, or in m below one km. */
export function formatLength(meters: number): string {
  return meters < 999.5 ? `${formatNumber(meters)} m` : `${formatNumber(meters / 1000)} km`;
}

/** A raw value of a criterion with its unit. */
export function formatRaw(value: number, unit: CriterionUnit, lang: Language): string {
  const number = formatNumber(unit === 'share' ? value * 100 : value);
  if (unit === 'share') return lang === 'ES' ? `${number} %` : `${number}%`;
  if (unit === 'people/km2') return lang === 'ES' ? `${number} hab./km²` : `${number} people/km²`;
  if (unit === 'min') return `${number} min`;
  if (unit === 'index') return lang === 'ES' ? `${number} sobre 1` : `${number} out of 1`;
  if (lang === 'ES') return value === 1 ? 'sí' : 'no';
  return value === 1 ? 'yes' : 'no';
}

/** The Spanish "and" before a word: "e" before the sound i, as in "Nieva e Imaza". */
function spanishAnd(next: string): string {
  return /^h?[ií](?![aeou])/i.test(next) ? 'e' : 'y';
}

/** "A", "A y B", "A, B y C"; in English with "and". */
export function joinList(items: readonly string[], lang: Language): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const and = lang === 'ES' ? spanishAnd(last) : 'and';
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** The text with its first letter small, as names of criteria stand within a sentence. */
export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
