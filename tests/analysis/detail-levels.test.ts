import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { crossingArcs } from '../../geodata/analysis/arc-crossings.ts';
import { simplifyToTolerance } from '../../geodata/analysis/detail-levels.ts';
import { polygonsAreaSquareMeters } from '../../geodata/analysis/ellipsoid.ts';
import {
  dissolve,
  drawShape,
  type SharedArcs,
  shareArcs,
  signedArea,
  vertexWeights,
} from '../../geodata/analysis/shared-arcs.ts';
import {
  contains,
  MESH_SIDE,
  meshSouth,
  meshWest,
  planarArea,
  raggedDistricts,
  square,
} from './meshes.ts';

function areasOf(polygons: ReadonlyMap<string, MultiPolygon>): Map<string, number> {
  return new Map(
    [...polygons].map(([id, { coordinates }]) => [
      id,
      polygonsAreaSquareMeters(
        coordinates.map((rings) => rings.map((ring) => Float64Array.from(ring.flat()))),
      ),
    ]),
  );
}

function simplify(polygons: ReadonlyMap<string, MultiPolygon>, meters: number) {
  const shared = shareArcs(polygons);
  const { arcs, rounds } = simplifyToTolerance(
    shared,
    vertexWeights(shared),
    areasOf(polygons),
    meters,
  );
  return { shared, arcs, rounds };
}

function drawAll(shared: SharedArcs, arcs: Position[][]): Map<string, MultiPolygon> {
  return new Map([...shared.shapes].map(([id, shape]) => [id, drawShape(arcs, shape)]));
}

/** A bay with an island at its mouth: a coarse coast would run through the island. */
function islandInBay(): Map<string, MultiPolygon> {
  const coast: Position[] = [
    [0, 0],
    [1, 0],
    [1, 0.4],
    [0.7, 0.5],
    [1, 0.6],
    [1, 1],
    [0, 1],
    [0, 0],
  ];
  const island: Position[] = [
    [0.85, 0.5],
    [1, 0.48],
    [1.15, 0.5],
    [1, 0.52],
    [0.85, 0.5],
  ];
  const placed = (ring: Position[]) => ring.map(([x = 0, y = 0]) => [x / 10 - 76, y / 10 - 10]);
  return new Map([
    ['mainland', { type: 'MultiPolygon', coordinates: [[placed(coast)]] }],
    ['island', { type: 'MultiPolygon', coordinates: [[placed(island)]] }],
  ]);
}

describe('levels of detail', () => {
  it('leave everything as it is at tolerance 0', () => {
    const { shared, arcs, rounds } = simplify(islandInBay(), 0);
    expect(arcs).toEqual(shared.arcs);
    expect(rounds).toBe(1);
  });

  it('give detail back where a coarse coast would run through an island', () => {
    const polygons = islandInBay();
    // Areas of a large country: nothing is kept for being small, so only crossings hold detail.
    const vast = new Map([...polygons.keys()].map((id) => [id, 1e15]));
    const shared = shareArcs(polygons);
    const outcomes = [500, 1000, 2000, 4000].map((meters) =>
      simplifyToTolerance(shared, vertexWeights(shared), vast, meters),
    );
    expect(outcomes.some(({ rounds }) => rounds > 1)).toBe(true);
    for (const { arcs } of outcomes) expect(crossingArcs(arcs)).toEqual([]);
  });

  it('keep the shape of a small district at a tolerance far wider than itself', () => {
    const small = square(-76, -10, 0.01);
    const ring = small.coordinates[0]?.[0] as Position[];
    const wavy = ring.slice(1).flatMap((to, i) => {
      const from = ring[i] as Position;
      const [dx, dy] = [
        (to[0] as number) - (from[0] as number),
        (to[1] as number) - (from[1] as number),
      ];
      return Array.from({ length: 8 }, (_, k) => [
        (from[0] as number) + (dx * k) / 8 + (k % 2) * dy * 0.05,
        (from[1] as number) + (dy * k) / 8 - (k % 2) * dx * 0.05,
      ]);
    });
    const district: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[[...wavy, wavy[0] as Position]]],
    };
    const { shared, arcs } = simplify(new Map([['small', district]]), 5000);
    const drawn = drawAll(shared, arcs).get('small') as MultiPolygon;
    expect(planarArea(drawn) / planarArea(district)).toBeCloseTo(1, 1);
  });

  it('say so when borders cross that nothing can part', () => {
    const bow: Position[] = [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ];
    const crossed = new Map<string, MultiPolygon>([
      ['bow', { type: 'MultiPolygon', coordinates: [[bow]] }],
    ]);
    expect(() => simplify(crossed, 100)).toThrow(/still cross after 12 rounds at 100 m/);
  });

  it('at any tolerance leave no gap and no overlap between neighbours', () => {
    const inMesh = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    const points = fc.array(fc.tuple(inMesh, inMesh), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(
        raggedDistricts,
        fc.integer({ min: 0, max: 6000 }),
        points,
        (districts, meters, places) => {
          const { shared, arcs } = simplify(districts, meters);
          const drawn = drawAll(shared, arcs);
          const outline = drawShape(arcs, dissolve(shared, [...districts.keys()]));
          const sum = [...drawn.values()].reduce((area, shape) => area + planarArea(shape), 0);
          expect(sum).toBeCloseTo(planarArea(outline), 12);
          expect(crossingArcs(arcs)).toEqual([]);
          for (const [u, v] of places) {
            const [x, y] = [meshWest + u * MESH_SIDE * 0.01, meshSouth + v * MESH_SIDE * 0.01];
            const owners = [...drawn.values()].filter((shape) => contains(shape, x, y));
            expect(owners).toHaveLength(contains(outline, x, y) ? 1 : 0);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keep every ring a ring, the right way round', () => {
    fc.assert(
      fc.property(raggedDistricts, fc.integer({ min: 0, max: 6000 }), (districts, meters) => {
        const { shared, arcs } = simplify(districts, meters);
        const polygons = [...drawAll(shared, arcs).values()].flatMap((shape) => shape.coordinates);
        const directions = polygons.map((rings) =>
          rings.map((ring) => Math.sign(signedArea(ring))),
        );
        expect(directions).toEqual(polygons.map(([, ...holes]) => [1, ...holes.map(() => -1)]));
        const shortest = Math.min(...polygons.flat().map((ring) => ring.length));
        expect(shortest).toBeGreaterThanOrEqual(4);
      }),
      { numRuns: 60 },
    );
  });
});
