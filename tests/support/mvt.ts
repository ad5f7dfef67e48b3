import { VectorTile } from '@mapbox/vector-tile';
import Pbf from 'pbf';

/** A feature of a tile, decoded by the reference decoder. */
export interface TileFeature {
  id: number;
  type: 1 | 2 | 3;
  properties: Record<string, string | number | boolean>;
  /** Points, lines, or closed rings. */
  parts: [x: number, y: number][][];
}

/** The features of the only layer of a tile, which must be version 2 with 4096 units a side. */
export function decodeTile(bytes: Uint8Array, name: string): TileFeature[] {
  const { layers } = new VectorTile(new Pbf(bytes));
  const layer = layers[name];
  if (layer === undefined || Object.keys(layers).length !== 1) {
    throw new Error(`Got layers ${Object.keys(layers)}; expected ${name} alone.`);
  }
  if (layer.version !== 2 || layer.extent !== 4096) {
    throw new Error(`Got version ${layer.version}, extent ${layer.extent}; expected 2 and 4096.`);
  }
  return Array.from({ length: layer.length }, (_, i) => {
    const feature = layer.feature(i);
    const parts = feature
      .loadGeometry()
      .map((part) => part.map(({ x, y }): [number, number] => [x, y]));
    return { id: feature.id, type: feature.type, properties: feature.properties, parts };
  });
}

/** The tile of a zoom that holds a point. */
export function tileAt(longitude: number, latitude: number, z: number) {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const y = 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
  return { z, x: Math.floor((longitude / 360 + 0.5) * 2 ** z), y: Math.floor(y * 2 ** z) };
}

/** The places of a zoom that cover Peru. */
export function placesOfPeru(z: number) {
  const first = tileAt(-81.4, 0.1, z);
  const last = tileAt(-68.6, -18.4, z);
  const places: ReturnType<typeof tileAt>[] = [];
  for (let x = first.x; x <= last.x; x++) {
    for (let y = first.y; y <= last.y; y++) places.push({ z, x, y });
  }
  return places;
}
