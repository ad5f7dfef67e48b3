/** Rows of cells as lines, the cells flush right but for the last of each row. */
export function textTable(rows: readonly (readonly string[])[]): string[] {
  const [columns = []] = rows;
  const widths = columns.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows.map((row) =>
    row.map((cell, i) => (i === row.length - 1 ? cell : cell.padStart(widths[i] ?? 0))).join('  '),
  );
}
