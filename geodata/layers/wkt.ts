import type { Geometry } from 'geojson';
import { DomainError } from '../model/domain-error.ts';

/** A geometry of a text cell, and the coordinate system that the text itself gives. */
export interface TextGeometry {
  readonly geometry: Geometry | null;
  readonly crs: string | undefined;
}

const HEAD = /^\s*(?:SRID=(\d+);)?\s*(POLYGON|MULTIPOLYGON|[A-Z]+)\s*(?:ZM|Z|M)?\s*(EMPTY|\()/i;
const POSITION = /[-+.\deE]+(?:\s+[-+.\deE]+)+/g;

/**
 * A polygon or multipolygon written as well-known text (with or without `SRID=…;` before it) or as
 * a GeoJSON geometry; an empty cell has no geometry. Throws `INVALID_GEOMETRY`, naming `where`, for
 * text that is neither.
 */
export function parseTextGeometry(where: string, text: string): TextGeometry {
  const trimmed = text.trim();
  if (trimmed === '') return { geometry: null, crs: undefined };
  if (trimmed.startsWith('{'))
    return { geometry: parsed(where, trimmed) as Geometry, crs: undefined };
  const head = HEAD.exec(trimmed);
  if (head === null) throw unreadable(where, trimmed);
  const [start, srid, type = '', opening = ''] = head;
  const body = opening === '(' ? bracketed(trimmed.slice(start.length - 1)) : '[]';
  const crs = srid === undefined ? undefined : `EPSG:${srid}`;
  const coordinates = parsed(where, body);
  return { geometry: { type: typeName(type), coordinates } as Geometry, crs };
}

/** `((0 0, 1 0, …))` as `[[[0,0],[1,0],…]]`. */
function bracketed(body: string): string {
  return body
    .replace(POSITION, (position) => `[${position.split(/\s+/).map(Number).join(',')}]`)
    .replaceAll('(', '[')
    .replaceAll(')', ']');
}

function typeName(type: string): string {
  const upper = type.toUpperCase();
  if (upper === 'POLYGON') return 'Polygon';
  return upper === 'MULTIPOLYGON' ? 'MultiPolygon' : type;
}

function parsed(where: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw unreadable(where, json);
  }
}

function unreadable(where: string, text: string): DomainError {
  const got = `the geometry "${text.slice(0, 40)}${text.length > 40 ? '…' : ''}"`;
  const expected = 'POLYGON or MULTIPOLYGON as well-known text, or a GeoJSON geometry';
  return new DomainError('INVALID_GEOMETRY', `${where}: got ${got}; expected ${expected}.`);
}
