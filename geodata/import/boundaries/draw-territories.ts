import type { MultiPolygon, Position } from 'geojson';
import type { MultiPolygon as ArcMultiPolygon } from 'topojson-specification';
import { simplifyToTolerance } from '../../analysis/detail-levels.ts';
import { polygonsAreaSquareMeters } from '../../analysis/ellipsoid.ts';
import { geographicSnapDegrees, type PolygonUnit } from '../../analysis/polygon-layer.ts';
import {
  detailLevels,
  dissolve,
  drawShape,
  type SharedArcs,
  vertexWeights,
} from '../../analysis/shared-arcs.ts';
import { shareNodedArcs } from '../../analysis/t-junctions.ts';
import { levelOfUbigeo, type TerritoryLevel, type Ubigeo } from '../../model/territory.ts';
import { multiPolygonToHexEwkb } from './wkb.ts';

/** A territory with its measured size and its shape at every level of detail. */
export interface DrawnTerritory {
  ubigeo: Ubigeo;
  level: TerritoryLevel;
  areaKm2: number;
  /** West, south, east, north in degrees. */
  bbox: [number, number, number, number];
  /** Hexadecimal EWKB, index = level of detail. */
  shapes: string[];
}

export interface DrawnTerritories {
  territories: DrawnTerritory[];
  /** Districts at full detail, for contiguity and for locating points. */
  districts: PolygonUnit[];
  /** Vertices that were put on a neighbour's edge. */
  nodedVertices: number;
}

/**
 * Draws districts, and the provinces and regions they make up, from arcs that neighbours share.
 * Areas are measured on the ellipsoid at full detail; a province's is the sum of its districts'.
 */
export function drawTerritories(polygons: ReadonlyMap<Ubigeo, MultiPolygon>): DrawnTerritories {
  const { shared, inserted } = shareNodedArcs(polygons, geographicSnapDegrees);
  const districts = [...shared.shapes.keys()].sort().map((id) => ({
    id,
    polygons: asRings(drawShape(shared.arcs, shapeOf(shared, id))),
  }));
  const areas = new Map(
    districts.map(({ id, polygons: rings }) => [id, polygonsAreaSquareMeters(rings)]),
  );
  const shapes = withParents(shared);
  const arcsByDetail = simplifyAll(shared, areas);
  const territories = [...shapes].map(([ubigeo, shape]) => ({
    ubigeo,
    level: levelOfUbigeo(ubigeo) as TerritoryLevel,
    areaKm2: areaOf(ubigeo, areas) / 1e6,
    bbox: bboxOf(drawShape(shared.arcs, shape)),
    shapes: arcsByDetail.map((arcs) => multiPolygonToHexEwkb(drawShape(arcs, shape))),
  }));
  return { territories, districts, nodedVertices: inserted };
}

function simplifyAll(shared: SharedArcs, areas: ReadonlyMap<string, number>): Position[][][] {
  const weights = vertexWeights(shared);
  return detailLevels.map(({ detail, toleranceMeters }) =>
    detail === 0 ? shared.arcs : simplifyToTolerance(shared, weights, areas, toleranceMeters).arcs,
  );
}

/** Regions, provinces, districts, each in the order of its codes. */
function withParents(shared: SharedArcs): Map<Ubigeo, ArcMultiPolygon> {
  const districts = [...shared.shapes.keys()].sort();
  const shapes = new Map<Ubigeo, ArcMultiPolygon>();
  for (const digits of [2, 4]) {
    for (const [code, members] of groupByPrefix(districts, digits)) {
      shapes.set(code, dissolve(shared, members));
    }
  }
  for (const ubigeo of districts) shapes.set(ubigeo, shapeOf(shared, ubigeo));
  return shapes;
}

/** Codes grouped by their first digits: districts by province (4) or region (2). */
function groupByPrefix(codes: readonly Ubigeo[], digits: number): Map<Ubigeo, Ubigeo[]> {
  const groups = new Map<Ubigeo, Ubigeo[]>();
  for (const code of codes) {
    const prefix = code.slice(0, digits);
    const group = groups.get(prefix);
    if (group) group.push(code);
    else groups.set(prefix, [code]);
  }
  return groups;
}

function shapeOf(shared: SharedArcs, id: string): ArcMultiPolygon {
  return shared.shapes.get(id) as ArcMultiPolygon;
}

function areaOf(ubigeo: Ubigeo, areas: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [district, area] of areas) if (district.startsWith(ubigeo)) sum += area;
  return sum;
}

function asRings({ coordinates }: MultiPolygon): Float64Array[][] {
  return coordinates.map((rings) => rings.map((ring) => Float64Array.from(ring.flat())));
}

function bboxOf({ coordinates }: MultiPolygon): [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x = 0, y = 0] of coordinates.flat(2)) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}
