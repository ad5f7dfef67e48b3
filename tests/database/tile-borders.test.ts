import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createReferences } from '../../schema/reference.ts';
import type { TileLayer } from '../../server/tiles/layer.ts';
import { mancomunidadesLayer } from '../../server/tiles/layers/mancomunidad-layer.ts';
import {
  districtsLayer,
  provincesLayer,
  regionsLayer,
} from '../../server/tiles/layers/territory-layer.ts';
import { TileService } from '../../server/tiles/tile-service.ts';
import { openForReading, type TestDatabase } from '../support/back-end.ts';
import { decodeTile, placesOfPeru, type TileFeature, tileAt } from '../support/mvt.ts';

vi.setConfig({ testTimeout: 120_000 });

let database: TestDatabase;
let tiles: TileService;

beforeAll(async () => {
  database = await openForReading();
  const db = database.dataSource;
  tiles = new TileService({
    db,
    references: createReferences(db),
    cacheBytes: 50_000_000,
    maxWaiting: 1000,
  });
});

afterAll(async () => {
  await tiles?.close();
  await database?.close();
});

type Place = ReturnType<typeof tileAt>;

async function draw(layer: TileLayer, place: Place): Promise<TileFeature[]> {
  const question = { layer, ...place, fields: [], indicators: [] };
  const reference = await tiles.current();
  const { bytes } = await tiles.tile(
    question,
    reference,
    'identity',
    () => new AbortController().signal,
  );
  return bytes === null ? [] : decodeTile(bytes, layer.id);
}

/** Where a tile is cut: 64 units beyond its sides. */
const [LOW, HIGH] = [-64, 4096 + 64];

/** Edges strictly within the cut, each as text with its lesser end first. */
function innerEdges(features: readonly TileFeature[]): string[] {
  const isInner = (cell: readonly number[]) => cell.every((unit) => unit > LOW && unit < HIGH);
  return features.flatMap(({ parts }) =>
    parts.flatMap((ring) =>
      ring.slice(1).flatMap((to, i) => {
        const from = ring[i] as [number, number];
        return isInner(from) && isInner(to) ? [[String(from), String(to)].sort().join(' ')] : [];
      }),
    ),
  );
}

/** Edges that an odd number of rings have: borders with one side only. */
function oneSided(edges: readonly string[]): string[] {
  const odd = new Set<string>();
  for (const edge of edges) if (!odd.delete(edge)) odd.add(edge);
  return [...odd];
}

/** Inland, where every border has a district on both of its sides: Lamas, Huancayo, Cusco. */
const inland: readonly [number, number][] = [
  [-76.52, -6.42],
  [-75.2, -12.07],
  [-71.98, -13.52],
];

describe('tiles of neighbours', () => {
  it.each([7, 8, 9, 10, 11, 12])('have no gap between districts inland at zoom %i', async (z) => {
    for (const [longitude, latitude] of inland) {
      const edges = innerEdges(await draw(districtsLayer, tileAt(longitude, latitude, z)));
      expect(oneSided(edges)).toEqual([]);
    }
    const edges = innerEdges(await draw(districtsLayer, tileAt(-75.2, -12.07, z)));
    expect(edges.length).toBeGreaterThan(z < 12 ? 20 : 0);
  });

  it.each([4, 5, 6])(
    'leave at zoom %i no other border open than the one of the country',
    async (z) => {
      const place = tileAt(-75.2, -12.07, z);
      const outline = new Set(oneSided(innerEdges(await draw(regionsLayer, place))));
      expect(outline.size).toBeGreaterThan(50);
      for (const layer of [provincesLayer, districtsLayer]) {
        const open = oneSided(innerEdges(await draw(layer, place)));
        expect(open.filter((edge) => !outline.has(edge))).toEqual([]);
      }
    },
  );

  it.each([5, 8, 10, 12])(
    'share with provinces and regions every edge of those at zoom %i',
    async (z) => {
      const place = tileAt(-76.52, -6.42, z);
      const districts = new Set(innerEdges(await draw(districtsLayer, place)));
      for (const layer of [provincesLayer, regionsLayer]) {
        const inner = new Set(innerEdges(await draw(layer, place)));
        for (const edge of inner) expect(districts).toContain(edge);
      }
    },
  );

  it.each([6, 9, 11])('agree where tiles beside each other overlap at zoom %i', async (z) => {
    const place = tileAt(-75.2, -12.07, z);
    const verticesOf = async (x: number, shift: number): Promise<Set<string>> => {
      const features = await draw(districtsLayer, { ...place, x });
      const cells = features.flatMap(({ id, parts }) =>
        parts.flat().map(([cellX, cellY]) => [id, cellX + shift, cellY] as const),
      );
      const within = cells.filter(
        ([, cellX, cellY]) => cellX > 4096 - 64 && cellX < 4096 + 64 && cellY > LOW && cellY < HIGH,
      );
      return new Set(within.map(String));
    };
    const left = await verticesOf(place.x, 0);
    expect(left).toEqual(await verticesOf(place.x + 1, 4096));
    if (z < 11) expect(left.size).toBeGreaterThan(5);
  });

  it.each([
    [regionsLayer, 'REGION'],
    [provincesLayer, 'PROVINCE'],
    [districtsLayer, 'DISTRICT'],
  ] as const)('hold every territory in some tile of zoom 7 (%#)', async (layer, level) => {
    const found = new Map<string, number>();
    for (const place of placesOfPeru(7)) {
      for (const { id, properties } of await draw(layer, place)) {
        found.set(String(properties.ubigeo), id);
      }
    }
    const reference = await tiles.current();
    const ubigeos = reference.inside(level, '').map(({ ubigeo }) => ubigeo);
    expect([...found.keys()].sort()).toEqual([...ubigeos].sort());
    for (const [ubigeo, id] of found) expect(id).toBe(Number(ubigeo));
  });

  it('draw an association as one shape, without the borders between its members', async () => {
    const reference = await tiles.current();
    const members = reference.mancomunidades.filter((one) => one.members.length > 0);
    const place = tileAt(-76.4, -6.4, 8);
    const features = await draw(mancomunidadesLayer, place);
    const districts = new Set(innerEdges(await draw(districtsLayer, place)));
    expect(features.length).toBeGreaterThan(0);
    for (const feature of features) {
      expect(members.map(({ id }) => id)).toContain(feature.properties.id);
      const edges = innerEdges([feature]);
      expect(new Set(edges).size).toBe(edges.length);
      for (const edge of edges) expect(districts).toContain(edge);
    }
  });
});
