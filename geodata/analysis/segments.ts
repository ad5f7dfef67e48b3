/** Shewchuk's bound on the rounding error of the 2 × 2 determinant (1997, `ccwerrboundA`). */
const orientationErrorBound = 3.3306690738754716e-16;

/**
 * Side of c seen from the line a → b: 1 left, -1 right, 0 on the line or nearer to it than double
 * precision can tell.
 */
export function orientationSign(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
): -1 | 0 | 1 {
  const left = (ax - cx) * (by - cy);
  const right = (ay - cy) * (bx - cx);
  const determinant = left - right;
  if (Math.abs(determinant) <= orientationErrorBound * (Math.abs(left) + Math.abs(right))) return 0;
  return determinant > 0 ? 1 : -1;
}

/**
 * Where point p falls on the segment a → b, as a fraction of its length strictly between 0 and 1;
 * NaN when p is farther than `tolerance` from the line or falls on or beyond an end.
 */
export function interiorFraction(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  px: number,
  py: number,
  tolerance: number,
): number {
  const [dx, dy] = [bx - ax, by - ay];
  const lengthSq = dx * dx + dy * dy;
  const along = (px - ax) * dx + (py - ay) * dy;
  if (along <= 0 || along >= lengthSq) return Number.NaN;
  const across = (px - ax) * dy - (py - ay) * dx;
  return across * across <= tolerance * tolerance * lengthSq ? along / lengthSq : Number.NaN;
}

/** Whether the open segments a-b and c-d cross at one point inside both. */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const c = orientationSign(ax, ay, bx, by, cx, cy);
  if (c === 0 || c !== -orientationSign(ax, ay, bx, by, dx, dy)) return false;
  const a = orientationSign(cx, cy, dx, dy, ax, ay);
  return a !== 0 && a === -orientationSign(cx, cy, dx, dy, bx, by);
}

/** The point where the lines a-b and c-d meet; they must not be parallel. */
export function crossingPoint(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): readonly [number, number] {
  const denominator = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / denominator;
  return [ax + t * (bx - ax), ay + t * (by - ay)];
}

/** Signed planar area of a closed ring of flat x, y; positive when counter-clockwise. */
export function planarRingArea(ring: Float64Array): number {
  // Coordinates are taken from the first vertex: far from the origin the products would cancel.
  const [x0, y0] = [ring[0] as number, ring[1] as number];
  let doubled = 0;
  for (let i = 2; i + 1 < ring.length; i += 2) {
    const [ax, ay] = [(ring[i - 2] as number) - x0, (ring[i - 1] as number) - y0];
    doubled += ax * ((ring[i + 1] as number) - y0) - ay * ((ring[i] as number) - x0);
  }
  return doubled / 2;
}
