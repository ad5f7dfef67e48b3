import type { VectorSourceSpecification } from 'maplibre-gl';
import { type Level, levels } from '../state/app-state.ts';
import { levelOf } from '../state/selection.ts';
import { wholeCountry } from './bounds.ts';

/** Tile layer of each level. */
const layerOfLevel = { REGION: 'regions', PROVINCE: 'provinces', DISTRICT: 'districts' } as const;

/** The tile layer that holds the territories of a level. */
export function tileLayerOf(level: Level): string {
  return layerOfLevel[level];
}

/** The tile layers of territories. */
export const tileLayers: readonly string[] = levels.map(tileLayerOf);

/** The tile layer that holds a territory. */
export function layerOfCode(code: string): string {
  return tileLayerOf(levelOf(code));
}

/** Where the tiles of a version of the data are. */
export interface TileAddress {
  /** Of the server, without a slash at its end. */
  origin: string;
  dataVersion: string;
}

/** The deepest tiles that the server has; nearer, the map enlarges them. */
const deepestTiles = 12;

/** The source of a tile layer; each feature's id is its ubigeo. */
export function tileSource(
  { origin, dataVersion }: TileAddress,
  layer: string,
): VectorSourceSpecification {
  return {
    type: 'vector',
    tiles: [`${origin}/tiles/${layer}/{z}/{x}/{y}.mvt?v=${dataVersion}`],
    bounds: [...wholeCountry],
    maxzoom: deepestTiles,
    promoteId: { [layer]: 'ubigeo' },
  };
}
