import { CsvError, parse } from 'csv-parse/sync';
import { DomainError } from '../model/domain-error.ts';
import { sourceText } from './source-bytes.ts';

/** A table of text: a header and rows of as many cells. */
export interface CsvFile {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const delimiters = [',', ';', '\t'] as const;

/**
 * Reads a CSV file (gzip too) with a header; commas, semicolons or tabs, whichever the header has
 * most of. Throws `BAD_INPUT` for a file without rows, a repeated column name and rows that are
 * longer or shorter than the header.
 */
export async function readCsvFile(path: string): Promise<CsvFile> {
  const text = await sourceText(path);
  const [header = [], ...rows] = parseRows(path, text);
  const names = header.map((name) => name.trim());
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated !== undefined) {
    throw badFile(path, `the column '${repeated}' twice`, 'each column once');
  }
  if (rows.length === 0) throw badFile(path, 'no rows under the header', 'at least one row');
  return { header: names, rows };
}

function parseRows(path: string, text: string): string[][] {
  try {
    return parse(text, { bom: true, delimiter: delimiterOf(text), skip_empty_lines: true });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw badFile(path, `a broken row (${cause.message})`, 'rows as long as the header');
  }
}

/** Quoted names may hold any of them. */
function delimiterOf(text: string): string {
  const lineEnd = text.indexOf('\n');
  const header = text.slice(0, lineEnd === -1 ? undefined : lineEnd).replace(/"[^"]*"/g, '');
  const countOf = (delimiter: string) => header.split(delimiter).length;
  return [...delimiters].sort((a, b) => countOf(b) - countOf(a))[0] as string;
}

/** The place of a column. Throws `BAD_INPUT` naming the columns there are. */
export function columnPlace(path: string, { header }: CsvFile, name: string): number {
  const place = header.indexOf(name);
  if (place !== -1) return place;
  throw badFile(path, `no column '${name}'`, `one of its columns: ${header.join(', ')}`, name);
}

export function badFile(path: string, got: string, expected: string, argument?: string) {
  const message = `${path}: got ${got}; expected ${expected}.`;
  return new DomainError('BAD_INPUT', message, argument === undefined ? {} : { argument });
}
