import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import {
  dissolve,
  drawShape,
  type SharedArcs,
  shareArcs,
  signedArea,
} from '../../geodata/analysis/shared-arcs.ts';

/** A square from its south-west corner, counter-clockwise. */
export function square(x: number, y: number, size = 1): MultiPolygon {
  return box(x, y, x + size, y + size);
}

export function box(west: number, south: number, east: number, north: number): MultiPolygon {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'MultiPolygon', coordinates: [[ring]] };
}

/** Planar area; outer rings run counter-clockwise, holes clockwise. */
export function planarArea({ coordinates }: MultiPolygon): number {
  return coordinates.flat().reduce((sum, ring) => sum + signedArea(ring) / 2, 0);
}

/** Crossing-number test, for points that lie on no edge. */
export function contains({ coordinates }: MultiPolygon, x: number, y: number): boolean {
  let inside = false;
  for (const ring of coordinates.flat()) {
    for (const [i, [bx = 0, by = 0]] of ring.entries()) {
      const [ax = 0, ay = 0] = ring.at(i - 1) as Position;
      if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
    }
  }
  return inside;
}

export const MESH_SIDE = 14;
const STEP_DEGREES = 0.01;
export const meshWest = -76;
export const meshSouth = -10;

/** Districts with ragged borders: cells of a bent mesh, each given to the nearest of some seats. */
export const raggedDistricts = fc
  .record({
    bends: fc.array(fc.integer({ min: -400, max: 400 }), {
      minLength: 2 * (MESH_SIDE + 1) ** 2,
      maxLength: 2 * (MESH_SIDE + 1) ** 2,
    }),
    seats: fc.uniqueArray(fc.nat(MESH_SIDE * MESH_SIDE - 1), { minLength: 2, maxLength: 9 }),
    stray: fc.array(fc.tuple(fc.nat(MESH_SIDE * MESH_SIDE - 1), fc.nat(8)), { maxLength: 6 }),
  })
  .map(({ bends, seats, stray }) => {
    const labels = nearestSeats(seats);
    // Cells of other districts inside one: enclaves, exclaves and corners that only touch.
    for (const [cell, seat] of stray) labels[cell] = seat % seats.length;
    return districtsOf(labels, (i, j) => vertex(bends, i, j));
  })
  .filter((districts) => [...districts.values()].every(hasSimpleRings));

/** A ring that passes a vertex twice is no valid polygon (OGC Simple Features 2011, 6.1.11). */
function hasSimpleRings({ coordinates }: MultiPolygon): boolean {
  return coordinates.flat().every((ring) => new Set(ring.map(String)).size === ring.length - 1);
}

/** A vertex of the mesh, moved by less than half a step, on a grid of 1e-5 degrees. */
function vertex(bends: readonly number[], i: number, j: number): Position {
  const at = 2 * (j * (MESH_SIDE + 1) + i);
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  const bent = (k: number) => ((bends[at + k] as number) / 1000) * STEP_DEGREES;
  return [
    round(meshWest + i * STEP_DEGREES + bent(0)),
    round(meshSouth + j * STEP_DEGREES + bent(1)),
  ];
}

function nearestSeats(seats: readonly number[]): number[] {
  return Array.from({ length: MESH_SIDE * MESH_SIDE }, (_, cell) => {
    const distances = seats.map((seat) =>
      Math.hypot(
        (seat % MESH_SIDE) - (cell % MESH_SIDE),
        Math.floor(seat / MESH_SIDE) - Math.floor(cell / MESH_SIDE),
      ),
    );
    return distances.indexOf(Math.min(...distances));
  });
}

function districtsOf(labels: readonly number[], at: (i: number, j: number) => Position) {
  const cells = new Map<string, MultiPolygon>();
  const members = new Map<number, string[]>();
  for (const [cell, label] of labels.entries()) {
    const [i, j] = [cell % MESH_SIDE, Math.floor(cell / MESH_SIDE)];
    const ring = [at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1), at(i, j)];
    cells.set(`c${cell}`, { type: 'MultiPolygon', coordinates: [[ring]] });
    members.set(label, [...(members.get(label) ?? []), `c${cell}`]);
  }
  const mesh: SharedArcs = shareArcs(cells);
  return new Map(
    [...members].map(([label, ids]) => [`d${label}`, drawShape(mesh.arcs, dissolve(mesh, ids))]),
  );
}
