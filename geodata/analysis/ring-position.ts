import { orientationSign } from './segments.ts';

/** Where a point lies in regard to a closed ring. */
export type RingPosition = 'INSIDE' | 'BORDER' | 'OUTSIDE';

/** Where a point lies (crossing number, Shimrat 1962); BORDER as far as doubles can tell. */
export function positionInRing(ring: Float64Array, x: number, y: number): RingPosition {
  let inside = false;
  for (let i = 2; i + 1 < ring.length; i += 2) {
    const ay = ring[i - 1] as number;
    const by = ring[i + 1] as number;
    if (Math.min(ay, by) > y || Math.max(ay, by) < y) continue;
    const ax = ring[i - 2] as number;
    const bx = ring[i] as number;
    if (Math.max(ax, bx) < x) continue;
    const side = orientationSign(ax, ay, bx, by, x, y);
    if (side === 0 && Math.min(ax, bx) <= x) return 'BORDER';
    if (ay > y !== by > y && side > 0 === by > ay) inside = !inside;
  }
  return inside ? 'INSIDE' : 'OUTSIDE';
}

/**
 * Whether a ring that does not cross `shell`, but may touch it at points, lies outside of it: then
 * its first corner, or middle of an edge, that is not on the shell does.
 */
export function liesOutside(ring: Float64Array, shell: Float64Array): boolean {
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [ax, ay] = [ring[i] as number, ring[i + 1] as number];
    const [bx, by] = [ring[i + 2] as number, ring[i + 3] as number];
    for (const [x, y] of [
      [ax, ay],
      [(ax + bx) / 2, (ay + by) / 2],
    ] as const) {
      const position = positionInRing(shell, x, y);
      if (position !== 'BORDER') return position === 'OUTSIDE';
    }
  }
  return false;
}
