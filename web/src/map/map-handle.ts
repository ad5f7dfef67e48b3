import { createStore, type Store } from '../state/store.ts';
import type { TerritoryMap } from './territory-map.ts';

/** The map once it is there; jobs move it and take its picture. */
export type MapHandle = Store<{ map: TerritoryMap | null }>;

export function createMapHandle(): MapHandle {
  return createStore<{ map: TerritoryMap | null }>({ map: null });
}
