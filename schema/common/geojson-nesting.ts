import { DomainError } from '../../geodata/model/domain-error.ts';

/**
 * Refuses a polygon whose coordinates are not lists of lists as RFC 7946 nests them; what the
 * numbers are is not looked at. Throws DomainError INVALID_GEOMETRY.
 */
export function checkNesting(value: unknown, argument: string): void {
  const { type, coordinates } = (value ?? {}) as { type?: unknown; coordinates?: unknown };
  const depth = { Polygon: 3, MultiPolygon: 4 }[String(type)];
  if (depth === undefined || nests(coordinates, depth)) return;
  throw new DomainError(
    'INVALID_GEOMETRY',
    `Got a ${String(type)} whose coordinates do not nest as one; expected lists of rings, each a list of positions [longitude, latitude].`,
    { argument },
  );
}

/** Whether lists lie in lists, so deep that only the innermost hold anything else. */
function nests(value: unknown, depth: number): boolean {
  if (depth === 0) return !Array.isArray(value);
  return Array.isArray(value) && value.every((part) => nests(part, depth - 1));
}
