import { describe, expect, it } from 'vitest';
import { measureContiguity } from '../../geodata/analysis/contiguity.ts';
import { distanceMeters } from '../../geodata/analysis/ellipsoid.ts';
import type { PolygonUnit } from '../../geodata/analysis/polygon-layer.ts';

/** A unit of one polygon, or of several given as lists of rings; rings close themselves. */
const ring = (xy: readonly number[]) => Float64Array.from([...xy, xy[0]!, xy[1]!]);
const unit = (id: string, ...xy: number[]): PolygonUnit => ({ id, polygons: [[ring(xy)]] });
const box = (id: string, west: number, south: number, east: number, north: number) =>
  unit(id, west, south, east, south, east, north, west, north);
const planar = (...units: PolygonUnit[]) => measureContiguity(units, { metric: 'PLANAR' });

describe('contiguity of a planar layer', () => {
  it('tells a shared border from a shared corner and from nothing', () => {
    const { pairs, islands } = planar(
      box('d', 10, 10, 11, 11),
      box('a', 0, 0, 1, 1),
      box('b', 1, 0, 2, 1),
      box('c', 1, 1, 2, 2),
    );
    expect(pairs).toEqual([
      { a: 'a', b: 'b', kind: 'ROOK', sharedLength: 1, longestRun: 1 },
      { a: 'a', b: 'c', kind: 'QUEEN', sharedLength: 0, longestRun: 0 },
      { a: 'b', b: 'c', kind: 'ROOK', sharedLength: 1, longestRun: 1 },
    ]);
    expect(islands).toEqual(['d']);
  });

  it('accepts an empty layer and a single unit', () => {
    expect(planar()).toMatchObject({ pairs: [], islands: [] });
    expect(planar(box('a', 0, 0, 1, 1))).toMatchObject({ pairs: [], islands: ['a'] });
  });

  it('adds up the pieces of a border and keeps the longest', () => {
    // b touches a along [0, 2] and [3, 8] of the line y = 0; a bay of width 1 parts them.
    const a = unit('a', 0, 0, 2, 0, 2, 1, 3, 1, 3, 0, 8, 0, 8, 4, 0, 4);
    const b = unit('b', 0, -3, 8, -3, 8, 0, 3, 0, 2, 0, 0, 0);
    expect(planar(a, b).pairs).toEqual([
      { a: 'a', b: 'b', kind: 'ROOK', sharedLength: 7, longestRun: 5 },
    ]);
  });

  it('joins the run that a ring starts in the middle of', () => {
    const a = unit('a', 1, 0, 2, 0, 2, 2, 0, 2, 0, 0);
    const b = unit('b', 2, 0, 1, 0, 0, 0, 0, -1, 2, -1);
    expect(planar(a, b).pairs[0]).toMatchObject({ sharedLength: 2, longestRun: 2 });
  });

  it('measures the whole border of an enclave in one run', () => {
    const hole = ring([1, 1, 1, 2, 2, 2, 2, 1]);
    const outer: PolygonUnit = { id: 'a', polygons: [[ring([0, 0, 3, 0, 3, 3, 0, 3]), hole]] };
    const { pairs, report } = planar(outer, box('b', 1, 1, 2, 2));
    expect(pairs).toEqual([{ a: 'a', b: 'b', kind: 'ROOK', sharedLength: 4, longestRun: 4 }]);
    expect(report.overlaps).toEqual([]);
  });

  it('does not count borders between the parts of one unit', () => {
    const parts = [box('', 0, 0, 1, 1), box('', 1, 0, 2, 1)].flatMap(({ polygons }) => polygons);
    const { pairs, report } = planar({ id: 'a', polygons: parts }, box('b', 2, 0, 3, 1));
    expect(pairs).toEqual([{ a: 'a', b: 'b', kind: 'ROOK', sharedLength: 1, longestRun: 1 }]);
    // Outer edges only: five of unit a's two squares, three of b.
    expect(report.unmatchedEdges).toBe(8);
  });
});

