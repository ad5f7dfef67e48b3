import { isEnoughPresent } from '../analysis/service-gap.ts';
import { similarProfiles } from '../analysis/similar-profiles.ts';
import { sectorNeedColumns } from '../indicators/sector-table.ts';
import { DomainError } from '../model/domain-error.ts';
import type { Sector } from '../model/sector.ts';
import type { Ubigeo } from '../model/territory.ts';
import { gapSubject } from './gap-subject.ts';
import { question } from './question.ts';

interface SimilarDistrictsInput {
  ubigeo: Ubigeo;
  /** Every sector that is measured when not given. */
  sectors?: readonly Sector[] | undefined;
  /** How many, 1 to 100. */
  k: number;
  /** Only districts that share a border with it. */
  contiguous: boolean;
}

/** A district like the one asked about. */
export interface SimilarDistrict {
  ubigeo: Ubigeo;
  /** 0-1, 1 = the same profile. */
  similarity: number;
  /** The sectors that both have, with the need in each, 0-1. */
  compared: { sector: Sector; need: number; otherNeed: number }[];
}

/**
 * Districts by how alike their needs are (`similarProfiles`). Throws BAD_INPUT for k and sectors,
 * NOT_FOUND for the code, INSUFFICIENT_DATA when the district itself has too few sectors.
 */
export const similarDistrictsQuestion = question<SimilarDistrictsInput, SimilarDistrict[]>({
  answer: (facts, { ubigeo, sectors, k, contiguous }) => {
    if (!Number.isInteger(k) || k < 1 || k > 100) throw refused('BAD_INPUT', 'k', k, '1 to 100');
    const { table, columns } = gapSubject(facts, { level: 'DISTRICT', within: '', sectors });
    const of = columns.ubigeos.indexOf(ubigeo);
    if (of < 0) throw refused('NOT_FOUND', 'ubigeo', ubigeo, 'the code of a known district');
    const needs = sectorNeedColumns(table);
    checkProfile(needs, of, ubigeo, table.sectors);
    const neighbors = new Set(
      facts.contiguity.pairs
        .filter(({ kind, link }) => kind === 'ROOK' && link === 'LAND')
        .flatMap(({ a, b }) => (a === ubigeo ? [b] : b === ubigeo ? [a] : [])),
    );
    const among = (i: number) => !contiguous || neighbors.has(columns.ubigeos[i] as Ubigeo);
    return similarProfiles(needs, of, k, among).map(({ index, similarity }) => ({
      ubigeo: columns.ubigeos[index] as Ubigeo,
      similarity,
      compared: table.sectors.flatMap((sector, d) => {
        const [need, otherNeed] = [of, index].map((i) => needs[d]?.[i] ?? Number.NaN);
        if (need === undefined || otherNeed === undefined) return [];
        return Number.isNaN(need + otherNeed) ? [] : [{ sector, need, otherNeed }];
      }),
    }));
  },
});

function checkProfile(
  needs: readonly Float64Array[],
  of: number,
  ubigeo: Ubigeo,
  sectors: readonly Sector[],
): void {
  const missing = sectors.filter((_, d) => Number.isNaN(needs[d]?.[of]));
  if (isEnoughPresent(sectors.length - missing.length, sectors.length)) return;
  const got = `${ubigeo} without a need in ${missing.join(', ')}`;
  throw refused('INSUFFICIENT_DATA', 'ubigeo', got, 'two thirds of the sectors to be published');
}

function refused(
  code: 'BAD_INPUT' | 'NOT_FOUND' | 'INSUFFICIENT_DATA',
  argument: string,
  got: string | number,
  expected: string,
): DomainError {
  return new DomainError(code, `Got ${got}; expected ${expected}.`, { argument });
}
