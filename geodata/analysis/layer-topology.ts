import type { PolygonUnit } from './polygon-layer.ts';
import { planarRingArea } from './segments.ts';
import { type SnapGrid, snapGrid } from './snap-ring.ts';
import { withSpare } from './spare-memory.ts';

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
  readonly path: Int32Array<ArrayBuffer>;
  /** Unit of each place of `path`; -1 between rings. */
  readonly unitOf: Int32Array<ArrayBuffer>;
  /** Ring of each place of `path` has its interior on the left (1), right (0), or is flat (2). */
  readonly sideOf: Uint8Array<ArrayBuffer>;
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
  const places = withSpare(countVertices(sorted) + countRings(sorted) + 1);
  const writer: PathWriter = {
    path: new Int32Array(places),
    unitOf: new Int32Array(places),
    sideOf: new Uint8Array(places),
    size: 1,
  };
  writer.path[0] = -1;
  writer.unitOf[0] = -1;
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
    ...writtenPath(writer),
    collapsedRings,
  };
}

/** The places that were written. */
export function writtenPath({ path, unitOf, sideOf, size }: PathWriter) {
  return {
    path: path.subarray(0, size),
    unitOf: unitOf.subarray(0, size),
    sideOf: sideOf.subarray(0, size),
  };
}

/** Arrays being filled; `size` places are in use and the last of them is a -1. */
export interface PathWriter {
  readonly path: Int32Array<ArrayBuffer>;
  readonly unitOf: Int32Array<ArrayBuffer>;
  readonly sideOf: Uint8Array<ArrayBuffer>;
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
  // In a layer of neighbours nearly every vertex comes twice; where it does not, the table grows.
  let table = emptyTable(most / 2);
  const cellX = new Float64Array(most);
  const cellY = new Float64Array(most);
  const cell = new Float64Array(2);
  const bits = new Int32Array(cell.buffer);
  let count = 0;
  let last = 0;
  const freeSlot = (cx: number, cy: number): number => {
    cell[0] = cx;
    cell[1] = cy;
    const mask = table.length - 1;
    let slot = mixBits(bits) & mask;
    for (let found = table[slot] as number; found > 0; found = table[slot] as number) {
      if (cellX[found - 1] === cx && cellY[found - 1] === cy) return -found;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const grow = () => {
    table = emptyTable(table.length);
    for (let vertex = 0; vertex < count; vertex++) {
      table[freeSlot(cellX[vertex] as number, cellY[vertex] as number)] = vertex + 1;
    }
  };
  const vertexAt = (x: number, y: number): number => {
    const cx = grid.toCell(x);
    const cy = grid.toCell(y);
    // A neighbour passes the vertices of a border as they were numbered, or backwards: most are
    // found without the table, whose places lie far apart in memory.
    if (last > 0 && cellX[last - 1] === cx && cellY[last - 1] === cy) return --last;
    if (last + 1 < count && cellX[last + 1] === cx && cellY[last + 1] === cy) return ++last;
    const slot = freeSlot(cx, cy);
    if (slot < 0) {
      last = -slot - 1;
      return last;
    }
    last = count++;
    cellX[last] = cx;
    cellY[last] = cy;
    table[slot] = last + 1;
    if (count * 2 > table.length) grow();
    return last;
  };
  const coordinates = () => ({
    x: toCoordinates(cellX.subarray(0, count), grid),
    y: toCoordinates(cellY.subarray(0, count), grid),
  });
  return { vertexAt, coordinates };
}

/** Room for that many vertices, at most half full: each place holds a vertex + 1, or 0. */
function emptyTable(vertices: number): Int32Array {
  return new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, vertices * 2))));
}

/** Turns cells to coordinates where they lie: a copy would be as large as the layer. */
function toCoordinates(cells: Float64Array, { toCoordinate }: SnapGrid): Float64Array {
  for (let i = 0; i < cells.length; i++) cells[i] = toCoordinate(cells[i] as number);
  return cells;
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
