import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { normalisedGap, sectorNeed } from '../../geodata/analysis/service-gap.ts';
import { bundledIndicators, readCell } from '../../geodata/import/bundle/indicator-cells.ts';
import type { ClusterFacts } from '../../geodata/model/cluster-facts.ts';
import type { ContiguityPair } from '../../geodata/model/contiguity.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import { sectors } from '../../geodata/model/sector.ts';
import { plainMinutes } from './cluster-fixtures.ts';
import { seedsFolder } from './seed-sources.ts';

type Row = Record<string, string>;

const rowsOf = (name: string): Row[] =>
  parse(readFileSync(new URL(`peru/${name}`, seedsFolder), 'utf8'), { columns: true });

/** The pairs of the bundled edition: a shared border, or a point where it has no length. */
export function bundledPairs(): ContiguityPair[] {
  return rowsOf('contiguity.csv').map(({ a = '', b = '', shared_m, longest_run_m }) => {
    const sharedMeters = Number(shared_m);
    return {
      a,
      b,
      kind: sharedMeters > 0 ? 'ROOK' : 'QUEEN',
      sharedMeters,
      longestRunMeters: longest_run_m === '' ? sharedMeters : Number(longest_run_m),
      link: 'LAND',
    };
  });
}

function needOf(sector: Sector, rows: readonly Row[]): Float64Array | undefined {
  const counted = bundledIndicators.filter(
    (one) => one.goalposts !== null && one.sectors.includes(sector),
  );
  if (counted.length === 0) return undefined;
  return Float64Array.from(rows, (row) => {
    const gaps = counted.map((indicator) => {
      const { value } = readCell(row.ubigeo!, indicator, row[indicator.code]!);
      return value === null ? null : normalisedGap(value, indicator.goalposts!);
    });
    return sectorNeed(gaps).need ?? Number.NaN;
  });
}

interface Association {
  id: string;
  kind: string;
  members: { ubigeo: string }[];
}

function memberships(ubigeos: readonly string[]): string[][] {
  const text = readFileSync(new URL('peru/mancomunidades.json', seedsFolder), 'utf8');
  const all = (JSON.parse(text) as Association[]).filter(({ kind }) => kind === 'MUNICIPAL');
  return ubigeos.map((ubigeo) =>
    all
      .filter(({ members }) =>
        members.some((one) => one.ubigeo === ubigeo || one.ubigeo === ubigeo.slice(0, 4)),
      )
      .map(({ id }) => id),
  );
}

/** The facts of the bundled edition, without the record of earlier work. */
export function bundledFacts(): ClusterFacts {
  const rows = rowsOf('districts.csv');
  const values = new Map(rowsOf('indicators.csv').map((row) => [row.ubigeo, row]));
  const indicatorRows = rows.map(({ ubigeo }) => values.get(ubigeo)!);
  const column = (name: string, from = rows) =>
    Float64Array.from(from, (row) => (row[name] ? Number(row[name]) : Number.NaN));
  const language = bundledIndicators.find(({ code }) => code === 'lengua_originaria_pct')!;
  const ubigeos = rows.map(({ ubigeo }) => ubigeo!);
  const needs = sectors.flatMap((sector) => {
    const need = needOf(sector, indicatorRows);
    return need === undefined ? [] : [[sector, need] as const];
  });
  return {
    ubigeos,
    names: rows.map(({ name }) => name!),
    population: column('people_2025'),
    areaKm2: column('area_km2'),
    sectorNeed: Object.fromEntries(needs),
    nativeLanguageShare: Float64Array.from(
      indicatorRows,
      (row) => readCell(row.ubigeo!, language, row[language.code]!).value ?? Number.NaN,
    ),
    capitalMinutes: plainMinutes(ubigeos),
    mancomunidades: memberships(ubigeos),
    priorityProvinces: new Set(['0104', '1607', '2205']),
    earlierInterventions: ubigeos.map(() => []),
    provinceCapital: new Map(
      [...ubigeos.entries()]
        .filter(([, ubigeo]) => ubigeo.endsWith('01'))
        .map(([i, ubigeo]) => [ubigeo.slice(0, 4), i]),
    ),
  };
}
