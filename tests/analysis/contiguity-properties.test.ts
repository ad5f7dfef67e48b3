import { Delaunay } from 'd3-delaunay';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ContiguityOptions,
  type MeasuredPair,
  measureContiguity,
} from '../../geodata/analysis/contiguity.ts';
import type { PolygonUnit } from '../../geodata/analysis/polygon-layer.ts';

const ring = (xy: readonly number[]) => Float64Array.from([...xy, xy[0]!, xy[1]!]);
const boxRing = (west: number, south: number, east: number, north: number) =>
  ring([west, south, east, south, east, north, west, north]);

/** A grid whose cells carry the label of the unit they belong to. */
const labelledGrid = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([columns, rows]) =>
    fc
      .array(fc.integer({ min: 0, max: 5 }), {
        minLength: columns * rows,
        maxLength: columns * rows,
      })
      .map((labels) => ({ columns, rows, labels })),
  );
type LabelledGrid = { columns: number; rows: number; labels: number[] };

function gridUnits({ columns, labels }: LabelledGrid): PolygonUnit[] {
  const parts = new Map<string, Float64Array[][]>();
  for (const [i, label] of labels.entries()) {
    const [x, y] = [i % columns, Math.floor(i / columns)];
    const id = `u${label}`;
    parts.set(id, [...(parts.get(id) ?? []), [boxRing(x, y, x + 1, y + 1)]]);
  }
  return [...parts].map(([id, polygons]) => ({ id, polygons }));
}

/** The pairs of a labelled grid, found cell by cell, knowing nothing of rings. */
function gridPairs({ columns, rows, labels }: LabelledGrid): MeasuredPair[] {
  const at = (x: number, y: number) =>
    x < columns && y < rows ? labels[y * columns + x] : undefined;
  const edges = new Map<string, string[][]>();
  const corners = new Set<string>();
  const meet = (p: number | undefined, q: number | undefined, ends?: string[]) => {
    if (p === undefined || q === undefined || p === q) return;
    const key = p < q ? `u${p} u${q}` : `u${q} u${p}`;
    corners.add(key);
    if (ends) edges.set(key, [...(edges.get(key) ?? []), ends]);
  };
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      meet(at(x, y), at(x + 1, y), [`${x + 1},${y}`, `${x + 1},${y + 1}`]);
      meet(at(x, y), at(x, y + 1), [`${x},${y + 1}`, `${x + 1},${y + 1}`]);
      meet(at(x, y), at(x + 1, y + 1));
      meet(at(x + 1, y), at(x, y + 1));
    }
  }
  return [...corners].sort().map((key) => {
    const [a, b] = key.split(' ') as [string, string];
    const own = edges.get(key) ?? [];
    const kind = own.length > 0 ? 'ROOK' : 'QUEEN';
    return { a, b, kind, sharedLength: own.length, longestRun: largestPiece(own) };
  });
}

/** Edges of the largest connected piece, by spreading labels until nothing changes. */
function largestPiece(edges: string[][]): number {
  const labels = edges.map((_, i) => i);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [i, ends] of edges.entries()) {
      for (const [j, others] of edges.entries()) {
        if (labels[j]! <= labels[i]! || !ends.some((end) => others.includes(end))) continue;
        labels[j] = labels[i]!;
        changed = true;
      }
    }
  }
  return Math.max(0, ...labels.map((label) => labels.filter((other) => other === label).length));
}

type Box = [number, number, number, number];

/** A rectangle cut again and again by a line from side to side: full of T-junctions. */
const cutBoxes = fc
  .array(fc.tuple(fc.nat(), fc.boolean(), fc.integer({ min: 1, max: 99 })), { maxLength: 14 })
  .map((cuts) => {
    const boxes: Box[] = [[0, 0, 1024, 1024]];
    for (const [which, upright, percent] of cuts) {
      const [west, south, east, north] = boxes[which % boxes.length]!;
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
      if (halves.every(([w, s, e, n]) => e > w && n > s))
        boxes.splice(which % boxes.length, 1, ...halves);
    }
    return boxes;
  });

function boxPairs(boxes: readonly Box[], ids: readonly string[]): MeasuredPair[] {
  const pairs: MeasuredPair[] = [];
  for (const [i, p] of boxes.entries()) {
    for (const [j, q] of boxes.entries()) {
      const width = Math.min(p[2], q[2]) - Math.max(p[0], q[0]);
      const height = Math.min(p[3], q[3]) - Math.max(p[1], q[1]);
      if (i >= j || width < 0 || height < 0) continue;
      const length = width + height;
      const [a, b] = [ids[i]!, ids[j]!];
      pairs.push({
        a,
        b,
        kind: length > 0 ? 'ROOK' : 'QUEEN',
        sharedLength: length,
        longestRun: length,
      });
    }
  }
  return pairs;
}

