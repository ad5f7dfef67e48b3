import type { Cell } from './export-table.ts';

/** Tells spreadsheets that the text is UTF-8. */
export const byteOrderMark = '\ufeff';

/** Spreadsheets take a text that begins so for a formula and run it; some also take full-width signs. */
const beginsLikeFormula = /^[=+\-@\t\r\n＝＋－＠]/;

/** One line of CSV (RFC 4180); no value = an empty cell. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Numbers as they are; a text that looks like a formula gets an apostrophe before it (OWASP). */
function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = beginsLikeFormula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
