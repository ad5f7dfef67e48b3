import type { Geometry, Position } from 'geojson';
import type { FilterBudget } from './filter-budget.ts';
import { refusedFilter } from './refuse-filter.ts';

const nestingByType: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/**
 * A GeoJSON geometry of a filter; heights are left out. Throws DomainError BAD_INPUT for another
 * object, and for coordinates that are not nested as its type says or are no finite numbers.
 */
export function readGeoJson(value: object, at: string, budget: FilterBudget): Geometry {
  const { type, coordinates, geometries } = value as Record<string, unknown>;
  if (type === 'GeometryCollection') {
    const parts = nonEmpty(geometries, at, 'a list of geometries');
    const read = (part: unknown, i: number) =>
      readGeoJson(asObject(part, at), `${at}.geometries[${i}]`, budget);
    return { type, geometries: budget.nested(() => parts.map(read)) };
  }
  const nesting = typeof type === 'string' ? nestingByType[type] : undefined;
  if (nesting === undefined || !Object.hasOwn(nestingByType, String(type))) {
    const expected = `one of ${Object.keys(nestingByType).join(', ')} or GeometryCollection`;
    throw refusedFilter(`the type ${JSON.stringify(type)?.slice(0, 40)}`, at, expected);
  }
  return { type, coordinates: nested(coordinates, nesting, at, budget) } as Geometry;
}

function asObject(value: unknown, at: string): object {
  if (typeof value === 'object' && value !== null) return value;
  throw refusedFilter('a part that is no object', at, 'GeoJSON geometries');
}

function nested(
  value: unknown,
  nesting: number,
  at: string,
  budget: FilterBudget,
): Position | unknown[] {
  if (nesting === 0) return position(value, at, budget);
  const items = nonEmpty(value, at, 'coordinates nested as the type says');
  return items.map((item) => nested(item, nesting - 1, at, budget));
}

function position(value: unknown, at: string, budget: FilterBudget): Position {
  budget.position();
  const isPosition =
    Array.isArray(value) &&
    (value.length === 2 || value.length === 3) &&
    value.every((part) => Number.isFinite(part));
  if (isPosition) return [value[0], value[1]];
  const got = JSON.stringify(value)?.slice(0, 40) ?? 'nothing';
  throw refusedFilter(`the position ${got}`, at, 'two finite numbers');
}

function nonEmpty(value: unknown, at: string, expected: string): unknown[] {
  if (Array.isArray(value) && value.length > 0) return value;
  throw refusedFilter(JSON.stringify(value)?.slice(0, 40) ?? 'nothing', at, expected);
}
