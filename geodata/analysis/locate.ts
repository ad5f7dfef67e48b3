import Flatbush from 'flatbush';
import type { PolygonUnit } from './polygon-layer.ts';

/** Says which unit of a layer holds a point; a point on a border belongs to the first that has it. */
export type Locator = (x: number, y: number) => string | null;

/** Indexes a layer for point-in-polygon questions (crossing number, Shimrat 1962). */
export function buildLocator(units: readonly PolygonUnit[]): Locator {
  const entries = units.flatMap(({ id, polygons }) => polygons.map((rings) => ({ id, rings })));
  if (entries.length === 0) return () => null;
  const index = new Flatbush(entries.length);
  for (const { rings } of entries) index.add(...bounds(rings[0] as Float64Array));
  index.finish();
  return (x, y) => {
    const near = index.search(x, y, x, y).sort((a, b) => a - b);
    const found = near.find((i) =>
      covers((entries[i] as { rings: readonly Float64Array[] }).rings, x, y),
    );
    return found === undefined ? null : (entries[found] as { id: string }).id;
  };
}

function covers(rings: readonly Float64Array[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) if (insideRing(ring, x, y)) inside = !inside;
  return inside;
}

function insideRing(ring: Float64Array, x: number, y: number): boolean {
  let inside = false;
  for (let i = 2; i < ring.length; i += 2) {
    const ax = ring[i - 2] as number;
    const ay = ring[i - 1] as number;
    const bx = ring[i] as number;
    const by = ring[i + 1] as number;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function bounds(ring: Float64Array): [number, number, number, number] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    minX = Math.min(minX, ring[i] as number);
    maxX = Math.max(maxX, ring[i] as number);
    minY = Math.min(minY, ring[i + 1] as number);
    maxY = Math.max(maxY, ring[i + 1] as number);
  }
  return [minX, minY, maxX, maxY];
}
