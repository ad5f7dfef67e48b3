import type { Ubigeo } from '../../model/territory.ts';
import { optionalCode, textCell } from './cells.ts';
import { readCsv } from './read-csv.ts';
import type { SourceText } from './source-text.ts';

/** One district in the three code systems; names are those of each system. */
export interface CodeEquivalence {
  inei: Ubigeo | null;
  ineiName: string;
  reniec: string | null;
  reniecName: string;
  sunat: string | null;
}

const columns = ['inei', 'reniec', 'sunat'].flatMap((system) =>
  ['cod_dep', 'desc_dep', 'cod_prov', 'desc_prov', 'cod_ubigeo', 'desc_ubigeo'].map(
    (field) => `${field}_${system}`,
  ),
);

/**
 * The equivalence table of INEI, RENIEC and SUNAT codes; a literal `NA` is null.
 * Its frame is of about 2020: Tayacaja (0907xx) is numbered otherwise there, so check names with
 * `assertIneiCodes` and do not take a RENIEC code from it where the INEI names disagree.
 */
export function readCodeEquivalence(file: SourceText): CodeEquivalence[] {
  return readCsv(file, columns).map((row) => ({
    inei: optionalCode(row, 'cod_ubigeo_inei', 6),
    ineiName: textCell(row, 'desc_ubigeo_inei'),
    reniec: optionalCode(row, 'cod_ubigeo_reniec', 6),
    reniecName: textCell(row, 'desc_ubigeo_reniec'),
    sunat: optionalCode(row, 'cod_ubigeo_sunat', 6),
  }));
}
