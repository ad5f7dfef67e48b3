import { borders, land } from 'virtual:neighbour-land';
import type { FilterSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { ground } from './palettes.ts';

/**
 * The Bolivian side of Lake Titicaca, whose shore Natural Earth's countries do not have: drawn by
 * hand to a few kilometres. The Peruvian shore is that of the territories above it.
 */
const titicaca: readonly (readonly [number, number])[][] = [
  [
    ...([
      [-69.45, -15.45],
      [-69.3, -15.53],
      [-69.22, -15.6],
      [-69.12, -15.68],
      [-69.06, -15.77],
    ] as const),
    ...([
      [-68.95, -15.88],
      [-68.83, -15.97],
      [-68.73, -16.05],
      [-68.78, -16.12],
      [-68.84, -16.19],
    ] as const),
    ...([
      [-68.95, -16.13],
      [-69.05, -16.12],
      [-69.09, -16.17],
      [-69.14, -16.22],
      [-69.3, -16.2],
    ] as const),
    ...([
      [-69.6, -16],
      [-69.7, -15.6],
      [-69.55, -15.42],
      [-69.45, -15.45],
    ] as const),
  ],
  [
    ...([
      [-68.85, -16.22],
      [-68.74, -16.2],
      [-68.64, -16.22],
      [-68.6, -16.3],
      [-68.66, -16.38],
    ] as const),
    ...([
      [-68.72, -16.46],
      [-68.82, -16.52],
      [-68.92, -16.56],
      [-69.03, -16.55],
      [-69.02, -16.45],
    ] as const),
    ...([
      [-69.03, -16.38],
      [-68.97, -16.33],
      [-68.92, -16.28],
      [-68.85, -16.22],
    ] as const),
  ],
];

const groundSource = 'ground';

const feature = (kind: string, geometry: GeoJSON.Geometry): GeoJSON.Feature => ({
  type: 'Feature',
  properties: { kind },
  geometry,
});

/** The source of what lies around the territories. */
export const groundSources: Readonly<Record<string, SourceSpecification>> = {
  [groundSource]: {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: [
        feature('land', land),
        feature('borders', borders),
        feature('lake', {
          type: 'MultiPolygon',
          coordinates: titicaca.map((ring) => [ring.map((point) => [...point])]),
        }),
      ],
    },
  },
};

const ofKind = (kind: string) => ({
  source: groundSource,
  filter: ['==', ['get', 'kind'], kind] satisfies FilterSpecification,
});

/** Sea, the neighbours' land, the lake they share: drawn before the territories. */
export const groundLayers: readonly LayerSpecification[] = [
  { id: 'water', type: 'background', paint: { 'background-color': ground.water } },
  {
    id: 'neighbour-land',
    type: 'fill',
    ...ofKind('land'),
    paint: { 'fill-color': ground.land, 'fill-antialias': false },
  },
  {
    id: 'neighbour-borders',
    type: 'line',
    ...ofKind('borders'),
    // Some 4 km wide at every zoom: further than the two sources' borders lie apart.
    paint: {
      'line-color': ground.land,
      'line-width': ['interpolate', ['exponential', 2], ['zoom'], 4, 1.5, 14, 1024],
    },
  },
  {
    id: 'titicaca',
    type: 'fill',
    ...ofKind('lake'),
    paint: { 'fill-color': ground.water, 'fill-antialias': false },
  },
];
