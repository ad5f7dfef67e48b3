import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { buildLocator } from '../../geodata/analysis/locate.ts';
import type { PolygonUnit } from '../../geodata/analysis/polygon-layer.ts';
import { contains, MESH_SIDE, meshSouth, meshWest, raggedDistricts, square } from './meshes.ts';

function unit(id: string, ...shapes: MultiPolygon[]): PolygonUnit {
  const polygons = shapes
    .flatMap(({ coordinates }) => coordinates)
    .map((rings) => rings.map((ring) => Float64Array.from(ring.flat())));
  return { id, polygons };
}

/** A frame of 5 by 5 round a hole of 1 by 1, and the enclave that fills half of the hole. */
const framed = [
  {
    id: 'frame',
    polygons: [
      [square(0, 0, 5), square(2, 2)].map(({ coordinates }) =>
        Float64Array.from(coordinates[0]?.[0]?.flat() as number[]),
      ),
    ],
  },
  unit('enclave', square(2, 2, 0.5)),
];

describe('locating a point', () => {
  it('names the district that holds it, and none outside every district', () => {
    const locate = buildLocator([unit('a', square(0, 0)), unit('b', square(1, 0), square(5, 5))]);
    expect(locate(0.5, 0.5)).toBe('a');
    expect(locate(1.5, 0.5)).toBe('b');
    expect(locate(5.5, 5.5)).toBe('b');
    expect(locate(3, 3)).toBeNull();
    expect(locate(0.5, 1.5)).toBeNull();
  });

  it('tells a hole, its enclave and the district round them apart', () => {
    const locate = buildLocator(framed);
    expect(locate(1, 1)).toBe('frame');
    expect(locate(2.25, 2.25)).toBe('enclave');
    expect(locate(2.75, 2.75)).toBeNull();
  });

  it('gives a point on a common border to one district, always the same', () => {
    const units = [unit('a', square(0, 0)), unit('b', square(1, 0))];
    const found = buildLocator(units)(1, 0.5);
    expect(['a', 'b']).toContain(found);
    expect(buildLocator(units)(1, 0.5)).toBe(found);
  });

  it('gives a point where districts overlap to the first of the layer', () => {
    const [a, b] = [unit('a', square(0, 0, 2)), unit('b', square(1, 1, 2))];
    expect(buildLocator([a, b])(1.5, 1.5)).toBe('a');
    expect(buildLocator([b, a])(1.5, 1.5)).toBe('b');
  });

  it('finds nothing in an empty layer', () => {
    expect(buildLocator([])(0, 0)).toBeNull();
  });

  it('agrees with asking every district of a ragged layer', () => {
    const inMesh = fc.double({ min: -0.1, max: 1.1, noNaN: true });
    const points = fc.array(fc.tuple(inMesh, inMesh), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(raggedDistricts, points, (districts, places) => {
        const locate = buildLocator([...districts].map(([id, shape]) => unit(id, shape)));
        for (const [u, v] of places) {
          const [x, y] = [meshWest + u * MESH_SIDE * 0.01, meshSouth + v * MESH_SIDE * 0.01];
          const owners = [...districts].filter(([, shape]) => contains(shape, x, y));
          expect(locate(x, y)).toBe(owners[0]?.[0] ?? null);
        }
      }),
      { numRuns: 60 },
    );
  });
});
