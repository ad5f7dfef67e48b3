import { useEffect, useRef } from 'preact/hooks';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { loadMap } from './load-map.ts';
import { MapTip } from './map-tip.tsx';
import type { TerritoryMap } from './territory-map.ts';

/** The map, loaded apart from the page: the panel can be used before it is there. */
export function MapView() {
  const { state, drawing, pointed, map: handle, territories } = useWorkbench();
  const { texts } = useTexts();
  const container = useRef<HTMLDivElement>(null);
  const { scene, onPick } = useStore(drawing, (value) => value);
  const hovered = useStore(pointed, (value) => value);
  const selected = useStore(state, (value) => value.selected);
  const camera = useStore(state, (value) => value.camera);
  const codes = territories.codes(scene.level);
  const latest = useRef({ scene, codes, onPick });
  latest.current = { scene, codes, onPick };
  useEffect(() => {
    let map: TerritoryMap | undefined;
    let gone = false;
    loadMap().then(({ createTerritoryMap }) => {
      if (gone || container.current === null) return;
      const first = state.get();
      map = createTerritoryMap({
        container: container.current,
        camera: first.camera,
        bounds: territories.byCode.get(first.selected ?? '')?.bbox ?? null,
        level: latest.current.scene.level,
        dataVersion: territories.dataVersion,
        onHover: (at) => pointed.set({ code: at?.code ?? null, at }),
        onSelect: (code) => {
          const pick = latest.current.onPick ?? ((one) => state.set({ selected: one }));
          pick(code);
        },
        onMove: (now) => state.set({ camera: now }),
      });
      handle.set({ map });
      map.show(latest.current.scene, latest.current.codes);
      map.mark('selected', state.get().selected);
    });
    return () => {
      gone = true;
      map?.remove();
      handle.set({ map: null });
    };
  }, [state, handle]);
  useEffect(() => handle.get().map?.show(scene, codes), [scene, codes, handle]);
  useEffect(() => {
    const { map } = handle.get();
    const isOutlined = hovered.at === null || map?.outlinesPointer;
    map?.mark('hovered', isOutlined ? hovered.code : null);
  }, [hovered, handle]);
  useEffect(() => handle.get().map?.mark('selected', selected), [selected, scene, handle]);
  // The camera of the state is the map's own, unless the browser went back or forward.
  useEffect(() => handle.get().map?.moveTo(camera), [camera, handle]);
  return (
    <div class="map-place">
      <div class="map" ref={container} role="application" aria-label={texts.map} />
      <MapTip />
    </div>
  );
}
