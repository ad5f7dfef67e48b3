import { visitCloseEdges } from './close-edges.ts';
import type { EdgeMatches } from './edge-matching.ts';
import {
  endRing,
  type LayerTopology,
  type PathWriter,
  writeVertex,
  writtenPath,
} from './layer-topology.ts';
import { crossingPoint, interiorFraction, segmentsCross } from './segments.ts';
import { withLength } from './spare-memory.ts';

/** What unmatched edges of different units have to do with one another. */
export interface EdgeEncounters {
  /** Vertices nearer than the tolerance: each with the one that replaces it. */
  readonly merges: ReadonlyMap<number, number>;
  /** T-junctions: a vertex of one unit inside another's edge, by edge and place along it. */
  readonly splits: readonly EdgeSplit[];
  readonly crossings: readonly EdgeCrossing[];
}

export interface EdgeSplit {
  readonly edge: number;
  readonly vertex: number;
  readonly fraction: number;
}

/** Two units whose borders cross. */
export interface EdgeCrossing {
  readonly a: number;
  readonly b: number;
  readonly at: readonly [number, number];
}

/**
 * Finds T-junctions, near vertices and crossings among the edges that match no other unit's.
 * Matched edges are left alone: whatever lies on them is an end of an unmatched edge too.
 */
export function findEncounters(
  topology: LayerTopology,
  matches: EdgeMatches,
  tolerance: number,
): EdgeEncounters {
  const parents = new Map<number, number>();
  const splits: EdgeSplit[] = [];
  const crossings: EdgeCrossing[] = [];
  visitCloseEdges(topology, matches, tolerance, (edge, other) => {
    linkNearEnds(topology, edge, other, tolerance, parents);
    const before = splits.length;
    splitAtEnds(topology, edge, other, tolerance, splits);
    splitAtEnds(topology, other, edge, tolerance, splits);
    if (splits.length === before) addCrossing(topology, edge, other, crossings);
  });
  return { merges: representatives(topology, parents), splits: inOrder(splits), crossings };
}

function linkNearEnds(
  { path, x, y }: LayerTopology,
  edge: number,
  other: number,
  tolerance: number,
  parents: Map<number, number>,
): void {
  for (let i = edge; i <= edge + 1; i++) {
    for (let j = other; j <= other + 1; j++) {
      const [a, b] = [path[i] as number, path[j] as number];
      if (a === b) continue;
      const dx = (x[a] as number) - (x[b] as number);
      const dy = (y[a] as number) - (y[b] as number);
      if (dx * dx + dy * dy <= tolerance * tolerance)
        parents.set(root(parents, a), root(parents, b));
    }
  }
}

function root(parents: ReadonlyMap<number, number>, vertex: number): number {
  let at = vertex;
  for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up;
  return at;
}

/** Of vertices that become one, the westernmost (then southernmost) stays, whatever the order. */
function representatives(
  { x, y }: LayerTopology,
  parents: ReadonlyMap<number, number>,
): Map<number, number> {
  const members = new Set([...parents.keys(), ...parents.values()]);
  const first = new Map<number, number>();
  for (const vertex of members) {
    const top = root(parents, vertex);
    const held = first.get(top) ?? vertex;
    const dx = (x[vertex] as number) - (x[held] as number);
    const comesFirst = dx < 0 || (dx === 0 && (y[vertex] as number) < (y[held] as number));
    first.set(top, comesFirst ? vertex : held);
  }
  const merges = new Map<number, number>();
  for (const vertex of members) {
    const kept = first.get(root(parents, vertex)) as number;
    if (kept !== vertex) merges.set(vertex, kept);
  }
  return merges;
}

/** Splits `edge` at the ends of `other` that lie inside it. */
function splitAtEnds(
  { path, x, y }: LayerTopology,
  edge: number,
  other: number,
  tolerance: number,
  splits: EdgeSplit[],
): void {
  const [a, b] = [path[edge] as number, path[edge + 1] as number];
  for (let j = other; j <= other + 1; j++) {
    const vertex = path[j] as number;
    if (vertex === a || vertex === b) continue;
    const fraction = interiorFraction(
      x[a] as number,
      y[a] as number,
      x[b] as number,
      y[b] as number,
      x[vertex] as number,
      y[vertex] as number,
      tolerance,
    );
    if (fraction > 0) splits.push({ edge, vertex, fraction });
  }
}

function addCrossing(
  { path, unitOf, x, y }: LayerTopology,
  edge: number,
  other: number,
  crossings: EdgeCrossing[],
): void {
  const ends = [path[edge], path[edge + 1], path[other], path[other + 1]] as number[];
  const corners = ends.flatMap((v) => [x[v] as number, y[v] as number]) as Corners;
  if (!segmentsCross(...corners)) return;
  const [a, b] = [unitOf[edge] as number, unitOf[other] as number];
  crossings.push({ a, b, at: crossingPoint(...corners) });
}

type Corners = [number, number, number, number, number, number, number, number];

/** Sorted along the path, each vertex once an edge. */
function inOrder(splits: EdgeSplit[]): EdgeSplit[] {
  splits.sort((a, b) => a.edge - b.edge || a.fraction - b.fraction || a.vertex - b.vertex);
  return splits.filter(
    ({ edge, vertex }, i) => splits[i - 1]?.edge !== edge || splits[i - 1]?.vertex !== vertex,
  );
}

/** The topology with vertices replaced. The one that is given is written over: it may fill the memory. */
export function mergeVertices(
  topology: LayerTopology,
  merges: ReadonlyMap<number, number>,
): LayerTopology {
  const { path, unitOf, sideOf } = topology;
  // Rings only get shorter: what is written never passes what is read.
  const writer: PathWriter = { path, unitOf, sideOf, size: 1 };
  const kept = keptVertices(topology, merges);
  let { collapsedRings } = topology;
  let start = 1;
  for (let i = 1; i < path.length; i++) {
    const vertex = path[i] as number;
    if (vertex < 0) {
      if (!endRing(writer, start)) collapsedRings++;
      start = writer.size;
      continue;
    }
    writeVertex(writer, kept[vertex] as number, unitOf[i] as number, sideOf[i] as number);
  }
  return { ...topology, ...writtenPath(writer), collapsedRings };
}

/**
 * The topology with edges split; `splits` in the order of `findEncounters`. The one that is given
 * is written over.
 */
export function splitEdges(topology: LayerTopology, splits: readonly EdgeSplit[]): LayerTopology {
  const length = topology.path.length + splits.length;
  const path = withLength(Int32Array, topology.path, length);
  const unitOf = withLength(Int32Array, topology.unitOf, length);
  const sideOf = withLength(Uint8Array, topology.sideOf, length);
  let end = topology.path.length;
  for (let s = splits.length - 1; s >= 0; s--) {
    const { edge, vertex } = splits[s] as EdgeSplit;
    const after = edge + 1;
    for (const places of [path, unitOf, sideOf]) places.copyWithin(after + s + 1, after, end);
    path[after + s] = vertex;
    unitOf[after + s] = unitOf[edge] as number;
    sideOf[after + s] = sideOf[edge] as number;
    end = after;
  }
  return { ...topology, path, unitOf, sideOf };
}

function keptVertices({ x }: LayerTopology, merges: ReadonlyMap<number, number>): Int32Array {
  const kept = new Int32Array(x.length);
  for (let vertex = 0; vertex < kept.length; vertex++) kept[vertex] = vertex;
  for (const [vertex, other] of merges) kept[vertex] = other;
  return kept;
}
