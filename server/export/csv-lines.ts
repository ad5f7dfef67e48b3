import type { Cell, FlatRow } from './flat-row.ts';

/** Tells spreadsheets that the text is UTF-8. */
export const byteOrderMark = '\ufeff';

/** Spreadsheets take a text that begins so for a formula and run it. */
const beginsLikeFormula = /^[=+\-@\t\r]/;

/** One line of CSV (RFC 4180) with the columns in their order; no value = an empty cell. */
export function csvLine(row: FlatRow, columns: readonly string[]): string {
  return `${columns.map((column) => csvCell(row[column] ?? null)).join(',')}\r\n`;
}

export function csvHeader(columns: readonly string[]): string {
  return `${columns.map(csvCell).join(',')}\r\n`;
}

/** Numbers as they are; a text that looks like a formula gets an apostrophe before it (OWASP). */
function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = beginsLikeFormula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
