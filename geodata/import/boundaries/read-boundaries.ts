import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { geographicSnapDegrees } from '../../analysis/polygon-layer.ts';
import { DomainError } from '../../model/domain-error.ts';

/** Vertices are snapped once to this grid, about 1 cm; see docs/data.md. */
const SNAPS_PER_DEGREE = Math.round(1 / geographicSnapDegrees);

/** A district as its limits file names it: capitals, no accents. */
export interface BoundaryDistrict {
  ubigeo: string;
  polygons: MultiPolygon;
}

/**
 * Districts of one province file of the official limits, snapped to the grid.
 * Throws DomainError BAD_INPUT when the file is not what the publisher's format says.
 */
export function readBoundaries(file: string, content: Buffer): BoundaryDistrict[] {
  const collection = parseCollection(file, content);
  return collection.features.map((feature, i) => {
    const ubigeo: unknown = feature.properties?.UBIGEO;
    if (typeof ubigeo !== 'string' || !/^\d{6}$/.test(ubigeo)) {
      throw new DomainError(
        'BAD_INPUT',
        `Got UBIGEO ${JSON.stringify(ubigeo)} in feature ${i} of ${file}; expected text of 6 digits.`,
      );
    }
    return { ubigeo, polygons: snapPolygons(polygonsOf(feature, ubigeo, file)) };
  });
}

function parseCollection(file: string, content: Buffer): FeatureCollection<Polygon | MultiPolygon> {
  try {
    const parsed = JSON.parse(content.toString('utf8'));
    if (Array.isArray(parsed?.features)) return parsed;
  } catch (cause) {
    throw new DomainError('BAD_INPUT', `Got text that is not JSON in ${file}; expected GeoJSON.`, {
      cause,
    });
  }
  throw new DomainError('BAD_INPUT', `Got no features in ${file}; expected a FeatureCollection.`);
}

function polygonsOf(
  feature: Feature<Polygon | MultiPolygon>,
  ubigeo: string,
  file: string,
): Position[][][] {
  const { geometry } = feature;
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates;
  throw new DomainError(
    'INVALID_GEOMETRY',
    `Got ${(geometry as { type?: string } | null)?.type ?? 'no geometry'} for ${ubigeo} in ${file}; expected polygons.`,
  );
}

/** Polygons with their vertices on the grid; rings that shrink to a line are left out. */
export function snapPolygons(polygons: readonly Position[][][]): MultiPolygon {
  const coordinates = polygons
    .map((rings) => rings.map(snapRing).filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0);
  return { type: 'MultiPolygon', coordinates };
}

/** Rounds to the grid and leaves out vertices that fall on the one before. */
function snapRing(ring: Position[]): Position[] {
  const result: Position[] = [];
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  for (const [rawX = Number.NaN, rawY = Number.NaN] of ring) {
    const x = Math.round(rawX * SNAPS_PER_DEGREE) / SNAPS_PER_DEGREE;
    const y = Math.round(rawY * SNAPS_PER_DEGREE) / SNAPS_PER_DEGREE;
    if (x !== lastX || y !== lastY) result.push([x, y]);
    lastX = x;
    lastY = y;
  }
  return result;
}
