import type { Geometry, Position } from 'geojson';
import { polygonLayer } from '../analysis/polygon-layer.ts';
import { findSelfIntersection } from '../analysis/self-intersection.ts';
import type { Crs } from '../model/crs.ts';
import { DomainError } from '../model/domain-error.ts';
import type { Box } from './expression.ts';

/** Which argument of a question a geometry is of, and where in it. */
export interface QuestionPlace {
  argument: string;
  at: string;
}

/** A geometry without a collection. */
export type SimpleGeometry = Exclude<Geometry, { type: 'GeometryCollection' }>;

/**
 * A geometry of a filter as one that may be compared: x before y, a collection of one dimension as
 * one multi-geometry. Throws DomainError INVALID_GEOMETRY for a collection of several dimensions,
 * positions outside of the system's bounds, lines without length, rings that are not closed, and
 * polygons that cross themselves.
 */
export function checkFilterGeometry(
  given: Geometry,
  crs: Crs,
  place: QuestionPlace,
): SimpleGeometry {
  const geometry = withoutCollection(given, place);
  const coordinates = eachPosition(geometry.coordinates, (position) =>
    checkPosition(position, crs, place),
  );
  const checked = { type: geometry.type, coordinates } as SimpleGeometry;
  for (const line of linesOf(checked)) checkLine(line, place);
  if (checked.type === 'Polygon' || checked.type === 'MultiPolygon')
    checkRings(checked, crs, place);
  return checked;
}

/** The polygon of a box; two where it crosses the 180th meridian. Throws INVALID_GEOMETRY. */
export function boxGeometry(box: Box, crs: Crs, place: QuestionPlace): SimpleGeometry {
  const [[west, south], [east, north]] = [
    checkPosition([box[0], box[1]], crs, place),
    checkPosition([box[2], box[3]], crs, place),
  ] as [[number, number], [number, number]];
  if (south > north) {
    throw invalid(
      place,
      `a box from ${south} up to ${north}`,
      'its lower corner first, then its upper one',
    );
  }
  if (west === east || (south === north && west < east))
    return flatBox([west, south], [east, north]);
  if (west < east) return { type: 'Polygon', coordinates: rectangle(west, south, east, north) };
  if (crs.unit !== 'degrees') {
    throw invalid(
      place,
      `a box from ${west} to ${east}`,
      'its left corner first, then its right one',
    );
  }
  const sides = [rectangle(west, south, 180, north), rectangle(-180, south, east, north)];
  return { type: 'MultiPolygon', coordinates: sides };
}

/** A box without width or height: a polygon without area is no valid one. */
function flatBox(low: Position, high: Position): SimpleGeometry {
  if (low.join() === high.join()) return { type: 'Point', coordinates: low };
  return { type: 'LineString', coordinates: [low, high] };
}

function rectangle(west: number, south: number, east: number, north: number): Position[][] {
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
}

const multiType = {
  Point: 'MultiPoint',
  LineString: 'MultiLineString',
  Polygon: 'MultiPolygon',
} as const;

function withoutCollection(geometry: Geometry, place: QuestionPlace): SimpleGeometry {
  if (geometry.type !== 'GeometryCollection') return geometry;
  const parts = geometry.geometries.map((part) => withoutCollection(part, place));
  const types = new Set(parts.map(({ type }) => type.replace('Multi', '')));
  const [type] = types;
  if (types.size !== 1 || type === undefined) {
    throw invalid(
      place,
      `a collection of ${[...types].join(' and ')}`,
      'geometries of one dimension; join several conditions with OR',
    );
  }
  const coordinates = parts.flatMap((part): unknown[] =>
    part.type.startsWith('Multi') ? (part.coordinates as unknown[]) : [part.coordinates],
  );
  return { type: multiType[type as keyof typeof multiType], coordinates } as SimpleGeometry;
}

function eachPosition(coordinates: unknown, change: (position: Position) => Position): unknown {
  const list = coordinates as unknown[];
  if (typeof list[0] === 'number') return change(list as Position);
  return list.map((part) => eachPosition(part, change));
}

function checkPosition([first, second]: Position, crs: Crs, place: QuestionPlace): Position {
  const given = [first as number, second as number] as const;
  const [x, y] = crs.latitudeFirst ? [given[1], given[0]] : given;
  const [minX, minY, maxX, maxY] = crs.bounds;
  if (x >= minX && x <= maxX && y >= minY && y <= maxY) return [x, y];
  const ranges = [`${minX} to ${maxX}`, `${minY} to ${maxY}`];
  if (crs.latitudeFirst) ranges.reverse();
  throw invalid(
    place,
    `the position ${given.join(' ')} in ${crs.name}`,
    `coordinates of ${ranges.join(' and ')}`,
  );
}

function linesOf(geometry: SimpleGeometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

function checkLine(line: readonly Position[], place: QuestionPlace): void {
  if (new Set(line.map((position) => position.join(' '))).size > 1) return;
  throw invalid(place, 'a line without length', 'two positions or more that differ');
}

function checkRings(
  geometry: Extract<SimpleGeometry, { type: 'Polygon' | 'MultiPolygon' }>,
  { unit }: Crs,
  place: QuestionPlace,
): void {
  const crossing = findSelfIntersection(ringsOf(geometry, unit === 'degrees', place));
  if (!crossing || crossing.kind === 'SELF_TOUCH') return;
  const near = crossing.at.join(', ');
  throw invalid(place, `a polygon that crosses itself near ${near}`, 'rings that do not cross');
}

function ringsOf(geometry: Geometry, geographic: boolean, place: QuestionPlace): Float64Array[] {
  try {
    const [unit] = polygonLayer([{ id: `the polygon at ${place.at}`, geometry }], { geographic });
    return (unit?.polygons ?? []).flat();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError('INVALID_GEOMETRY', error.message, {
      argument: place.argument,
      cause: error,
    });
  }
}

function invalid(place: QuestionPlace, got: string, expected: string): DomainError {
  return new DomainError('INVALID_GEOMETRY', `Got ${got} at ${place.at}; expected ${expected}.`, {
    argument: place.argument,
  });
}
