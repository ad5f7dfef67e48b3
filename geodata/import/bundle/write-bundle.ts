import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContiguityPair } from '../../model/contiguity.ts';
import { DomainError } from '../../model/domain-error.ts';
import type { IndicatorValue } from '../../model/indicator.ts';
import type { Mancomunidad } from '../../model/mancomunidad.ts';
import {
  type BundledDistrictRow,
  bundledDistricts,
} from '../../queries/bundle/bundled-districts.ts';
import { indicatorValues } from '../../queries/facts/indicator-values.ts';
import { contiguityPairs } from '../../queries/reference/contiguity-pairs.ts';
import { loadedDatasets } from '../../queries/reference/datasets.ts';
import { allMancomunidades } from '../../queries/reference/mancomunidades.ts';
import { allTerritories } from '../../queries/reference/territories.ts';
import type { Queryable } from '../../queries/sql.ts';
import { bundledYears } from '../datasets/bundled-tables.ts';
import { bundledIndicators, writeCell } from './indicator-cells.ts';

/** A file of the bundled edition. */
export interface BundleFile {
  name: string;
  rows: number;
  bytes: number;
}

type Cell = string | number | null;

interface Table {
  name: string;
  header: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** Data sets that the bundled tables are taken from. */
const sourceDataSets = ['territories', 'contiguity', 'population', 'indicators', 'mancomunidades'];

/**
 * Writes the compact tables of the bundled edition into `folder`, from a database that holds the
 * official one: codes, names, capitals, areas, people, indicators, contiguity and mancomunidades.
 * No limits and no natural regions: these are not ours to give away. The same data give the same
 * bytes. Throws DomainError CONFLICT when a data set is not the official one.
 */
export async function writeBundle(db: Queryable, folder: string): Promise<BundleFile[]> {
  await assertOfficial(db);
  const districts = await bundledDistricts(db, bundledYears);
  const ubigeos = districts.map(({ ubigeo }) => ubigeo);
  const territories = await allTerritories(db);
  const tables = [
    districtTable(districts),
    parentTable(territories),
    contiguityTable(await contiguityPairs(db)),
    indicatorTable(ubigeos, await readValues(db, ubigeos)),
  ];
  const associations = sortedMancomunidades(await allMancomunidades(db));
  mkdirSync(folder, { recursive: true });
  return [
    ...tables.map((table) => writeFile(folder, table.name, table.rows.length, csvText(table))),
    writeFile(
      folder,
      'mancomunidades.json',
      associations.length,
      `${JSON.stringify(associations, null, 1)}\n`,
    ),
  ];
}

async function assertOfficial(db: Queryable): Promise<void> {
  const loaded = new Map((await loadedDatasets(db)).map((row) => [row.id, row.edition]));
  const others = sourceDataSets.filter((id) => loaded.get(id) !== 'OFFICIAL');
  if (others.length === 0) return;
  const got = others.map((id) => `${id}: ${loaded.get(id)?.toLowerCase() ?? 'not loaded'}`);
  throw new DomainError(
    'CONFLICT',
    `Got ${got.join(', ')}; expected the official edition of ${sourceDataSets.join(', ')}.`,
  );
}

function districtTable(districts: readonly BundledDistrictRow[]): Table {
  return {
    name: 'districts.csv',
    header: [
      ...['ubigeo', 'name', 'area_km2', 'capital', 'category', 'altitude_m', 'longitude'],
      ...['latitude', 'capital_status', 'capital_offset_m', 'site_longitude', 'site_latitude'],
      ...['reniec', 'sunat', ...bundledYears.map((year) => `people_${year}`)],
    ],
    rows: districts.map((row) => [
      row.ubigeo,
      row.name,
      significant(row.areaKm2, 7),
      row.capitalName,
      row.capitalCategory,
      row.capitalAltitudeMeters,
      decimals(row.capitalLongitude, 6),
      decimals(row.capitalLatitude, 6),
      row.capitalStatus,
      decimals(row.capitalOffsetMeters, 1),
      ...siteOf(row),
      row.reniecUbigeo,
      row.sunatUbigeo,
      ...row.population,
    ]),
  };
}

/** A cell is drawn around the capital, unless that lies elsewhere: then around a point inside. */
function siteOf(row: BundledDistrictRow): [Cell, Cell] {
  if (row.capitalStatus === 'INSIDE' || row.capitalStatus === 'NEAR') return [null, null];
  return [decimals(row.surfaceLongitude, 4), decimals(row.surfaceLatitude, 4)];
}

function parentTable(names: readonly { ubigeo: string; name: string }[]): Table {
  return {
    name: 'parents.csv',
    header: ['ubigeo', 'name'],
    rows: names
      .filter(({ ubigeo }) => ubigeo.length < 6)
      .map(({ ubigeo, name }) => [ubigeo, name])
      .sort(byFirstCells),
  };
}

/** Six digits keep every border within a millionth of its length; empty cells say the obvious. */
function contiguityTable(pairs: readonly Omit<ContiguityPair, 'link'>[]): Table {
  return {
    name: 'contiguity.csv',
    header: ['a', 'b', 'shared_m', 'longest_run_m'],
    rows: pairs
      .map(({ a, b, kind, sharedMeters, longestRunMeters }) => {
        if (kind === 'QUEEN') return [a, b, null, null];
        const shared = significant(sharedMeters, 6);
        const longest = significant(longestRunMeters, 6);
        return [a, b, shared, longest === shared ? null : longest];
      })
      .sort(byFirstCells),
  };
}

/** The registry's year of each indicator where it names one, else the latest. */
async function readValues(
  db: Queryable,
  ubigeos: readonly string[],
): Promise<Map<string, IndicatorValue>> {
  const values = new Map<string, IndicatorValue>();
  for (const { code, year } of bundledIndicators) {
    for (const value of await indicatorValues(db, ubigeos, [code], year)) {
      values.set(`${value.ubigeo} ${code}`, value);
    }
  }
  return values;
}

function indicatorTable(
  ubigeos: readonly string[],
  values: ReadonlyMap<string, IndicatorValue>,
): Table {
  return {
    name: 'indicators.csv',
    header: ['ubigeo', ...bundledIndicators.map(({ code }) => code)],
    rows: ubigeos.map((ubigeo) => [
      ubigeo,
      ...bundledIndicators.map(({ code }) => writeCell(values.get(`${ubigeo} ${code}`))),
    ]),
  };
}

/** Keys and members in a fixed order, whatever the database's collation. */
function sortedMancomunidades(associations: readonly Mancomunidad[]): Mancomunidad[] {
  return associations
    .map(({ id, name, kind, mefCode, seat, purpose, status, membersKnown, members, citation }) => ({
      ...{ id, name, kind, mefCode, seat, purpose, status, membersKnown },
      citation: citation && { document: citation.document, section: citation.section },
      members: members
        .map(({ ubigeo, level, sourceYear, sourceUrl, note }) => ({
          ...{ ubigeo, level, sourceYear, sourceUrl, note },
        }))
        .sort((a, b) => compareText(a.ubigeo, b.ubigeo)),
    }))
    .sort((a, b) => compareText(a.id, b.id));
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function byFirstCells(a: readonly Cell[], b: readonly Cell[]): number {
  return compareText(`${a[0]} ${a[1]}`, `${b[0]} ${b[1]}`);
}

function significant(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

function decimals(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function csvText({ header, rows }: Table): string {
  return [header, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
}

function csvCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A file is whole or not there: a reader never sees half of one. */
function writeFile(folder: string, name: string, rows: number, text: string): BundleFile {
  const part = join(folder, `${name}.part`);
  writeFileSync(part, text);
  renameSync(part, join(folder, name));
  return { name, rows, bytes: Buffer.byteLength(text) };
}
