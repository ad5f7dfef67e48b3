import { builtRoadLines } from '../../analysis/travel-network/drawn-roads.ts';
import type { NetworkLine } from '../../analysis/travel-network/network.ts';
import {
  drawnRouteKey,
  type RoutePoint,
  routeLinks,
} from '../../analysis/travel-network/route-links.ts';
import { navigableLines } from '../../analysis/travel-network/water-lines.ts';
import type { River } from './rivers.ts';
import type { RoadStretch } from './roads.ts';

/** What the transport files hold. */
export interface TransportData {
  roads: readonly RoadStretch[];
  routePoints: readonly RoutePoint[];
  rivers: readonly River[];
}

/**
 * The lines of a travel network: drawn roads that are taken for built, straight links between route
 * points where no road is drawn, and the stretches of rivers that carry boats.
 */
export function transportLines({ roads, routePoints, rivers }: TransportData): NetworkLine[] {
  const drawn = new Set(roads.map((road) => drawnRouteKey(road.routeCode, road.department)));
  return [
    ...roads.flatMap(roadLines),
    ...routeLinks(routePoints, drawn),
    ...rivers.flatMap(({ name, lines }) => (name ? navigableLines(name, lines) : [])),
  ];
}

function roadLines({ routeCode, network, department, lines }: RoadStretch): NetworkLine[] {
  const kind = network === 'LOCAL' ? 'ROAD_LOCAL' : 'ROAD_DEPARTMENTAL';
  return builtRoadLines(lines, department).map((coordinates) => ({
    id: routeCode,
    kind,
    source: 'LINE',
    coordinates,
  }));
}
