import type { Box } from '../../geodata/cql2/expression.ts';
import { isInstant } from '../../geodata/cql2/instant.ts';
import { boxOf } from '../../geodata/cql2/parse-geometry.ts';
import { type Crs, crs84, servedCrs } from '../../geodata/model/crs.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { FeatureSort } from '../../geodata/queries/features/feature-order.ts';
import type { FeatureProperty } from '../../geodata/queries/features/feature-property.ts';
import type { OgcQuery } from './ogc-query.ts';

export const DEFAULT_LIMIT = 100;
/** A larger limit is served as this one, as the standard asks; `next` leads on. */
export const MOST_LIMIT = 2_000;
/** Lists leave out what is not seen on a map of a province; single features leave out nothing. */
export const LIST_SIMPLIFY_METERS = 100;
const MOST_SIMPLIFY_METERS = 100_000;

function refused(argument: string, got: string, expected: string): DomainError {
  const shown = JSON.stringify(got.slice(0, 80));
  return new DomainError('BAD_INPUT', `Got ${argument}=${shown}; expected ${expected}.`, {
    argument,
  });
}

/** How many features a page holds. */
export function readLimit(query: OgcQuery): number {
  const text = query.get('limit');
  if (text === undefined) return DEFAULT_LIMIT;
  if (!/^\d+$/.test(text) || Number(text) < 1) {
    throw refused('limit', text, 'a whole number of 1 or more');
  }
  return Math.min(Number(text), MOST_LIMIT);
}

/** The system that a parameter names by its address; CRS84 when it is absent. */
export function readCrs(query: OgcQuery, name: 'crs' | 'bbox-crs' | 'filter-crs'): Crs {
  const uri = query.get(name);
  if (uri === undefined) return crs84;
  const found = servedCrs.find((crs) => crs.uri === uri);
  if (found) return found;
  throw refused(name, uri, `one of ${servedCrs.map((crs) => crs.uri).join(', ')}`);
}

/** Four numbers, or six with heights, which are left out. */
export function readBox(query: OgcQuery): Box | undefined {
  const text = query.get('bbox');
  if (text === undefined) return undefined;
  const parts = text.split(',');
  const numbers = parts.map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const box = numbers.every(Number.isFinite) ? boxOf(numbers) : undefined;
  if (box) return box;
  throw refused('bbox', text, 'four or six numbers, joined by commas');
}

/**
 * Checks a time or an interval. Features have no time of their own, so that each fits any of them,
 * as the standard says.
 */
export function checkDatetime(query: OgcQuery): void {
  const text = query.get('datetime');
  if (text === undefined) return;
  // A plus sign of an offset arrives as a space.
  const ends = text.replaceAll(' ', '+').split('/');
  const isOpen = (end: string) => ends.length === 2 && (end === '' || end === '..');
  const isRight = ends.length <= 2 && ends.every((end) => isOpen(end) || isTime(end));
  const [from, to] = ends.map((end) => (isOpen(end) ? Number.NaN : Date.parse(end)));
  if (!isRight || (ends.length === 2 && ends.every(isOpen)) || (from ?? 0) > (to ?? Infinity)) {
    throw refused(
      'datetime',
      text,
      'a time such as 2024-05-31T12:00:00Z, or an interval from/to in order, one end of which may be ..',
    );
  }
}

function isTime(text: string): boolean {
  const inUtc = text.replace(/[+-]([01]\d|2[0-3]):[0-5]\d$/, 'Z');
  return isInstant('date', text) || isInstant('timestamp', inUtc);
}

/** How much detail may be left out of geometries, in metres. */
export function readSimplifyMeters(query: OgcQuery, fallback: number): number {
  const text = query.get('simplify-meters');
  if (text === undefined) return fallback;
  const meters = text.trim() === '' ? Number.NaN : Number(text);
  if (meters >= 0 && meters <= MOST_SIMPLIFY_METERS) return meters;
  throw refused('simplify-meters', text, `a number of metres from 0 to ${MOST_SIMPLIFY_METERS}`);
}

/** Names joined by commas, each with its property. Throws for a name that `known` has not. */
function readNames(
  query: OgcQuery,
  name: string,
  known: ReadonlyMap<string, FeatureProperty>,
  what: string,
): FeatureProperty[] | undefined {
  const text = query.get(name);
  if (text === undefined) return undefined;
  const names = new Set(text.split(',').map((part) => part.trim()));
  return [...names].map((asked) => {
    const property = known.get(asked);
    if (property) return property;
    throw refused(name, asked, `${what}, joined by commas`);
  });
}

const MOST_INDICATORS = 20;

/** The properties to tell: those of `properties` or all of the collection, then the indicators. */
export function readProperties(
  query: OgcQuery,
  own: readonly FeatureProperty[],
  queryables: ReadonlyMap<string, FeatureProperty>,
): FeatureProperty[] {
  const ownNames = own.map(({ name }) => name);
  const chosen =
    readNames(query, 'properties', queryables, `properties: ${ownNames.join(', ')}`) ?? own;
  const codes = new Map([...queryables].filter(([name]) => !ownNames.includes(name)));
  // Other collections carry the parameter only so that links lead on with it.
  const added = codes.size > 0 ? readNames(query, 'indicators', codes, 'codes of indicators') : [];
  if ((added?.length ?? 0) > MOST_INDICATORS) {
    throw refused('indicators', `${added?.length} codes`, `at most ${MOST_INDICATORS}`);
  }
  return [...new Set([...chosen, ...(added ?? [])])];
}

/** The order: names joined by commas, each with + or - before it or nothing. */
export function readSorts(
  query: OgcQuery,
  sortables: ReadonlyMap<string, FeatureProperty>,
): FeatureSort[] {
  const text = query.get('sortby');
  if (text === undefined) return [];
  const parts = text.split(',');
  if (parts.length > MOST_SORTS) {
    throw refused('sortby', text, `at most ${MOST_SORTS} properties`);
  }
  return parts.map((part) => {
    // A plus sign arrives as a space.
    const [, sign, name] = /^\s*([+-]?)(.*?)\s*$/.exec(part) ?? [];
    const property = sortables.get(name ?? '');
    if (property) return { property, descending: sign === '-' };
    const names = [...sortables.keys()].slice(0, 20).join(', ');
    throw refused('sortby', part, `properties with + or - before them, such as ${names}`);
  });
}

const MOST_SORTS = 5;
