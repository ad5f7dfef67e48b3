import type { PolygonUnit } from './polygon-layer.ts';
import { planarRingArea } from './segments.ts';
import { type SnapGrid, snapGrid } from './snap-ring.ts';

/**
 * The rings of a layer as sequences of shared vertices.
 * `path` holds one ring after the other: a -1, the vertices, the first vertex again; and a last -1.
 * Edge i runs from `path[i]` to `path[i + 1]`; both are real vertices inside a ring. With the -1
 * around each ring, looking one place before or after any vertex needs no test for the ring's end.
 */
export interface LayerTopology {
  /** Sorted; a unit's number is its place here, so numbers compare as ids do. */
  readonly ids: readonly string[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly path: Int32Array;
  /** Unit of each place of `path`; -1 between rings. */
  readonly unitOf: Int32Array;
  /** Ring of each place of `path` has its interior on the left (1), right (0), or is flat (2). */
  readonly sideOf: Uint8Array;
  readonly collapsedRings: number;
}

export const interiorUnknown = 2;

/** Vertices that fall in the same grid cell become one; rings that vanish are counted and dropped. */
export function buildTopology(
  units: readonly PolygonUnit[],
  snap: number | undefined,
): LayerTopology {
  const sorted = [...units].sort((a, b) => (a.id < b.id ? -1 : 1));
  const index = vertexIndex(countVertices(sorted), snapGrid(snap, largestCoordinate(sorted)));
  const places = countVertices(sorted) + countRings(sorted) + 1;
  const writer: PathWriter = {
    path: new Int32Array(places),
    unitOf: new Int32Array(places).fill(-1),
    sideOf: new Uint8Array(places),
    size: 1,
  };
  writer.path[0] = -1;
  let collapsedRings = 0;
  for (const [unit, { polygons }] of sorted.entries()) {
    for (const rings of polygons) {
      for (let r = 0; r < rings.length; r++) {
        const ring = rings[r] as Float64Array;
        if (!writeRing(writer, index.vertexAt, ring, unit, sideOfRing(ring, r > 0))) {
          collapsedRings++;
        }
      }
    }
  }
  return {
    ids: sorted.map(({ id }) => id),
    ...index.coordinates(),
    path: writer.path.subarray(0, writer.size),
    unitOf: writer.unitOf.subarray(0, writer.size),
    sideOf: writer.sideOf.subarray(0, writer.size),
    collapsedRings,
  };
}

/** Arrays being filled; `size` places are in use and the last of them is a -1. */
export interface PathWriter {
  readonly path: Int32Array;
  readonly unitOf: Int32Array;
  readonly sideOf: Uint8Array;
  size: number;
}

/** Adds a place to the ring being written, unless it repeats the vertex before it. */
export function writeVertex(writer: PathWriter, vertex: number, unit: number, side: number): void {
  if (writer.path[writer.size - 1] === vertex) return;
  writer.path[writer.size] = vertex;
  writer.unitOf[writer.size] = unit;
  writer.sideOf[writer.size] = side;
  writer.size++;
}

/** Closes the ring that began at `start`; takes it back and says false when no ring is left. */
export function endRing(writer: PathWriter, start: number): boolean {
  // First vertex, two others and the first again.
  if (writer.size - start < 4) {
    writer.unitOf.fill(-1, start, writer.size);
    writer.size = start;
    return false;
  }
  writer.path[writer.size] = -1;
  writer.sideOf[writer.size] = 0;
  writer.unitOf[writer.size] = -1;
  writer.size++;
  return true;
}

function writeRing(
  writer: PathWriter,
  vertexAt: (x: number, y: number) => number,
  ring: Float64Array,
  unit: number,
  side: number,
): boolean {
  const start = writer.size;
  for (let i = 0; i + 1 < ring.length; i += 2) {
    writeVertex(writer, vertexAt(ring[i] as number, ring[i + 1] as number), unit, side);
  }
  return endRing(writer, start);
}

function sideOfRing(ring: Float64Array, hole: boolean): number {
  const area = planarRingArea(ring);
  if (area === 0) return interiorUnknown;
  return area > 0 !== hole ? 1 : 0;
}

/** An open-addressing table from grid cells to vertex numbers, given in order of appearance. */
function vertexIndex(most: number, grid: SnapGrid) {
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(2, most * 1.5)));
  const table = new Int32Array(capacity).fill(-1);
  const mask = capacity - 1;
  const cellX = new Float64Array(most);
  const cellY = new Float64Array(most);
  const cell = new Float64Array(2);
  const bits = new Int32Array(cell.buffer);
  let count = 0;
  const vertexAt = (x: number, y: number): number => {
    const cx = grid.toCell(x);
    const cy = grid.toCell(y);
    cell[0] = cx;
    cell[1] = cy;
    let slot = mixBits(bits) & mask;
    for (let vertex = table[slot] as number; vertex >= 0; vertex = table[slot] as number) {
      if (cellX[vertex] === cx && cellY[vertex] === cy) return vertex;
      slot = (slot + 1) & mask;
    }
    table[slot] = count;
    cellX[count] = cx;
    cellY[count] = cy;
    return count++;
  };
  const coordinates = () => ({
    x: cellX.slice(0, count).map(grid.toCoordinate),
    y: cellY.slice(0, count).map(grid.toCoordinate),
  });
  return { vertexAt, coordinates };
}

/** Mixes the 128 bits of two doubles as MurmurHash3 ends (Appleby 2011). */
function mixBits(bits: Int32Array): number {
  let h = Math.imul(bits[0] as number, 0x85ebca6b) ^ Math.imul(bits[1] as number, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x27d4eb2f) ^ Math.imul(bits[2] as number, 0x165667b1);
  h = Math.imul(h ^ (h >>> 13), 0x9e3779b1) ^ Math.imul(bits[3] as number, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return h ^ (h >>> 13);
}

function countVertices(units: readonly PolygonUnit[]): number {
  let count = 0;
  for (const { polygons } of units) {
    for (const rings of polygons) {
      for (const ring of rings) count += ring.length / 2;
    }
  }
  return count;
}

function countRings(units: readonly PolygonUnit[]): number {
  let count = 0;
  for (const { polygons } of units) {
    for (const rings of polygons) count += rings.length;
  }
  return count;
}

function largestCoordinate(units: readonly PolygonUnit[]): number {
  let largest = 0;
  for (const { polygons } of units) {
    for (const rings of polygons) {
      for (const ring of rings) {
        for (let i = 0; i < ring.length; i++)
          largest = Math.max(largest, Math.abs(ring[i] as number));
      }
    }
  }
  return largest;
}
