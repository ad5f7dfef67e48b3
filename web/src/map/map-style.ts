import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Level } from '../state/app-state.ts';
import { groundLayers, groundSources } from './ground.ts';
import { ground } from './palettes.ts';

/** Tile layer of each level. */
const layerOfLevel = { REGION: 'regions', PROVINCE: 'provinces', DISTRICT: 'districts' } as const;

/** The tile layers of territories. */
export const tileLayers: readonly string[] = Object.values(layerOfLevel);

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
    id: `border-${layerOfLevel[rank]}`,
    type: 'line',
    source: layerOfLevel[rank],
    'source-layer': layerOfLevel[rank],
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

function ranksFrom(level: Level) {
  return ranks.slice(ranks.findIndex((rank) => rank.level === level));
}

/** The layer that outlines marked territories of a tile layer. */
export function markLayerId(layer: string): string {
  return `mark-${layer}`;
}

/** The opacity of a layer of marks: with 0 the map does not look at its thousands of lines. */
export const markOpacity = { none: 0, some: 1 } as const;

/** Outlines of what is selected, pointed at or part of what a job shows. */
function marksOf(level: Level): LayerSpecification[] {
  return ranksFrom(level).map(({ level: rank }) => ({
    id: markLayerId(layerOfLevel[rank]),
    type: 'line',
    source: layerOfLevel[rank],
    'source-layer': layerOfLevel[rank],
    paint: {
      'line-color': ground.ink,
      'line-opacity': markOpacity.none,
      'line-width': ['case', has('selected'), 3.2, has('hovered'), 2.4, has('outlined'), 2, 0],
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
        // Faded land must not look like the water beneath it.
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
  const source = (layer: string) => ({
    type: 'vector' as const,
    url: `${origin}/tiles/${layer}.json`,
    promoteId: { [layer]: 'ubigeo' },
  });
  const shown = ranksFrom(level).map(({ level: rank }) => layerOfLevel[rank]);
  return {
    version: 8,
    sources: {
      ...groundSources,
      ...Object.fromEntries([...shown, 'capitals'].map((layer) => [layer, source(layer)])),
    },
    layers: [
      ...groundLayers,
      ...fillsOf(level),
      ...bordersOf(level),
      ...marksOf(level),
      bridgesOf(level),
      labels,
    ],
  };
}
