import type { TerritoryLevel } from '../../geodata/model/territory.ts';
import type { Queryable } from '../../geodata/queries/sql.ts';
import type { Reference } from '../../schema/reference.ts';
import type { FeatureAttributes, PartPage, ToTileThread } from './messages.ts';
import type { Part } from './part-index.ts';

/** Where the rows of a layer come from: one data version. */
export interface LayerRows {
  db: Queryable;
  reference: Reference;
}

/** Rows that tiles of some zooms need, and that are read together when the first of those is asked for. */
export interface LayerLoad {
  id: string;
  minZoom: number;
  maxZoom: number;
  /** What the thread of tiles is told, in turn. */
  messages(): AsyncIterable<ToTileThread>;
}

/** A layer of vector tiles; it has the name of its OGC collection. */
export interface TileLayer {
  id: string;
  title: string;
  description: string;
  /** The property that names a feature, for `promoteId`. It is always told. */
  keyProperty: 'ubigeo' | 'id';
  /** What `?fields=` may name: description by name. */
  fields: Readonly<Record<string, string>>;
  /** The fields that are told when none are chosen. */
  defaultFields: readonly string[];
  /** The level whose indicator values can be joined; absent where none can. */
  indicatorLevel?: TerritoryLevel;
  /** Data sets it is drawn from. */
  dataSets: readonly string[];
  /** Everything its tiles need, attributes before geometries. */
  loads(rows: LayerRows): Promise<LayerLoad[]>;
}

/** Tells the thread the features of a layer. */
export function attributesOf(
  layer: string,
  features: readonly FeatureAttributes[],
): Extract<ToTileThread, { kind: 'ATTRIBUTES' }> {
  return { kind: 'ATTRIBUTES', layer, features };
}

/** Tells the thread some geometries of a part. */
export function pageOf(
  layer: string,
  part: Part,
  page: PartPage,
): Extract<ToTileThread, { kind: 'PAGE' }> {
  return { kind: 'PAGE', layer, part, page };
}

/** A point as GeoJSON text. */
export function pointText(longitude: number, latitude: number): string {
  return JSON.stringify({ type: 'Point', coordinates: [longitude, latitude] });
}
