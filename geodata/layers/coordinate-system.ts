import type { PolygonUnit } from '../analysis/polygon-layer.ts';
import { DomainError } from '../model/domain-error.ts';

/** Longitude and latitude on WGS84: what GeoJSON is in when it does not say. */
const degrees = 'CRS84';
const geographicNames = /^(?:.*[:/])?(?:CRS84|(?:EPSG(?::+[\d.]*:|[:/][\d.]*\/)?)4326|EPSG:4326)$/i;

/** Both are nowhere near each other on any map: one part in degrees, another in metres. */
const farFromDegrees = 10_000;

/**
 * The name of a `crs` member (`{ type: 'name', properties: { name } }`, or a bare name); the names
 * of longitude and latitude on WGS84 are made one. Throws `BAD_INPUT` for a member without a name.
 */
export function coordinateSystemName(path: string, member: unknown): string {
  const name = typeof member === 'string' ? member : nameIn(member);
  if (name !== undefined && name !== '') return geographicNames.test(name) ? degrees : name;
  const got = JSON.stringify(member)?.slice(0, 60);
  throw new DomainError(
    'BAD_INPUT',
    `${path}: got the coordinate system ${got}; expected one by its name, such as CRS84 or EPSG:32718.`,
  );
}

function nameIn(member: unknown): string | undefined {
  const properties = (member as { properties?: unknown } | null)?.properties;
  const name = (properties as { name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' ? name : undefined;
}

/**
 * Checks that the units are in one coordinate system, and in the kind that was announced; returns
 * what a person should know of it. `named` holds the names that the file gives, undefined for
 * features that have none. Throws `BAD_INPUT` for several systems, for a projected one that was not
 * announced as planar, and for coordinates that lie partly in degrees and partly elsewhere.
 */
export function checkCoordinateSystem(
  path: string,
  named: ReadonlySet<string | undefined>,
  units: readonly PolygonUnit[],
  planar: boolean,
): string[] {
  // Unnamed is in degrees by RFC 7946; a planar layer cannot say what it is in.
  const names = [...new Set([...named].map((name) => name ?? (planar ? 'none' : degrees)))];
  if (names.length > 1) {
    const got = names.sort().join(' and ');
    throw refused(path, `features in different coordinate systems: ${got}`, 'one system');
  }
  const [name = degrees] = names;
  if (planar) {
    checkPlanar(path, units);
    return name === degrees ? [`${path} is in degrees, and so are the lengths (--planar).`] : [];
  }
  if (name !== degrees) throw refused(path, `the coordinate system ${name}`, expectedDegrees);
  checkDegrees(path, units);
  return [];
}

const expectedDegrees =
  'longitude and latitude (CRS84, EPSG:4326), or --planar for a projected layer';

type Position = readonly [number, number];

/** A position of the unit for which the test holds. */
function positionWhere(unit: PolygonUnit, test: (x: number, y: number) => boolean) {
  for (const rings of unit.polygons) {
    for (const ring of rings) {
      for (let i = 0; i < ring.length; i += 2) {
        const [x, y] = [ring[i] as number, ring[i + 1] as number];
        if (test(x, y)) return [x, y] as Position;
      }
    }
  }
  return undefined;
}

const offTheGlobe = (x: number, y: number) => Math.abs(x) > 180 || Math.abs(y) > 90;
const nearTheOrigin = (x: number, y: number) => Math.max(Math.abs(x), Math.abs(y)) < farFromDegrees;

function checkDegrees(path: string, units: readonly PolygonUnit[]): void {
  const off = units.map((unit) => positionWhere(unit, offTheGlobe));
  const first = off.findIndex((position) => position !== undefined);
  if (first === -1) return;
  const got = `[${off[first]?.join(', ')}] in feature '${units[first]?.id}'`;
  const other = units[off.indexOf(undefined)];
  if (other === undefined) throw refused(path, `the position ${got}`, expectedDegrees);
  const mixed = `the position ${got}, but degrees in feature '${other.id}'`;
  throw refused(path, mixed, 'one coordinate system in all features');
}

/** A projected layer does not have some units wholly within ±180 of its origin and the rest far off. */
function checkPlanar(path: string, units: readonly PolygonUnit[]): void {
  const inDegrees = units.find((unit) => positionWhere(unit, offTheGlobe) === undefined);
  const elsewhere = units.find((unit) => positionWhere(unit, nearTheOrigin) === undefined);
  if (inDegrees === undefined || elsewhere === undefined) return;
  const between = units.some(
    (unit) =>
      positionWhere(unit, offTheGlobe) !== undefined &&
      positionWhere(unit, nearTheOrigin) !== undefined,
  );
  if (between) return;
  const got = `degrees in feature '${inDegrees.id}' and other coordinates in '${elsewhere.id}'`;
  throw refused(path, got, 'one coordinate system in all features');
}

function refused(path: string, got: string, expected: string): DomainError {
  return new DomainError('BAD_INPUT', `${path}: got ${got}; expected ${expected}.`);
}
