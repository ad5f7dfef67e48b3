import { DomainError } from '../model/domain-error.ts';
import type { Mancomunidad } from '../model/mancomunidad.ts';
import type { Sector } from '../model/sector.ts';
import { levelOfUbigeo, type Ubigeo } from '../model/territory.ts';
import type { SizeRange } from './cluster-candidates.ts';
import { badInput } from './cluster-connectivity.ts';
import type { ScoringInput } from './cluster-score.ts';

/** PROVINCE: all members of one province. REGION: of one region. ANY: of the whole area. */
export const mancomunidadScopes = ['PROVINCE', 'REGION', 'ANY'] as const;
export type MancomunidadScope = (typeof mancomunidadScopes)[number];

/**
 * NO_PAIR: no two members sit in one mancomunidad already. NOT_ALL: not all of them sit in one.
 */
export const newnessRules = ['NO_PAIR', 'NOT_ALL'] as const;
export type NewnessRule = (typeof newnessRules)[number];

/** The question for suggestions; what each field means for the answer is said beside it. */
export interface SuggestMancomunidadesInput extends ScoringInput {
  /** Regions and/or provinces; members come from nowhere else. */
  within: readonly Ubigeo[];
  /** Districts of a suggestion, 2-10; in a grown mancomunidad the new ones, 1-10. Default 3-6, 1-3. */
  size?: SizeRange | undefined;
  scope: MancomunidadScope;
  /** Shortest shared border that counts as contiguity. */
  minSharedMeters: number;
  /** Whether reviewed links (bridge, ferry, lake) join districts too. */
  reviewedLinks: boolean;
  /**
   * Longest travel time between any two members, in minutes. Default 240 where travel times are at
   * hand; without any, time is not looked at, and asking for it is refused.
   */
  maxMinutes?: number | undefined;
  /** Least similarity of profiles, 0-1; a set without one is refused unless this is 0. */
  minSimilarity: number;
  newness: NewnessRule;
  /** Whether a district also counts as associated where its provincial municipality is. */
  throughProvince: boolean;
  /** Districts that take no part. */
  exclude: readonly Ubigeo[];
  /** Mancomunidades to grow: every suggestion is one of them with new districts. */
  grow: readonly string[];
  /** Mancomunidades that stay whole: a suggestion has all of their districts or none. */
  keepWhole: readonly string[];
  /** Mancomunidades whose districts take no part. */
  excludeMembersOf: readonly string[];
  /** Whether a district may be in one suggestion only: the best is taken first, then of the rest. */
  nonOverlapping: boolean;
  /** How many suggestions, 1-100. */
  first: number;
}

/** The time within which members reach each other when the question states none. */
export const defaultMaxMinutes = 240;

/** The districts that are members themselves, not through their provincial municipality. */
export function ownDistricts({ members }: Mancomunidad): Ubigeo[] {
  return members.map(({ ubigeo }) => ubigeo).filter((ubigeo) => ubigeo.length === 6);
}

/** Refuses numbers out of range and sectors given twice or not at all. */
export function checkSuggestInput(input: SuggestMancomunidadesInput): void {
  const { sectors, first, minSimilarity, maxMinutes } = input;
  checkDistinct(sectors);
  if (!Number.isInteger(first) || first < 1 || first > 100) {
    throw badInput('first', `${first}`, 'a whole number from 1 to 100');
  }
  if (!(minSimilarity >= 0 && minSimilarity <= 1)) {
    throw badInput('minSimilarity', `${minSimilarity}`, 'a number from 0 to 1');
  }
  if (maxMinutes !== undefined && !(maxMinutes > 0 && maxMinutes < Infinity)) {
    throw badInput('maxMinutes', `${maxMinutes}`, 'a time above 0 minutes');
  }
}

function checkDistinct(sectors: readonly Sector[]): void {
  if (sectors.length > 0 && new Set(sectors).size === sectors.length) return;
  throw badInput('sectors', sectors.join(', ') || 'none', 'one sector or more, each once');
}

/** The size range with its default. Throws BAD_INPUT out of range or when min exceeds max. */
export function sizeOf({ size, grow }: SuggestMancomunidadesInput): SizeRange {
  const least = grow.length > 0 ? 1 : 2;
  const { min, max } = size ?? (grow.length > 0 ? { min: 1, max: 3 } : { min: 3, max: 6 });
  if (!Number.isInteger(min) || min < least || min > 10) {
    throw badInput('size.min', `${min}`, `a whole number from ${least} to 10`);
  }
  if (!Number.isInteger(max) || max < min || max > 10) {
    throw badInput('size.max', `${max}`, `a whole number from ${min} (size.min) to 10`);
  }
  return { min, max };
}

/** The mancomunidades with these ids. Throws NOT_FOUND for an unknown one. */
export function mancomunidadesNamed(
  known: readonly Mancomunidad[],
  ids: readonly string[],
  argument: string,
): Mancomunidad[] {
  return [...new Set(ids)].map((id) => {
    const found = known.find((one) => one.id === id && one.kind === 'MUNICIPAL');
    if (found !== undefined) return found;
    const message = `input.${argument}: got ${JSON.stringify(id)}, expected the id of a municipal mancomunidad.`;
    throw new DomainError('NOT_FOUND', message, { argument: `input.${argument}` });
  });
}

/** Refuses codes that are no district's of the facts. */
export function districtIndices(
  indexOf: ReadonlyMap<Ubigeo, number>,
  ubigeos: readonly Ubigeo[],
  argument: string,
): number[] {
  return ubigeos.map((ubigeo, i) => {
    const index = indexOf.get(ubigeo);
    if (index !== undefined) return index;
    const at = `${argument}[${i}]`;
    if (levelOfUbigeo(ubigeo) !== 'DISTRICT') {
      throw badInput(at, ubigeo, 'the 6-digit code of a district');
    }
    const message = `input.${at}: got ${ubigeo}, expected the code of a known district.`;
    throw new DomainError('NOT_FOUND', message, { argument: `input.${at}` });
  });
}
