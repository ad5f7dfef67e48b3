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
import { type QuantisedGeometry, quantise } from './quantise.ts';
import { EXTENT, type TilePlace } from './tile-grid.ts';

/** Beside the value of an indicator: why there is none. */
export const MISSING_SUFFIX = '.missing';

interface Layer {
  attributes: Map<string, FeatureAttributes>;
  parts: Map<string, PartIndex>;
  columns: Map<string, IndicatorColumn>;
  /** Shapes of places that were drawn last: a map asks for them again when it shows another indicator. */
  shapes: Map<string, PlaceShapes>;
}

/** The features of a place in units of its tile, whatever is told of them. */
interface PlaceShapes {
  features: { key: string; type: TileFeature['type']; geometry: QuantisedGeometry }[];
  cells: number;
}

/** Vertices and points of kept shapes; each takes about 50 bytes. */
const MOST_KEPT_CELLS = 400_000;

/** What a kept place counts besides its cells, so that there are at most some hundreds. */
const KEPT_PLACE_CELLS = 1000;

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
    const { attributes, parts, shapes } = this.#layer(name);
    shapes.clear();
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
    const features = shapesOf(layer, drawing).flatMap(({ key, type, geometry }): TileFeature[] => {
      const attributes = layer.attributes.get(key);
      if (attributes === undefined) return [];
      return [
        {
          id: attributes.id,
          type,
          geometry,
          tags: propertiesOf(attributes, drawing, layer.columns),
        },
      ];
    });
    if (features.length === 0) return undefined;
    const options = { version: 2, extent: EXTENT } as const;
    // A copy, because the encoder's own buffer is up to twice as long.
    return vtpbf.fromGeojsonVt({ [drawing.layer]: { features } }, options).slice();
  }

  #layer(name: string): Layer {
    const known = this.#layers.get(name);
    if (known !== undefined) return known;
    const layer: Layer = {
      attributes: new Map(),
      parts: new Map(),
      columns: new Map(),
      shapes: new Map(),
    };
    this.#layers.set(name, layer);
    return layer;
  }
}

function shapesOf(layer: Layer, { z, x, y }: TilePlace): PlaceShapes['features'] {
  const place = `${z}/${x}/${y}`;
  const known = layer.shapes.get(place);
  const shapes = known ?? cutShapes(layer, { z, x, y });
  layer.shapes.delete(place);
  layer.shapes.set(place, shapes);
  let cells = 0;
  for (const kept of layer.shapes.values()) cells += kept.cells;
  for (const [oldest, kept] of layer.shapes) {
    if (cells <= MOST_KEPT_CELLS) break;
    layer.shapes.delete(oldest);
    cells -= kept.cells;
  }
  return shapes.features;
}

function cutShapes(layer: Layer, place: TilePlace): PlaceShapes {
  const shapes: PlaceShapes = { features: [], cells: KEPT_PLACE_CELLS };
  for (const index of layer.parts.values()) {
    if (!index.draws(place.z)) continue;
    for (const cut of index.tile(place)) {
      const geometry = quantise(cut, place);
      if (geometry === undefined) continue;
      const { key } = cut.tags as { key: string };
      shapes.features.push({ key, type: cut.type, geometry });
      shapes.cells += geometry.flat(cut.type === 1 ? 0 : 1).length;
    }
  }
  return shapes;
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
