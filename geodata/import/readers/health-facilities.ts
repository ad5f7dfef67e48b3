import type { Ubigeo } from '../../model/territory.ts';
import {
  codeCell,
  coordinateCells,
  optionalCount,
  optionalNumber,
  optionalText,
  textCell,
  uniqueBy,
} from './cells.ts';
import { type CsvRow, readCsv } from './read-csv.ts';
import { badLine, type SourceText } from './source-text.ts';

/** Level of care: I-1 (health post) to III-2 (national hospital), E = specialised. */
const healthCategories = [
  'I-1',
  'I-2',
  'I-3',
  'I-4',
  'II-1',
  'II-2',
  'II-E',
  'III-1',
  'III-2',
  'III-E',
] as const;
type HealthCategory = (typeof healthCategories)[number];

/** A health facility of a public register, without data of persons. */
export interface HealthFacility {
  /** Unique code of the register, 8 digits. */
  code: string;
  name: string;
  institution: string | null;
  type: string | null;
  classification: string | null;
  /** Null = none assigned. */
  category: HealthCategory | null;
  /** District as declared by the register; some points lie elsewhere. */
  declaredUbigeo: Ubigeo;
  /** ACTIVO or INACTIVO; null where the register does not say. */
  status: string | null;
  latitude: number;
  longitude: number;
  altitudeMeters: number | null;
  /** Null = the facility does not report them, which is not none. */
  emergencyVisits: number | null;
  /** Ids of the sources it was read from. */
  sources: string[];
}

const renipressColumns = [
  'codigo_unico',
  'nombre',
  'tipo',
  'clasificacion',
  'categoria',
  'institucion',
  'ubigeo',
  'estado',
  'situacion',
  'condicion',
  'disa',
  'red',
  'microrred',
  'lat',
  'lon',
  'altitud_m',
  'internet',
  'velocidad_bajada',
  'velocidad_subida',
  'conectividad',
];
const ipressColumns = [
  'codigo',
  'nombre',
  'institucion',
  'clasificacion',
  'categoria',
  'ubigeo',
  'lat',
  'lon',
  'atenciones_emergencia',
  'reporta_emergencia',
];

/** The SUSALUD register RENIPRESS of April 2022: regional governments and MINSA only. */
export function readRenipress(file: SourceText): HealthFacility[] {
  const facilities = readCsv(file, renipressColumns).map((row) => ({
    ...commonCells(row, 'codigo_unico'),
    type: optionalText(row, 'tipo'),
    status: optionalText(row, 'estado'),
    altitudeMeters: optionalNumber(row, 'altitud_m'),
    emergencyVisits: null,
    sources: ['renipress-2022'],
  }));
  return uniqueBy(file.name, facilities, ({ code }) => code);
}

/** The MINSA register IPRESS: all institutions, those with coordinates, with emergency visits. */
export function readIpress(file: SourceText): HealthFacility[] {
  const facilities = readCsv(file, ipressColumns).map((row) => ({
    ...commonCells(row, 'codigo'),
    type: null,
    status: null,
    altitudeMeters: null,
    emergencyVisits: emergencyVisits(row),
    sources: ['ipress-minsa'],
  }));
  return uniqueBy(file.name, facilities, ({ code }) => code);
}

/**
 * One facility per code, ordered by code. Where both registers have it, IPRESS, the newer one, gives
 * name, place and category, and RENIPRESS what IPRESS does not hold (type, status, altitude).
 */
export function mergeHealthFacilities(
  renipress: readonly HealthFacility[],
  ipress: readonly HealthFacility[],
): HealthFacility[] {
  const byCode = new Map(renipress.map((facility) => [facility.code, facility]));
  for (const newer of ipress) {
    const older = byCode.get(newer.code);
    byCode.set(newer.code, older ? mergeTwo(older, newer) : newer);
  }
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function mergeTwo(older: HealthFacility, newer: HealthFacility): HealthFacility {
  return {
    ...newer,
    type: older.type,
    status: older.status,
    altitudeMeters: older.altitudeMeters,
    institution: newer.institution ?? older.institution,
    classification: newer.classification ?? older.classification,
    category: newer.category ?? older.category,
    sources: [...older.sources, ...newer.sources],
  };
}

function commonCells(row: CsvRow, codeColumn: string) {
  return {
    code: facilityCode(row, codeColumn),
    name: textCell(row, 'nombre').replace(/\s+/g, ' '),
    institution: optionalText(row, 'institucion'),
    classification: optionalText(row, 'clasificacion'),
    category: categoryCell(row),
    declaredUbigeo: codeCell(row, 'ubigeo', 6),
    ...coordinateCells(row, 'lat', 'lon'),
  };
}

/** The registers print their 8-digit code without leading zeros; they are put back. */
function facilityCode(row: CsvRow, column: string): string {
  const text = textCell(row, column);
  if (/^\d{1,8}$/.test(text)) return text.padStart(8, '0');
  throw badLine(row.file, row.line, `facility code "${text}"`, 'up to 8 digits');
}

function categoryCell(row: CsvRow): HealthCategory | null {
  const text = optionalText(row, 'categoria');
  if (text === null || text === 'Sin Categoría') return null;
  const category = healthCategories.find((known) => known === text);
  if (category) return category;
  throw badLine(row.file, row.line, `category "${text}"`, `one of ${healthCategories.join(', ')}`);
}

/** The register writes 0 for facilities that report no visits at all; those are unknown. */
function emergencyVisits(row: CsvRow): number | null {
  const reports = textCell(row, 'reporta_emergencia');
  if (reports === 'False') return null;
  if (reports === 'True') return optionalCount(row, 'atenciones_emergencia');
  throw badLine(row.file, row.line, `"${reports}" in column reporta_emergencia`, 'True or False');
}
