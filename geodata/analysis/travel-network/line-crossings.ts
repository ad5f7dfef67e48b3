import { type SegmentIndex, segmentBox, segmentEnds } from './segment-index.ts';

/** A place where two lines cross or touch: a position (see `LinePlace`) on each. */
export interface LineCrossing {
  readonly lineA: number;
  readonly positionA: number;
  readonly lineB: number;
  readonly positionB: number;
}

/** Every place where segments of two different lines cross or touch; parallel ones are left out. */
export function lineCrossings(index: SegmentIndex): LineCrossing[] {
  const found: LineCrossing[] = [];
  if (!index.tree) return found;
  for (let a = 0; a < index.lines.length; a++) {
    const lineA = index.lines[a] as number;
    const later = (b: number) => b > a && index.lines[b] !== lineA;
    for (const b of index.tree.search(...segmentBox(index, a), later).sort((p, q) => p - q)) {
      const place = intersection(segmentEnds(index, a), segmentEnds(index, b));
      if (!place) continue;
      found.push({
        lineA,
        positionA: (index.starts[a] as number) + place.alongA,
        lineB: index.lines[b] as number,
        positionB: (index.starts[b] as number) + place.alongB,
      });
    }
  }
  return found;
}

type Ends = readonly [number, number, number, number];

function intersection(a: Ends, b: Ends): { alongA: number; alongB: number } | null {
  const [ax, ay] = [a[2] - a[0], a[3] - a[1]];
  const [bx, by] = [b[2] - b[0], b[3] - b[1]];
  const turn = ax * by - ay * bx;
  if (turn === 0) return null;
  const [cx, cy] = [b[0] - a[0], b[1] - a[1]];
  const alongA = (cx * by - cy * bx) / turn;
  const alongB = (cx * ay - cy * ax) / turn;
  const outside = alongA < 0 || alongA > 1 || alongB < 0 || alongB > 1;
  return outside ? null : { alongA, alongB };
}
