import Flatbush from 'flatbush';
import { naturalRegions } from '../../model/territory.ts';
import { defaultRegion, linkKinds } from '../travel-speeds.ts';
import type { CompressedArcs } from './compressed-arcs.ts';
import type { NetworkPoint } from './network.ts';

const frictionKind = linkKinds.indexOf('FRICTION');
const defaultRegionNumber = naturalRegions.indexOf(defaultRegion);

/** What the ground of each arc is like, as the places nearest to its middle tell. */
export interface ArcSurroundings {
  readonly regions: Uint8Array;
  readonly altitudes: Float32Array;
  readonly rises: Float32Array;
}

/**
 * The natural region and altitude of the places nearest to the middle of each arc, and its rise:
 * 0 on roads and water, from the altitudes of both places on friction links, unknown (NaN) on the
 * ways to roads. `places` holds the node coordinates, flat.
 */
export function arcSurroundings(
  arcs: CompressedArcs,
  points: readonly NetworkPoint[],
  places: Float64Array,
): ArcSurroundings {
  const count = arcs.targets.length;
  const regions = new Uint8Array(count).fill(defaultRegionNumber);
  const altitudes = new Float32Array(count);
  const rises = new Float32Array(count);
  const regionAt = nearestTeller(points, ({ naturalRegion }) =>
    naturalRegion ? naturalRegions.indexOf(naturalRegion) : null,
  );
  const altitudeAt = nearestTeller(points, ({ altitudeMeters }) => altitudeMeters ?? null);
  for (let from = 0; from + 1 < arcs.offsets.length; from++) {
    for (let arc = arcs.offsets[from] as number; arc < (arcs.offsets[from + 1] as number); arc++) {
      const to = arcs.targets[arc] as number;
      const back = arcs.reverse[arc] as number;
      rises[arc] = riseOf(arcs.kinds[arc] as number, points[from], points[to]);
      if (back < arc) {
        regions[arc] = regions[back] as number;
        altitudes[arc] = altitudes[back] as number;
        continue;
      }
      const longitude = ((places[2 * from] as number) + (places[2 * to] as number)) / 2;
      const latitude = ((places[2 * from + 1] as number) + (places[2 * to + 1] as number)) / 2;
      regions[arc] = regionAt(longitude, latitude) ?? defaultRegionNumber;
      altitudes[arc] = altitudeAt(longitude, latitude) ?? 0;
    }
  }
  return { regions, altitudes, rises };
}

function riseOf(kind: number, from?: NetworkPoint, to?: NetworkPoint): number {
  if (kind === linkKinds.indexOf('ROAD_ACCESS')) return Number.NaN;
  if (kind !== frictionKind) return 0;
  const [low, high] = [from?.altitudeMeters, to?.altitudeMeters];
  return typeof low === 'number' && typeof high === 'number' ? high - low : Number.NaN;
}

/** Looks up what the nearest place that tells it says; null where none does. */
function nearestTeller(
  points: readonly NetworkPoint[],
  tell: (point: NetworkPoint) => number | null,
): (longitude: number, latitude: number) => number | null {
  const tellers = points.flatMap((point) => {
    const told = tell(point);
    return told === null ? [] : [{ point, told }];
  });
  if (tellers.length === 0) return () => null;
  const tree = new Flatbush(tellers.length);
  for (const { point } of tellers) tree.add(point.longitude, point.latitude);
  tree.finish();
  return (longitude, latitude) => {
    const [nearest] = tree.neighbors(longitude, latitude, 1);
    return nearest === undefined ? null : (tellers[nearest]?.told ?? null);
  };
}
