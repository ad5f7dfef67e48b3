/** The parts of packages without types that tiles use; both are pinned to an exact version. */

declare module 'geojson-vt' {
  import type { GeoJSON } from 'geojson';

  /** Flat x, y, importance in units of the whole map, with the measure of what it was cut from. */
  export type Path = number[] & { size?: number };

  export interface SourceFeature {
    id: number | null;
    type: string;
    geometry: Path | Path[] | Path[][];
    tags: unknown;
    minX: number;
    minY: number;
    maxX: number;
    maxY: number;
  }

  export interface Tile {
    x: number;
    y: number;
    z: number;
    features: {
      id?: number;
      /** 1 points, 2 lines, 3 polygons. */
      type: 1 | 2 | 3;
      /** In units of the whole map: flat x, y of points, or of each line or ring. */
      geometry: number[] | number[][];
      tags: unknown;
    }[];
    source: SourceFeature[] | null;
  }

  export interface Options {
    maxZoom?: number;
    indexMaxZoom?: number;
    indexMaxPoints?: number;
    tolerance?: number;
    extent?: number;
    buffer?: number;
  }

  export interface TileIndex {
    tiles: Record<number, Tile>;
    splitTile(
      features: SourceFeature[],
      z: number,
      x: number,
      y: number,
      toZ: number,
      toX: number,
      toY: number,
    ): void;
  }

  // biome-ignore lint/style/noDefaultExport: the package has no other export
  export default function geojsonvt(data: GeoJSON, options: Options): TileIndex;
}

declare module 'vt-pbf' {
  export interface TileFeature {
    id: number;
    type: 1 | 2 | 3;
    /** Whole numbers: points, or the points of each line or closed ring. */
    geometry: [number, number][] | [number, number][][];
    tags: Readonly<Record<string, string | number | boolean | null>>;
  }

  interface Encoder {
    fromGeojsonVt(
      layers: Record<string, { features: TileFeature[] }>,
      options: { version: 2; extent: number },
    ): Uint8Array;
  }

  const encoder: Encoder;
  // biome-ignore lint/style/noDefaultExport: what a CommonJS module exports
  export default encoder;
}