describe('T-junctions', () => {
  it('measures borders against an edge that has no vertex there', () => {
    const { pairs, report } = planar(
      box('a', 0, 0, 10, 1),
      box('b', 0, 1, 4, 2),
      box('c', 4, 1, 10, 2),
    );
    expect(pairs).toEqual([
      { a: 'a', b: 'b', kind: 'ROOK', sharedLength: 4, longestRun: 4 },
      { a: 'a', b: 'c', kind: 'ROOK', sharedLength: 6, longestRun: 6 },
      { a: 'b', b: 'c', kind: 'ROOK', sharedLength: 1, longestRun: 1 },
    ]);
    expect(report).toMatchObject({ tJunctions: 1, overlaps: [] });
  });

  it('measures edges that overlap in part, none with a vertex in common', () => {
    const { pairs } = planar(box('a', 0, 0, 6, 1), box('b', 2, 1, 9, 2));
    expect(pairs).toEqual([{ a: 'a', b: 'b', kind: 'ROOK', sharedLength: 4, longestRun: 4 }]);
  });

  it('keeps a run unbroken across the vertices of others', () => {
    const many = unit('b', 0, 1, 1, 1, 2, 1, 3, 1, 3, 2, 0, 2);
    expect(planar(box('a', 0, 0, 3, 1), many).pairs).toEqual([
      { a: 'a', b: 'b', kind: 'ROOK', sharedLength: 3, longestRun: 3 },
    ]);
  });

  it('sees a corner that touches the middle of an edge as a point contact', () => {
    const { pairs } = planar(box('a', 0, 0, 4, 1), unit('b', 2, 1, 3, 2, 1, 2));
    expect(pairs).toEqual([{ a: 'a', b: 'b', kind: 'QUEEN', sharedLength: 0, longestRun: 0 }]);
  });

  it('finds them on slanted edges within the snapping step', () => {
    // (1/3, 1/7) of the way cannot be on the grid: the vertex lies beside the line.
    const [x, y] = [10 / 3, 10 / 7];
    const below = unit('a', 0, 0, 7, -4, 7, 3);
    const above = unit('b', 0, 0, x, y, 0, 5);
    const rest = unit('c', x, y, 7, 3, 0, 5);
    const { pairs, report } = measureContiguity([below, above, rest], {
      metric: 'PLANAR',
      snap: 1e-6,
    });
    expect(report.tJunctions).toBe(1);
    expect(pairs.map(({ a, b, kind }) => `${a}${b} ${kind}`)).toEqual([
      'ab ROOK',
      'ac ROOK',
      'bc ROOK',
    ]);
    expect(pairs[0]?.sharedLength).toBeCloseTo(Math.hypot(x, y), 5);
    expect(pairs[1]?.sharedLength).toBeCloseTo(Math.hypot(7 - x, 3 - y), 5);
  });

  it('leaves a gap wider than the tolerance open', () => {
    const apart = [box('a', 0, 0, 1, 1), box('b', 1.00002, 0, 2, 1)];
    const contact = (snap: number) => measureContiguity(apart, { metric: 'PLANAR', snap }).pairs;
    expect(contact(1e-6)).toEqual([]);
    expect(contact(1e-4)).toMatchObject([{ kind: 'ROOK', sharedLength: 1 }]);
  });

  it('joins vertices that rounding sent to different cells', () => {
    const near = box('b', 1, 0, 2, 1);
    const noisy = unit('a', 0, 0, 1.00049, 0, 1.00051, 1, 0, 1);
    const { pairs, report } = measureContiguity([noisy, near], { metric: 'PLANAR', snap: 1e-3 });
    expect(report.mergedVertices).toBe(1);
    expect(pairs).toMatchObject([{ a: 'a', b: 'b', kind: 'ROOK' }]);
    expect(pairs[0]?.sharedLength).toBeCloseTo(1, 2);
  });
});

