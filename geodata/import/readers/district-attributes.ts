import type { Ubigeo } from '../../model/territory.ts';
import { codeCell, optionalCode, optionalText, textCell } from './cells.ts';
import { gazetteerDistrictColumns } from './indicator-table-specs.ts';
import { readCsv } from './read-csv.ts';
import type { SourceText } from './source-text.ts';

/** What the CEPLAN compilation says of a district beside its indicators. */
export interface DistrictAttributes {
  ubigeo: Ubigeo;
  name: string;
  reniec: string | null;
  capitalName: string | null;
}

/** The rows of `ubigeo_distrito.csv` that carry an INEI code; a literal `NA` is null. */
export function readDistrictAttributes(file: SourceText): DistrictAttributes[] {
  return readCsv(file, gazetteerDistrictColumns)
    .filter((row) => optionalText(row, 'inei') !== null)
    .map((row) => ({
      ubigeo: codeCell(row, 'inei', 6),
      name: textCell(row, 'distrito'),
      reniec: optionalCode(row, 'reniec', 6),
      capitalName: optionalText(row, 'capital'),
    }));
}
