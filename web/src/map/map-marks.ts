import type {
  FillLayerSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
  Map as MapLibre,
} from 'maplibre-gl';
import { ground } from './palettes.ts';
import { layerOfCode, tileLayers } from './tile-layers.ts';

export const hatchImageId = 'hatching';

type Look =
  | Pick<LineLayerSpecification, 'type' | 'paint'>
  | Pick<FillLayerSpecification, 'type' | 'paint'>;

const line = (width: number, more: LineLayerSpecification['paint'] = {}): Look => ({
  type: 'line',
  paint: { 'line-color': ground.ink, 'line-width': width, ...more },
});

/** How the map sets some territories apart from the others. */
const looks = {
  /** Without a value. */
  missing: { type: 'fill', paint: { 'fill-pattern': hatchImageId } },
  /** Joins others without being one of them. */
  bridge: line(2, { 'line-dasharray': [2, 1.5] }),
  outlined: line(2),
  hovered: line(2.4),
  selected: line(3.2),
} satisfies Record<string, Look>;

export type Mark = keyof typeof looks;

/**
 * The source of the marks on a tile layer. It has the same tiles as the layer itself: only marked
 * territories are made ready for drawing there, and a change of marks leaves the others alone.
 */
export function markSourceId(tileLayer: string): string {
  return `marked-${tileLayer}`;
}

const layerIdOf = (mark: Mark, tileLayer: string) => `${mark}-${tileLayer}`;

/** Layers of some marks on some tile layers, hidden until territories are marked. */
export function marksOf(
  tileLayers: readonly string[],
  marks: readonly Mark[],
): LayerSpecification[] {
  return marks.flatMap((mark) =>
    tileLayers.map((tileLayer) => ({
      id: layerIdOf(mark, tileLayer),
      ...looks[mark],
      source: markSourceId(tileLayer),
      'source-layer': tileLayer,
      filter: among([]),
      layout: { visibility: 'none' },
    })),
  );
}

function among(codes: readonly string[]): FilterSpecification {
  return ['in', ['get', 'ubigeo'], ['literal', [...codes]]];
}

/** The marks on one map. */
export interface Marks {
  /** Marks these territories and no others; seen from the first `draw` on. */
  show(mark: Mark, codes: Iterable<string>): void;
  /** Draws what is marked, on a style that has no marks yet. */
  draw(): void;
}

export function marksOn(map: MapLibre): Marks {
  const marked = new Map<Mark, readonly string[]>();
  let isDrawn = false;
  const draw = (mark: Mark, codes: readonly string[]) => {
    for (const tileLayer of tileLayers) {
      const id = layerIdOf(mark, tileLayer);
      if (!map.getLayer(id)) continue;
      const inLayer = codes.filter((code) => layerOfCode(code) === tileLayer);
      map.setLayoutProperty(id, 'visibility', inLayer.length > 0 ? 'visible' : 'none');
      if (inLayer.length > 0) map.setFilter(id, among(inLayer));
    }
  };
  return {
    show: (mark, wanted) => {
      const codes = [...wanted].sort();
      if (codes.join() === (marked.get(mark) ?? []).join()) return;
      marked.set(mark, codes);
      if (isDrawn) draw(mark, codes);
    },
    draw: () => {
      isDrawn = true;
      for (const [mark, codes] of marked) draw(mark, codes);
    },
  };
}
