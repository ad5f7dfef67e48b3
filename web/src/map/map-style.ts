import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Level } from '../state/app-state.ts';
import { ground } from './palettes.ts';

/** Tile layer of each level. */
export const layerOfLevel: Readonly<Record<Level, string>> = {
  REGION: 'regions',
  PROVINCE: 'provinces',
  DISTRICT: 'districts',
};

/** Sources whose features carry state, by their code. */
const territoryLayers = ['regions', 'provinces', 'districts'] as const;

export const fillLayerId = 'fill';
const hatchLayerId = 'hatch';
export const hatchImageId = 'hatching';
const outlineLayerId = 'outline';
export const bridgeLayerId = 'bridge-outline';

const state = (name: string): ExpressionSpecification => ['feature-state', name];

const fontStack = ['Atlas'];

/** Borders by rank, as in a printed atlas: region 1.6 px, province 0.9, district 0.4. */
const borders: readonly LayerSpecification[] = (
  [
    ['districts', 0.4, 5],
    ['provinces', 0.9, 0],
    ['regions', 1.6, 0],
  ] as const
).map(([layer, width, minzoom]) => ({
  id: `border-${layer}`,
  type: 'line',
  source: layer,
  'source-layer': layer,
  minzoom,
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': ground.border,
    'line-width': ['interpolate', ['linear'], ['zoom'], 4, width * 0.6, 7, width, 12, width * 1.6],
  },
}));

/** Layers drawn with the territories of the level in use. */
function territoryLayersOf(level: Level): LayerSpecification[] {
  const layer = layerOfLevel[level];
  const of = { source: layer, 'source-layer': layer } as const;
  return [
    {
      id: fillLayerId,
      type: 'fill',
      ...of,
      paint: {
        'fill-color': ['to-color', ['coalesce', state('color'), ground.paper]],
        'fill-opacity': ['case', ['boolean', state('faded'), false], 0.25, 0.88],
        'fill-antialias': false,
      },
    },
    {
      id: hatchLayerId,
      type: 'fill',
      ...of,
      paint: {
        'fill-pattern': hatchImageId,
        'fill-opacity': ['case', ['boolean', state('missing'), false], 1, 0],
      },
    },
  ];
}

function outlineLayersOf(level: Level): LayerSpecification[] {
  const layer = layerOfLevel[level];
  const of = { source: layer, 'source-layer': layer } as const;
  return [
    {
      id: outlineLayerId,
      type: 'line',
      ...of,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ground.ink,
        'line-width': [
          'case',
          ['boolean', state('selected'), false],
          3,
          ['boolean', state('hovered'), false],
          2.2,
          ['boolean', state('outlined'), false],
          2,
          0,
        ],
      },
    },
    {
      id: bridgeLayerId,
      type: 'line',
      ...of,
      filter: ['in', ['get', 'ubigeo'], ['literal', []]],
      paint: { 'line-color': ground.ink, 'line-width': 2, 'line-dasharray': [2, 1.5] },
    },
  ];
}

const labels: LayerSpecification = {
  id: 'labels',
  type: 'symbol',
  source: 'capitals',
  'source-layer': 'capitals',
  layout: {
    'text-field': ['get', 'name'],
    'text-font': fontStack,
    'text-size': ['interpolate', ['linear'], ['zoom'], 4, 11, 10, 14],
    'symbol-sort-key': ['coalesce', ['get', 'rank'], 9999],
    'text-padding': 4,
  },
  paint: { 'text-color': ground.ink, 'text-halo-color': ground.paper, 'text-halo-width': 1.4 },
};

/** The whole style for a level. Text is drawn from the page's own font: there are no glyph files. */
export function mapStyle(origin: string, level: Level): StyleSpecification {
  const source = (layer: string) => ({
    type: 'vector' as const,
    url: `${origin}/tiles/${layer}.json`,
    promoteId: { [layer]: 'ubigeo' },
  });
  return {
    version: 8,
    sources: Object.fromEntries(
      [...territoryLayers, 'capitals'].map((layer) => [layer, source(layer)]),
    ),
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': ground.water } },
      ...territoryLayersOf(level),
      ...borders,
      ...outlineLayersOf(level),
      labels,
    ],
  };
}
