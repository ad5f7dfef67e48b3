import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { polygonLayer, snapUnit } from '../../geodata/analysis/polygon-layer.ts';
import { findSelfIntersection } from '../../geodata/analysis/self-intersection.ts';

const square = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];
const polygon = (...rings: number[][][]): Geometry => ({ type: 'Polygon', coordinates: rings });
const layerOf = (geometry: Geometry | null, options = {}) =>
  polygonLayer([{ id: '010101', geometry }], { geographic: true, ...options });

describe('polygon layer', () => {
  it('flattens polygons and multipolygons, dropping heights', () => {
    const [one] = layerOf(polygon(square.map(([x, y]) => [x!, y!, 3500])));
    expect(one?.polygons).toEqual([[Float64Array.of(0, 0, 1, 0, 1, 1, 0, 1, 0, 0)]]);
    const [two] = layerOf({ type: 'MultiPolygon', coordinates: [[square], [square]] });
    expect(two?.polygons).toHaveLength(2);
  });

  it.each<[string, Geometry | null, RegExp]>([
    ['no geometry', null, /no geometry/],
    ['a point', { type: 'Point', coordinates: [0, 0] }, /got Point/],
    ['an empty multipolygon', { type: 'MultiPolygon', coordinates: [] }, /empty geometry/],
    ['a polygon without rings', polygon(), /without rings/],
    ['an unclosed ring', polygon(square.slice(0, 4)), /ends where it starts/],
    [
      'three positions',
      polygon([
        [0, 0],
        [1, 0],
        [0, 0],
      ]),
      /ring of 3 positions/,
    ],
    [
      'NaN',
      polygon([
        [0, 0],
        [1, Number.NaN],
        [1, 1],
        [0, 0],
      ]),
      /NaN/,
    ],
    [
      'Infinity',
      polygon([
        [0, 0],
        [1, Infinity],
        [1, 1],
        [0, 0],
      ]),
      /Infinity/,
    ],
    [
      'a latitude of 91',
      polygon([
        [0, 0],
        [1, 91],
        [1, 1],
        [0, 0],
      ]),
      /\[1, 91\]/,
    ],
    [
      'a longitude of -181',
      polygon([
        [0, 0],
        [-181, 1],
        [1, 1],
        [0, 0],
      ]),
      /-181/,
    ],
    ['a position of one number', polygon([[0, 0], [1], [1, 1], [0, 0]]), /two numbers/],
  ])('refuses %s', (_, geometry, message) => {
    const act = () => layerOf(geometry);
    expect(act).toThrow(expect.objectContaining({ code: 'INVALID_GEOMETRY' }));
    expect(act).toThrow(message);
  });

  it('accepts planar coordinates beyond the range of degrees', () => {
    const far = polygon(square.map(([x, y]) => [x! * 1e6, y! * 1e6]));
    expect(layerOf(far, { geographic: false })).toHaveLength(1);
  });

  it('refuses a repeated id and too many vertices', () => {
    const feature = { id: '010101', geometry: polygon(square) };
    expect(() => polygonLayer([feature, feature], { geographic: true })).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT' }),
    );
    expect(() => layerOf(polygon(square), { maxVertices: 4 })).toThrow(/at most 4/);
  });

  it('snaps to the shortest decimals and drops holes smaller than a cell', () => {
    const noisy = polygon(
      square.map(([x, y]) => [x! + 0.30000000000000004, y! - 1e-9]),
      [
        [0.5, 0.5],
        [0.50000001, 0.5],
        [0.5, 0.50000001],
        [0.5, 0.5],
      ],
    );
    const [unit] = layerOf(noisy, { snap: 1e-7 });
    expect(unit?.polygons).toEqual([[Float64Array.of(0.3, 0, 1.3, 0, 1.3, 1, 0.3, 1, 0.3, 0)]]);
  });

  it('refuses a unit that vanishes on the grid and a step that is not positive', () => {
    const [unit] = layerOf(polygon(square));
    expect(() => snapUnit(unit!, 10)).toThrow(/vanishes on a grid of 10/);
    expect(() => snapUnit(unit!, 0)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
    expect(() => snapUnit(unit!, 1e-17)).toThrow(/at least/);
  });
});

