import { DomainError } from '../../model/domain-error.ts';
import type { Ubigeo } from '../../model/territory.ts';

/** The share of rows whose name must be that of their code in the gazetteer. */
const LEAST_AGREEMENT = 0.9;

interface NamedCode {
  ubigeo: Ubigeo;
  name: string;
}

/**
 * Refuses a table whose codes are not INEI codes. INEI and RENIEC share most code values but give
 * them to different districts, so codes alone cannot tell; names can. At least 90 % of the rows
 * must carry the name that the gazetteer has for their code, or BAD_INPUT says how many did and
 * which was the first that did not.
 */
export function assertIneiCodes(
  file: string,
  rows: readonly NamedCode[],
  gazetteer: readonly NamedCode[],
): void {
  const nameOf = new Map(gazetteer.map((district) => [district.ubigeo, district.name]));
  const agrees = (row: NamedCode) => sameName(row.name, nameOf.get(row.ubigeo));
  const matched = rows.filter(agrees).length;
  if (rows.length > 0 && matched >= LEAST_AGREEMENT * rows.length) return;
  const first = rows.find((row) => !agrees(row));
  const mismatch = first
    ? `; first mismatch ${first.ubigeo}: "${first.name}" is "${nameOf.get(first.ubigeo) ?? 'no district'}" at INEI`
    : '';
  throw new DomainError(
    'BAD_INPUT',
    `${file}: got ${matched} of ${rows.length} district names that fit their INEI code${mismatch}; expected at least 90 % (are these RENIEC codes?).`,
  );
}

/** True when two spellings name one district: case, accents, spaces and added words do not count. */
export function sameName(one: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const a = plainName(one);
  const b = plainName(other);
  if (a.length === 0 || b.length === 0) return false;
  return a === b || (Math.min(a.length, b.length) >= 5 && (a.startsWith(b) || b.startsWith(a)));
}

/** Capitals without accents, spaces or punctuation. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}
