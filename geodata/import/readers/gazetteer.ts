import type { Ubigeo } from '../../model/territory.ts';
import { codeCell, coordinateCells, requiredNumber, textCell, uniqueBy } from './cells.ts';
import { type CsvRow, readCsv } from './read-csv.ts';
import type { SourceText } from './source-text.ts';

/** A district of the INEI 2025 frame; names keep their accents. */
export interface GazetteerDistrict {
  ubigeo: Ubigeo;
  name: string;
  provinceName: string;
  regionName: string;
  capitalName: string;
  /** Ciudad, Villa or Pueblo. */
  capitalCategory: string;
  altitudeMeters: number;
  /** INEI projection to 2025. */
  population2025: number;
  /** Of the capital as published, degrees; a few lie outside their district. */
  latitude: number;
  longitude: number;
}

const columns = [
  'departamento',
  'provincia',
  'distrito',
  'ubigeo',
  'capital_legal',
  'categoría',
  'altitud',
  'población',
  'latitud',
  'longitud',
];

/**
 * The districts of `ubigeo_inei_2025.csv` (semicolons, UTF-8 with BOM), in file order.
 * Throws BAD_INPUT for another header, a code that is not 6 digits, a repeated code or bad numbers.
 */
export function readGazetteer(file: SourceText): GazetteerDistrict[] {
  const districts = readCsv(file, columns, ';').map(readDistrict);
  return uniqueBy(file.name, districts, (district) => district.ubigeo);
}

function readDistrict(row: CsvRow): GazetteerDistrict {
  return {
    ubigeo: codeCell(row, 'ubigeo', 6),
    name: textCell(row, 'distrito'),
    provinceName: textCell(row, 'provincia'),
    regionName: textCell(row, 'departamento'),
    capitalName: textCell(row, 'capital_legal'),
    capitalCategory: textCell(row, 'categoría'),
    altitudeMeters: requiredNumber(row, 'altitud'),
    population2025: requiredNumber(row, 'población'),
    ...coordinateCells(row, 'latitud', 'longitud'),
  };
}
