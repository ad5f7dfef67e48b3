import type { Geometry } from 'geojson';
import { DomainError } from '../model/domain-error.ts';
import { snapRing } from './snap-ring.ts';

/** One polygon: its outer ring, then its holes; each ring is flat x, y, … and repeats its start. */
type PolygonRings = readonly Float64Array[];

/** A territory of a layer: an id and one polygon or more. */
export interface PolygonUnit {
  readonly id: string;
  readonly polygons: readonly PolygonRings[];
}

export interface PolygonFeature {
  readonly id: string;
  readonly geometry: Geometry | null;
}

export interface PolygonLayerOptions {
  /** Longitude and latitude in degrees (their range is checked), or planar coordinates. */
  readonly geographic: boolean;
  /** Grid step in layer units to which vertices are moved; none when absent. */
  readonly snap?: number;
  /** Most vertices accepted in the whole layer; 20 million when absent. */
  readonly maxVertices?: number;
}

/** About 1 cm: far under any survey's precision, above the noise of a change of format. */
export const geographicSnapDegrees = 1e-7;
const defaultMaxVertices = 20_000_000;

/**
 * Territories from GeoJSON geometries, checked and snapped.
 * Throws `BAD_INPUT` for a repeated id or too many vertices, `INVALID_GEOMETRY` for a geometry that
 * is empty, not a polygon, unclosed, too short, not finite, out of range, or lost when snapped.
 */
export function polygonLayer(
  features: readonly PolygonFeature[],
  options: PolygonLayerOptions,
): PolygonUnit[] {
  const units = features.map(({ id, geometry }) => ({
    id,
    polygons: polygonsOf(id, geometry),
  }));
  assertPolygonUnits(units, options);
  const { snap } = options;
  return snap === undefined ? units : units.map((unit) => snapUnit(unit, snap));
}

/**
 * Checks every ring of a layer and the layer as a whole: the errors of `polygonLayer`.
 * Does not look for self-intersections: see `findSelfIntersection`.
 */
export function assertPolygonUnits(
  units: readonly PolygonUnit[],
  options: PolygonLayerOptions,
): void {
  const limit = options.maxVertices ?? defaultMaxVertices;
  const seen = new Set<string>();
  let vertices = 0;
  for (const { id, polygons } of units) {
    if (seen.has(id)) throw new DomainError('BAD_INPUT', `Got two features with the id '${id}'.`);
    seen.add(id);
    vertices += assertPolygons(id, polygons, options.geographic);
    if (vertices > limit) {
      throw new DomainError(
        'BAD_INPUT',
        `Got more than ${limit} vertices by feature '${id}'; expected at most ${limit} in a layer.`,
      );
    }
  }
}

/** Moves a unit's vertices to the grid; parts and holes smaller than a cell disappear. */
export function snapUnit(unit: PolygonUnit, step: number): PolygonUnit {
  const polygons: PolygonRings[] = [];
  for (const rings of unit.polygons) {
    const [shell, ...holes] = rings.map((ring) => snapRing(ring, step));
    if (shell === undefined || shell.length === 0) continue;
    polygons.push([shell, ...holes.filter((hole) => hole.length > 0)]);
  }
  if (polygons.length > 0) return { id: unit.id, polygons };
  throw invalid(unit.id, `a polygon that vanishes on a grid of ${step}`, 'a wider one');
}

function polygonsOf(id: string, geometry: Geometry | null): PolygonRings[] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates.map((ring) => flat(id, ring))];
  if (geometry?.type === 'MultiPolygon') {
    return geometry.coordinates.map((rings) => rings.map((ring) => flat(id, ring)));
  }
  throw invalid(id, geometry?.type ?? 'no geometry', 'a Polygon or MultiPolygon');
}

/** Positions may carry a height; only x and y are kept. */
function flat(id: string, positions: readonly (readonly number[])[]): Float64Array {
  const ring = new Float64Array(positions.length * 2);
  for (const [i, position] of positions.entries()) {
    const [x, y] = position;
    if (typeof x !== 'number' || typeof y !== 'number') {
      throw invalid(id, `the position ${JSON.stringify(position)}`, 'two numbers');
    }
    ring[2 * i] = x;
    ring[2 * i + 1] = y;
  }
  return ring;
}

/** The number of vertices of the polygons, all rings checked. */
function assertPolygons(id: string, polygons: readonly PolygonRings[], geographic: boolean) {
  if (polygons.length === 0) throw invalid(id, 'an empty geometry', 'one polygon or more');
  let vertices = 0;
  for (const rings of polygons) {
    if (rings.length === 0) throw invalid(id, 'a polygon without rings', 'an outer ring');
    for (const ring of rings) {
      assertRing(id, ring, geographic);
      vertices += ring.length / 2;
    }
  }
  return vertices;
}

function assertRing(id: string, ring: Float64Array, geographic: boolean): void {
  const last = ring.length - 2;
  if (ring.length % 2 !== 0) throw invalid(id, `${ring.length} coordinates`, 'an even number');
  if (ring.length < 8) throw invalid(id, `a ring of ${ring.length / 2} positions`, '4 at least');
  const [maxX, maxY] = geographic ? [180, 90] : [Number.MAX_VALUE, Number.MAX_VALUE];
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [ring[i] as number, ring[i + 1] as number];
    // Written so that NaN fails too.
    if (!(Math.abs(x) <= maxX && Math.abs(y) <= maxY)) {
      const expected = geographic ? 'longitude within ±180, latitude within ±90' : 'finite numbers';
      throw invalid(id, `the position [${x}, ${y}]`, expected);
    }
  }
  if (ring[0] !== ring[last] || ring[1] !== ring[last + 1]) {
    const ends = `[${ring[0]}, ${ring[1]}] to [${ring[last]}, ${ring[last + 1]}]`;
    throw invalid(id, `a ring from ${ends}`, 'a ring that ends where it starts');
  }
}

function invalid(id: string, got: string, expected: string): DomainError {
  return new DomainError('INVALID_GEOMETRY', `Feature '${id}': got ${got}; expected ${expected}.`);
}
