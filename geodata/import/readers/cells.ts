import { DomainError } from '../../model/domain-error.ts';
import type { CsvRow } from './read-csv.ts';
import { badLine } from './source-text.ts';

/** Literals that publishers write for "no value". */
const MISSING = new Set(['', 'NA', 'S.I.']);
const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The trimmed text of a cell. */
export function textCell(row: CsvRow, column: string): string {
  const cell = row.cells[column];
  if (cell === undefined) throw badLine(row.file, row.line, `no column ${column}`, 'that column');
  return cell.trim();
}

/** The cell's text with runs of spaces made one, or null for an empty cell or a literal NA. */
export function optionalText(row: CsvRow, column: string): string | null {
  const text = textCell(row, column).replace(/\s+/g, ' ');
  return MISSING.has(text) ? null : text;
}

/** The cell's number, or null for an empty cell, a literal NA or S.I. */
export function optionalNumber(row: CsvRow, column: string): number | null {
  const text = textCell(row, column);
  if (MISSING.has(text)) return null;
  if (!NUMBER.test(text)) {
    throw badLine(row.file, row.line, `"${text}" in column ${column}`, 'a number');
  }
  return Number(text);
}

/** The cell's number; an empty cell is refused. */
export function requiredNumber(row: CsvRow, column: string): number {
  const value = optionalNumber(row, column);
  if (value !== null) return value;
  throw badLine(row.file, row.line, `an empty cell in column ${column}`, 'a number');
}

/** The cell's whole number of people or things, or null when empty. */
export function optionalCount(row: CsvRow, column: string): number | null {
  const value = optionalNumber(row, column);
  if (value === null || (Number.isInteger(value) && value >= 0)) return value;
  throw badLine(row.file, row.line, `${value} in column ${column}`, 'a whole number, 0 or more');
}

/** A code of exactly `digits` digits; one digit short is named as a lost leading zero. */
export function codeCell(row: CsvRow, column: string, digits: 2 | 4 | 6): string {
  const text = textCell(row, column);
  if (/^\d+$/.test(text) && text.length === digits) return text;
  const lost = /^\d+$/.test(text) && text.length === digits - 1;
  throw badLine(
    row.file,
    row.line,
    `code "${text}" in column ${column}${lost ? ' (a leading zero was lost)' : ''}`,
    `${digits} digits as text, such as ${'010101'.slice(0, digits)}`,
  );
}

/** As `codeCell`, or null for an empty cell or a literal NA. */
export function optionalCode(row: CsvRow, column: string, digits: 2 | 4 | 6): string | null {
  return optionalText(row, column) === null ? null : codeCell(row, column, digits);
}

/** Latitude and longitude in degrees; values off the globe are refused. */
export function coordinateCells(
  row: CsvRow,
  latitudeColumn: string,
  longitudeColumn: string,
): { latitude: number; longitude: number } {
  const latitude = requiredNumber(row, latitudeColumn);
  const longitude = requiredNumber(row, longitudeColumn);
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude };
  throw badLine(
    row.file,
    row.line,
    `latitude ${latitude}, longitude ${longitude}`,
    'degrees within ±90 and ±180',
  );
}

/** Refuses a file that gives one key twice; returns the rows unchanged. */
export function uniqueBy<T>(file: string, rows: readonly T[], key: (row: T) => string): T[] {
  const seen = new Set<string>();
  for (const row of rows) {
    const value = key(row);
    if (seen.has(value)) {
      throw new DomainError('BAD_INPUT', `${file}: got ${value} twice; expected each code once.`);
    }
    seen.add(value);
  }
  return [...rows];
}