describe('areas that overlap', () => {
  it('reports borders that cross, and where', () => {
    const { report } = planar(box('a', 0, 0, 2, 2), box('b', 1, 1, 3, 3));
    expect(report.overlaps).toEqual([{ a: 'a', b: 'b', at: [1, 2] }]);
  });

  it('reports a unit inside another that it does not touch, and no unit in a hole', () => {
    const { pairs, islands, report } = planar(box('a', 0, 0, 9, 9), box('b', 2, 3, 4, 5));
    expect(pairs).toEqual([]);
    expect(islands).toEqual(['a', 'b']);
    expect(report.overlaps).toEqual([{ a: 'a', b: 'b', at: [2, 3] }]);
    const [[shell]] = box('a', 0, 0, 9, 9).polygons as [[Float64Array]];
    const [[hole]] = box('a', 1, 1, 6, 6).polygons as [[Float64Array]];
    const ringed = { id: 'a', polygons: [[shell, hole]] };
    expect(planar(ringed, box('b', 2, 3, 4, 5)).report.overlaps).toEqual([]);
    expect(planar(ringed, box('b', 1, 1, 6, 6)).report.overlaps).toEqual([]);
  });

  it('reports the part of a unit that lies inside another, and a unit that touches it at a point', () => {
    const [far] = box('b', 20, 0, 22, 2).polygons;
    const [within] = box('b', 3, 3, 4, 4).polygons;
    const parts = { id: 'b', polygons: [far!, within!] };
    expect(planar(box('a', 0, 0, 9, 9), parts).report.overlaps).toEqual([
      { a: 'a', b: 'b', at: [3, 3] },
    ]);
    const ringed = box('a', 0, 0, 9, 9).polygons.map(([shell]) => [
      shell!,
      ring([2, 2, 3, 2, 3, 3, 2, 3]),
    ]);
    const touching = box('b', 3, 3, 5, 5);
    const { pairs, report } = planar({ id: 'a', polygons: ringed }, touching);
    expect(pairs).toMatchObject([{ a: 'a', b: 'b', kind: 'QUEEN' }]);
    expect(report.overlaps).toEqual([{ a: 'a', b: 'b', at: [5, 3] }]);
  });

  it('reports a polygon given twice under two ids', () => {
    const { report } = planar(box('b', 0, 0, 2, 2), box('a', 0, 0, 2, 2));
    expect(report.overlaps).toEqual([{ a: 'a', b: 'b', at: [0, 1] }]);
  });

  it('reports a third unit on a shared edge and still measures all its borders', () => {
    const { pairs, report } = planar(
      box('a', 0, 0, 1, 1),
      box('b', 1, 0, 2, 1),
      unit('c', 1, 0, 5, 0, 5, 1, 1, 1),
    );
    expect(pairs.map(({ a, b, sharedLength }) => [a, b, sharedLength])).toEqual([
      ['a', 'b', 1],
      ['a', 'c', 1],
      ['b', 'c', 3],
    ]);
    expect(report.overlaps.map(({ a, b }) => a + b)).toEqual(['bc']);
  });
});

describe('contiguity in degrees', () => {
  const andes = (id: string, west: number, east: number) => box(id, west, -12, east, -11.99);

  it('measures borders in metres on the ellipsoid', () => {
    const { pairs } = measureContiguity([andes('a', -75, -74.9), andes('b', -74.9, -74.8)], {
      metric: 'GEODESIC',
    });
    expect(pairs[0]?.sharedLength).toBeCloseTo(distanceMeters(-74.9, -12, -74.9, -11.99), 5);
  });

  it('closes gaps of a few millimetres without being asked', () => {
    const gap = [andes('a', -75, -74.9), andes('b', -74.90000003, -74.8)];
    expect(measureContiguity(gap, { metric: 'GEODESIC' }).pairs).toMatchObject([{ kind: 'ROOK' }]);
  });

  it('drops rings that vanish and says how many', () => {
    const sliver = ring([-74.95, -11.995, -74.95 + 1e-9, -11.995, -74.95, -11.995 + 1e-9]);
    const [whole] = andes('a', -75, -74.9).polygons[0]!;
    const { report } = measureContiguity([{ id: 'a', polygons: [[whole!, sliver]] }], {
      metric: 'GEODESIC',
    });
    expect(report).toMatchObject({ collapsedRings: 1, edges: 4 });
  });

  it('refuses coordinates out of range, repeated ids and bad steps', () => {
    const code = (expected: string) => expect.objectContaining({ code: expected });
    const measure = (units: PolygonUnit[], snap = 1e-7) =>
      measureContiguity(units, { metric: 'GEODESIC', snap });
    expect(() => measure([box('a', 0, 0, 200, 1)])).toThrow(code('INVALID_GEOMETRY'));
    expect(() => measure([box('a', 0, 0, Number.NaN, 1)])).toThrow(code('INVALID_GEOMETRY'));
    expect(() => measure([andes('a', 0, 1), andes('a', 1, 2)])).toThrow(code('BAD_INPUT'));
    expect(() => measure([andes('a', 0, 1)], 0)).toThrow(code('BAD_INPUT'));
    expect(() => measure([andes('a', 0, 1)], Number.NaN)).toThrow(code('BAD_INPUT'));
  });
});
