import { useEffect, useRef } from 'preact/hooks';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { useStore } from '../state/store.ts';
import { useTexts } from '../texts/texts.ts';
import type { MapHandle } from './map-handle.ts';
import type { Scene } from './scene.ts';
import type { TerritoryMap } from './territory-map.ts';

interface MapViewProps {
  store: Store<AppState>;
  scene: Scene;
  /** Codes of all territories of the scene's level. */
  codes: readonly string[];
  hovered: string | null;
  onHover(code: string | null): void;
  /** A territory was clicked; null = the ground between. */
  onPick(code: string | null): void;
  /** Filled in once the map is there, for whoever moves it or takes its picture. */
  handle: MapHandle;
}

/** The map, loaded apart from the page: the panel can be used before it is there. */
export function MapView(props: MapViewProps) {
  const { store, scene, codes, hovered, handle } = props;
  const { texts } = useTexts();
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const selected = useStore(store, (state) => state.selected);
  useEffect(() => {
    let map: TerritoryMap | undefined;
    let gone = false;
    import('./territory-map.ts').then(({ createTerritoryMap }) => {
      if (gone || container.current === null) return;
      map = createTerritoryMap({
        container: container.current,
        camera: store.get().camera,
        level: latest.current.scene.level,
        onHover: (code) => latest.current.onHover(code),
        onSelect: (code) => latest.current.onPick(code),
        onMove: (camera) => store.set({ camera }),
      });
      handle.set({ map });
      map.show(latest.current.scene, latest.current.codes);
      map.mark('selected', store.get().selected);
    });
    return () => {
      gone = true;
      map?.remove();
      handle.set({ map: null });
    };
  }, [store, handle]);
  useEffect(() => handle.get().map?.show(scene, codes), [scene, codes, handle]);
  useEffect(() => handle.get().map?.mark('hovered', hovered), [hovered, handle]);
  useEffect(() => handle.get().map?.mark('selected', selected), [selected, scene, handle]);
  return <div class="map" ref={container} role="application" aria-label={texts.map} />;
}
