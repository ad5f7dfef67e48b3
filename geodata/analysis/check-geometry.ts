import type { MultiPolygon, Polygon } from 'geojson';
import { DomainError } from '../model/domain-error.ts';
import { polygonLayer } from './polygon-layer.ts';
import { liesOutside } from './ring-position.ts';
import { findSelfIntersection } from './self-intersection.ts';

/** A question's geometry may have this many vertices; one province at full detail has fewer. */
const MOST_VERTICES = 20_000;

/**
 * A client's polygon as valid GeoJSON in CRS84. Throws DomainError INVALID_GEOMETRY when it is no
 * polygon, declares another coordinate system, is not closed, not finite, outside the world, has
 * more than 20,000 vertices, crosses itself, or has a hole outside its outer ring (the message says
 * where).
 */
export function checkPolygonal(value: unknown, argument: string): Polygon | MultiPolygon {
  const geometry = asPolygonal(value, argument);
  const vertices = countVertices(geometry);
  if (vertices > MOST_VERTICES) {
    throw invalid(argument, `${vertices} vertices`, `at most ${MOST_VERTICES}; simplify it first`);
  }
  const polygons = readPolygons(geometry, argument);
  const crossing = findSelfIntersection(polygons.flat());
  if (crossing && crossing.kind !== 'SELF_TOUCH') {
    const [x, y] = crossing.at;
    throw invalid(argument, `a polygon that crosses itself near [${x}, ${y}]`, 'rings that do not');
  }
  refuseHolesOutside(polygons, argument);
  return { type: geometry.type, coordinates: geometry.coordinates } as Polygon | MultiPolygon;
}

function refuseHolesOutside(
  polygons: readonly (readonly Float64Array[])[],
  argument: string,
): void {
  for (const [shell, ...holes] of polygons) {
    const outside = holes.find((hole) => liesOutside(hole, shell as Float64Array));
    if (outside === undefined) continue;
    const at = `[${outside[0]}, ${outside[1]}]`;
    throw invalid(argument, `a hole at ${at} outside its outer ring`, 'holes inside it');
  }
}

function readPolygons(
  geometry: Polygon | MultiPolygon,
  argument: string,
): readonly (readonly Float64Array[])[] {
  try {
    const [unit] = polygonLayer([{ id: argument, geometry }], { geographic: true });
    return unit?.polygons ?? [];
  } catch (error) {
    if (error instanceof DomainError) {
      throw new DomainError('INVALID_GEOMETRY', error.message, { argument, cause: error });
    }
    throw error;
  }
}

function asPolygonal(value: unknown, argument: string): Polygon | MultiPolygon {
  const { type, coordinates, crs } = (value ?? {}) as {
    type?: unknown;
    coordinates?: unknown;
    crs?: { properties?: { name?: unknown } };
  };
  const name = crs?.properties?.name;
  if (crs !== undefined && !/CRS84|EPSG:+4326$/.test(String(name))) {
    throw invalid(argument, `coordinates in ${String(name)}`, 'degrees in CRS84 (EPSG:4326)');
  }
  if ((type === 'Polygon' || type === 'MultiPolygon') && Array.isArray(coordinates)) {
    return { type, coordinates } as Polygon | MultiPolygon;
  }
  throw invalid(argument, `a ${String(type)}`, 'a GeoJSON Polygon or MultiPolygon');
}

function countVertices({ type, coordinates }: Polygon | MultiPolygon): number {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  let count = 0;
  for (const rings of polygons) {
    for (const ring of Array.isArray(rings) ? rings : []) count += ring?.length ?? 0;
  }
  return count;
}

/** A point of a question, in degrees. Throws DomainError INVALID_GEOMETRY outside the world. */
export function checkPoint(longitude: number, latitude: number, argument: string): void {
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return;
  throw invalid(
    argument,
    `longitude ${longitude} and latitude ${latitude}`,
    '-180 to 180 and -90 to 90 degrees',
  );
}

function invalid(argument: string, got: string, expected: string): DomainError {
  return new DomainError('INVALID_GEOMETRY', `Got ${got}; expected ${expected}.`, { argument });
}
