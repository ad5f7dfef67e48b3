import {
  bboxClip,
  featureCollection,
  intersect,
  polygon,
  feature as turfFeature,
} from '@turf/turf';
import { Delaunay } from 'd3-delaunay';
import Flatbush from 'flatbush';
import type { BBox, Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { buildLocator } from './locate.ts';

/** A place that a cell is drawn around, in degrees. */
export interface Site {
  id: string;
  longitude: number;
  latitude: number;
}

/** Sites nearer than this to another are moved apart, or they would have no cell. */
const SMALLEST_SPACING_DEGREES = 1e-4;

/**
 * The part of `outline` that lies nearest to each site: Voronoi cells in the plane of degrees,
 * clipped. Cells never overlap; a cell that misses the outline is kept whole, so that every site
 * has one. A site on the outline's far side of a cell may own several parts.
 */
export function voronoiCells(
  sites: readonly Site[],
  outline: MultiPolygon,
): Map<string, MultiPolygon> {
  const spaced = spaceApart(sites);
  const [west, south, east, north] = frameOf(spaced, outline);
  const voronoi = Delaunay.from(
    spaced,
    (site) => site.longitude,
    (site) => site.latitude,
  ).voronoi([west, south, east, north]);
  const clip = outlineClipper(outline);
  return new Map(
    spaced.map((site, i) => [site.id, clip(voronoi.cellPolygon(i) as Position[], site)]),
  );
}

function spaceApart(sites: readonly Site[]): Site[] {
  const taken = new Set<string>();
  return sites.map((site) => {
    let { longitude } = site;
    const row = Math.round(site.latitude / SMALLEST_SPACING_DEGREES);
    while (taken.has(`${Math.round(longitude / SMALLEST_SPACING_DEGREES)},${row}`)) {
      longitude += 10 * SMALLEST_SPACING_DEGREES;
    }
    taken.add(`${Math.round(longitude / SMALLEST_SPACING_DEGREES)},${row}`);
    return { ...site, longitude };
  });
}

function frameOf(sites: readonly Site[], outline: MultiPolygon): [number, number, number, number] {
  const xs = [...outline.coordinates.flat(2).map(([x = 0]) => x), ...sites.map((s) => s.longitude)];
  const ys = [
    ...outline.coordinates.flat(2).map(([, y = 0]) => y),
    ...sites.map((s) => s.latitude),
  ];
  return [Math.min(...xs) - 1, Math.min(...ys) - 1, Math.max(...xs) + 1, Math.max(...ys) + 1];
}

/** Clips cells with the outline; cells that its line does not touch need no clipping. */
function outlineClipper(outline: MultiPolygon) {
  const edges = outline.coordinates
    .flat()
    .flatMap((ring) => ring.slice(1).map((b, i) => [ring[i] as Position, b] as const));
  const index = new Flatbush(edges.length);
  for (const [[ax = 0, ay = 0], [bx = 0, by = 0]] of edges) {
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  const rings = outline.coordinates.map((part) =>
    part.map((ring) => Float64Array.from(ring.flat())),
  );
  const locate = buildLocator([{ id: 'outline', polygons: rings }]);
  return (cell: Position[], site: Site): MultiPolygon => {
    const unclipped: MultiPolygon = { type: 'MultiPolygon', coordinates: [[cell]] };
    const xs = cell.map(([x = 0]) => x);
    const ys = cell.map(([, y = 0]) => y);
    const box: BBox = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    const near = index.search(box[0], box[1], box[2], box[3]);
    if (near.length === 0 && locate(site.longitude, site.latitude)) return unclipped;
    // Clipping with the part of the outline around the cell is ten times faster than with all of it.
    const [west, south, east, north] = box;
    const around = outlineAround(outline, [west - 0.1, south - 0.1, east + 0.1, north + 0.1]);
    if (around.coordinates.length === 0) return unclipped;
    const parts: Feature<Polygon | MultiPolygon>[] = [polygon([cell]), turfFeature(around)];
    const clipped = intersect(featureCollection(parts));
    return clipped ? asMultiPolygon(clipped.geometry) : unclipped;
  };
}

function outlineAround(outline: MultiPolygon, box: BBox): MultiPolygon {
  const clipped = bboxClip(turfFeature(outline), box).geometry as Polygon | MultiPolygon;
  const coordinates = asMultiPolygon(clipped)
    .coordinates.map((rings) => rings.filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0);
  return { type: 'MultiPolygon', coordinates };
}

function asMultiPolygon(geometry: Polygon | MultiPolygon): MultiPolygon {
  if (geometry.type === 'MultiPolygon') return geometry;
  return { type: 'MultiPolygon', coordinates: [geometry.coordinates] };
}
