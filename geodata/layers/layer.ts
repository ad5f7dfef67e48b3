import type { PolygonUnit } from '../analysis/polygon-layer.ts';

/** A property as the file has it: any JSON value, or the text of a CSV cell. */
export type Cell = unknown;

/** A polygon layer read from a file, whatever its format; nothing in it is particular to Peru. */
export interface Layer {
  /** The file's name without its folder and endings. */
  readonly name: string;
  /** In the order of the file. */
  readonly units: readonly PolygonUnit[];
  /** The columns that were asked for, a cell for each unit. */
  readonly columns: ReadonlyMap<string, readonly Cell[]>;
  /** Numbers are written as text, as in every CSV file. */
  readonly cellsAreText: boolean;
  /** Things a person should know that do not make the answer wrong. */
  readonly notes: readonly string[];
}

/** What to read of a layer's file. */
export interface LayerRequest {
  /** The column of the units' ids. */
  readonly id: string;
  /** Other columns wanted. */
  readonly columns?: readonly string[];
  /** Coordinates are those of a plane; otherwise degrees of longitude and latitude. */
  readonly planar?: boolean;
  /** For TopoJSON: which of its objects. */
  readonly object?: string | undefined;
}
