import {
  type LngLatBoundsLike,
  Map as MapLibre,
  NavigationControl,
  prewarm,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Level } from '../state/app-state.ts';
import type { Camera } from '../state/camera.ts';
import { type Bounds, furthest, wholeCountry } from './bounds.ts';
import { hatching } from './hatching.ts';
import { inSlices } from './in-slices.ts';
import { hatchImageId, marksOn } from './map-marks.ts';
import { fillLayerId, mapStyle, showNames } from './map-style.ts';
import { type FeatureState, featureStates, type Scene } from './scene.ts';
import { isDrawnInSoftware, paintSparingly } from './sparing-painter.ts';
import { layerOfCode } from './tile-layers.ts';
import { framePadding } from './view-frame.ts';

setWorkerUrl(workerUrl);
// The worker is read while the page still waits for the territories' names.
prewarm();

/** Set in the browser's timeline, for the bench and tests: when the first values are to be seen, */
const firstMapMark = 'first-map';
/** and when names and marks are, too. */
const wholeMapMark = 'whole-map';

/** Changes of the map's territories that fit into one frame: those of the country take two. */
const changesPerFrame = 1000;

/** Differences of a camera that nobody sees: degrees, and zoom levels. */
const sameDegrees = 1e-4;
const sameZoom = 0.01;

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
  dataVersion: string;
  /** Told of the territory under the pointer, null when it leaves. */
  onHover(pointing: Pointing | null): void;
  onSelect(code: string | null): void;
  onMove(camera: Camera): void;
}

/** The map of one page: shows scenes, tells what is pointed at. */
export interface TerritoryMap {
  show(scene: Scene, codes: readonly string[]): void;
  mark(which: 'selected' | 'hovered', code: string | null): void;
  /** False where a drawing takes too long for outlines that follow the pointer over the map. */
  readonly outlinesPointer: boolean;
  fit(bounds: Bounds): void;
  /** Goes where the camera looks, null = the whole country, unless it is there already. */
  moveTo(camera: Camera | null): void;
  /** Makes the canvas a copy of the map on screen, at once. */
  drawOn(canvas: HTMLCanvasElement): void;
  /** The picture on screen, as PNG. */
  picture(): Promise<Blob>;
  resize(): void;
  remove(): void;
}

export function createTerritoryMap(options: TerritoryMapOptions): TerritoryMap {
  const { camera, container, bounds, level } = options;
  const tiles = { origin: baseAddress(), dataVersion: options.dataVersion };
  const map = new MapLibre({
    container,
    style: mapStyle(tiles, level, false),
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
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-right');
  map.addImage(hatchImageId, hatching());
  const isSlow = isDrawnInSoftware(map.getCanvas());
  const hurry = isSlow ? paintSparingly(map) : () => {};
  listen(map, options);
  return {
    ...sceneOn(map, level, (next) => mapStyle(tiles, next, true)),
    outlinesPointer: !isSlow,
    drawOn: (canvas) => {
      hurry();
      map.redraw();
      copyPicture(map.getCanvas(), canvas);
    },
  };
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
function sceneOn(
  map: MapLibre,
  firstLevel: Level,
  styleOf: (level: Level) => StyleSpecification,
): Omit<TerritoryMap, 'outlinesPointer' | 'drawOn'> {
  let level = firstLevel;
  /** What the map shows of each territory. */
  let drawn = new Map<string, FeatureState>();
  let isFirst = true;
  let endDrawing = () => {};
  const marks = marksOn(map);
  // Values first: what names and marks need is made ready once those are drawn.
  map.once('idle', () => {
    showNames(map);
    marks.draw();
    markOnceShown(map, wholeMapMark);
  });
  const feature = (id: string) => ({ source: layerOfCode(id), sourceLayer: layerOfCode(id), id });
  const setState = (id: string, state: object) => {
    if (map.getSource(layerOfCode(id))) map.setFeatureState(feature(id), state);
  };
  const whenStyled = (work: () => void) => {
    if (map.isStyleLoaded() || map.style?._loaded) work();
    else map.once('style.load', work);
  };
  const changeLevel = (next: Level) => {
    if (next === level) return;
    endDrawing();
    for (const code of drawn.keys()) setState(code, plain);
    drawn = new Map();
    level = next;
    map.setStyle(styleOf(level), { diff: true });
    marks.draw();
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
    endDrawing();
    const change = ([code, state]: (typeof changes)[number]) => {
      setState(code, { ...state });
      drawn.set(code, state);
    };
    // What nothing is drawn of yet appears whole.
    const perFrame = drawn.size === 0 ? changes.length : changesPerFrame;
    endDrawing = inSlices(changes, perFrame, change, requestAnimationFrame);
    marks.show('missing', scene.missing);
    marks.show('outlined', scene.outlined);
    marks.show('bridge', scene.bridges);
    if (isFirst && scene.fills.size > 0) {
      isFirst = false;
      markOnceShown(map, firstMapMark);
    }
  };
  return {
    show: (scene, codes) => whenStyled(() => draw(scene, codes)),
    mark: (which, code) => whenStyled(() => marks.show(which, code === null ? [] : [code])),
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

function frame(map: MapLibre, bounds: Bounds, milliseconds: number): void {
  map.fitBounds(corners(bounds), {
    padding: paddingOf(map.getContainer()),
    maxZoom: 11,
    duration: reducedMotion() ? 0 : milliseconds,
  });
}

function copyPicture(from: HTMLCanvasElement, to: HTMLCanvasElement): void {
  to.width = from.width;
  to.height = from.height;
  to.getContext('2d')?.drawImage(from, 0, 0);
}

/** The next drawing that is whole; what is drawn is there until the browser shows it. */
function pictureOf(map: MapLibre): Promise<Blob> {
  return new Promise((done, failed) => {
    map.once('idle', () => {
      map.getCanvas().toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))));
    });
    map.triggerRepaint();
  });
}

const plain: FeatureState = { color: null, faded: false };

function isSame(a: FeatureState | undefined, b: FeatureState): boolean {
  return a?.color === b.color && a.faded === b.faded;
}

function isAt(map: MapLibre, { longitude, latitude, zoom }: Camera): boolean {
  const center = map.getCenter();
  return (
    Math.abs(center.lng - longitude) < sameDegrees &&
    Math.abs(center.lat - latitude) < sameDegrees &&
    Math.abs(map.getZoom() - zoom) < sameZoom
  );
}

/** Sets a mark once the map's next drawing that is whole is there to be seen. */
function markOnceShown(map: MapLibre, mark: string): void {
  map.once('idle', () => onceShown(map.getCanvas(), () => performance.mark(mark)));
}

/** Does the work once what was drawn until now is there to be seen, not only asked for. */
function onceShown(canvas: HTMLCanvasElement, work: () => void): void {
  const gl = canvas.getContext('webgl2');
  const drawn = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  const look = () => {
    const isDrawn = !gl || !drawn || gl.getSyncParameter(drawn, gl.SYNC_STATUS) === gl.SIGNALED;
    if (isDrawn || gl.isContextLost()) work();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
