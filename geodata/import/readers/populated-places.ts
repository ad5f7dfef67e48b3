import type { Ubigeo } from '../../model/territory.ts';
import { codeCell, coordinateCells, textCell, uniqueBy } from './cells.ts';
import { type CsvRow, readCsv } from './read-csv.ts';
import { badLine, type SourceText } from './source-text.ts';

/** A populated place of the census directory of 2017; the source gives no population. */
export interface PopulatedPlace {
  /** INEI code of 10 digits: district and place. */
  code: string;
  /** District as declared in 2017; 0.5 % of the points lie in another one. */
  ubigeo: Ubigeo;
  name: string;
  kind: 'URBAN' | 'RURAL';
  latitude: number;
  longitude: number;
}

const columns = ['inei_ccpp', 'inei_distrito', 'ccpp', 'tipo', 'latitude', 'longitude'];

/**
 * The populated places of `centros-poblados-2017.csv`, in file order; some lie outside Peru.
 * Throws BAD_INPUT for another header, a bad or repeated code, and bad coordinates.
 */
export function readPopulatedPlaces(file: SourceText): PopulatedPlace[] {
  const places = readCsv(file, columns).map((row) => ({
    code: placeCode(row),
    ubigeo: codeCell(row, 'inei_distrito', 6),
    name: textCell(row, 'ccpp'),
    kind: kindCell(row),
    ...coordinateCells(row, 'latitude', 'longitude'),
  }));
  return uniqueBy(file.name, places, ({ code }) => code);
}

function placeCode(row: CsvRow): string {
  const text = textCell(row, 'inei_ccpp');
  if (/^\d{10}$/.test(text)) return text;
  throw badLine(row.file, row.line, `place code "${text}"`, '10 digits as text');
}

function kindCell(row: CsvRow): PopulatedPlace['kind'] {
  const text = textCell(row, 'tipo');
  if (text === 'Urban') return 'URBAN';
  if (text === 'Rural') return 'RURAL';
  throw badLine(row.file, row.line, `"${text}" in column tipo`, 'Urban or Rural');
}
