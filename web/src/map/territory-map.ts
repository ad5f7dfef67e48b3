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
import { inSlices } from './in-slices.ts';
import {
  bridgeLayerId,
  fillLayerId,
  hatchImageId,
  layerOfCode,
  mapStyle,
  markLayerId,
  markOpacity,
  tileLayers,
} from './map-style.ts';
import { type FeatureState, featureStates, type Scene } from './scene.ts';
import { framePadding } from './view-frame.ts';

setWorkerUrl(workerUrl);

/** Set in the browser's timeline once the first values are painted; the bench reads it. */
const firstMapMark = 'first-map';

/** Peru. */
const wholeCountry: Bounds = [-81.4, -18.4, -68.6, 0.1];

/** As far as there is something to see: Peru and its neighbours. */
const furthest: Bounds = [-105, -50, -42, 26];

/** Differences of a camera that nobody sees: degrees, and zoom levels. */
const sameDegrees = 1e-4;
const sameZoom = 0.01;

/** Changes of the map's territories that fit into one frame beside its drawing. */
const changesPerFrame = 250;

/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number];

/** A territory under the pointer, and where on the map's element: pixels from its corner. */
export interface Pointing {
  code: string;
  x: number;
  y: number;
  /** Of the map's element. */
  width: number;
}

export interface TerritoryMapOptions {
  container: HTMLElement;
  camera: Camera | null;
  /** What is shown first without a camera; null = the whole country. */
  bounds: Bounds | null;
  level: Level;
  /** Told of the territory under the pointer, null when it leaves. */
  onHover(pointing: Pointing | null): void;
  onSelect(code: string | null): void;
  onMove(camera: Camera): void;
}

/** The map of one page: shows scenes, tells what is pointed at. */
export interface TerritoryMap {
  show(scene: Scene, codes: readonly string[]): void;
  mark(which: 'selected' | 'hovered', code: string | null): void;
  fit(bounds: Bounds): void;
  /** Goes where the camera looks, null = the whole country, unless it is there already. */
  moveTo(camera: Camera | null): void;
  /** The picture on screen, as PNG. */
  picture(): Promise<Blob>;
  resize(): void;
  remove(): void;
}

