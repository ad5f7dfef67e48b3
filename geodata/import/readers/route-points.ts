import type { RoutePoint } from '../../analysis/travel-network/route-links.ts';
import { coordinateCells, requiredNumber, textCell } from './cells.ts';
import { type CsvRow, readCsv } from './read-csv.ts';
import type { SourceText } from './source-text.ts';
import { badLine } from './source-text.ts';

/** A point of a road route with what the register says of it. */
export interface RegisteredRoutePoint extends RoutePoint {
  readonly end: 'START' | 'MIDDLE' | 'END';
  /** Names in capitals, as in the source. */
  readonly province: string;
  readonly district: string;
}

const columns = [
  'cod_ruta',
  'posicion',
  'punto',
  'tipo',
  'departamento',
  'provincia',
  'distrito',
  'lon',
  'lat',
];

/** One row of the source says INICIO for INICIAL. */
const ends: Readonly<Record<string, RegisteredRoutePoint['end']>> = {
  INICIAL: 'START',
  INICIO: 'START',
  INTERMEDIO: 'MIDDLE',
  FINAL: 'END',
};

/**
 * The start, middle and end points of every departmental or local route of the country (MTC, 2022),
 * in file order. Some routes give one position to two points. Throws BAD_INPUT for bad rows.
 */
export function readRoutePoints(
  file: SourceText,
  network: RoutePoint['network'],
): RegisteredRoutePoint[] {
  return readCsv(file, columns).map((row) => {
    const name = textCell(row, 'punto');
    return {
      routeCode: textCell(row, 'cod_ruta'),
      network,
      position: positionCell(row),
      name,
      end: endCell(row),
      department: textCell(row, 'departamento'),
      province: textCell(row, 'provincia'),
      district: textCell(row, 'distrito'),
      ...coordinateCells(row, 'lat', 'lon'),
      junctions: junctionCodes(name),
    };
  });
}

function positionCell(row: CsvRow): number {
  const position = requiredNumber(row, 'posicion');
  if (Number.isInteger(position) && position >= 1) return position;
  throw badLine(row.file, row.line, `position ${position}`, 'a whole number of at least 1');
}

function endCell(row: CsvRow): RegisteredRoutePoint['end'] {
  const end = ends[textCell(row, 'tipo')];
  if (end) return end;
  throw badLine(
    row.file,
    row.line,
    `"${textCell(row, 'tipo')}" in column tipo`,
    Object.keys(ends).join(', '),
  );
}

const national = /\bPE[\s.-]*0*(\d{1,2})\s*([NS](?![A-Za-z]{2}))?[\s-]*([A-Z](?![A-Za-z]))?/g;
const regional = /\b(?!PE)([A-Z]{2})[\s.-]*(\d{3,4})\b/g;

/**
 * The route codes in the name of a point: national ones without spaces or leading zeros (PE-5N,
 * PE-28B, PE-5NC for the branch C of PE-5N), the others as AM-101.
 */
export function junctionCodes(name: string): string[] {
  const found = [
    ...[...name.matchAll(national)].map(([, digits, side, branch]) =>
      ['PE-', digits, side, branch].join(''),
    ),
    ...[...name.matchAll(regional)].map(([, region, digits]) => `${region}-${digits}`),
  ];
  return [...new Set(found)];
}
