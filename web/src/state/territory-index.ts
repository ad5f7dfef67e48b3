import type { TerritoriesQuery } from '../api/operations.ts';
import type { Level } from './app-state.ts';

export interface KnownTerritory {
  ubigeo: string;
  name: string;
  level: Level;
  bbox: [number, number, number, number];
  /** Name without accents and case, for searches. */
  searchName: string;
}

/** Names and extents of all territories, asked for once. */
export interface TerritoryIndex {
  dataVersion: string;
  boundaries: 'OFFICIAL' | 'APPROXIMATE' | null;
  byCode: ReadonlyMap<string, KnownTerritory>;
  /** Codes of a level, ascending. */
  codes(level: Level): readonly string[];
  /** `Lamas (Lamas, San Martín)`; the code itself when it is not known. */
  fullName(code: string): string;
}

export function indexTerritories(answer: TerritoriesQuery): TerritoryIndex {
  const all: KnownTerritory[] = [
    ...answer.regions.nodes.map((node) => known(node, 'REGION')),
    ...answer.provinces.nodes.map((node) => known(node, 'PROVINCE')),
    ...answer.districts.nodes.map((node) => known(node, 'DISTRICT')),
  ];
  const byCode = new Map(all.map((territory) => [territory.ubigeo, territory]));
  const codesOf = new Map<Level, string[]>();
  for (const { level, ubigeo } of all) {
    codesOf.set(level, [...(codesOf.get(level) ?? []), ubigeo]);
  }
  const territories = answer.datasets.find(({ id }) => id === 'territories');
  return {
    dataVersion: answer.dataVersion,
    boundaries: territories?.boundaries ?? null,
    byCode,
    codes: (level) => codesOf.get(level) ?? [],
    fullName: (code) => fullName(code, byCode),
  };
}

type Node = TerritoriesQuery['districts']['nodes'][number];

function known({ ubigeo, name, bbox }: Node, level: Level): KnownTerritory {
  return { ubigeo, name, level, bbox, searchName: plainName(name) };
}

/** Small letters without accents: `Cuñumbuqui` is found as `cunumbuqui`. */
export function plainName(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function fullName(code: string, byCode: ReadonlyMap<string, KnownTerritory>): string {
  const name = byCode.get(code)?.name ?? code;
  const parents = [code.slice(0, 4), code.slice(0, 2)].filter((parent) => parent !== code);
  const names = parents.flatMap((parent) => byCode.get(parent)?.name ?? []);
  return names.length > 0 ? `${name} (${names.join(', ')})` : name;
}

const mostFound = 8;

/** Territories whose name or code begins with the text, then those that contain it; larger first. */
export function searchTerritories(
  text: string,
  { byCode }: Pick<TerritoryIndex, 'byCode'>,
): KnownTerritory[] {
  const wanted = plainName(text);
  if (wanted === '') return [];
  const all = [...byCode.values()];
  const begins = all.filter(
    ({ searchName, ubigeo }) => searchName.startsWith(wanted) || ubigeo.startsWith(wanted),
  );
  const contains = all.filter(
    ({ searchName, ubigeo }) =>
      searchName.includes(wanted) && !searchName.startsWith(wanted) && !ubigeo.startsWith(wanted),
  );
  return [...begins, ...contains].slice(0, mostFound);
}
