import type { LngLat, Map as MapLibre } from 'maplibre-gl';

/** All in milliseconds. */
const times = {
  /** Changes that come within so long are drawn together. */
  settling: 60,
  /** So long a drawing waits for tiles that are still on their way. */
  patience: 1500,
  /** A map that is held must rest so long until it is drawn where it is. */
  resting: 250,
} as const;

const softwareRenderers = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** True where WebGL has no graphics card, so that a drawing of the map costs many frames. */
export function isDrawnInSoftware(canvas: HTMLCanvasElement): boolean {
  const gl = canvas.getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  if (!gl || !info) return false;
  return softwareRenderers.test(String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)));
}

/** Where a drawing of the map looks. */
interface View {
  center: LngLat;
  zoom: number;
}

/**
 * Draws a map seldom: while it moves its last drawing is moved and scaled, and changes that come
 * together are drawn once. Tiles are asked for all the while, and `idle` still comes after a drawing.
 * Returns what makes the next drawing come without delay.
 */
export function paintSparingly(map: MapLibre): () => void {
  const { painter } = map;
  const canvas = map.getCanvas();
  const paint = painter.render.bind(painter);
  let painted: View | null = null;
  /** Since when a drawing is wanted. */
  let wantedSince: number | null = null;
  map.on('move', () => {
    wantedSince = performance.now();
  });
  const hurry = () => {
    wantedSince = Number.NEGATIVE_INFINITY;
  };
  // A canvas of another size is empty.
  map.on('resize', hurry);
  // The library reads the pointer's place on the map from the canvas, which is moved here.
  canvas.getBoundingClientRect = () => map.getContainer().getBoundingClientRect();
  const isDue = (waited: number) => {
    if (map.isMoving()) return waited >= times.resting;
    const isWhole = map.loaded() && !map._placementDirty;
    return waited >= times.patience || (waited >= times.settling && isWhole);
  };
  painter.render = (...drawing: Parameters<typeof paint>) => {
    const now = performance.now();
    wantedSince ??= now;
    if (isDue(now - wantedSince)) {
      paint(...drawing);
      painted = { center: map.getCenter(), zoom: map.getZoom() };
      wantedSince = null;
      map._repaint = false;
    } else map._repaint = true;
    canvas.style.transform = painted ? transformTo(painted, map) : '';
  };
  return hurry;
}

/** The CSS transform, from the middle of the canvas, that puts a drawing where the map is now. */
function transformTo({ center, zoom }: View, map: MapLibre): string {
  const from = map.project(map.getCenter());
  const to = map.project(center);
  const [x, y] = [to.x - from.x, to.y - from.y];
  const scale = 2 ** (map.getZoom() - zoom);
  const isThere = Math.abs(x) < 1e-3 && Math.abs(y) < 1e-3 && scale === 1;
  return isThere ? '' : `translate(${x}px, ${y}px) scale(${scale})`;
}
