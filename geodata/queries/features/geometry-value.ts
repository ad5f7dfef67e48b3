import type { Position } from 'geojson';
import type { SimpleGeometry } from '../../cql2/filter-geometry.ts';
import type { Crs } from '../../model/crs.ts';
import { type Fragment, fragment } from '../where/fragment.ts';

/** A straight edge of a projection is bent in degrees: by less than a metre over so long a part. */
const SHORT_EDGE_METERS = 5_000;
const MOST_PARTS = 2_000;

/** A checked geometry, x before y, as a value in degrees. */
export function geometryValue(geometry: SimpleGeometry, { srid, unit }: Crs): Fragment {
  const text = JSON.stringify(geometry);
  if (unit === 'degrees') return fragment('ST_SetSRID(ST_GeomFromGeoJSON(?::text), 4326)', text);
  const partMeters = Math.max(SHORT_EDGE_METERS, lengthOf(geometry.coordinates) / MOST_PARTS);
  return fragment(
    'ST_Transform(ST_Segmentize(ST_SetSRID(ST_GeomFromGeoJSON(?::text), ?::int), ?::float8), 4326)',
    text,
    srid,
    partMeters,
  );
}

function lengthOf(coordinates: unknown): number {
  const list = coordinates as unknown[];
  if (typeof list[0] === 'number') return 0;
  if (!isLine(list)) return list.reduce<number>((sum, part) => sum + lengthOf(part), 0);
  return list.reduce<number>((sum, [x, y], i) => {
    const [fromX, fromY] = list[i - 1] ?? [x, y];
    return sum + Math.hypot((x as number) - (fromX as number), (y as number) - (fromY as number));
  }, 0);
}

function isLine(list: unknown[]): list is Position[] {
  return Array.isArray(list[0]) && typeof list[0][0] === 'number';
}
