import { CsvError, parse } from 'csv-parse/sync';
import { DomainError } from '../../model/domain-error.ts';
import { badLine, decode, type SourceText } from './source-text.ts';

/** A row of a file, able to name itself in an error. */
export interface CsvRow {
  file: string;
  /** 1-based line in the file where the row ends. */
  line: number;
  cells: Readonly<Record<string, string>>;
}

interface ParsedRecord {
  record: Record<string, string>;
  info: { lines: number };
}

/**
 * The rows of a CSV file whose header holds exactly `columns`, in any order.
 * A BOM, CRLF and quoted line breaks are accepted. Throws BAD_INPUT for another header, for a row
 * with more or fewer cells than the header, and for a file without rows.
 */
export function readCsv(file: SourceText, columns: readonly string[], delimiter = ','): CsvRow[] {
  const rows = parseRecords(file, columns, delimiter).map(({ record, info }) => ({
    file: file.name,
    line: info.lines,
    cells: record,
  }));
  if (rows.length === 0) throw badLine(file.name, 2, 'no rows', 'at least one row');
  return rows;
}

function parseRecords(
  file: SourceText,
  columns: readonly string[],
  delimiter: string,
): ParsedRecord[] {
  try {
    return parse(decode(file), {
      bom: true,
      delimiter,
      info: true,
      skip_empty_lines: true,
      columns: (header: string[]) => checkHeader(file.name, header, columns),
    }) as unknown as ParsedRecord[];
  } catch (cause) {
    if (cause instanceof DomainError || !(cause instanceof CsvError)) throw cause;
    throw new DomainError('BAD_INPUT', `${file.name}: got a broken row (${cause.message}).`, {
      cause,
    });
  }
}

function checkHeader(name: string, header: string[], columns: readonly string[]): string[] {
  const missing = columns.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !columns.includes(column));
  if (missing.length === 0 && unknown.length === 0 && header.length === columns.length) {
    return header;
  }
  throw badLine(
    name,
    1,
    `a header of ${header.length} columns (missing: ${missing.join(', ') || 'none'}; unknown: ${unknown.join(', ') || 'none'})`,
    `the ${columns.length} columns ${columns.slice(0, 4).join(', ')}…`,
  );
}
