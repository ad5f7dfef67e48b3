import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createMapHandle, type MapHandle } from '../map/map-handle.ts';
import { emptyScene, type Scene } from '../map/scene.ts';
import type { Pointing } from '../map/territory-map.ts';
import type { LegendContent } from '../parts/legend-content.ts';
import type { AppState } from './app-state.ts';
import type { SheetHeight } from './sheet-height.ts';
import { createStore, type Store } from './store.ts';
import type { TerritoryIndex } from './territory-index.ts';

/** What a job puts on the map. */
export interface Drawing {
  scene: Scene;
  legend: LegendContent | null;
  /** What a click on a territory means; null = it opens the territory's sheet. */
  onPick: ((code: string | null) => void) | null;
}

/** What every part of the application works with. */
export interface Workbench {
  state: Store<AppState>;
  drawing: Store<Drawing>;
  /** The territory under the pointer, on the map or in a list; `at` = where it was on the map. */
  pointed: Store<{ code: string | null; at: Pointing | null }>;
  /** How high the sheet at the lower edge stands, on a phone. */
  sheetHeight: Store<{ height: SheetHeight }>;
  map: MapHandle;
  territories: TerritoryIndex;
}

export function createWorkbench(state: Store<AppState>, territories: TerritoryIndex): Workbench {
  return {
    state,
    drawing: createStore<Drawing>({
      scene: emptyScene(state.get().level),
      legend: null,
      onPick: null,
    }),
    pointed: createStore<{ code: string | null; at: Pointing | null }>({ code: null, at: null }),
    sheetHeight: createStore<{ height: SheetHeight }>({ height: 'half' }),
    map: createMapHandle(),
    territories,
  };
}

export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error('a part of the application outside its workbench');
  return workbench;
}
