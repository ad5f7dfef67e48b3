import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { type Site, voronoiCells } from '../../geodata/analysis/voronoi-cells.ts';
import { contains, planarArea, square } from './meshes.ts';

const site = (id: string, longitude: number, latitude: number): Site => ({
  id,
  longitude,
  latitude,
});
const areaOf = (cells: ReadonlyMap<string, MultiPolygon>, id: string) =>
  Math.abs(planarArea(cells.get(id) as MultiPolygon));

/** A country shaped like an L, with an island off its coast. */
const country: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [0, 0],
        [6, 0],
        [6, 3],
        [3, 3],
        [3, 6],
        [0, 6],
        [0, 0],
      ],
    ],
    ...square(5, 5, 0.5).coordinates,
  ],
};
const countryArea = 27.25;

const seat = fc
  .tuple(fc.integer({ min: 1, max: 599 }), fc.integer({ min: 1, max: 599 }))
  .map(([x, y]) => [x / 100 + 0.0031, y / 100 + 0.0047] as const)
  .filter(([x, y]) => contains(country, x, y));
const seats = fc.uniqueArray(seat, { minLength: 1, maxLength: 25, selector: String });

describe('Voronoi cells', () => {
  it('cut a square between four capitals into its quarters', () => {
    const cells = voronoiCells(
      [site('sw', 1, 1), site('se', 3, 1), site('nw', 1, 3), site('ne', 3, 3)],
      square(0, 0, 4),
    );
    for (const id of ['sw', 'se', 'nw', 'ne']) expect(areaOf(cells, id)).toBeCloseTo(4, 9);
    expect(contains(cells.get('nw') as MultiPolygon, 0.5, 3.5)).toBe(true);
  });

  it('give one capital the whole country with its islands', () => {
    expect(areaOf(voronoiCells([site('only', 1, 1)], country), 'only')).toBeCloseTo(countryArea, 9);
  });

  it('give two capitals at one place a cell each', () => {
    const cells = voronoiCells(
      [site('a', 2, 2), site('b', 2, 2), site('c', 1, 1)],
      square(0, 0, 4),
    );
    expect(areaOf(cells, 'a')).toBeGreaterThan(0);
    expect(areaOf(cells, 'b')).toBeGreaterThan(0);
    const sum = ['a', 'b', 'c'].reduce((area, id) => area + areaOf(cells, id), 0);
    expect(sum).toBeCloseTo(16, 9);
  });

  it('give a capital off the coast a cell all the same', () => {
    const cells = voronoiCells([site('land', 1, 1), site('sea', 40, 40)], square(0, 0, 4));
    expect(cells.get('sea')?.coordinates.length).toBeGreaterThan(0);
    expect(areaOf(cells, 'land')).toBeCloseTo(16, 9);
  });

  it('share out the country without a gap or an overlap', () => {
    fc.assert(
      fc.property(seats, (places) => {
        const cells = voronoiCells(
          places.map(([x, y], i) => site(`s${i}`, x, y)),
          country,
        );
        const sum = [...cells.keys()].reduce((area, id) => area + areaOf(cells, id), 0);
        expect(sum).toBeCloseTo(countryArea, 7);
      }),
      { numRuns: 100 },
    );
  });

  it('give every place to the nearest capital', () => {
    fc.assert(
      fc.property(seats, fc.array(seat, { minLength: 10, maxLength: 10 }), (places, points) => {
        const cells = voronoiCells(
          places.map(([x, y], i) => site(`s${i}`, x, y)),
          country,
        );
        for (const [px, py] of points) {
          // Places within rounding of a border belong to either side.
          const [x, y] = [px + 0.0012345, py + 0.0023456];
          if (!contains(country, x, y)) continue;
          const distances = places.map(([sx, sy]) => Math.hypot(sx - x, sy - y));
          const nearest = distances.indexOf(Math.min(...distances));
          const ordered = distances.toSorted((p, q) => p - q);
          if ((ordered[1] ?? Number.POSITIVE_INFINITY) - (ordered[0] as number) < 1e-6) continue;
          expect(contains(cells.get(`s${nearest}`) as MultiPolygon, x, y)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
