import { distanceMeters } from '../ellipsoid.ts';
import { disjointSets } from './disjoint-sets.ts';
import type { NetworkLine } from './network.ts';

/** A published point of a road route: its start, end, or a place on the way. */
export interface RoutePoint {
  readonly routeCode: string;
  readonly network: 'DEPARTMENTAL' | 'LOCAL';
  /** Place of the point in the route, from 1. */
  readonly position: number;
  readonly name: string;
  readonly department: string;
  readonly longitude: number;
  readonly latitude: number;
  /** Codes of the routes that the name says meet here, national ones as PE-5N, PE-28B. */
  readonly junctions: readonly string[];
}

/** Longest straight line between two points of one route; a longer one is a wrong coordinate or a gap. */
export const longestHopMeters = {
  ROAD_NATIONAL: 40_000,
  ROAD_DEPARTMENTAL: 60_000,
  ROAD_LOCAL: 30_000,
} as const;

/** The coastal highway crosses deserts without a junction (77 km at Sechura). */
const desertHighways = new Set(['PE-1N', 'PE-1S']);
const longestDesertHopMeters = 80_000;

type RoadKind = keyof typeof longestHopMeters;

interface Route {
  kind: RoadKind;
  own: RoutePoint[];
  /** Points of other routes that meet this one. */
  guests: RoutePoint[];
}

/** How `drawn` names the lines of a route in a department. */
export function drawnRouteKey(routeCode: string, department: string): string {
  return `${routeCode} ${department}`;
}

/**
 * Straight links between the points of each route where its lines are not known. Points of the
 * route are joined in their order; points of other routes whose name says that they meet it (and all
 * points of national routes, whose own points are not published) are then joined to the nearest ones
 * (least spanning tree, Kruskal 1956), and
 * national branches to their trunk. No link is longer than `longestHopMeters`
 * (80 km on the coastal highway).
 * `drawn` holds `drawnRouteKey`s: nothing is linked between two points of such a department.
 */
export function routeLinks(
  points: readonly RoutePoint[],
  drawn: ReadonlySet<string>,
): NetworkLine[] {
  const links: NetworkLine[] = [];
  const routes = groupRoutes(points);
  for (const [code, route] of [...routes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const isDrawn = (point: RoutePoint) => drawn.has(drawnRouteKey(code, point.department));
    const own = route.own.toSorted((a, b) => a.position - b.position);
    const all = [...own, ...route.guests.filter((guest) => !isDrawn(guest))];
    for (const [i, j] of treeLinks(all, own.length, longestHop(code, route.kind))) {
      const [a, b] = [all[i] as RoutePoint, all[j] as RoutePoint];
      if (!isDrawn(a) || !isDrawn(b)) links.push(chord(code, route.kind, a, b));
    }
    const trunk = /^PE-\d/.test(code) ? routes.get(code.slice(0, -1)) : undefined;
    if (trunk && /[A-Z]$/.test(code)) links.push(...branchLink(code, route, trunk));
  }
  return links;
}

/** A branch (PE-5NB) leaves its trunk (PE-5N): their nearest points are linked. */
function branchLink(code: string, branch: Route, trunk: Route): NetworkLine[] {
  let nearest: { a: RoutePoint; b: RoutePoint; meters: number } | null = null;
  for (const a of branch.guests) {
    for (const b of trunk.guests) {
      const meters = between(a, b);
      if (meters < (nearest?.meters ?? longestHopMeters.ROAD_NATIONAL)) nearest = { a, b, meters };
    }
  }
  if (!nearest || nearest.meters === 0) return [];
  return [chord(code, branch.kind, nearest.a, nearest.b)];
}

function chord(id: string, kind: RoadKind, a: RoutePoint, b: RoutePoint): NetworkLine {
  const coordinates = Float64Array.of(a.longitude, a.latitude, b.longitude, b.latitude);
  return { id, kind, source: 'ROUTE_POINTS', coordinates };
}

function longestHop(code: string, kind: RoadKind): number {
  return desertHighways.has(code) ? longestDesertHopMeters : longestHopMeters[kind];
}

function groupRoutes(points: readonly RoutePoint[]): Map<string, Route> {
  const routes = new Map<string, Route>();
  for (const point of points) {
    const kind = point.network === 'LOCAL' ? 'ROAD_LOCAL' : 'ROAD_DEPARTMENTAL';
    routeOf(routes, point.routeCode, kind).own.push(point);
  }
  for (const point of points) {
    for (const code of point.junctions) {
      if (code === point.routeCode) continue;
      if (code.startsWith('PE-')) routeOf(routes, code, 'ROAD_NATIONAL').guests.push(point);
      // A code that is no published route is a misprint: there is nothing to link it to.
      else routes.get(code)?.guests.push(point);
    }
  }
  return routes;
}

function routeOf(routes: Map<string, Route>, code: string, kind: RoadKind): Route {
  const known = routes.get(code);
  if (known) return known;
  const route: Route = { kind, own: [], guests: [] };
  routes.set(code, route);
  return route;
}

/** The first `ordered` points in a row, then every other by its shortest link; as pairs of indices. */
function treeLinks(points: readonly RoutePoint[], ordered: number, longest: number) {
  const sets = disjointSets(points.length);
  const links: [number, number][] = [];
  for (let i = 1; i < ordered; i++) {
    const meters = between(points[i - 1] as RoutePoint, points[i] as RoutePoint);
    if (meters <= longest && sets.join(i - 1, i) && meters > 0) links.push([i - 1, i]);
  }
  for (const { i, j, meters } of shortPairs(points, longest)) {
    if (sets.join(i, j) && meters > 0) links.push([i, j]);
  }
  return links;
}

function shortPairs(points: readonly RoutePoint[], longest: number) {
  const pairs: { i: number; j: number; meters: number }[] = [];
  const degrees = longest / 110_000;
  for (const [i, a] of points.entries()) {
    for (let j = i + 1; j < points.length; j++) {
      const b = points[j] as RoutePoint;
      if (Math.abs(a.latitude - b.latitude) > degrees) continue;
      const meters = between(a, b);
      if (meters <= longest) pairs.push({ i, j, meters });
    }
  }
  return pairs.sort((p, q) => p.meters - q.meters || p.i - q.i || p.j - q.j);
}

function between(a: RoutePoint, b: RoutePoint): number {
  return distanceMeters(a.longitude, a.latitude, b.longitude, b.latitude);
}
