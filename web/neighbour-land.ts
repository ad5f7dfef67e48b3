import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bboxClip, truncate } from '@turf/turf';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Box = [west: number, south: number, east: number, north: number];

/** Peru's id in world-atlas: its ISO 3166-1 number. */
const PERU = '604';

/** About Peru, where the finer scale is worth its bytes. */
const near: Box = [-82, -20, -67, 2];

/** The rest of what the map can show. */
const far: readonly Box[] = [
  [-105, -50, -82, 26],
  [-67, -50, -42, 26],
  [-82, -50, -67, -20],
  [-82, 2, -67, 26],
];

/**
 * What lies around Peru, drawn under its territories so that neighbours do not look like sea:
 * Natural Earth (public domain), 1:10m about Peru and 1:50m further off, to 0.001 degrees.
 */
export interface NeighbourLand {
  /** All countries but Peru, without borders. */
  land: MultiPolygon;
  /** Peru's borders on land. Drawn wide, they close what lies between two sources' lines. */
  borders: MultiLineString;
}

export function neighbourLand(): NeighbourLand {
  const fine = readCountries('10m');
  const coarse = otherLand(readCountries('50m'));
  const { countries } = fine.objects;
  return {
    land: {
      type: 'MultiPolygon',
      coordinates: [
        ...clipped(otherLand(fine), near),
        ...far.flatMap((box) => clipped(coarse, box)),
      ],
    },
    borders: short(mesh(fine, countries, (a, b) => a !== b && (isPeru(a) || isPeru(b)))),
  };
}

type Countries = Topology<{ countries: GeometryCollection }>;

function readCountries(scale: '10m' | '50m'): Countries {
  const path = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

function isPeru({ id }: { id?: string | number }): boolean {
  return id === PERU;
}

/** What crosses the antimeridian (in Fiji) would be drawn as a strip around the world; it is far off. */
function otherLand(atlas: Countries): MultiPolygon {
  const others = atlas.objects.countries.geometries.filter(
    (one) => !isPeru(one) && (one.type === 'Polygon' || one.type === 'MultiPolygon'),
  );
  const { coordinates } = merge(atlas, others as Parameters<typeof merge>[1]);
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.filter((polygon) => !spansTheWorld(polygon)),
  };
}

function spansTheWorld([outer = []]: Position[][]): boolean {
  const longitudes = outer.map(([longitude = 0]) => longitude);
  return Math.max(...longitudes) - Math.min(...longitudes) > 180;
}

function clipped(land: MultiPolygon, box: Box): Position[][][] {
  const { geometry } = bboxClip(land, box);
  const shape = short<Polygon | MultiPolygon>(geometry);
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  // What lies outside the box is left as a polygon without a ring.
  return polygons.filter((polygon) => polygon.length > 0);
}

function short<Shape extends Polygon | MultiPolygon | MultiLineString>(shape: Shape): Shape {
  return truncate(shape, { precision: 3, coordinates: 2 });
}
