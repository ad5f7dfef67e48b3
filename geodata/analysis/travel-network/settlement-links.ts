import { distanceMeters } from '../ellipsoid.ts';
import { neighbourPairs } from './friction-links.ts';
import type { NetworkEdge, NetworkPoint } from './network.ts';

/**
 * Straight links between neighbouring places of one settlement, which no friction link joins: the
 * streets between a town's square, its hospital and its quarters are not in the data, and the way over
 * the nearest classified road may be many times as long. They are taken as ways to a road are.
 */
export function settlementLinks(
  points: readonly NetworkPoint[],
  friction: readonly NetworkEdge[],
  longestMeters: number,
): NetworkEdge[] {
  if (longestMeters <= 0 || points.length < 2) return [];
  const linked = new Set(friction.map(({ from, to }) => `${from} ${to}`));
  return neighbourPairs(points).flatMap(([from, to]): NetworkEdge[] => {
    if (linked.has(`${from} ${to}`)) return [];
    const [a, b] = [points[from] as NetworkPoint, points[to] as NetworkPoint];
    const meters = distanceMeters(a.longitude, a.latitude, b.longitude, b.latitude);
    if (meters > longestMeters) return [];
    return [{ from, to, kind: 'ROAD_ACCESS', source: 'STRAIGHT', meters }];
  });
}
