import { Delaunay } from 'd3-delaunay';
import { distanceMeters } from '../ellipsoid.ts';
import { disjointSets } from './disjoint-sets.ts';
import type { NetworkEdge, NetworkPoint } from './network.ts';

/**
 * Straight links of the friction model: between neighbouring places (Delaunay triangulation, so that
 * every place is linked to those around it) that the roads in the data, with the ways to them, do not
 * join, up to a distance. Places at one very spot are linked too.
 */
export function frictionLinks(
  points: readonly NetworkPoint[],
  roadEdges: readonly NetworkEdge[],
  nodeCount: number,
  longestMeters: number,
): NetworkEdge[] {
  if (longestMeters <= 0 || points.length < 2) return [];
  const joined = disjointSets(nodeCount);
  for (const { from, to } of roadEdges) joined.join(from, to);
  const links: NetworkEdge[] = [];
  for (const [from, to] of neighbourPairs(points)) {
    if (joined.find(from) === joined.find(to)) continue;
    const [a, b] = [points[from] as NetworkPoint, points[to] as NetworkPoint];
    const meters = distanceMeters(a.longitude, a.latitude, b.longitude, b.latitude);
    if (meters <= longestMeters) {
      links.push({ from, to, kind: 'FRICTION', source: 'STRAIGHT', meters });
    }
  }
  return links;
}

/** Pairs of neighbouring places, each once, lower index first and in order. */
export function neighbourPairs(points: readonly NetworkPoint[]): [number, number][] {
  const firstAt = new Map<string, number>();
  const pairs: [number, number][] = [];
  for (const [i, { longitude, latitude }] of points.entries()) {
    const key = `${longitude} ${latitude}`;
    const first = firstAt.get(key);
    if (first === undefined) firstAt.set(key, i);
    else pairs.push([first, i]);
  }
  const distinct = [...firstAt.values()];
  const stretch = Math.cos((meanLatitude(points) * Math.PI) / 180);
  const delaunay = Delaunay.from(
    distinct.map((i) => points[i] as NetworkPoint),
    (point) => point.longitude * stretch,
    (point) => point.latitude,
  );
  for (const [i, from] of distinct.entries()) {
    for (const j of delaunay.neighbors(i)) {
      const to = distinct[j] as number;
      if (from < to) pairs.push([from, to]);
    }
  }
  return pairs.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}

function meanLatitude(points: readonly NetworkPoint[]): number {
  return points.reduce((sum, { latitude }) => sum + latitude, 0) / points.length;
}
