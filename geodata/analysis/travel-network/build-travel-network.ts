import { DomainError } from '../../model/domain-error.ts';
import { type LinkKind, linkKinds } from '../travel-speeds.ts';
import { arcSurroundings } from './arc-surroundings.ts';
import { compressArcs } from './compressed-arcs.ts';
import { type DisjointSets, disjointSets } from './disjoint-sets.ts';
import { frictionLinks } from './friction-links.ts';
import { type JoinedLines, joinLines, lineEdges } from './join-lines.ts';
import {
  defaultNetworkOptions,
  type NetworkEdge,
  type NetworkLine,
  type NetworkOptions,
  type NetworkPoint,
  type NetworkReport,
  type TravelNetwork,
} from './network.ts';
import { settlementLinks } from './settlement-links.ts';
import { simplifyEdges } from './simplify-edges.ts';

const roadKinds = new Set<LinkKind>([
  'ROAD_NATIONAL',
  'ROAD_DEPARTMENTAL',
  'ROAD_LOCAL',
  'ROAD_ACCESS',
]);

/**
 * A routable network of roads, rivers and lake passages for travel between places.
 *
 * Lines need not be noded: ends are joined to lines of their group within the snapping distance,
 * drawn roads that cross are joined there, and each place is linked by straight lines to the nearest
 * roads and waters of each kind, and to its neighbours in the settlement. Neighbouring places that no
 * road joins get a link of the declared friction model. The order of lines and places decides
 * ties only. Throws `BAD_INPUT` for a repeated place, for
 * coordinates that are not degrees, a line of fewer than two points, and options out of range.
 */
export function buildTravelNetwork(
  lines: readonly NetworkLine[],
  points: readonly NetworkPoint[],
  options: Partial<NetworkOptions> = {},
): TravelNetwork {
  const settings = { ...defaultNetworkOptions, ...options };
  checkOptions(settings);
  const pointIndex = checkPoints(points);
  for (const line of lines) checkLine(line);
  const joined = joinLines(lines, points, settings);
  const { edges: stretches, places } = lineEdges(joined);
  const nodes = compactNodes(joined.nodes);
  const network = renumber([...stretches, ...joined.access], nodes.numberOf);
  const roads = network.filter(({ kind }) => roadKinds.has(kind));
  const friction = frictionLinks(points, roads, nodes.count, settings.frictionMeters);
  const streets = settlementLinks(points, friction, settings.settlementMeters);
  const all = [...network, ...friction];
  const simplified = simplifyEdges([...all, ...streets], nodes.count, points.length);
  const used = usedNodes(simplified, nodes, points.length);
  const arcs = compressArcs(used.edges, used.count);
  return {
    points,
    pointIndex,
    nodeCount: used.count,
    ...arcs,
    ...arcSurroundings(arcs, points, nodePlaces(used, points, places)),
    options: settings,
    report: reportOf(joined, all, nodes.count, points.length),
  };
}

interface NodeNumbers {
  /** By the number a node had when it was found; -1 for one that is left out. */
  numberOf: Int32Array;
  count: number;
}

/** The places and the nodes that still have links, numbered without gaps in the same order. */
function usedNodes(edges: readonly NetworkEdge[], nodes: NodeNumbers, pointCount: number) {
  const numbers = new Int32Array(nodes.count).fill(-1);
  for (const { from, to } of edges) {
    numbers[from] = 0;
    numbers[to] = 0;
  }
  let count = 0;
  for (let node = 0; node < nodes.count; node++) {
    if (node < pointCount || numbers[node] === 0) numbers[node] = count++;
  }
  const numberOf = nodes.numberOf.map((node) => numbers[node] as number);
  return { edges: renumber(edges, numbers), numberOf, count };
}

/** Numbers without gaps for the sets of nodes; the points keep theirs. */
function compactNodes(sets: DisjointSets): NodeNumbers {
  const numberOf = new Int32Array(sets.size).fill(-1);
  let count = 0;
  for (let node = 0; node < sets.size; node++) {
    const root = sets.find(node);
    if (numberOf[root] === -1) numberOf[root] = count++;
    numberOf[node] = numberOf[root] as number;
  }
  return { numberOf, count };
}

function renumber(edges: readonly NetworkEdge[], numberOf: Int32Array): NetworkEdge[] {
  const renumbered = edges.map((edge) => ({
    ...edge,
    from: numberOf[edge.from] as number,
    to: numberOf[edge.to] as number,
  }));
  return renumbered.filter(({ from, to }) => from !== to);
}

