import { plainName } from '../state/territory-index.ts';

/** Why a line of a pasted table was refused. */
export type RefusalReason =
  | 'NO_VALUE'
  | 'NOT_A_NUMBER'
  | 'OUT_OF_RANGE'
  | 'UNKNOWN_DISTRICT'
  | 'SEVERAL_DISTRICTS'
  | 'TWICE';

export interface RefusedLine {
  /** The first line is 1. */
  number: number;
  text: string;
  reason: RefusalReason;
}

/** A table that was typed or pasted, and the lines that could not be read. */
export interface PastedValues {
  values: Map<string, number>;
  refused: RefusedLine[];
}

/** A district as far as a table can name it. */
export interface NamedDistrict {
  ubigeo: string;
  name: string;
  /** Names of its province and region. */
  province: string;
  region: string;
}

/**
 * Reads a table of one district a line: its ubigeo or its name (`Lamas`, or `Lamas (Lamas, San
 * Martín)` where several have it) and a value 0-1. Cells are separated by tab, semicolon or comma;
 * a decimal comma counts where commas do not separate. With more columns the last filled one is the
 * value. A first line whose last cell is no number is a header.
 */
export function readPasted(text: string, districts: readonly NamedDistrict[]): PastedValues {
  const find = districtFinder(districts);
  const values = new Map<string, number>();
  const refused: RefusedLine[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const separator = separatorOf(lines);
  const firstFilled = lines.findIndex((line) => line.trim() !== '');
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line, separator, find);
    if (typeof read !== 'string' && values.has(read.ubigeo)) {
      refused.push({ number: i + 1, text: line.trim(), reason: 'TWICE' });
    } else if (typeof read !== 'string') values.set(read.ubigeo, read.value);
    else if (i !== firstFilled || !isHeader(line, separator)) {
      refused.push({ number: i + 1, text: line.trim(), reason: read });
    }
  }
  return { values, refused };
}

type Finder = (text: string) => string | 'UNKNOWN_DISTRICT' | 'SEVERAL_DISTRICTS';

function readLine(
  line: string,
  separator: string,
  find: Finder,
): { ubigeo: string; value: number } | RefusalReason {
  const cells = cellsOf(line, separator);
  const last = cells.findLastIndex((cell, at) => at > 0 && cell !== '');
  const given = cells[last];
  if (given === undefined) return 'NO_VALUE';
  const value = numberOf(given, separator);
  if (Number.isNaN(value)) return 'NOT_A_NUMBER';
  if (value < 0 || value > 1) return 'OUT_OF_RANGE';
  const named = cells.slice(0, last);
  const ubigeo = find(named.find((cell) => /^\d{5,6}$/.test(cell)) ?? named[0] ?? '');
  if (ubigeo === 'UNKNOWN_DISTRICT' || ubigeo === 'SEVERAL_DISTRICTS') return ubigeo;
  return { ubigeo, value };
}

/** The separator that most lines have: a tab or semicolon wins over commas, which may be decimal. */
function separatorOf(lines: readonly string[]): string {
  const filled = lines.filter((line) => line.trim() !== '');
  const most = ['\t', ';'].find(
    (one) => filled.filter((line) => line.includes(one)).length > filled.length / 2,
  );
  return most ?? ',';
}

function isHeader(line: string, separator: string): boolean {
  const last = cellsOf(line, separator).at(-1) ?? '';
  return last !== '' && !/\d/.test(last);
}

/** The cells of a line, without quotes; separators within quotes belong to the cell. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [''];
  let isQuoted = false;
  for (const char of line) {
    if (char === '"') isQuoted = !isQuoted;
    else if (char === separator && !isQuoted) cells.push('');
    else cells[cells.length - 1] += char;
  }
  return cells.map((cell) => cell.trim());
}

function numberOf(text: string, separator: string): number {
  const isPercent = text.endsWith('%');
  const digits = (isPercent ? text.slice(0, -1) : text).trim();
  const value = Number(
    separator === ',' && !digits.includes(',') ? digits : digits.replace(',', '.'),
  );
  if (digits === '') return Number.NaN;
  return isPercent ? value / 100 : value;
}

/** Finds districts by ubigeo, with or without its leading zero, or by name without accents. */
function districtFinder(districts: readonly NamedDistrict[]): Finder {
  const codes = new Set(districts.map(({ ubigeo }) => ubigeo));
  const byName = new Map<string, string[]>();
  for (const { ubigeo, name, province, region } of districts) {
    for (const written of [name, `${name} (${province}, ${region})`, `${name} (${province})`]) {
      const key = plainName(written);
      byName.set(key, [...(byName.get(key) ?? []), ubigeo]);
    }
  }
  return (text) => {
    const code = /^\d{5,6}$/.test(text) ? text.padStart(6, '0') : null;
    if (code !== null) return codes.has(code) ? code : 'UNKNOWN_DISTRICT';
    const [found, ...others] = byName.get(plainName(text)) ?? [];
    if (found === undefined) return 'UNKNOWN_DISTRICT';
    return others.length > 0 ? 'SEVERAL_DISTRICTS' : found;
  };
}

/** The values as CSV that `readPasted` reads back: ubigeo, name, value. */
export function writePasted(
  values: ReadonlyMap<string, number>,
  nameOf: (ubigeo: string) => string,
): string {
  const lines = [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([ubigeo, value]) => `${ubigeo},"${nameOf(ubigeo).replaceAll('"', "'")}",${value}`);
  return ['ubigeo,distrito,valor', ...lines].join('\r\n');
}
