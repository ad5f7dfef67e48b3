import { type NaturalRegion, naturalRegions, type Ubigeo } from '../../model/territory.ts';
import { codeCell, textCell } from './cells.ts';
import { type CsvRow, readCsv } from './read-csv.ts';
import { badLine, type SourceText } from './source-text.ts';

export interface DistrictNaturalRegion {
  ubigeo: Ubigeo;
  naturalRegion: NaturalRegion;
}

const columns = [
  'COD_DISTRITO',
  'DEPARTAMENTO',
  'PROVINCIA',
  'DISTRITO',
  'NOMBRE_CAPITAL_LEGAL',
  'REGION_NATURAL',
  'coords_x',
  'coords_y',
];

/**
 * The natural region of each district from the mapsPERU attribute table.
 * That package is GPL-3: its file is read when the data set is built and is never bundled.
 */
export function readNaturalRegions(file: SourceText): DistrictNaturalRegion[] {
  return readCsv(file, columns).map((row) => ({
    ubigeo: codeCell(row, 'COD_DISTRITO', 6),
    naturalRegion: naturalRegionCell(row),
  }));
}

function naturalRegionCell(row: CsvRow): NaturalRegion {
  const text = textCell(row, 'REGION_NATURAL');
  const region = naturalRegions.find((known) => known === text.toUpperCase());
  if (region) return region;
  throw badLine(row.file, row.line, `natural region "${text}"`, 'Costa, Sierra or Selva');
}
