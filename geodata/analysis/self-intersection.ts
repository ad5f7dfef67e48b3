import Flatbush from 'flatbush';
import { crossingPoint, orientationSign, segmentsCross } from './segments.ts';

/**
 * CROSSING: two stretches of ring cross. OVERLAP: they run along each other (spikes included).
 * SELF_TOUCH: a ring passes the same point twice.
 */
type SelfIntersectionKind = 'CROSSING' | 'OVERLAP' | 'SELF_TOUCH';

export interface SelfIntersection {
  readonly kind: SelfIntersectionKind;
  /** x, y in layer units. */
  readonly at: Point;
  /** Places of the two rings in the list that was given; equal when a ring meets itself. */
  readonly rings: readonly [number, number];
}

type Point = readonly [number, number];

/** All segments of the rings, without those of length zero. */
interface Segments {
  readonly ring: number[];
  /** x, y of the start and the end of each segment. */
  readonly ends: number[];
  readonly before: number[];
  readonly after: number[];
}

/**
 * The first place, along the rings as given, where closed flat rings are not those of a valid
 * polygon (OGC Simple Features, 2011); `undefined` when they are sound. Rings may touch one another
 * at points. Give `polygons.flat()` to check the parts of a multipolygon against one another.
 * Whether a hole lies inside its outer ring is not looked at. O(n log n) for ordinary shapes.
 */
export function findSelfIntersection(rings: readonly Float64Array[]): SelfIntersection | undefined {
  const segments = segmentsOf(rings);
  const count = segments.ring.length;
  if (count === 0) return undefined;
  const index = new Flatbush(count);
  for (let i = 0; i < count; i++) index.add(...boxOf(segments, i));
  index.finish();
  for (let i = 0; i < count; i++) {
    const found = index.search(...boxOf(segments, i), (j) => j > i);
    for (const j of found.sort((a, b) => a - b)) {
      const meeting = meetingOf(segments, i, j);
      if (meeting === undefined) continue;
      const between = [segments.ring[i] as number, segments.ring[j] as number] as const;
      return { kind: meeting.kind, at: meeting.at, rings: between };
    }
  }
  return undefined;
}

function segmentsOf(rings: readonly Float64Array[]): Segments {
  const segments: Segments = { ring: [], ends: [], before: [], after: [] };
  for (const [r, ring] of rings.entries()) {
    const first = segments.ring.length;
    for (let k = 0; k + 3 < ring.length; k += 2) {
      const ends = [ring[k], ring[k + 1], ring[k + 2], ring[k + 3]] as number[];
      if (ends[0] === ends[2] && ends[1] === ends[3]) continue;
      segments.before.push(segments.ring.length - 1);
      segments.after.push(segments.ring.length + 1);
      segments.ring.push(r);
      segments.ends.push(...ends);
    }
    const last = segments.ring.length - 1;
    if (last < first) continue;
    segments.before[first] = last;
    segments.after[last] = first;
  }
  return segments;
}

type Ends = [number, number, number, number];

function endsOf({ ends }: Segments, i: number): Ends {
  return ends.slice(4 * i, 4 * i + 4) as Ends;
}

function boxOf(segments: Segments, i: number): Ends {
  const [ax, ay, bx, by] = endsOf(segments, i);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

type Meeting = Pick<SelfIntersection, 'kind' | 'at'>;

/** What makes two segments of the rings unsound, if anything. */
function meetingOf(segments: Segments, i: number, j: number): Meeting | undefined {
  const [a, b] = [endsOf(segments, i), endsOf(segments, j)];
  if (segmentsCross(...a, ...b)) return { kind: 'CROSSING', at: crossingPoint(...a, ...b) };
  const overlap = overlapStart(a, b);
  if (overlap !== undefined) return { kind: 'OVERLAP', at: overlap };
  if (segments.after[i] === j || segments.after[j] === i) return undefined;
  const touch = touchPoint(a, b);
  if (touch === undefined) return undefined;
  if (segments.ring[i] === segments.ring[j]) return { kind: 'SELF_TOUCH', at: touch };
  return passesThrough(segments, i, j, touch) ? { kind: 'CROSSING', at: touch } : undefined;
}

/** Where collinear segments begin to share a stretch of positive length. */
function overlapStart(a: Ends, b: Ends): Point | undefined {
  if (orientationSign(...a, b[0], b[1]) !== 0 || orientationSign(...a, b[2], b[3]) !== 0) {
    return undefined;
  }
  const axis = Math.abs(a[2] - a[0]) >= Math.abs(a[3] - a[1]) ? 0 : 1;
  const points: Point[] = [
    [a[0], a[1]],
    [a[2], a[3]],
    [b[0], b[1]],
    [b[2], b[3]],
  ];
  const from = Math.max(
    Math.min(a[axis], a[axis + 2] as number),
    Math.min(b[axis], b[axis + 2] as number),
  );
  const to = Math.min(
    Math.max(a[axis], a[axis + 2] as number),
    Math.max(b[axis], b[axis + 2] as number),
  );
  return from < to ? points.find((point) => point[axis] === from) : undefined;
}

/** The end of one segment that lies on the other, if any. */
function touchPoint(a: Ends, b: Ends): Point | undefined {
  if (liesOn(b, a[0], a[1])) return [a[0], a[1]];
  if (liesOn(b, a[2], a[3])) return [a[2], a[3]];
  if (liesOn(a, b[0], b[1])) return [b[0], b[1]];
  return liesOn(a, b[2], b[3]) ? [b[2], b[3]] : undefined;
}

function liesOn([ax, ay, bx, by]: Ends, x: number, y: number): boolean {
  if (orientationSign(ax, ay, bx, by, x, y) !== 0) return false;
  const insideX = x >= Math.min(ax, bx) && x <= Math.max(ax, bx);
  return insideX && y >= Math.min(ay, by) && y <= Math.max(ay, by);
}

/** Whether one ring goes from one side of the other to its other side where they touch. */
function passesThrough(segments: Segments, i: number, j: number, at: Point): boolean {
  const [before, after] = armsAt(segments, i, at);
  const [one, two] = armsAt(segments, j, at);
  const sides = [one, two].map((arm) => sideOfBend(before, at, after, arm));
  return sides[0] !== 0 && sides[0] === -(sides[1] as number);
}

/** The points a ring comes from and goes to at a point of its segment. */
function armsAt(segments: Segments, i: number, [x, y]: Point): [Point, Point] {
  const [ax, ay, bx, by] = endsOf(segments, i);
  if (ax === x && ay === y) {
    const [px, py] = endsOf(segments, segments.before[i] as number);
    return [
      [px, py],
      [bx, by],
    ];
  }
  if (bx === x && by === y) {
    const [, , nx, ny] = endsOf(segments, segments.after[i] as number);
    return [
      [ax, ay],
      [nx, ny],
    ];
  }
  return [
    [ax, ay],
    [bx, by],
  ];
}

/** Side of the arm at → to beside the bent path from → at → next: 1 left, -1 right, 0 along it. */
function sideOfBend(from: Point, at: Point, next: Point, to: Point): number {
  const first = orientationSign(...from, ...at, ...to);
  const second = orientationSign(...at, ...next, ...to);
  const turn = orientationSign(...from, ...at, ...next);
  if (turn === 0) return first;
  if (turn > 0) return first > 0 && second > 0 ? 1 : -1;
  return first < 0 && second < 0 ? -1 : 1;
}
