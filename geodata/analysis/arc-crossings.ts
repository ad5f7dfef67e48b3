import Flatbush from 'flatbush';
import type { Position } from 'geojson';

/**
 * Arcs that meet another arc, or themselves, anywhere but at the ends they share.
 * Simplification can make neighbouring arcs cross; where it does, polygons would overlap.
 * Returns arc indices, ascending. O(n log n) in segments for arcs that rarely meet.
 */
export function crossingArcs(arcs: readonly Position[][]): number[] {
  const segments = listSegments(arcs);
  if (segments.arc.length === 0) return [];
  const index = new Flatbush(segments.arc.length);
  for (let s = 0; s < segments.arc.length; s++) {
    const [ax, ay, bx, by] = segments.ends(s);
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  const crossing = new Set<number>();
  for (let s = 0; s < segments.arc.length; s++) {
    const [ax, ay, bx, by] = segments.ends(s);
    index.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), (t) => {
      if (t > s && improperlyMeet(segments.ends(s), segments.ends(t))) {
        crossing.add(segments.arc[s] as number);
        crossing.add(segments.arc[t] as number);
      }
      return false;
    });
  }
  return [...crossing].sort((a, b) => a - b);
}

type Segment = readonly [ax: number, ay: number, bx: number, by: number];

function listSegments(arcs: readonly Position[][]) {
  const count = arcs.reduce((sum, arc) => sum + arc.length - 1, 0);
  const arc = new Int32Array(count);
  const position = new Int32Array(count);
  let s = 0;
  for (const [i, points] of arcs.entries()) {
    for (let k = 0; k + 1 < points.length; k++, s++) {
      arc[s] = i;
      position[s] = k;
    }
  }
  const ends = (index: number): Segment => {
    const points = arcs[arc[index] as number] as Position[];
    const a = points[position[index] as number] as [number, number];
    const b = points[(position[index] as number) + 1] as [number, number];
    return [a[0], a[1], b[0], b[1]];
  };
  return { arc, ends };
}

/** True when two segments meet elsewhere than at an end of both, or lie on one another. */
export function improperlyMeet(s: Segment, t: Segment): boolean {
  const [ax, ay, bx, by] = s;
  const [cx, cy, dx, dy] = t;
  const c = side(ax, ay, bx, by, cx, cy);
  const d = side(ax, ay, bx, by, dx, dy);
  if (c === 0 && d === 0) return overlapOnLine(s, t);
  if (sharesEnd(s, t)) return false;
  const a = side(cx, cy, dx, dy, ax, ay);
  const b = side(cx, cy, dx, dy, bx, by);
  return c * d <= 0 && a * b <= 0;
}

function sharesEnd([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  return (
    (ax === cx && ay === cy) ||
    (ax === dx && ay === dy) ||
    (bx === cx && by === cy) ||
    (bx === dx && by === dy)
  );
}

/** For segments on one line: do they share more than one end point? */
function overlapOnLine([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  const horizontal = Math.abs(bx - ax) >= Math.abs(by - ay);
  const [a, b, c, d] = horizontal ? [ax, bx, cx, dx] : [ay, by, cy, dy];
  return Math.min(Math.max(a, b), Math.max(c, d)) > Math.max(Math.min(a, b), Math.min(c, d));
}

function side(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  return Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));
}
