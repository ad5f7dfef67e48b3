import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { drawShape, unsigned } from '../../geodata/analysis/shared-arcs.ts';
import { shareNodedArcs } from '../../geodata/analysis/t-junctions.ts';
import { box, planarArea } from './meshes.ts';

type Box = [west: number, south: number, east: number, north: number];

function draw(polygons: ReadonlyMap<string, MultiPolygon>, tolerance = 1e-7) {
  const { shared, inserted } = shareNodedArcs(polygons, tolerance);
  const shapes = new Map(
    [...shared.shapes].map(([id, shape]) => [id, drawShape(shared.arcs, shape)]),
  );
  return { shared, inserted, shapes };
}

/** How many rings draw each stretch between two vertices that follow each other. */
function segmentUses(shapes: ReadonlyMap<string, MultiPolygon>): Map<string, number> {
  const uses = new Map<string, number>();
  for (const ring of [...shapes.values()].flatMap(({ coordinates }) => coordinates.flat())) {
    for (let i = 1; i < ring.length; i++) {
      const key = [String(ring[i - 1]), String(ring[i])].sort().join(' ');
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }
  return uses;
}

function lengthOfSingleUse(shapes: ReadonlyMap<string, MultiPolygon>): number {
  const singles = [...segmentUses(shapes)].filter(([, uses]) => uses === 1);
  return singles.reduce((sum, [key]) => {
    const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = key
      .split(' ')
      .map((point) => point.split(',').map(Number));
    return sum + Math.hypot(bx - ax, by - ay);
  }, 0);
}

function perimeter(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [px = x, py = y] = ring[i - 1] ?? [];
    return sum + Math.hypot(x - px, y - py);
  }, 0);
}

/** A square of 1024 cut again and again from side to side: full of T-junctions. */
const cutBoxes = fc
  .array(fc.tuple(fc.nat(), fc.boolean(), fc.integer({ min: 1, max: 99 })), { maxLength: 14 })
  .map((cuts) => {
    const boxes: Box[] = [[0, 0, 1024, 1024]];
    for (const [which, upright, percent] of cuts) {
      const chosen = which % boxes.length;
      const [west, south, east, north] = boxes[chosen] as Box;
      const x = west + Math.round(((east - west) * percent) / 100);
      const y = south + Math.round(((north - south) * percent) / 100);
      const halves: Box[] = upright
        ? [
            [west, south, x, north],
            [x, south, east, north],
          ]
        : [
            [west, south, east, y],
            [west, y, east, north],
          ];
      if (halves.every(([w, s, e, n]) => e > w && n > s)) boxes.splice(chosen, 1, ...halves);
    }
    return new Map(boxes.map((corners, i) => [`b${i}`, box(...corners)]));
  });

describe('T-junctions', () => {
  const oneAgainstTwo = () =>
    new Map([
      ['west', box(0, 0, 1, 2)],
      ['south', box(1, 0, 2, 1)],
      ['north', box(1, 1, 2, 2)],
    ]);

  it('put the corner of two districts on the long edge of a third', () => {
    const { inserted, shapes } = draw(oneAgainstTwo());
    expect(inserted).toBe(1);
    expect(shapes.get('west')?.coordinates[0]?.[0]).toContainEqual([1, 1]);
    expect(planarArea(shapes.get('west') as MultiPolygon)).toBe(2);
  });

  it('make the border an arc of both sides', () => {
    const { shared } = draw(oneAgainstTwo());
    const arcsOf = (id: string) => new Set(shared.shapes.get(id)?.arcs.flat(2).map(unsigned));
    const [west, south, north] = ['west', 'south', 'north'].map(arcsOf) as [
      Set<number>,
      Set<number>,
      Set<number>,
    ];
    expect([...west].filter((arc) => south.has(arc))).toHaveLength(1);
    expect([...west].filter((arc) => north.has(arc))).toHaveLength(1);
    expect([...south].filter((arc) => north.has(arc))).toHaveLength(1);
  });

  it('put several vertices on one edge in the order of the edge, whichever way it runs', () => {
    const fourths = [0, 1, 2, 3].map((k) => [`e${k}`, box(1, k, 2, k + 1)] as const);
    const { inserted, shapes } = draw(new Map([['west', box(0, 0, 1, 4)], ...fourths]));
    expect(inserted).toBe(3);
    const ring = shapes.get('west')?.coordinates[0]?.[0] as Position[];
    expect(ring.filter(([x]) => x === 1)).toEqual(
      expect.arrayContaining([0, 1, 2, 3, 4].map((y) => [1, y])),
    );
    // Out of order, the ring would go to and fro and be longer.
    expect(perimeter(ring)).toBe(10);
  });

  it('move an edge by no more than the tolerance, and leave farther vertices alone', () => {
    const off = (gap: number) =>
      new Map([
        ['west', box(0, 0, 1, 2)],
        ['south', box(1 + gap, 0, 2, 1)],
      ]);
    expect(draw(off(0.5e-7)).inserted).toBeGreaterThan(0);
    expect(draw(off(2e-7)).inserted).toBe(0);
  });

  it('change nothing where neighbours already have the same vertices', () => {
    const { inserted, shapes } = draw(
      new Map([
        ['west', box(0, 0, 1, 1)],
        ['east', box(1, 0, 2, 1)],
      ]),
    );
    expect(inserted).toBe(0);
    expect(shapes.get('west')?.coordinates[0]?.[0] as Position[]).toHaveLength(5);
  });

  it('leave nothing undrawn: stretches of one use are the rim, all others have two', () => {
    fc.assert(
      fc.property(cutBoxes, (polygons) => {
        const { shapes } = draw(polygons);
        expect(Math.max(...segmentUses(shapes).values())).toBeLessThanOrEqual(2);
        expect(lengthOfSingleUse(shapes)).toBeCloseTo(4 * 1024, 6);
        for (const [id, shape] of shapes) {
          expect(planarArea(shape)).toBe(planarArea(polygons.get(id) as MultiPolygon));
        }
      }),
      { numRuns: 150 },
    );
  });
});
