import { MAX_ZOOM } from './tile-grid.ts';

/** A stored level of detail of the territories' shapes. */
export interface StoredDetail {
  detail: number;
  toleranceMeters: number;
}

/** A level of detail and the zooms it is drawn at. */
export interface ZoomDetail extends StoredDetail {
  minZoom: number;
  maxZoom: number;
}

/** Ground length of a pixel at the equator at zoom 0, where tiles are drawn 512 pixels wide. */
const METERS_PER_PIXEL = 40_075_016.686 / 512;

/** A coarser level is drawn when what it leaves out is about a pixel. */
const MOST_PIXELS = 1.5;

/**
 * Which level of detail each zoom draws: the coarsest whose tolerance is at most 1.5 pixels of a
 * 512-pixel tile, so that all shapes of a zoom are of one level and neighbours share every vertex.
 * Finest first; levels that no zoom needs are left out.
 */
export function detailsByZoom(stored: readonly StoredDetail[]): ZoomDetail[] {
  const coarsestFirst = [...stored].sort((a, b) => b.toleranceMeters - a.toleranceMeters);
  const finest = coarsestFirst.at(-1);
  if (finest === undefined) return [];
  const chosen: ZoomDetail[] = [];
  for (let zoom = MAX_ZOOM; zoom >= 0; zoom--) {
    const most = (METERS_PER_PIXEL / 2 ** zoom) * MOST_PIXELS;
    const level = coarsestFirst.find(({ toleranceMeters }) => toleranceMeters <= most) ?? finest;
    const last = chosen.at(-1);
    if (last?.detail === level.detail) last.minZoom = zoom;
    else chosen.push({ ...level, minZoom: zoom, maxZoom: zoom });
  }
  return chosen;
}
