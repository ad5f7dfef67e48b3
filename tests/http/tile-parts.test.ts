import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptedEncoding } from '../../server/http/accept-encoding.ts';
import { quantise } from '../../server/tiles/quantise.ts';
import { TileCache } from '../../server/tiles/tile-cache.ts';
import { TileDrawer } from '../../server/tiles/tile-drawer.ts';
import { detailsByZoom } from '../../server/tiles/zoom-details.ts';
import { decodeTile } from '../support/mvt.ts';

describe('the level of detail of a zoom', () => {
  const stored = [0, 100, 400, 1500].map((toleranceMeters, detail) => ({
    detail,
    toleranceMeters,
  }));

  it('is the coarsest that leaves out no more than 1.5 pixels', () => {
    expect(
      detailsByZoom(stored).map(({ detail, minZoom, maxZoom }) => [detail, minZoom, maxZoom]),
    ).toEqual([
      [0, 11, 12],
      [1, 9, 10],
      [2, 7, 8],
      [3, 0, 6],
    ]);
  });

  it('is one for every zoom, whatever is stored', () => {
    const tolerances = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(tolerances, (given) => {
        const levels = given.map((toleranceMeters, detail) => ({ detail, toleranceMeters }));
        const chosen = detailsByZoom(levels);
        for (let zoom = 0; zoom <= 12; zoom++) {
          const drawn = chosen.filter(({ minZoom, maxZoom }) => minZoom <= zoom && maxZoom >= zoom);
          expect(drawn).toHaveLength(1);
        }
      }),
    );
  });
});

describe('quantised geometry', () => {
  const place = { z: 0, x: 0, y: 0 };
  const units = (...cells: number[]) => cells.map((cell) => cell / 4096);

  it('keeps rings clockwise outside, counter-clockwise within, and closed', () => {
    const outer = units(0, 0, 100, 0, 100, 100, 0, 100, 0, 0);
    const hole = units(10, 10, 10, 20, 20, 20, 20, 10, 10, 10);
    expect(quantise({ type: 3, geometry: [outer, hole] }, place)).toEqual([
      [
        [0, 0],
        [100, 0],
        [100, 100],
        [0, 100],
        [0, 0],
      ],
      [
        [10, 10],
        [10, 20],
        [20, 20],
        [20, 10],
        [10, 10],
      ],
    ]);
  });

  it('leaves out repeated vertices, rings without area, and the holes of those', () => {
    const square = units(0, 0, 8.2, 0, 8.4, 0.1, 8, 8, 0, 8, 0, 0);
    const speck = units(50, 50, 50.2, 50, 50.2, 50.2, 50, 50);
    const itsHole = units(50.1, 50.1, 50.1, 50.15, 50.15, 50.15, 50.1, 50.1);
    expect(quantise({ type: 3, geometry: [square, speck, itsHole] }, place)).toEqual([
      [
        [0, 0],
        [8, 0],
        [8, 8],
        [0, 8],
        [0, 0],
      ],
    ]);
    expect(quantise({ type: 3, geometry: [speck] }, place)).toBeUndefined();
    expect(quantise({ type: 2, geometry: [units(5, 5, 5.1, 5.1)] }, place)).toBeUndefined();
  });

  it('turns a sliver back that rounding turned over', () => {
    // Clockwise by a hair; its corners round to a triangle that runs the other way.
    const sliver = units(0, 0, 10, 9.95, 5.5, 5.49, 0, 0);
    const turned = quantise({ type: 3, geometry: [sliver] }, place) as [number, number][][];
    const [ring = []] = turned ?? [];
    const area = ring.slice(1).reduce((sum, [x, y], i) => {
      const [beforeX, beforeY] = ring[i] as [number, number];
      return sum + beforeX * y - x * beforeY;
    }, 0);
    expect(area).toBeGreaterThan(0);
  });
});

describe('a drawn tile', () => {
  const line = {
    type: 'LineString',
    coordinates: [
      [-76, -6],
      [-75, -7],
    ],
  };
  const part = { id: 'p', minZoom: 0, maxZoom: 12, toleranceUnits: 0 };

  it('leaves out missing properties, and draws nothing it was not told the attributes of', () => {
    const drawer = new TileDrawer();
    const properties = { name: 'Camino', length: 0, open: false, note: null };
    drawer.addAttributes('roads', [{ key: 'a', id: 7, properties }]);
    const geometries = [JSON.stringify(line), JSON.stringify(line)];
    drawer.addPage('roads', part, { keys: ['a', 'b'], geometries });
    const tile = drawer.draw({
      layer: 'roads',
      keyProperty: 'id',
      fields: ['name', 'length', 'open', 'note'],
      indicators: [],
      z: 4,
      x: 4,
      y: 8,
    });
    const features = decodeTile(tile as Uint8Array, 'roads');
    expect(features).toHaveLength(1);
    expect(features[0]).toMatchObject({
      id: 7,
      type: 2,
      properties: { id: 'a', name: 'Camino', length: 0, open: false },
    });
    expect(features[0]?.properties).not.toHaveProperty('note');
  });

  it('is nothing where there is nothing', () => {
    const drawer = new TileDrawer();
    const nowhere = { keyProperty: 'id', fields: [], indicators: [], z: 4, x: 0, y: 0 };
    expect(drawer.draw({ layer: 'roads', ...nowhere })).toBeUndefined();
  });
});

describe('the cache of tiles', () => {
  const tile = (size: number) => ({ bytes: new Uint8Array(size), etag: '' });

  it('never holds more than its bound, and forgets what was asked for the longest ago', () => {
    const cache = new TileCache(10_000);
    for (const key of ['a', 'b', 'c']) cache.set(key, tile(2500));
    expect(cache.get('a')).toBeDefined();
    cache.set('d', tile(2500));
    expect(cache.bytes).toBeLessThanOrEqual(10_000);
    expect(['a', 'b', 'c', 'd'].filter((key) => cache.get(key))).toEqual(['a', 'c', 'd']);
  });

  it('counts packed forms, and gives back everything when they do not fit', async () => {
    const cache = new TileCache(10_000);
    const noise = {
      bytes: Uint8Array.from({ length: 6000 }, (_, i) => (i * i * 31) >> 3),
      etag: '',
    };
    cache.set('a', noise);
    const before = cache.bytes;
    const packed = await cache.pack('a', noise.bytes, 'gzip');
    expect(await cache.pack('a', noise.bytes, 'gzip')).toBe(packed);
    expect(cache.bytes).toBe(before + packed.length);
    const large = { bytes: new Uint8Array(20_000), etag: '' };
    cache.set('b', large);
    expect([cache.bytes, cache.size]).toEqual([0, 0]);
    expect((await cache.pack('b', large.bytes, 'br')).length).toBeLessThan(100);
    expect(cache.bytes).toBe(0);
  });
});

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br', 'br'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br;q=0.000, gzip; q=0', 'identity'],
  ['br;q=0.001', 'br'],
  ['deflate, zstd', 'identity'],
])('Accept-Encoding %s is answered with %s', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});
