import type { Failure } from '../../geodata/questions/failure.ts';
import type { Part } from './part-index.ts';
import type { TilePlace } from './tile-grid.ts';

/** A value of a property; null is left out of tiles. */
export type PropertyValue = string | number | boolean | null;

/** A feature of a layer without its geometry. */
export interface FeatureAttributes {
  key: string;
  /** Its number in tiles, unique within the layer. */
  id: number;
  properties: Readonly<Record<string, PropertyValue>>;
}

/** Geometries of some features of a part, in the order they are drawn. */
export interface PartPage {
  keys: readonly string[];
  /** GeoJSON text each. */
  geometries: readonly string[];
}

/** Latest values of an indicator in the territories of a layer, by code of the territory. */
export interface IndicatorColumn {
  code: string;
  /** A value, or the reason why there is none. */
  values: ReadonlyMap<string, number | string>;
}

/** A tile to draw: a place, the property that names a feature, and what else is told of it. */
export interface TileDrawing extends TilePlace {
  layer: string;
  keyProperty: string;
  fields: readonly string[];
  /** Codes of columns that were sent before. */
  indicators: readonly string[];
}

/** What the thread of tiles is told, one thing at a time; it answers each. */
export type ToTileThread =
  | { kind: 'ATTRIBUTES'; layer: string; features: readonly FeatureAttributes[] }
  | { kind: 'PAGE'; layer: string; part: Part; page: PartPage }
  | { kind: 'COLUMN'; layer: string; column: IndicatorColumn }
  | { kind: 'TILE'; drawing: TileDrawing };

/** What it says: null for what it has taken in and for an empty tile. */
export type FromTileThread =
  | { kind: 'DONE'; tile: Uint8Array | null }
  | { kind: 'FAILURE'; failure: Failure };
