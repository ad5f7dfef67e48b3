import { describe, expect, it } from 'vitest';
import { MAX_ZOOM } from '../../server/tiles/tile-grid.ts';
import { featureStates } from '../../web/src/map/scene.ts';
import { layerOfCode, tileLayers, tileSource } from '../../web/src/map/tile-layers.ts';

describe('the tiles of the map', () => {
  it('are those of the version of the data, as deep as the server has them', () => {
    const tiles = { origin: 'https://contigua.example', dataVersion: 'abc123' };
    for (const layer of tileLayers) {
      expect(tileSource(tiles, layer)).toMatchObject({
        tiles: [`https://contigua.example/tiles/${layer}/{z}/{x}/{y}.mvt?v=abc123`],
        maxzoom: MAX_ZOOM,
        promoteId: { [layer]: 'ubigeo' },
      });
    }
  });

  it('hold a territory by the digits of its code', () => {
    expect(['22', '2205', '220501'].map(layerOfCode)).toEqual([
      'regions',
      'provinces',
      'districts',
    ]);
  });
});

describe('the state of territories', () => {
  const scene = {
    level: 'DISTRICT',
    fills: new Map([['010101', '#fe9929']]),
    missing: new Set<string>(),
    fadesOthers: true,
    outlined: new Set(['010102']),
    bridges: new Set(['010103']),
  } as const;
  const codes = ['010101', '010102', '010103', '010104'];

  it('fades what is neither filled nor set apart', () => {
    expect([...featureStates(scene, codes)]).toEqual([
      ['010101', { color: '#fe9929', faded: false }],
      ['010104', { color: null, faded: true }],
    ]);
  });

  it('is plain for all that has no fill where nothing fades', () => {
    const states = featureStates({ ...scene, fadesOthers: false }, codes);
    expect([...states.keys()]).toEqual(['010101']);
  });
});
