import type {
  ExpressionSpecification,
  LayerSpecification,
  Map as MapLibre,
  StyleSpecification,
} from 'maplibre-gl';
import type { Level } from '../state/app-state.ts';
import { groundLayers, groundSources } from './ground.ts';
import { markSourceId, marksOf } from './map-marks.ts';
import { ground } from './palettes.ts';
import { type TileAddress, tileLayerOf, tileSource } from './tile-layers.ts';

export const fillLayerId = 'fill';
const state = (name: string): ExpressionSpecification => ['feature-state', name];

const fontStack = ['Atlas'];

/** Borders by rank, as in a printed atlas: region 1.6 px, province 0.9, district 0.4. */
const ranks = [
  { level: 'DISTRICT', width: 0.4, minzoom: 5 },
  { level: 'PROVINCE', width: 0.9, minzoom: 0 },
  { level: 'REGION', width: 1.6, minzoom: 0 },
] as const;

/**
 * Borders of a level and those above it. They have one colour and width, so that a frame costs
 * little; where lines would be thinner than can be seen they are not drawn at all.
 */
function bordersOf(level: Level): LayerSpecification[] {
  return ranksFrom(level).map(({ level: rank, width, minzoom }) => ({
    id: `border-${tileLayerOf(rank)}`,
    type: 'line',
    source: tileLayerOf(rank),
    'source-layer': tileLayerOf(rank),
    minzoom,
    paint: {
      'line-color': ground.border,
      'line-width': [
        'interpolate',
        ['linear'],
        ['zoom'],
        4,
        width * 0.6,
        7,
        width,
        12,
        width * 1.6,
      ],
    },
  }));
}

/** The tile layers that the map of a level draws, the smallest territories first. */
function tileLayersOf(level: Level): string[] {
  return ranksFrom(level).map(({ level: rank }) => tileLayerOf(rank));
}

function ranksFrom(level: Level) {
  return ranks.slice(ranks.findIndex((rank) => rank.level === level));
}

/** The fill of the territories of the level in use. */
function fillOf(level: Level): LayerSpecification {
  const layer = tileLayerOf(level);
  return {
    id: fillLayerId,
    type: 'fill',
    source: layer,
    'source-layer': layer,
    paint: {
      'fill-color': ['to-color', ['coalesce', state('color'), ground.paper]],
      // Faded land must not look like the water beneath it.
      'fill-opacity': ['case', ['boolean', state('faded'), false], 0.7, 0.88],
      'fill-antialias': false,
    },
  };
}

const ofRank = (region: number, province: number, district: number): ExpressionSpecification => [
  'match',
  ['get', 'level'],
  'REGION',
  region,
  'PROVINCE',
  province,
  district,
];

const labelsId = 'labels';

/** Names of capitals; where two collide the one of higher rank stays. */
const labels: LayerSpecification = {
  id: labelsId,
  type: 'symbol',
  source: 'capitals',
  'source-layer': 'capitals',
  layout: {
    'text-field': ['get', 'name'],
    'text-font': fontStack,
    'text-size': [
      'interpolate',
      ['linear'],
      ['zoom'],
      4,
      ofRank(12.5, 11, 10.5),
      10,
      ofRank(17, 14.5, 13),
    ],
    'symbol-sort-key': ['get', 'labelRank'],
    'text-padding': 4,
    'text-max-width': 8,
  },
  paint: { 'text-color': ground.ink, 'text-halo-color': ground.paper, 'text-halo-width': 1.4 },
};

/** Shows the names, on a style that was made without. */
export function showNames(map: MapLibre): void {
  map.setLayoutProperty(labelsId, 'visibility', 'visible');
}

/**
 * The whole style for a level. Text is drawn from the page's own font: there are no glyph files. The
 * tiles are named rather than read from each layer's TileJSON, so that they are asked for at once.
 */
export function mapStyle(tiles: TileAddress, level: Level, hasNames: boolean): StyleSpecification {
  const shown = tileLayersOf(level);
  return {
    version: 8,
    // Changes that glide cost a machine without graphics a drawing of the whole map a step.
    transition: { duration: 0, delay: 0 },
    sources: {
      ...groundSources,
      ...Object.fromEntries(
        [...shown, 'capitals'].map((layer) => [layer, tileSource(tiles, layer)]),
      ),
      ...Object.fromEntries(shown.map((layer) => [markSourceId(layer), tileSource(tiles, layer)])),
    },
    layers: [
      ...groundLayers,
      fillOf(level),
      ...marksOf(shown, ['missing']),
      ...bordersOf(level),
      ...marksOf(shown, ['bridge', 'outlined', 'hovered', 'selected']),
      { ...labels, layout: { ...labels.layout, visibility: hasNames ? 'visible' : 'none' } },
    ],
  };
}
