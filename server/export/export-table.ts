import type { Shape } from './shape.ts';

/** A cell of a table; null = no value. */
export type Cell = string | number | boolean | null;

export interface Column {
  name: string;
  kind: 'NUMBER' | 'BOOLEAN' | 'TEXT';
}

export interface TableRow {
  /** In the order of the columns. */
  cells: readonly Cell[];
  shape: Shape;
}

/** Shapes that the rows of a table have; null = none. */
export type ShapeKind = 'MultiPolygon' | 'Point' | null;

/** An export as a table: what every format is written from. */
export interface ExportTable {
  name: string;
  columns: readonly Column[];
  shapes: ShapeKind;
  /** Rows some at a time, read as they are taken. */
  batches: AsyncIterable<readonly TableRow[]>;
}
