import type { IndicatorValue } from '../../model/indicator.ts';
import type { Ubigeo } from '../../model/territory.ts';
import { codeCell, optionalNumber, requiredNumber, textCell } from './cells.ts';
import { missing } from './indicator-tables.ts';
import { type CsvRow, readCsv } from './read-csv.ts';
import { badLine, type SourceText } from './source-text.ts';

const columns = [
  'NIVEL',
  'UBIGEO_ENTIDAD',
  'DEPARTAMENTO',
  'PROVINCIA',
  'DISTRITO',
  'ID_BRECHA',
  'INDICADOR',
  'INDICADOR_ANIO',
  'INDICADOR_VALOR',
  'INDICADOR_UNIDAD_MEDIDA',
  'DEMANDADO',
  'IMPLEMENTADO',
];

/** Gap ids of Invierte.pe; 582 (mule tracks) is left out: its demand is 0 in every territory. */
const codeOfGap = new Map([
  ['483', 'v28_red_vial_regional_inade'],
  ['581', 'v29_red_vial_regional_imple'],
  ['446', 'v30_red_vial_nacional_inade'],
  ['636', 'v31_red_vial_nacional_imple'],
  ['379', 'v32_red_vial_vecinal_inade'],
  ['552', 'v33_red_vial_vecinal_imple'],
]);
const nationalCodes = ['v30_red_vial_nacional_inade', 'v31_red_vial_nacional_imple'];

/** Digits of an entity's code: GR = regional, MP = provincial government. */
const digitsOfLevel = new Map<string, 2 | 4>([
  ['GR', 2],
  ['MP', 4],
]);
const otherLevels = new Set(['PAIS', 'MD']);

/**
 * Road gaps of provinces and regions from Invierte.pe, the latest year of each: shares 0-1 under the
 * codes that the FIDT table repeats on districts. The national network is published for regions
 * only. A row without demanded kilometres has no network to judge: NOT_COLLECTED, though it says 0.
 */
export function readRoadGaps(
  file: SourceText,
  territories: { provinces: readonly Ubigeo[]; regions: readonly Ubigeo[] },
): IndicatorValue[] {
  const latest = new Map<string, IndicatorValue>();
  for (const row of readCsv(file, columns)) {
    const value = readGap(row);
    if (value === null) continue;
    const key = `${value.code} ${value.ubigeo}`;
    const known = latest.get(key);
    if (known === undefined || (known.year ?? 0) < (value.year ?? 0)) latest.set(key, value);
  }
  const codes = [...codeOfGap.values()];
  const provinceCodes = codes.filter((code) => !nationalCodes.includes(code));
  return [
    ...complete(latest, territories.regions, codes),
    ...complete(latest, territories.provinces, provinceCodes),
  ];
}

function complete(
  latest: ReadonlyMap<string, IndicatorValue>,
  territories: readonly Ubigeo[],
  codes: readonly string[],
): IndicatorValue[] {
  return codes.flatMap((code) =>
    territories.map(
      (ubigeo) => latest.get(`${code} ${ubigeo}`) ?? missing(ubigeo, code, 2023, 'NOT_IN_SOURCE'),
    ),
  );
}

function readGap(row: CsvRow): IndicatorValue | null {
  const digits = digitsOf(row);
  const code = codeOfGap.get(textCell(row, 'ID_BRECHA'));
  if (digits === null || code === undefined) return null;
  const ubigeo = codeCell(row, 'UBIGEO_ENTIDAD', 6).slice(0, digits);
  const year = requiredNumber(row, 'INDICADOR_ANIO');
  const value = requiredNumber(row, 'INDICADOR_VALOR');
  if (value < 0 || value > 1) {
    throw badLine(row.file, row.line, `${value} in column INDICADOR_VALOR`, 'a share from 0 to 1');
  }
  if (!optionalNumber(row, 'DEMANDADO')) return missing(ubigeo, code, year, 'NOT_COLLECTED');
  return { ubigeo, code, year, value, quality: 'OBSERVED', missingReason: null, base: null };
}

function digitsOf(row: CsvRow): 2 | 4 | null {
  const level = textCell(row, 'NIVEL');
  if (otherLevels.has(level)) return null;
  const digits = digitsOfLevel.get(level);
  if (digits) return digits;
  throw badLine(row.file, row.line, `level "${level}"`, 'PAIS, GR, MP or MD');
}
