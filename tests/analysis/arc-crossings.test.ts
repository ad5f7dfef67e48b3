import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { crossingArcs, improperlyMeet } from '../../geodata/analysis/arc-crossings.ts';

type Segment = [ax: number, ay: number, bx: number, by: number];

/**
 * The same question for whole numbers, answered by solving for the meeting point as a fraction
 * instead of by sides of a line.
 */
function meetElsewhere([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  const [rx, ry, sx, sy] = [bx - ax, by - ay, dx - cx, dy - cy];
  const denominator = rx * sy - ry * sx;
  const t = (cx - ax) * sy - (cy - ay) * sx;
  const u = (cx - ax) * ry - (cy - ay) * rx;
  if (denominator === 0) {
    if (u !== 0) return false;
    const along = (x: number, y: number) => (x - ax) * rx + (y - ay) * ry;
    const [c, d] = [along(cx, cy), along(dx, dy)].sort((p, q) => p - q) as [number, number];
    return Math.min(d, along(bx, by)) > Math.max(c, 0);
  }
  const [p, q] = [t / denominator, u / denominator];
  const meet = p >= 0 && p <= 1 && q >= 0 && q <= 1;
  return meet && !([0, 1].includes(p) && [0, 1].includes(q));
}

const coordinate = fc.integer({ min: 0, max: 6 });
const segment = fc
  .tuple(coordinate, coordinate, coordinate, coordinate)
  .filter(([ax, ay, bx, by]) => ax !== bx || ay !== by);
const point = fc.tuple(coordinate, coordinate);
const arc = fc
  .array(point, { minLength: 2, maxLength: 5 })
  .map((points) =>
    points.filter(([x, y], i) => x !== points[i - 1]?.[0] || y !== points[i - 1]?.[1]),
  )
  .filter((points) => points.length > 1);

describe('crossings of arcs', () => {
  const eastward: Position[] = [
    [0, 0],
    [4, 0],
  ];

  it.each<[string, Position[], number[]]>([
    [
      'an arc across',
      [
        [2, -1],
        [2, 1],
      ],
      [0, 1],
    ],
    [
      'an arc that ends on the inside',
      [
        [2, 0],
        [2, 1],
      ],
      [0, 1],
    ],
    [
      'an arc that lies on it in part',
      [
        [3, 0],
        [6, 0],
      ],
      [0, 1],
    ],
    [
      'an arc that starts at its end',
      [
        [4, 0],
        [5, 3],
      ],
      [],
    ],
    [
      'an arc that goes on from its end in line',
      [
        [4, 0],
        [6, 0],
      ],
      [],
    ],
    [
      'an arc beside it',
      [
        [0, 1],
        [4, 1],
      ],
      [],
    ],
    [
      'an arc that crosses itself elsewhere',
      [
        [10, 0],
        [12, 2],
        [12, 0],
        [10, 2],
      ],
      [1],
    ],
    [
      'an arc that turns back on itself',
      [
        [10, 0],
        [12, 0],
        [11, 0],
      ],
      [1],
    ],
  ])('of a straight one and %s', (_, other, crossing) => {
    expect(crossingArcs([eastward, other])).toEqual(crossing);
  });

  it('are none without arcs', () => {
    expect(crossingArcs([])).toEqual([]);
  });

  it('are the same for two segments in either order and direction, and agree with solving for the point', () => {
    fc.assert(
      fc.property(segment, segment, (s, t) => {
        const expected = meetElsewhere(s, t);
        const back: Segment = [t[2], t[3], t[0], t[1]];
        expect(improperlyMeet(s, t)).toBe(expected);
        expect(improperlyMeet(t, s)).toBe(expected);
        expect(improperlyMeet(s, back)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('are found in a whole layer as when every segment is held against every other', () => {
    fc.assert(
      fc.property(fc.array(arc, { maxLength: 6 }), (arcs) => {
        const segments = arcs.flatMap((points, i) =>
          points
            .slice(1)
            .map((b, k) => [i, [...(points[k] as Position), ...b] as Segment] as const),
        );
        const crossing = new Set<number>();
        for (const [k, [i, s]] of segments.entries()) {
          for (const [j, t] of segments.slice(k + 1)) {
            if (meetElsewhere(s, t)) crossing.add(i).add(j);
          }
        }
        expect(crossingArcs(arcs)).toEqual([...crossing].sort((p, q) => p - q));
      }),
      { numRuns: 500 },
    );
  });
});
