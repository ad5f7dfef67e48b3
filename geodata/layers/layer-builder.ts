import { basename } from 'node:path';
import type { Geometry } from 'geojson';
import { type PolygonUnit, polygonLayer } from '../analysis/polygon-layer.ts';
import { DomainError } from '../model/domain-error.ts';
import { codeText, shownCell } from './cells.ts';
import { checkCoordinateSystem, coordinateSystemName } from './coordinate-system.ts';
import type { Cell, Layer, LayerRequest } from './layer.ts';

/** One feature of whatever format. */
interface LayerRow {
  readonly cells: Readonly<Record<string, Cell>>;
  readonly geometry: unknown;
  /** The feature's own coordinate system, where it has one. */
  readonly crs?: unknown;
}

/** Takes the features of a file one by one and keeps of each what was asked for. */
export interface LayerBuilder {
  add(row: LayerRow): void;
  /** `crs` is the coordinate system that the whole file gives; undefined when it gives none. */
  finish(crs: unknown): Layer;
}

/** As in `polygonLayer`. */
const MAX_VERTICES = 20_000_000;
/** Fields that an error lists. */
const LISTED_FIELDS = 40;

/**
 * A builder for the layer of a file. `add` throws `BAD_INPUT` for an id that is missing or repeated
 * and for too many vertices, `INVALID_GEOMETRY` as `polygonLayer` does; `finish` throws `BAD_INPUT`
 * for a file without features, a field that no feature has, and coordinate systems that do not fit.
 */
export function layerBuilder(
  path: string,
  request: LayerRequest,
  cellsAreText: boolean,
): LayerBuilder {
  const units: PolygonUnit[] = [];
  const places = new Map<string, number>();
  const columns = new Map<string, Cell[]>((request.columns ?? []).map((field) => [field, []]));
  const fields = new Set<string>();
  const systems = new Set<string | undefined>();
  let vertices = 0;

  function add({ cells, geometry, crs }: LayerRow): void {
    for (const field of Object.keys(cells)) {
      if (fields.size < LISTED_FIELDS || columns.has(field)) fields.add(field);
    }
    const id = idOf(path, units.length + 1, cells, request.id);
    const before = places.get(id);
    if (before !== undefined) throw repeated(path, id, before, units.length + 1);
    places.set(id, units.length + 1);
    const [unit] = polygonLayer([{ id, geometry: checkedGeometry(id, geometry) }], {
      geographic: false,
    });
    vertices += verticesOf(unit as PolygonUnit);
    if (vertices > MAX_VERTICES) throw tooManyVertices(path, id);
    units.push(unit as PolygonUnit);
    systems.add(crs === undefined ? undefined : coordinateSystemName(path, crs));
    for (const [field, column] of columns) column.push(ownCell(cells, field));
  }

  function finish(crs: unknown): Layer {
    if (units.length === 0) {
      throw new DomainError('BAD_INPUT', `${path}: got no features; expected one at least.`);
    }
    for (const field of columns.keys()) if (!fields.has(field)) throw unknown(path, field, fields);
    const planar = request.planar === true;
    // `null` says that nobody knows the system, which is no matter on a plane.
    const given = crs !== undefined && !(crs === null && planar);
    const whole = given ? coordinateSystemName(path, crs) : undefined;
    const named = new Set([...systems].map((name) => name ?? whole));
    const notes = checkCoordinateSystem(path, named, units, planar);
    return { name: layerName(path), units, columns, cellsAreText, notes };
  }

  return { add, finish };
}

/** The file's name without its folder and endings. */
function layerName(path: string): string {
  return basename(path).replace(/(\.(geojson|topojson|json|csv|tsv|txt))?(\.gz)?$/i, '');
}

function ownCell(cells: Readonly<Record<string, Cell>>, field: string): Cell {
  return Object.hasOwn(cells, field) ? cells[field] : undefined;
}

function idOf(
  path: string,
  place: number,
  cells: Readonly<Record<string, Cell>>,
  field: string,
): string {
  if (!Object.hasOwn(cells, field)) throw unknown(path, field, Object.keys(cells), place);
  const id = codeText(cells[field]);
  if (id !== undefined) return id;
  const got = `${shownCell(cells[field])} in the id field '${field}'`;
  const message = `${path}, feature ${place}: got ${got}; expected text or a whole number.`;
  throw new DomainError('BAD_INPUT', message, { argument: field });
}

function unknown(path: string, field: string, fields: Iterable<string>, place?: number) {
  const where = place === undefined ? path : `${path}, feature ${place}`;
  const listed = [...fields].slice(0, LISTED_FIELDS).join(', ') || 'none';
  const message = `${where}: got no field '${field}'; expected one of its fields: ${listed}.`;
  return new DomainError('BAD_INPUT', message, { argument: field });
}

function repeated(path: string, id: string, first: number, second: number): DomainError {
  const got = `the id '${id}' in features ${first} and ${second}`;
  return new DomainError('BAD_INPUT', `${path}: got ${got}; expected each id once.`);
}

function tooManyVertices(path: string, id: string): DomainError {
  const most = MAX_VERTICES.toLocaleString('en');
  const got = `more than ${most} vertices by feature '${id}'`;
  return new DomainError('TOO_COMPLEX', `${path}: got ${got}; expected at most ${most}.`);
}

function verticesOf({ polygons }: PolygonUnit): number {
  return polygons.reduce(
    (sum, rings) => sum + rings.reduce((part, ring) => part + ring.length / 2, 0),
    0,
  );
}

const nestingOf: Readonly<Record<string, number>> = { Polygon: 3, MultiPolygon: 4 };

/** A geometry whose arrays are nested as its type says, or one that `polygonLayer` refuses by name. */
function checkedGeometry(id: string, geometry: unknown): Geometry | null {
  if (geometry === undefined || geometry === null) return null;
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  const depth = typeof type === 'string' ? nestingOf[type] : undefined;
  if (depth === undefined || isNested(coordinates, depth)) return geometry as Geometry;
  throw new DomainError(
    'INVALID_GEOMETRY',
    `Feature '${id}': got coordinates that are not nested as those of a ${type}; expected ${depth} levels of arrays.`,
  );
}

function isNested(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  return depth === 1 || value.every((part) => isNested(part, depth - 1));
}
