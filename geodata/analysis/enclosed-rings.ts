import Flatbush from 'flatbush';
import type { EdgeMatches } from './edge-matching.ts';
import type { LayerTopology } from './layer-topology.ts';

/** A ring of one unit that lies inside another unit, and one of its corners. */
export interface EnclosedRing {
  readonly a: number;
  readonly b: number;
  readonly at: readonly [number, number];
}

interface Ring {
  readonly unit: number;
  /** First place in `path` and the one after the last. */
  readonly from: number;
  readonly to: number;
}

type Box = [minX: number, minY: number, maxX: number, maxY: number];

/**
 * Rings that lie wholly inside another unit: their borders need not meet, so nothing that is found
 * along borders shows it. Borders are taken not to cross. A corner that both units have says
 * nothing; the first other one decides, by the crossing number over all rings of the other unit.
 */
export function enclosedRings(topology: LayerTopology, matches: EdgeMatches): EnclosedRing[] {
  const rings = ringsOf(topology);
  const boxes = unitBoxes(topology, rings);
  const units = topology.ids.length;
  if (units === 0) return [];
  const index = new Flatbush(units);
  for (const box of boxes) index.add(...box);
  index.finish();
  const starts = firstRings(rings, units);
  const found: EnclosedRing[] = [];
  for (const ring of rings) {
    const [minX, minY, maxX, maxY] = boxOf(topology, ring);
    const around = index.search(minX, minY, maxX, maxY, (unit) => {
      const [west, south, east, north] = boxes[unit] as Box;
      return unit !== ring.unit && west < minX && south < minY && east > maxX && north > maxY;
    });
    for (const unit of around) {
      const others = rings.slice(starts[unit] as number, starts[unit + 1] as number);
      const vertex = ownVertex(topology, matches, ring, unit);
      if (vertex === undefined) continue;
      const at = [topology.x[vertex] as number, topology.y[vertex] as number] as const;
      if (isInside(topology, others, at)) found.push({ a: ring.unit, b: unit, at });
    }
  }
  return found;
}

/** Rings in the order of their units. */
function ringsOf({ path, unitOf }: LayerTopology): Ring[] {
  const rings: Ring[] = [];
  let from = 1;
  for (let i = 1; i < path.length; i++) {
    if ((path[i] as number) >= 0) continue;
    if (i > from) rings.push({ unit: unitOf[from] as number, from, to: i });
    from = i + 1;
  }
  return rings;
}

/** The place of each unit's first ring; one more at the end. */
function firstRings(rings: readonly Ring[], units: number): Int32Array {
  const starts = new Int32Array(units + 1);
  for (const { unit } of rings) starts[unit + 1] = (starts[unit + 1] as number) + 1;
  for (let unit = 0; unit < units; unit++) {
    starts[unit + 1] = (starts[unit + 1] as number) + (starts[unit] as number);
  }
  return starts;
}

function boxOf({ path, x, y }: LayerTopology, { from, to }: Ring): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = from; i < to; i++) {
    const vertex = path[i] as number;
    minX = Math.min(minX, x[vertex] as number);
    minY = Math.min(minY, y[vertex] as number);
    maxX = Math.max(maxX, x[vertex] as number);
    maxY = Math.max(maxY, y[vertex] as number);
  }
  return [minX, minY, maxX, maxY];
}

function unitBoxes(topology: LayerTopology, rings: readonly Ring[]): Box[] {
  const boxes = topology.ids.map((): Box => [Infinity, Infinity, -Infinity, -Infinity]);
  for (const ring of rings) {
    const box = boxes[ring.unit] as Box;
    const [minX, minY, maxX, maxY] = boxOf(topology, ring);
    box[0] = Math.min(box[0], minX);
    box[1] = Math.min(box[1], minY);
    box[2] = Math.max(box[2], maxX);
    box[3] = Math.max(box[3], maxY);
  }
  return boxes;
}

/** The first vertex of `ring` that is none of the other unit's. */
function ownVertex(
  { path, unitOf }: LayerTopology,
  { lastPlace, placeBefore }: EdgeMatches,
  ring: Ring,
  other: number,
): number | undefined {
  for (let i = ring.from; i < ring.to; i++) {
    const vertex = path[i] as number;
    let place = lastPlace[vertex] as number;
    while (place >= 0 && unitOf[place] !== other) place = placeBefore[place] as number;
    if (place < 0) return vertex;
  }
  return undefined;
}

function isInside(
  { path, x, y }: LayerTopology,
  rings: readonly Ring[],
  [px, py]: readonly [number, number],
): boolean {
  let inside = false;
  for (const { from, to } of rings) {
    for (let i = from + 1; i < to; i++) {
      const [a, b] = [path[i - 1] as number, path[i] as number];
      const [ay, by] = [y[a] as number, y[b] as number];
      if (ay > py === by > py) continue;
      const ax = x[a] as number;
      if (px < (((x[b] as number) - ax) * (py - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}