function nodePlaces(
  nodes: NodeNumbers,
  points: readonly NetworkPoint[],
  places: Float64Array,
): Float64Array {
  const compact = new Float64Array(2 * nodes.count);
  for (let node = nodes.numberOf.length - 1; node >= 0; node--) {
    const number = nodes.numberOf[node] as number;
    if (number === -1) continue;
    compact[2 * number] = places[2 * node] as number;
    compact[2 * number + 1] = places[2 * node + 1] as number;
  }
  for (const [i, { longitude, latitude }] of points.entries()) {
    compact[2 * i] = longitude;
    compact[2 * i + 1] = latitude;
  }
  return compact;
}

function reportOf(
  joined: JoinedLines,
  edges: readonly NetworkEdge[],
  nodeCount: number,
  pointCount: number,
): NetworkReport {
  const kilometers: Partial<Record<LinkKind, number>> = {};
  for (const { kind, meters } of edges) {
    kilometers[kind] = (kilometers[kind] ?? 0) + meters / 1000;
  }
  const withRoad = new Set<number>();
  const withAccess = new Set<number>();
  for (const { kind, from } of edges) {
    if (kind === 'ROAD_ACCESS') withRoad.add(from);
    if (kind === 'ROAD_ACCESS' || kind === 'WATER_ACCESS') withAccess.add(from);
  }
  return {
    nodes: nodeCount,
    edges: edges.length,
    kilometers,
    joinedEnds: joined.joinedEnds,
    looseEnds: joined.looseEnds,
    crossings: joined.crossings,
    ...roadParts(edges, nodeCount),
    pointsWithoutRoad: pointCount - withRoad.size,
    pointsWithoutAccess: pointCount - withAccess.size,
  };
}

function roadParts(edges: readonly NetworkEdge[], nodeCount: number) {
  const sets = disjointSets(nodeCount);
  const onRoad = new Set<number>();
  for (const { kind, from, to } of edges) {
    if (!roadKinds.has(kind)) continue;
    sets.join(from, to);
    onRoad.add(from).add(to);
  }
  const sizes = new Map<number, number>();
  for (const node of onRoad) {
    const part = sets.find(node);
    sizes.set(part, (sizes.get(part) ?? 0) + 1);
  }
  const largest = Math.max(0, ...sizes.values());
  return {
    roadComponents: sizes.size,
    largestRoadShare: onRoad.size === 0 ? 0 : largest / onRoad.size,
  };
}

function checkOptions(options: NetworkOptions): void {
  for (const [name, value] of Object.entries(options)) {
    if (typeof value === 'number' && value >= 0 && value < Infinity) continue;
    const message = `Got ${value} for ${name}; expected a finite number of at least 0.`;
    throw new DomainError('BAD_INPUT', message, { argument: `options.${name}` });
  }
  if (options.accessLinks >= 1 && Number.isInteger(options.accessLinks)) return;
  const message = `Got ${options.accessLinks} access links; expected a whole number of at least 1.`;
  throw new DomainError('BAD_INPUT', message, { argument: 'options.accessLinks' });
}

function checkPoints(points: readonly NetworkPoint[]): Map<string, number> {
  const index = new Map<string, number>();
  for (const [i, { id, longitude, latitude }] of points.entries()) {
    if (index.has(id)) {
      throw new DomainError('BAD_INPUT', `Got the place '${id}' twice; expected each place once.`);
    }
    index.set(id, i);
    checkDegrees(`the place '${id}'`, longitude, latitude);
  }
  return index;
}

function checkLine({ id, kind, coordinates }: NetworkLine): void {
  if (!linkKinds.includes(kind) || coordinates.length < 4 || coordinates.length % 2 !== 0) {
    const got = `${coordinates.length} numbers for a line of kind ${kind}`;
    throw new DomainError(
      'BAD_INPUT',
      `The line '${id}': got ${got}; expected two points or more.`,
    );
  }
  for (let i = 0; i < coordinates.length; i += 2) {
    checkDegrees(`the line '${id}'`, coordinates[i] as number, coordinates[i + 1] as number);
  }
}

function checkDegrees(what: string, longitude: number, latitude: number): void {
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) < 90) return;
  const got = `longitude ${longitude}, latitude ${latitude}`;
  throw new DomainError(
    'BAD_INPUT',
    `Got ${got} in ${what}; expected degrees within ±180 and ±90.`,
  );
}
