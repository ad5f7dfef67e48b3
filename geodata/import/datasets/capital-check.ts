import { distanceMeters } from '../../analysis/ellipsoid.ts';
import type { PolygonUnit } from '../../analysis/polygon-layer.ts';
import type { CapitalStatus } from './territory-rows.ts';

/** Capitals farther than this from their district are taken for errors of the source. */
const FARTHEST_METERS = 10_000;

/**
 * Whether a capital's published coordinates may be used: INSIDE its district, NEAR (outside, at
 * most 10 km off, where rivers and disputed limits lie) or REJECTED. The offset is the distance in
 * metres to the nearest vertex of the district's border; 0 inside.
 */
export function checkCapital(
  district: PolygonUnit,
  longitude: number,
  latitude: number,
  isInside: boolean,
): { status: CapitalStatus; offsetMeters: number } {
  if (isInside) return { status: 'INSIDE', offsetMeters: 0 };
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of district.polygons.flat()) {
    for (let i = 0; i < ring.length; i += 2) {
      const x = ring[i] as number;
      const y = ring[i + 1] as number;
      nearest = Math.min(nearest, distanceMeters(longitude, latitude, x, y));
    }
  }
  return { status: nearest <= FARTHEST_METERS ? 'NEAR' : 'REJECTED', offsetMeters: nearest };
}
