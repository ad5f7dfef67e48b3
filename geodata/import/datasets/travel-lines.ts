import type { NetworkLine, NetworkPoint } from '../../analysis/travel-network/network.ts';
import { sourceById } from '../catalogue/catalogue.ts';
import type { LoadContext } from '../data-set.ts';
import { readRivers } from '../readers/rivers.ts';
import { readRoads } from '../readers/roads.ts';
import { readRoutePoints } from '../readers/route-points.ts';
import { transportLines } from '../readers/transport-lines.ts';
import { sourceText } from './gazetteer.ts';
import { readReviewedLinks } from './reviewed-links.ts';

/** Sources of the roads and rivers. */
export const transportSources = [
  'roads-departmental',
  'roads-local',
  'route-points-departmental',
  'route-points-local',
  'rivers-natural-earth',
].map(sourceById);

/** Roads, navigable rivers and the boat passages of the reviewed links, between capitals. */
export function officialLines(
  context: LoadContext,
  capitals: readonly NetworkPoint[],
): NetworkLine[] {
  const lines = transportLines({
    roads: [
      ...readRoads(sourceText(context, 'roads-departmental'), 'DEPARTMENTAL').stretches,
      ...readRoads(sourceText(context, 'roads-local'), 'LOCAL').stretches,
    ],
    routePoints: [
      ...readRoutePoints(sourceText(context, 'route-points-departmental'), 'DEPARTMENTAL'),
      ...readRoutePoints(sourceText(context, 'route-points-local'), 'LOCAL'),
    ],
    rivers: readRivers(sourceText(context, 'rivers-natural-earth')),
  });
  return [...lines, ...lakePassages(context, capitals)];
}

function lakePassages(context: LoadContext, capitals: readonly NetworkPoint[]): NetworkLine[] {
  const capitalOf = new Map(capitals.map((capital) => [capital.id.slice(1), capital]));
  return readReviewedLinks(context).flatMap(({ a, b, decision, by }): NetworkLine[] => {
    const [from, to] = [capitalOf.get(a), capitalOf.get(b)];
    if (decision !== 'LINK' || by !== 'LAKE' || !from || !to) return [];
    const coordinates = Float64Array.of(from.longitude, from.latitude, to.longitude, to.latitude);
    return [{ id: `${a}-${b}`, kind: 'LAKE', source: 'LINE', coordinates }];
  });
}