export function createTerritoryMap(options: TerritoryMapOptions): TerritoryMap {
  const { camera, container, bounds } = options;
  const map = new MapLibre({
    container,
    style: mapStyle(baseAddress(), options.level),
    ...(camera
      ? { center: [camera.longitude, camera.latitude], zoom: camera.zoom }
      : {
          bounds: corners(bounds ?? wholeCountry),
          fitBoundsOptions: { padding: paddingOf(container), maxZoom: 9 },
        }),
    maxBounds: corners(furthest),
    minZoom: 3,
    maxZoom: 14,
    dragRotate: false,
    pitchWithRotate: false,
    attributionControl: false,
    // Labels that fade in cost a machine without graphics a dozen drawings of the whole map.
    fadeDuration: 0,
    canvasContextAttributes: { preserveDrawingBuffer: true },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-right');
  map.addImage(hatchImageId, hatching());
  listen(map, options);
  return sceneOn(map, options.level);
}

function corners([west, south, east, north]: Bounds): LngLatBoundsLike {
  return [
    [west, south],
    [east, north],
  ];
}

function paddingOf({ clientWidth, clientHeight }: HTMLElement) {
  return framePadding(clientWidth, clientHeight);
}

function baseAddress(): string {
  return new URL('.', location.href).href.replace(/\/$/, '');
}

function listen(map: MapLibre, { onHover, onSelect, onMove }: TerritoryMapOptions): void {
  map.on('mousemove', fillLayerId, ({ features, point }) => {
    // A map that is dragged about shows nothing of what passes under the pointer.
    if (map.isMoving()) return;
    const code = features?.[0]?.properties.ubigeo as string | undefined;
    const width = map.getContainer().clientWidth;
    onHover(code === undefined ? null : { code, x: point.x, y: point.y, width });
  });
  map.on('mouseleave', fillLayerId, () => onHover(null));
  map.on('movestart', () => onHover(null));
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
  /** What the map shows of each territory. */
  let drawn = new Map<string, FeatureState>();
  let isFirst = true;
  let endDrawing = () => {};
  let outlined: ReadonlySet<string> = new Set();
  const marked = { selected: null as string | null, hovered: null as string | null };
  const feature = (id: string) => ({ source: layerOfCode(id), sourceLayer: layerOfCode(id), id });
  const setState = (id: string, state: object) => {
    if (map.getSource(layerOfCode(id))) map.setFeatureState(feature(id), state);
  };
  const whenStyled = (work: () => void) => {
    if (map.isStyleLoaded() || map.style?._loaded) work();
    else map.once('style.load', work);
  };
  const showMarks = () => drawMarksOf(map, [...outlined, marked.selected, marked.hovered]);
  const changeLevel = (next: Level) => {
    if (next === level) return;
    endDrawing();
    for (const code of drawn.keys()) setState(code, plain);
    drawn = new Map();
    level = next;
    map.setStyle(mapStyle(baseAddress(), level), { diff: true });
    for (const [which, code] of Object.entries(marked)) if (code) setState(code, { [which]: true });
  };
  const draw = (scene: Scene, codes: readonly string[]) => {
    changeLevel(scene.level);
    const next = featureStates(scene, codes);
    const gone = [...drawn.keys()].filter(
      (code) => !next.has(code) && !isSame(drawn.get(code), plain),
    );
    const changes = [
      ...gone.map((code) => [code, plain] as const),
      ...[...next].filter(([code, state]) => !isSame(drawn.get(code), state)),
    ];
    // The first drawing is whole at once; later ones must not hold up a map that is being used.
    const perFrame = drawn.size === 0 ? changes.length : changesPerFrame;
    endDrawing();
    const draw = ([code, state]: (typeof changes)[number]) => {
      setState(code, { ...state });
      drawn.set(code, state);
    };
    endDrawing = inSlices(changes, perFrame, draw, requestAnimationFrame);
    outlined = scene.outlined;
    showMarks();
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
        if (before !== null) setState(before, { [which]: false });
        if (code !== null) setState(code, { [which]: true });
        marked[which] = code;
        showMarks();
      }),
    fit: (bounds) => frame(map, bounds, 600),
    moveTo: (camera) => {
      if (camera === null) frame(map, wholeCountry, 0);
      else if (!isAt(map, camera)) {
        map.jumpTo({ center: [camera.longitude, camera.latitude], zoom: camera.zoom });
      }
    },
    picture: () => pictureOf(map),
    resize: () => map.resize(),
    remove: () => map.remove(),
  };
}

/** Layers of marks are drawn only where there are marks. */
function drawMarksOf(map: MapLibre, codes: readonly (string | null)[]): void {
  const layers = new Set(codes.flatMap((code) => (code === null ? [] : [layerOfCode(code)])));
  for (const layer of tileLayers) {
    const id = markLayerId(layer);
    const opacity = layers.has(layer) ? markOpacity.some : markOpacity.none;
    if (map.getLayer(id)) map.setPaintProperty(id, 'line-opacity', opacity);
  }
}

function frame(map: MapLibre, bounds: Bounds, milliseconds: number): void {
  map.fitBounds(corners(bounds), {
    padding: paddingOf(map.getContainer()),
    maxZoom: 11,
    duration: reducedMotion() ? 0 : milliseconds,
  });
}

async function pictureOf(map: MapLibre): Promise<Blob> {
  // Tiles that are still on their way belong to the picture.
  if (!map.loaded()) await map.once('idle');
  return new Promise((done, failed) => {
    map.once('render', () => {
      map.getCanvas().toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))));
    });
    map.triggerRepaint();
  });
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

function isAt(map: MapLibre, { longitude, latitude, zoom }: Camera): boolean {
  const center = map.getCenter();
  return (
    Math.abs(center.lng - longitude) < sameDegrees &&
    Math.abs(center.lat - latitude) < sameDegrees &&
    Math.abs(map.getZoom() - zoom) < sameZoom
  );
}

function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
