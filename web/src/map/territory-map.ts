import {
  type LngLatBoundsLike,
  Map as MapLibre,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Level } from '../state/app-state.ts';
import type { Camera } from '../state/camera.ts';
import { hatching } from './hatching.ts';
import { bridgeLayerId, fillLayerId, hatchImageId, layerOfLevel, mapStyle } from './map-style.ts';
import { type FeatureState, featureStates, type Scene } from './scene.ts';

setWorkerUrl(workerUrl);

/** Set in the browser's timeline once the first values are painted; the bench reads it. */
const firstMapMark = 'first-map';

/** Mainland Peru. */
const wholeCountry: LngLatBoundsLike = [
  [-81.4, -18.4],
  [-68.6, 0.1],
];

export interface TerritoryMapOptions {
  container: HTMLElement;
  camera: Camera | null;
  level: Level;
  /** Told of the territory under the pointer, null when it leaves. */
  onHover(code: string | null): void;
  onSelect(code: string | null): void;
  onMove(camera: Camera): void;
}

/** The map of one page: shows scenes, tells what is pointed at. */
export interface TerritoryMap {
  show(scene: Scene, codes: readonly string[]): void;
  mark(which: 'selected' | 'hovered', code: string | null): void;
  fit(bounds: [number, number, number, number]): void;
  /** The picture on screen, as PNG. */
  picture(): Promise<Blob>;
  resize(): void;
  remove(): void;
}

export function createTerritoryMap(options: TerritoryMapOptions): TerritoryMap {
  const { camera } = options;
  const map = new MapLibre({
    container: options.container,
    style: mapStyle(baseAddress(), options.level),
    ...(camera
      ? { center: [camera.longitude, camera.latitude], zoom: camera.zoom }
      : { bounds: wholeCountry, fitBoundsOptions: { padding: 24 } }),
    minZoom: 3,
    maxZoom: 14,
    dragRotate: false,
    pitchWithRotate: false,
    attributionControl: false,
    canvasContextAttributes: { preserveDrawingBuffer: true },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-right');
  map.addImage(hatchImageId, hatching());
  listen(map, options);
  return sceneOn(map, options.level);
}

function baseAddress(): string {
  return new URL('.', location.href).href.replace(/\/$/, '');
}

function listen(map: MapLibre, { onHover, onSelect, onMove }: TerritoryMapOptions): void {
  map.on('mousemove', fillLayerId, ({ features }) => {
    onHover((features?.[0]?.properties.ubigeo as string | undefined) ?? null);
  });
  map.on('mouseleave', fillLayerId, () => onHover(null));
  map.on('click', (event) => {
    const [feature] = map.queryRenderedFeatures(event.point, { layers: [fillLayerId] });
    onSelect((feature?.properties.ubigeo as string | undefined) ?? null);
  });
  map.on('moveend', () => {
    const { lng, lat } = map.getCenter();
    onMove({ longitude: lng, latitude: lat, zoom: map.getZoom() });
  });
}

/** Keeps what is drawn, so that a change touches only the territories that changed. */
function sceneOn(map: MapLibre, firstLevel: Level): TerritoryMap {
  let level = firstLevel;
  let drawn = new Map<string, FeatureState>();
  let isFirst = true;
  const marked = { selected: null as string | null, hovered: null as string | null };
  const feature = (id: string) => ({
    source: layerOfLevel[level],
    sourceLayer: layerOfLevel[level],
    id,
  });
  const whenStyled = (work: () => void) => {
    if (map.isStyleLoaded() || map.style?._loaded) work();
    else map.once('style.load', work);
  };
  const changeLevel = (next: Level) => {
    if (next === level) return;
    for (const code of drawn.keys()) map.removeFeatureState(feature(code));
    for (const code of Object.values(marked)) if (code) map.removeFeatureState(feature(code));
    drawn = new Map();
    level = next;
    map.setStyle(mapStyle(baseAddress(), level), { diff: true });
  };
  const draw = (scene: Scene, codes: readonly string[]) => {
    changeLevel(scene.level);
    const next = featureStates(scene, codes);
    for (const code of drawn.keys()) {
      if (!next.has(code)) map.setFeatureState(feature(code), plain);
    }
    for (const [code, state] of next) {
      if (!isSame(drawn.get(code), state)) map.setFeatureState(feature(code), { ...state });
    }
    drawn = next;
    if (isFirst && scene.fills.size > 0) {
      isFirst = false;
      map.once('idle', () => performance.mark(firstMapMark));
    }
    map.setFilter(bridgeLayerId, ['in', ['get', 'ubigeo'], ['literal', [...scene.bridges]]]);
  };
  return {
    show: (scene, codes) => whenStyled(() => draw(scene, codes)),
    mark: (which, code) =>
      whenStyled(() => {
        const before = marked[which];
        if (before === code) return;
        if (before !== null) map.setFeatureState(feature(before), { [which]: false });
        if (code !== null) map.setFeatureState(feature(code), { [which]: true });
        marked[which] = code;
      }),
    fit: (bounds) => {
      map.fitBounds(bounds, { padding: 48, maxZoom: 11, duration: reducedMotion() ? 0 : 600 });
    },
    picture: () =>
      new Promise((done, failed) => {
        map.once('render', () => {
          map.getCanvas().toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))));
        });
        map.triggerRepaint();
      }),
    resize: () => map.resize(),
    remove: () => map.remove(),
  };
}

const plain: FeatureState = { color: null, missing: false, faded: false, outlined: false };

function isSame(a: FeatureState | undefined, b: FeatureState): boolean {
  return (
    a !== undefined &&
    a.color === b.color &&
    a.missing === b.missing &&
    a.faded === b.faded &&
    a.outlined === b.outlined
  );
}

function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
