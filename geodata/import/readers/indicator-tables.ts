import { publishedDivisor } from '../../indicators/percent-codes.ts';
import { indicatorByCode } from '../../indicators/registry.ts';
import type { Indicator, IndicatorValue } from '../../model/indicator.ts';
import type { MissingReason } from '../../model/measure.ts';
import type { TerritoryLevel, Ubigeo } from '../../model/territory.ts';
import { codeCell, optionalNumber, optionalText, textCell, uniqueBy } from './cells.ts';
import { qualityOf } from './indicator-quality.ts';
import { headerOf, type IndicatorColumn, type IndicatorTable } from './indicator-table-specs.ts';
import { districtsNewSince2017 } from './new-districts.ts';
import { type CsvRow, readCsv } from './read-csv.ts';
import { badLine, type SourceText } from './source-text.ts';

/** What a table says, and what of it has no place in the frame. */
export interface IndicatorReading {
  /** One value for each territory asked for and each column, missing ones with their reason. */
  values: IndicatorValue[];
  /** Names as the table spells them, for `assertIneiCodes`; empty when it has none. */
  names: { ubigeo: Ubigeo; name: string }[];
  /** Codes of the table outside the frame; their rows are left out. */
  unknownCodes: string[];
}

/**
 * Reads a published table into values for `territories` (codes of the table's level), in the units
 * of the registry: percents become shares 0-1. `base` is left null; `withBases` fills it once all
 * tables are read. Throws BAD_INPUT for another header, bad codes or numbers, repeated codes, or
 * values out of their unit's range.
 */
export function readIndicatorTable(
  file: SourceText,
  table: IndicatorTable,
  territories: readonly Ubigeo[],
): IndicatorReading {
  const frame = new Set(territories);
  const coded = readCsv(file, headerOf(table))
    .filter((row) => optionalText(row, table.codeColumn) !== null)
    .map((row) => ({ row, ubigeo: territoryCode(row, table) }));
  const rows = uniqueBy(file.name, coded, ({ ubigeo }) => ubigeo);
  const rowOf = new Map(rows.map(({ row, ubigeo }) => [ubigeo, row]));
  const values = table.columns.flatMap((column) =>
    territories.map((ubigeo) => readValue(column, ubigeo, rowOf.get(ubigeo), table.level)),
  );
  return {
    values: table.refine ? table.refine(values) : values,
    names: namesOf(rows, table.nameColumn),
    unknownCodes: rows.map(({ ubigeo }) => ubigeo).filter((ubigeo) => !frame.has(ubigeo)),
  };
}

function namesOf(rows: readonly { row: CsvRow; ubigeo: Ubigeo }[], column: string | null) {
  if (column === null) return [];
  return rows.map(({ row, ubigeo }) => ({ ubigeo, name: textCell(row, column) }));
}

const codeDigits: Readonly<Record<TerritoryLevel, 2 | 4 | 6>> = {
  REGION: 2,
  PROVINCE: 4,
  DISTRICT: 6,
};

/** Province and region tables pad their codes with zeros: `010100` is 0101, `010000` is 01. */
function territoryCode(row: CsvRow, table: IndicatorTable): Ubigeo {
  const code = codeCell(row, table.codeColumn, 6);
  const digits = codeDigits[table.level];
  if (Number(code.slice(digits)) === 0) return code.slice(0, digits);
  throw badLine(row.file, row.line, `code ${code}`, `a ${table.level.toLowerCase()}'s code`);
}

function readValue(
  { column, code, year }: IndicatorColumn,
  ubigeo: Ubigeo,
  row: CsvRow | undefined,
  level: TerritoryLevel,
): IndicatorValue {
  const indicator = registered(code);
  const published = row ? optionalNumber(row, column) : null;
  if (row === undefined || published === null) {
    return missing(ubigeo, code, year, reasonFor(ubigeo, row));
  }
  // Twelve digits are more than any source has; they keep 42.31 % from becoming 0.42310000000000003.
  const value = Number((published / publishedDivisor(code)).toPrecision(12));
  checkRange(row, column, indicator, value);
  const quality = qualityOf(indicator, ubigeo, level);
  return { ubigeo, code, year, value, quality, missingReason: null, base: null };
}

function registered(code: string): Indicator {
  const indicator = indicatorByCode.get(code);
  if (indicator) return indicator;
  throw new RangeError(`Got indicator ${code}, expected one of the registry.`);
}

function reasonFor(ubigeo: Ubigeo, row: CsvRow | undefined): MissingReason {
  if (districtsNewSince2017.has(ubigeo)) return 'NEW_DISTRICT';
  return row ? 'NOT_COLLECTED' : 'NOT_IN_SOURCE';
}

/** A value that is missing, with its reason. */
export function missing(
  ubigeo: Ubigeo,
  code: string,
  year: number | null,
  missingReason: MissingReason,
): IndicatorValue {
  return { ubigeo, code, year, value: null, quality: null, missingReason, base: null };
}

const boundedUnits: Readonly<Record<string, number>> = { share: 1, index_0_1: 1, score_0_4: 4 };

/** Only a temperature may lie below 0; shares, indices and scores have an upper end. */
function checkRange(row: CsvRow, column: string, { unit }: Indicator, value: number): void {
  const least = unit === 'celsius' ? -90 : 0;
  const most = boundedUnits[unit] ?? Number.POSITIVE_INFINITY;
  if (value >= least && value <= most) return;
  throw badLine(
    row.file,
    row.line,
    `${value} (${unit}) in column ${column}`,
    `a value from ${least} to ${most}`,
  );
}
