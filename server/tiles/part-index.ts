import type { Feature, Geometry } from 'geojson';
import geojsonvt, { type Options, type SourceFeature, type Tile } from 'geojson-vt';
import { BUFFER, EXTENT, MAX_ZOOM, type TilePlace } from './tile-grid.ts';

/** Features that are drawn together over a range of zooms: a level of detail, or a class of points. */
export interface Part {
  id: string;
  minZoom: number;
  maxZoom: number;
  /**
   * Units of a tile by which each line is simplified on its own. 0 for whatever shares borders:
   * two simplifications of one border would leave gaps.
   */
  toleranceUnits: number;
}

/** A feature with the number it has in tiles and its key among the attributes. */
export interface PartFeature {
  id: number;
  key: string;
  geometry: Geometry;
}

/** Deepest zoom whose pieces are kept; deeper tiles are cut from them when asked for. */
const DEEPEST_KEPT_ZOOM = 8;

/** With a tolerance above any size, geojson-vt draws nothing but the deepest zoom. */
const DRAW_NOTHING = 1e12;

/**
 * The features of a part, cut once into the pieces of one zoom; tiles are cut from those.
 * geojson-vt's own index would grow with every tile that was ever asked for; this one does not.
 */
export class PartIndex {
  readonly #part: Part;
  readonly #keptZoom: number;
  readonly #pieces = new Map<number, SourceFeature[]>();

  constructor(part: Part) {
    this.#part = part;
    this.#keptZoom = Math.min(part.minZoom, DEEPEST_KEPT_ZOOM);
  }

  /** Whether tiles of this zoom draw it. */
  draws(zoom: number): boolean {
    return zoom >= this.#part.minZoom && zoom <= this.#part.maxZoom;
  }

  /** Adds features, which keep their order in tiles. */
  add(features: readonly PartFeature[]): void {
    const { tiles } = geojsonvt(
      { type: 'FeatureCollection', features: features.map(asGeoJson) },
      { ...this.#simplification(this.#keptZoom), indexMaxZoom: this.#keptZoom, indexMaxPoints: 0 },
    );
    for (const { z, x, y, source } of Object.values(tiles)) {
      if (z !== this.#keptZoom || source === null || source.length === 0) continue;
      const place = x * 2 ** z + y;
      const kept = this.#pieces.get(place);
      if (kept) kept.push(...source);
      else this.#pieces.set(place, source);
    }
  }

  /** The features of a tile, cut to it and its buffer; their coordinates are those of the whole map. */
  tile({ z, x, y }: TilePlace): Tile['features'] {
    const steps = z - this.#keptZoom;
    const place = (x >> steps) * 2 ** this.#keptZoom + (y >> steps);
    const pieces = this.#pieces.get(place);
    if (pieces === undefined) return [];
    const empty = { type: 'FeatureCollection' as const, features: [] };
    const cutter = geojsonvt(empty, this.#simplification(z));
    cutter.splitTile(pieces, this.#keptZoom, x >> steps, y >> steps, z, x, y);
    const found = Object.values(cutter.tiles).find(
      (tile) => tile.z === z && tile.x === x && tile.y === y,
    );
    return found?.features ?? [];
  }

  /** Without a tolerance only the zoom that is wanted is drawn, in full. */
  #simplification(zoom: number): Options {
    const { toleranceUnits } = this.#part;
    const size = { extent: EXTENT, buffer: BUFFER };
    return toleranceUnits === 0
      ? { ...size, maxZoom: zoom, tolerance: DRAW_NOTHING }
      : { ...size, maxZoom: MAX_ZOOM + 1, tolerance: toleranceUnits };
  }
}

function asGeoJson({ id, key, geometry }: PartFeature): Feature {
  return { type: 'Feature', id, geometry, properties: { key } };
}
