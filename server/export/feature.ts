import type { Column, TableRow } from './export-table.ts';
import { shapeText } from './shape.ts';

type Properties = Record<string, TableRow['cells'][number]>;

/** The cells of a row by the names of their columns. */
export function propertiesOf({ cells }: TableRow, columns: readonly Column[]): Properties {
  return Object.fromEntries(columns.map(({ name }, at) => [name, cells[at] ?? null]));
}

/** A row as a GeoJSON feature; its id is its code, its id in the graph, or its rank. */
export function featureText(row: TableRow, columns: readonly Column[]): string {
  const properties = propertiesOf(row, columns);
  const id = properties.ubigeo ?? properties.id ?? properties.rank;
  const known = id === null || id === undefined ? '' : `"id":${JSON.stringify(id)},`;
  return `{"type":"Feature",${known}"geometry":${shapeText(row.shape)},"properties":${JSON.stringify(properties)}}`;
}
