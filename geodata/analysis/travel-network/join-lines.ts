import { distanceMeters } from '../ellipsoid.ts';
import { type DisjointSets, disjointSets } from './disjoint-sets.ts';
import { lineCrossings } from './line-crossings.ts';
import type { NetworkEdge, NetworkLine, NetworkOptions, NetworkPoint } from './network.ts';
import { indexSegments, type LinePlace, placesNear, type SegmentIndex } from './segment-index.ts';

/** Two joints of one line nearer than this along it are one node. */
const sameJointMeters = 10;

interface Joint {
  position: number;
  node: number;
}

/** Lines with the places where they meet each other and the points; node i is point i. */
export interface JoinedLines {
  readonly lines: readonly NetworkLine[];
  /** Of each line, in no order. */
  readonly joints: readonly Joint[][];
  readonly nodes: DisjointSets;
  readonly access: readonly NetworkEdge[];
  readonly joinedEnds: number;
  readonly looseEnds: number;
  readonly crossings: number;
}

export const isWater = ({ kind }: Pick<NetworkLine, 'kind'>): boolean =>
  kind === 'RIVER_MAJOR' || kind === 'RIVER_MINOR' || kind === 'LAKE';

/**
 * Finds where lines meet: ends within the snapping distance of another line of their group (roads or
 * water), crossings of drawn roads, and the nearest places to each point. Roads and water meet at
 * points only. Chords between route points do not follow the road, so their crossings mean nothing.
 */
export function joinLines(
  lines: readonly NetworkLine[],
  points: readonly NetworkPoint[],
  options: NetworkOptions,
): JoinedLines {
  const nodes = disjointSets(points.length);
  const joints: Joint[][] = lines.map(() => []);
  const roads = indexSegments(lines, (line) => !isWater(line));
  const water = indexSegments(lines, isWater);
  const ends = joinEnds(joints, nodes, { roads, water }, options);
  const crossings = lineCrossings(
    indexSegments(lines, (line) => !isWater(line) && line.source === 'LINE'),
  );
  for (const { lineA, positionA, lineB, positionB } of crossings) {
    const node = nodes.add();
    joints[lineA]?.push({ position: positionA, node });
    joints[lineB]?.push({ position: positionB, node });
  }
  const access = points.flatMap((point, i) => [
    ...accessEdges(joints, nodes, { point, node: i, index: roads, kind: 'ROAD_ACCESS' }, options),
    ...accessEdges(joints, nodes, { point, node: i, index: water, kind: 'WATER_ACCESS' }, options),
  ]);
  return { lines, joints, nodes, access, ...ends, crossings: crossings.length };
}

function joinEnds(
  joints: readonly Joint[][],
  nodes: DisjointSets,
  { roads, water }: { roads: SegmentIndex; water: SegmentIndex },
  options: NetworkOptions,
) {
  let [joinedEnds, looseEnds] = [0, 0];
  for (const [number, line] of roads.all.entries()) {
    const [index, within] = isWater(line)
      ? [water, options.waterSnapMeters]
      : [roads, options.snapMeters];
    for (const position of [0, line.coordinates.length / 2 - 1]) {
      const node = nodes.add();
      joints[number]?.push({ position, node });
      const [longitude, latitude] = [at(line, 2 * position), at(line, 2 * position + 1)];
      const near = placesNear(index, longitude, latitude, within).filter((p) => p.line !== number);
      for (const place of near) joints[place.line]?.push({ position: place.position, node });
      if (near.length > 0) joinedEnds++;
      else looseEnds++;
    }
  }
  return { joinedEnds, looseEnds };
}

interface AccessRequest {
  point: NetworkPoint;
  node: number;
  index: SegmentIndex;
  kind: 'ROAD_ACCESS' | 'WATER_ACCESS';
}

/** Links from a point to the nearest places of the nearest lines of each kind. */
function accessEdges(
  joints: readonly Joint[][],
  nodes: DisjointSets,
  { point, node, index, kind }: AccessRequest,
  options: NetworkOptions,
): NetworkEdge[] {
  const within = kind === 'ROAD_ACCESS' ? options.roadAccessMeters : options.waterAccessMeters;
  const near = placesNear(index, point.longitude, point.latitude, within);
  return nearestOfEachKind(index.all, near, options.accessLinks).map((place) => {
    const foot = nodes.add();
    joints[place.line]?.push({ position: place.position, node: foot });
    return { from: node, to: foot, kind, source: 'STRAIGHT', meters: place.meters };
  });
}

function nearestOfEachKind(
  lines: readonly NetworkLine[],
  places: readonly LinePlace[],
  most: number,
): LinePlace[] {
  const taken = new Map<string, number>();
  return places.filter(({ line }) => {
    const { kind } = lines[line] as NetworkLine;
    const count = (taken.get(kind) ?? 0) + 1;
    taken.set(kind, count);
    return count <= most;
  });
}

/** The stretches of the lines between joints, and where each joint lies (flat, degrees). */
export function lineEdges({ lines, joints, nodes }: JoinedLines): {
  edges: NetworkEdge[];
  places: Float64Array;
} {
  const edges: NetworkEdge[] = [];
  const places = new Float64Array(2 * nodes.size).fill(Number.NaN);
  for (const [number, line] of lines.entries()) {
    const along = metersAlong(line);
    const sorted = (joints[number] as Joint[]).sort((a, b) => a.position - b.position);
    let last: Joint | null = null;
    for (const joint of sorted) {
      placeJoint(places, line, joint);
      const meters = last ? metersAt(along, joint.position) - metersAt(along, last.position) : 0;
      if (last && meters < sameJointMeters) nodes.join(last.node, joint.node);
      else if (last) {
        const { kind, source } = line;
        edges.push({ from: last.node, to: joint.node, kind, source, meters });
      }
      last = joint;
    }
  }
  return { edges, places };
}

function placeJoint(places: Float64Array, line: NetworkLine, { position, node }: Joint): void {
  if (!Number.isNaN(places[2 * node])) return;
  const vertex = Math.min(Math.floor(position), line.coordinates.length / 2 - 2);
  const share = position - vertex;
  for (const axis of [0, 1]) {
    const [from, to] = [at(line, 2 * vertex + axis), at(line, 2 * vertex + 2 + axis)];
    places[2 * node + axis] = from + share * (to - from);
  }
}

/** Metres from the start of a line to each of its vertices. */
function metersAlong(line: NetworkLine): Float64Array {
  const along = new Float64Array(line.coordinates.length / 2);
  for (let v = 1; v < along.length; v++) {
    const [x1, y1, x2, y2] = [2 * v - 2, 2 * v - 1, 2 * v, 2 * v + 1].map((i) => at(line, i));
    const step = distanceMeters(x1 as number, y1 as number, x2 as number, y2 as number);
    along[v] = (along[v - 1] as number) + step;
  }
  return along;
}

function metersAt(along: Float64Array, position: number): number {
  const vertex = Math.floor(position);
  const start = along[vertex] as number;
  const next = along[vertex + 1];
  return next === undefined ? start : start + (position - vertex) * (next - start);
}

function at(line: NetworkLine, index: number): number {
  return line.coordinates[index] as number;
}
