/** Place of a tile in the grid of XYZ tiles in web Mercator (EPSG:3857). */
export interface TilePlace {
  z: number;
  x: number;
  y: number;
}

/** Finest zoom that is served; a unit of a tile is 2.4 m there, and maps overzoom from it. */
export const MAX_ZOOM = 12;

/** Units along a side of a tile. */
export const EXTENT = 4096;

/** Units that a tile draws beyond each of its sides, so that lines do not end at them. */
export const BUFFER = 64;

/** Whether the grid has this place at a zoom that is served. */
export function isInGrid({ z, x, y }: TilePlace): boolean {
  return z <= MAX_ZOOM && x < 2 ** z && y < 2 ** z;
}
