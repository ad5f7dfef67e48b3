import { type Level, levels } from '../state/app-state.ts';
import { levelOf } from '../state/selection.ts';

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