describe('self-intersection', () => {
  const ring = (...xy: number[]) => Float64Array.from([...xy, xy[0]!, xy[1]!]);
  const outer = ring(0, 0, 10, 0, 10, 10, 0, 10);

  it.each<[string, Float64Array[]]>([
    ['a square', [outer]],
    ['a hole inside', [outer, ring(2, 2, 4, 2, 4, 4, 2, 4)]],
    ['a hole that touches the border at a point', [outer, ring(0, 5, 4, 4, 4, 6)]],
    ['a hole that touches a corner', [outer, ring(0, 0, 4, 3, 3, 4)]],
    ['parts that touch at a corner', [outer, ring(10, 10, 12, 10, 12, 12)]],
    ['nearly straight corners', [ring(0, 0, 5, 1e-12, 10, 0, 10, 10)]],
    ['repeated vertices', [ring(0, 0, 0, 0, 10, 0, 10, 0, 10, 10)]],
  ])('finds none in %s', (_, rings) => {
    expect(findSelfIntersection(rings)).toBeUndefined();
  });

  it.each<[string, Float64Array[], string, number[]]>([
    ['a bow tie', [ring(0, 0, 10, 10, 10, 0, 0, 10)], 'CROSSING', [5, 5]],
    [
      'a ring that passes a point twice',
      [ring(0, 0, 4, 4, 8, 0, 8, 8, 4, 4, 0, 8)],
      'SELF_TOUCH',
      [4, 4],
    ],
    ['a vertex on another edge', [ring(0, 0, 10, 0, 10, 10, 5, 0, 0, 10)], 'SELF_TOUCH', [5, 0]],
    ['a spike', [ring(0, 0, 10, 0, 5, 0, 5, 5)], 'OVERLAP', [5, 0]],
    ['a hole along the border', [outer, ring(0, 2, 0, 8, 3, 5)], 'OVERLAP', [0, 2]],
    ['a hole that leaves the border', [outer, ring(5, 5, 15, 5, 15, 7, 5, 7)], 'CROSSING', [10, 5]],
    [
      'rings that cross beside a common vertex',
      [ring(0, 0, 5, 5, 10, 0, 10, 10, 0, 10), ring(5, 5, 8, 4, 5, -5, 2, 4)],
      'CROSSING',
      [2.5, 2.5],
    ],
    [
      'a ring through a vertex of another',
      [ring(0, 0, 5, 0, 10, 0, 10, 10, 0, 10), ring(5, 0, 7, 5, 3, -5)],
      'CROSSING',
      [5, 0],
    ],
  ])('finds %s', (_, rings, kind, at) => {
    const found = findSelfIntersection(rings);
    expect(found?.kind).toBe(kind);
    expect(found?.at[0]).toBeCloseTo(at[0]!, 12);
    expect(found?.at[1]).toBeCloseTo(at[1]!, 12);
  });

  it('says which rings meet', () => {
    const rings = [outer, ring(2, 2, 4, 2, 4, 4), ring(3, 1, 5, 1, 5, 3, 3, 3)];
    expect(findSelfIntersection(rings)?.rings).toEqual([1, 2]);
  });

  it('checks 100,000 segments in a few seconds', () => {
    const count = 100_000;
    const xy: number[] = [];
    for (let i = 0; i <= count; i++) {
      const angle = (2 * Math.PI * (i % count)) / count;
      const radius = 1 + 0.1 * Math.sin(40 * angle);
      xy.push(radius * Math.cos(angle), radius * Math.sin(angle));
    }
    const start = performance.now();
    expect(findSelfIntersection([Float64Array.from(xy)])).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
