import type { Column, TableRow } from './export-table.ts';

type Properties = Record<string, TableRow['cells'][number]>;

/** The cells of a row by the names of their columns. */
export function propertiesOf({ cells }: TableRow, columns: readonly Column[]): Properties {
  return Object.fromEntries(columns.map(({ name }, at) => [name, cells[at] ?? null]));
}

/** A row as a feature; its id is its code, its id in the graph, or its rank. */
export function featureOf(row: TableRow, columns: readonly Column[]) {
  const properties = propertiesOf(row, columns);
  const id = properties.ubigeo ?? properties.id ?? properties.rank;
  const known = typeof id === 'string' || typeof id === 'number' ? { id } : {};
  return { type: 'Feature' as const, ...known, geometry: row.geometry, properties };
}
