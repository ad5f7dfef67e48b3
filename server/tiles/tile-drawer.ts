import type { Geometry } from 'geojson';
import vtpbf, { type TileFeature } from 'vt-pbf';
import type {
  FeatureAttributes,
  IndicatorColumn,
  PartPage,
  PropertyValue,
  TileDrawing,
} from './messages.ts';
import { type Part, PartIndex } from './part-index.ts';
import { quantise } from './quantise.ts';
import { EXTENT } from './tile-grid.ts';

/** Beside the value of an indicator: why there is none. */
export const MISSING_SUFFIX = '.missing';

interface Layer {
  attributes: Map<string, FeatureAttributes>;
  parts: Map<string, PartIndex>;
  columns: Map<string, IndicatorColumn>;
}

/** Draws vector tiles of the layers it was told of. It knows no database and no HTTP. */
export class TileDrawer {
  readonly #layers = new Map<string, Layer>();

  /** Takes in the features of a layer, before any of its geometry. */
  addAttributes(name: string, features: readonly FeatureAttributes[]): void {
    const { attributes } = this.#layer(name);
    for (const feature of features) attributes.set(feature.key, feature);
  }

  /** Takes in geometries of a part; features without attributes are not drawn. */
  addPage(name: string, part: Part, page: PartPage): void {
    const { attributes, parts } = this.#layer(name);
    const index = parts.get(part.id) ?? new PartIndex(part);
    parts.set(part.id, index);
    const features = page.keys.flatMap((key, i) => {
      const id = attributes.get(key)?.id;
      if (id === undefined) return [];
      return [{ id, key, geometry: JSON.parse(page.geometries[i] as string) as Geometry }];
    });
    index.add(features);
  }

  /** Takes in the values of an indicator. */
  addColumn(name: string, column: IndicatorColumn): void {
    this.#layer(name).columns.set(column.code, column);
  }

  /** The tile as a Mapbox Vector Tile 2.1 of one layer; undefined when it holds no feature. */
  draw(drawing: TileDrawing): Uint8Array | undefined {
    const layer = this.#layer(drawing.layer);
    const features: TileFeature[] = [];
    for (const index of layer.parts.values()) {
      if (!index.draws(drawing.z)) continue;
      for (const cut of index.tile(drawing)) {
        const geometry = quantise(cut, drawing);
        const attributes = layer.attributes.get((cut.tags as { key: string }).key);
        if (geometry === undefined || attributes === undefined) continue;
        const tags = propertiesOf(attributes, drawing, layer.columns);
        features.push({ id: attributes.id, type: cut.type, geometry, tags });
      }
    }
    if (features.length === 0) return undefined;
    const options = { version: 2, extent: EXTENT } as const;
    // A copy, because the encoder's own buffer is up to twice as long.
    return vtpbf.fromGeojsonVt({ [drawing.layer]: { features } }, options).slice();
  }

  #layer(name: string): Layer {
    const known = this.#layers.get(name);
    if (known !== undefined) return known;
    const layer: Layer = { attributes: new Map(), parts: new Map(), columns: new Map() };
    this.#layers.set(name, layer);
    return layer;
  }
}

function propertiesOf(
  { key, properties }: FeatureAttributes,
  { keyProperty, fields, indicators }: TileDrawing,
  columns: ReadonlyMap<string, IndicatorColumn>,
): Record<string, PropertyValue> {
  const told: Record<string, PropertyValue> = { [keyProperty]: key };
  for (const field of fields) told[field] = properties[field] ?? null;
  for (const code of indicators) {
    const value = columns.get(code)?.values.get(key) ?? 'NOT_IN_SOURCE';
    if (typeof value === 'number') told[code] = value;
    else told[`${code}${MISSING_SUFFIX}`] = value;
  }
  return told;
}