/** How to write the same layer in another way. */
const rewriting = fc.record({
  order: fc.infiniteStream(fc.nat()),
  rotation: fc.infiniteStream(fc.nat()),
  reversed: fc.infiniteStream(fc.boolean()),
});
type Rewriting = typeof rewriting extends fc.Arbitrary<infer T> ? T : never;

function rewritten(
  units: readonly PolygonUnit[],
  { order, rotation, reversed }: Rewriting,
): PolygonUnit[] {
  const take = <T>(stream: IterableIterator<T>): T => stream.next().value as T;
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => [take(order as IterableIterator<number>), item] as const)
      .sort(([p], [q]) => p - q)
      .map(([, item]) => item);
  const turned = (closed: Float64Array): Float64Array => {
    const points: number[][] = [];
    for (let i = 0; i + 3 < closed.length; i += 2) points.push([closed[i]!, closed[i + 1]!]);
    const start = take(rotation as IterableIterator<number>) % points.length;
    const rotated = [...points.slice(start), ...points.slice(0, start)];
    if (take(reversed as IterableIterator<boolean>)) rotated.reverse();
    return ring(rotated.flat());
  };
  return shuffled(units).map(({ id, polygons }) => ({
    id,
    polygons: shuffled(polygons).map((rings) => rings.map(turned)),
  }));
}

function voronoiUnits(points: readonly (readonly [number, number])[], box: Box): PolygonUnit[] {
  const voronoi = Delaunay.from(points as [number, number][]).voronoi(box);
  return points.flatMap((_, i) => {
    const cell = voronoi.cellPolygon(i) as [number, number][] | null;
    return cell === null ? [] : [{ id: `v${i}`, polygons: [[Float64Array.from(cell.flat())]] }];
  });
}

const planar: ContiguityOptions = { metric: 'PLANAR' };
describe('contiguity of random layers', () => {
  it('equals the count of cell sides on labelled grids, whatever the writing', () => {
    fc.assert(
      fc.property(labelledGrid, rewriting, (grid, how) => {
        const { pairs, report } = measureContiguity(rewritten(gridUnits(grid), how), planar);
        expect(pairs).toEqual(gridPairs(grid));
        expect(report.overlaps).toEqual([]);
      }),
      { seed: 21, numRuns: 400 },
    );
  });

  it('equals the overlap of sides on boxes full of T-junctions, whatever the writing', () => {
    fc.assert(
      fc.property(cutBoxes, rewriting, (boxes, how) => {
        const ids = boxes.map((_, i) => `b${String(i).padStart(2, '0')}`);
        const units = boxes.map((box, i) => ({ id: ids[i]!, polygons: [[boxRing(...box)]] }));
        const { pairs, report } = measureContiguity(rewritten(units, how), planar);
        expect(pairs).toEqual(boxPairs(boxes, ids));
        expect(report.overlaps).toEqual([]);
      }),
      { seed: 22, numRuns: 400 },
    );
  });

  const points = fc.uniqueArray(fc.tuple(fc.nat(2000), fc.nat(2000)), {
    minLength: 3,
    maxLength: 40,
    selector: ([x, y]) => x * 4096 + y,
  });

  it('says the same of Voronoi cells, to the last bit, however they are written', () => {
    fc.assert(
      fc.property(points, rewriting, (sites, how) => {
        const box: Box = [-77, -14, -75, -12];
        const degrees = sites.map(([x, y]) => [-77 + x / 1000, -14 + y / 1000] as const);
        const units = voronoiUnits(degrees, box);
        const once = measureContiguity(units, { metric: 'GEODESIC' });
        const again = measureContiguity(rewritten(units, how), { metric: 'GEODESIC' });
        expect(again.pairs).toEqual(once.pairs);
        expect(again.islands).toEqual(once.islands);
        expect(once.pairs.every(({ a, b }) => a < b)).toBe(true);
        const keys = once.pairs.map(({ a, b }) => `${a} ${b}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { seed: 23, numRuns: 150 },
    );
  });

  it('accounts for the whole perimeter of Voronoi cells: neighbours and the frame', () => {
    fc.assert(
      fc.property(points, (sites) => {
        const units = voronoiUnits(sites, [0, 0, 2000, 2000]);
        const { pairs } = measureContiguity(units, { metric: 'PLANAR', snap: 1e-6 });
        const perimeter = units.reduce((sum, { polygons }) => sum + lengthOf(polygons[0]![0]!), 0);
        const shared = pairs.reduce((sum, { sharedLength }) => sum + sharedLength, 0);
        expect(2 * shared + 8000).toBeCloseTo(perimeter, 2);
        for (const { sharedLength, longestRun } of pairs) expect(longestRun).toBe(sharedLength);
      }),
      { seed: 24, numRuns: 150 },
    );
  });
});

function lengthOf(closed: Float64Array): number {
  let length = 0;
  for (let i = 2; i < closed.length; i += 2) {
    length += Math.hypot(closed[i]! - closed[i - 2]!, closed[i + 1]! - closed[i - 1]!);
  }
  return length;
}
