import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createReferences, type Reference } from '../../schema/reference.ts';
import { districtsLayer, regionsLayer } from '../../server/tiles/layers/territory-layer.ts';
import { TileService } from '../../server/tiles/tile-service.ts';
import type { TileQuestion } from '../../server/tiles/tile-source.ts';
import { openForReading, type TestDatabase } from '../support/back-end.ts';
import { placesOfPeru } from '../support/mvt.ts';

vi.setConfig({ testTimeout: 120_000 });

let database: TestDatabase;
let reference: Reference;
const opened: TileService[] = [];

beforeAll(async () => {
  database = await openForReading();
  reference = await createReferences(database.dataSource).current();
});

afterAll(async () => {
  await Promise.all(opened.map((tiles) => tiles.close()));
  await database?.close();
});

function open(cacheBytes: number, maxWaiting = 1000): TileService {
  const db = database.dataSource;
  const references = createReferences(db);
  const tiles = new TileService({ db, references, cacheBytes, maxWaiting });
  opened.push(tiles);
  return tiles;
}

const national: TileQuestion = {
  layer: regionsLayer,
  z: 4,
  x: 4,
  y: 8,
  fields: ['name'],
  indicators: [],
};

function ask(tiles: TileService, question: TileQuestion, signal = new AbortController().signal) {
  return tiles.tile(question, reference, 'identity', () => signal);
}

it('equal tiles asked for at the same time are drawn once', async () => {
  const tiles = open(10_000_000);
  const answers = await Promise.all([1, 2, 3, 4].map(() => ask(tiles, national)));
  for (const { bytes } of answers) expect(bytes).toBe(answers[0]?.bytes);
  expect(answers[0]?.bytes?.length).toBeGreaterThan(5000);
  expect(tiles.kept.tiles).toBe(1);
  expect((await ask(tiles, national)).bytes).toBe(answers[0]?.bytes);
});

it('tiles stay within the bound of the cache, also those that are not kept', async () => {
  const tiles = open(60_000);
  const places = placesOfPeru(8);
  for (const place of places) {
    await tiles.tile(
      { ...national, ...place, layer: districtsLayer },
      reference,
      'br',
      () => new AbortController().signal,
    );
    expect(tiles.kept.bytes).toBeLessThanOrEqual(60_000);
  }
  expect(tiles.kept.tiles).toBeGreaterThan(0);
  expect(tiles.kept.tiles).toBeLessThan(places.length);
});

it('a tile that its only asker has left is not drawn; others are answered all the same', async () => {
  const tiles = open(10_000_000);
  await ask(tiles, national);
  const left = new AbortController();
  const busy = ask(tiles, { ...national, fields: ['population'] });
  const leaving = ask(tiles, { ...national, fields: ['areaKm2'] }, left.signal);
  const staying = ask(tiles, { ...national, fields: ['capital'] });
  const shared = ask(tiles, { ...national, fields: ['capital'] }, left.signal);
  left.abort();
  await expect(leaving).rejects.toThrow('nobody waits');
  expect((await busy).bytes).not.toBeNull();
  expect((await shared).bytes).toBe((await staying).bytes);
  expect((await ask(tiles, { ...national, fields: ['areaKm2'] })).bytes).not.toBeNull();
});

it('more tiles than may wait are refused, with what to do', async () => {
  const tiles = open(10_000_000, 2);
  const places = placesOfPeru(7);
  const asked = places.map((place) => ask(tiles, { ...national, ...place }));
  const settled = await Promise.allSettled(asked);
  const refused = settled.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(places.length - 2);
  expect(refused[0]).toMatchObject({
    reason: { code: 'BUSY', message: expect.stringMatching(/^Got a tile while 2 others/) },
  });
});

it('rows of another data version than the one asked for are never drawn', async () => {
  const tiles = open(10_000_000);
  const stale = { ...reference, dataVersion: '0123456789abcdef' };
  const answer = tiles.tile(national, stale, 'identity', () => new AbortController().signal);
  await expect(answer).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect(tiles.kept.tiles).toBe(0);
  expect((await ask(tiles, national)).bytes).not.toBeNull();
});

it('after the end whoever asks is told that the server stops', async () => {
  const tiles = open(10_000_000);
  const waiting = ask(tiles, national);
  await tiles.close();
  await expect(waiting).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  await expect(ask(tiles, national)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});
