import type { FeatureCollection, MultiPolygon, Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type { MultiPolygon as ArcMultiPolygon, Topology } from 'topojson-specification';

/** Districts drawn with arcs that neighbours share: what one draws, the other draws too. */
export interface SharedArcs {
  arcs: Position[][];
  shapes: ReadonlyMap<string, ArcMultiPolygon>;
}

/** A level of detail: triangles smaller than `toleranceMeters`² are left out (Visvalingam 1993). */
export interface DetailLevel {
  detail: number;
  toleranceMeters: number;
}

/** Level 0 is the full detail; the others were chosen for province, region and country maps. */
export const detailLevels: readonly DetailLevel[] = [
  { detail: 0, toleranceMeters: 0 },
  { detail: 1, toleranceMeters: 100 },
  { detail: 2, toleranceMeters: 400 },
  { detail: 3, toleranceMeters: 1500 },
];

const METERS_PER_DEGREE = 111_195;

/** Builds the topology of polygons whose shared borders have identical vertices. */
export function shareArcs(polygons: ReadonlyMap<string, MultiPolygon>): SharedArcs {
  const features = [...polygons].map(([id, geometry]) => ({
    type: 'Feature' as const,
    id,
    properties: {},
    geometry,
  }));
  const collection: FeatureCollection<MultiPolygon, object> = {
    type: 'FeatureCollection',
    features,
  };
  const built: Topology = topology({ units: collection });
  const { units } = built.objects;
  if (units?.type !== 'GeometryCollection') throw new TypeError('Expected a geometry collection.');
  const shapes = new Map<string, ArcMultiPolygon>();
  for (const shape of units.geometries) {
    if (shape.type === 'MultiPolygon') shapes.set(String(shape.id), shape as ArcMultiPolygon);
  }
  return { arcs: built.arcs, shapes };
}

/** Adds the union of `members` as one shape; its border consists of the members' own arcs. */
export function dissolve(shared: SharedArcs, members: readonly string[]): ArcMultiPolygon {
  const shapes = members.map((id) => {
    const shape = shared.shapes.get(id);
    if (!shape) throw new RangeError(`Got ${id}, expected a unit of the topology.`);
    return shape;
  });
  return mergeArcs(asTopology(shared.arcs), shapes);
}

/**
 * The importance of every vertex: the area in m² of the smallest triangle it ever spans while
 * smaller ones are taken away first (Visvalingam & Whyatt 1993); Infinity at the ends of an arc.
 */
export function vertexWeights(shared: SharedArcs): Float64Array[] {
  const weighted = presimplify(asTopology(shared.arcs), triangleSquareMeters);
  return (weighted.arcs as number[][][]).map((arc) =>
    Float64Array.from(arc, (point) => point[2] ?? Number.POSITIVE_INFINITY),
  );
}

/**
 * Keeps of each arc the vertices at or above its threshold in m², but never so few that a ring
 * of one or two arcs collapses. `thresholds[i]` belongs to arc i.
 */
export function simplifyArcs(
  shared: SharedArcs,
  weights: readonly Float64Array[],
  thresholds: Float64Array,
): Position[][] {
  const floors = fewestInteriorVertices(shared);
  return shared.arcs.map((arc, i) =>
    simplifyArc(arc, weights[i] as Float64Array, thresholds[i] as number, floors[i] as number),
  );
}

function simplifyArc(
  arc: Position[],
  weights: Float64Array,
  threshold: number,
  floor: number,
): Position[] {
  const interior = weights.subarray(1, -1);
  let limit = threshold;
  if (floor > 0 && interior.length > 0) {
    const sorted = Float64Array.from(interior).sort();
    limit = Math.min(threshold, sorted[Math.max(0, sorted.length - floor)] as number);
  }
  return arc.filter((_, k) => k === 0 || k === arc.length - 1 || (weights[k] as number) >= limit);
}

/** A ring needs three corners: a closed arc keeps three vertices inside it, one of two arcs keeps one. */
function fewestInteriorVertices(shared: SharedArcs): Uint8Array {
  const floors = new Uint8Array(shared.arcs.length);
  const rings = [...shared.shapes.values()].flatMap((shape) => shape.arcs.flat());
  for (const ring of rings) {
    const floor = [0, 3, 1][ring.length] ?? 0;
    for (const arc of ring.map(unsigned)) floors[arc] = Math.max(floors[arc] as number, floor);
  }
  return floors;
}

/** TopoJSON writes an arc that is walked backwards as its one's complement. */
export function unsigned(arc: number): number {
  return arc < 0 ? ~arc : arc;
}

/** GeoJSON of a shape drawn with `arcs`: outer rings counter-clockwise, holes clockwise (RFC 7946). */
export function drawShape(arcs: Position[][], shape: ArcMultiPolygon): MultiPolygon {
  const drawn = feature(asTopology(arcs), shape).geometry;
  if (drawn.type !== 'MultiPolygon') throw new TypeError(`Got a ${drawn.type}, expected polygons.`);
  const coordinates = drawn.coordinates.map((rings) =>
    rings.map((ring, i) => (signedArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse())),
  );
  return { type: 'MultiPolygon', coordinates };
}

/** Twice the planar area; positive when the ring runs counter-clockwise. */
export function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = 0, ay = 0] = ring[j] as Position;
    const [bx = 0, by = 0] = ring[i] as Position;
    sum += ax * by - bx * ay;
  }
  return sum;
}

function triangleSquareMeters(triangle: number[][]): number {
  const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = [], [cx = 0, cy = 0] = []] = triangle;
  const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
  return area * METERS_PER_DEGREE ** 2 * Math.cos((by * Math.PI) / 180);
}

function asTopology(arcs: Position[][]): Topology<Record<string, never>> {
  return { type: 'Topology', arcs, objects: {} };
}
