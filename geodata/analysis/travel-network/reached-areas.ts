import { Delaunay } from 'd3-delaunay';
import type { MultiPolygon, Position } from 'geojson';
import { dissolve, drawShape, shareArcs } from '../shared-arcs.ts';

/** Places with the band that each is reached in. */
export interface BandedPlaces {
  /** Degrees; places may share a spot. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  /** Number of the band by place, 0 = the nearest; -1 for a place that is beyond all of them. */
  readonly bands: Int32Array;
}

/** Degrees added around all places; the cells of the outermost end there. */
const FRAME_DEGREES = 1;

/**
 * The areas reached within each band and those before it, so that each lies in the next: all ground
 * that is nearer to a reached place than to one that is not (Voronoi cells in the plane of degrees,
 * dissolved). A spot shared by several places counts in the nearest of their bands. RFC 7946 rings;
 * an area of no place is empty. Cells are not clipped by coasts or borders.
 */
export function reachedAreas(places: BandedPlaces, bandCount: number): MultiPolygon[] {
  const spots = nearestBandOfSpots(places);
  const cells = cellsOf(places, spots);
  if (cells.size === 0) {
    return Array.from({ length: bandCount }, () => ({ type: 'MultiPolygon', coordinates: [] }));
  }
  const shared = shareArcs(cells);
  return Array.from({ length: bandCount }, (_, band) => {
    const members = [...cells.keys()].filter((key) => (spots.get(key) as Spot).band <= band);
    return drawShape(shared.arcs, dissolve(shared, members));
  });
}

interface Spot {
  /** One of the places there. */
  place: number;
  /** `Infinity` where no band reaches it. */
  band: number;
}

function nearestBandOfSpots({ longitude, latitude, bands }: BandedPlaces): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const [place, number] of bands.entries()) {
    const key = `${longitude[place]} ${latitude[place]}`;
    const band = number === -1 ? Infinity : number;
    const known = spots.get(key);
    if (known === undefined) spots.set(key, { place, band });
    else known.band = Math.min(known.band, band);
  }
  return spots;
}

/** The cell of every spot that some band reaches. */
function cellsOf(
  { longitude, latitude }: BandedPlaces,
  spots: ReadonlyMap<string, Spot>,
): Map<string, MultiPolygon> {
  const all = [...spots];
  const voronoi = Delaunay.from(
    all,
    ([, { place }]) => longitude[place] as number,
    ([, { place }]) => latitude[place] as number,
  ).voronoi(frameOf(longitude, latitude));
  const cells = new Map<string, MultiPolygon>();
  for (const [i, [key, { band }]] of all.entries()) {
    if (band === Infinity) continue;
    const cell = voronoi.cellPolygon(i) as Position[] | null;
    if (cell) cells.set(key, { type: 'MultiPolygon', coordinates: [[cell]] });
  }
  return cells;
}

function frameOf(longitude: Float64Array, latitude: Float64Array) {
  const [west, east] = rangeOf(longitude);
  const [south, north] = rangeOf(latitude);
  return [
    west - FRAME_DEGREES,
    south - FRAME_DEGREES,
    east + FRAME_DEGREES,
    north + FRAME_DEGREES,
  ] as [number, number, number, number];
}

function rangeOf(values: Float64Array): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}
