import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Level } from '../state/app-state.ts';
import { groundLayers, groundSources } from './ground.ts';
import { ground } from './palettes.ts';

/** Tile layer of each level. */
const layerOfLevel = { REGION: 'regions', PROVINCE: 'provinces', DISTRICT: 'districts' } as const;

/** The tile layer that holds a territory, by the digits of its code. */
export function layerOfCode(code: string): string {
  return { 2: 'regions', 4: 'provinces' }[code.length] ?? 'districts';
}

export const fillLayerId = 'fill';
const hatchLayerId = 'hatch';
export const hatchImageId = 'hatching';
export const bridgeLayerId = 'bridge-outline';

const state = (name: string): ExpressionSpecification => ['feature-state', name];
const has = (name: string): ExpressionSpecification => ['boolean', state(name), false];

const fontStack = ['Atlas'];

/** Borders by rank, as in a printed atlas: region 1.6 px, province 0.9, district 0.4. */
const ranks = [
  { level: 'DISTRICT', width: 0.4, from: 5 },
  { level: 'PROVINCE', width: 0.9, from: 0 },
  { level: 'REGION', width: 1.6, from: 0 },
] as const;

/** Wide where the territory is selected, pointed at or part of what a job shows. */
const widthOr = (width: number): ExpressionSpecification => [
  'case',
  has('selected'),
  3.2,
  has('hovered'),
  2.4,
  has('outlined'),
  2,
  width,
];

/** Borders of a level and those above it; below the zoom where a rank begins only what is marked. */
function bordersOf(level: Level): LayerSpecification[] {
  const lowest = ranks.findIndex((rank) => rank.level === level);
  return ranks.slice(lowest).map(({ level: rank, width, from }) => ({
    id: `border-${layerOfLevel[rank]}`,
    type: 'line',
    source: layerOfLevel[rank],
    'source-layer': layerOfLevel[rank],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': [
        'case',
        ['any', has('selected'), has('hovered'), has('outlined')],
        ground.ink,
        ground.border,
      ],
      'line-width': [
        'interpolate',
        ['linear'],
        ['zoom'],
        4,
        widthOr(from > 4 ? 0 : width * 0.6),
        7,
        widthOr(width),
        12,
        widthOr(width * 1.6),
      ],
    },
  }));
}

/** Fills of the territories of the level in use. */
function fillsOf(level: Level): LayerSpecification[] {
  const layer = layerOfLevel[level];
  const of = { source: layer, 'source-layer': layer } as const;
  return [
    {
      id: fillLayerId,
      type: 'fill',
      ...of,
      paint: {
        'fill-color': ['to-color', ['coalesce', state('color'), ground.paper]],
        'fill-opacity': ['case', has('faded'), 0.7, 0.88],
        'fill-antialias': false,
      },
    },
    {
      id: hatchLayerId,
      type: 'fill',
      ...of,
      paint: { 'fill-pattern': hatchImageId, 'fill-opacity': ['case', has('missing'), 1, 0] },
    },
  ];
}

/** Districts that join others: a dashed outline. */
function bridgesOf(level: Level): LayerSpecification {
  return {
    id: bridgeLayerId,
    type: 'line',
    source: layerOfLevel[level],
    'source-layer': layerOfLevel[level],
    filter: ['in', ['get', 'ubigeo'], ['literal', []]],
    paint: { 'line-color': ground.ink, 'line-width': 2, 'line-dasharray': [2, 1.5] },
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

/** Names of capitals; where two collide the one of higher rank stays. */
const labels: LayerSpecification = {
  id: 'labels',
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

/** The whole style for a level. Text is drawn from the page's own font: there are no glyph files. */
export function mapStyle(origin: string, level: Level): StyleSpecification {
  const borders = bordersOf(level);
  const source = (layer: string) => ({
    type: 'vector' as const,
    url: `${origin}/tiles/${layer}.json`,
    promoteId: { [layer]: 'ubigeo' },
  });
  const shown = ranks.slice(-borders.length).map(({ level: rank }) => layerOfLevel[rank]);
  return {
    version: 8,
    sources: {
      ...groundSources,
      ...Object.fromEntries([...shown, 'capitals'].map((layer) => [layer, source(layer)])),
    },
    layers: [...groundLayers, ...fillsOf(level), ...borders, bridgesOf(level), labels],
  };
}
