import type { ContiguityKind } from '../model/contiguity.ts';
import { type AreaOverlap, areaOverlaps } from './area-overlaps.ts';
import { type EdgeQuanta, type SharedBorder, sharedBorders } from './border-runs.ts';
import { type EdgeMatches, isUnmatched, matchEdges } from './edge-matching.ts';
import { type EdgeCrossing, findEncounters, mergeVertices, splitEdges } from './edge-noding.ts';
import { distanceMeters } from './ellipsoid.ts';
import { buildTopology, type LayerTopology } from './layer-topology.ts';
import { pointContacts } from './point-contacts.ts';
import { assertPolygonUnits, geographicSnapDegrees, type PolygonUnit } from './polygon-layer.ts';

export interface ContiguityOptions {
  /** GEODESIC: degrees, lengths in metres on WGS84. PLANAR: lengths in layer units. */
  readonly metric: 'GEODESIC' | 'PLANAR';
  /** Grid step in layer units; 1e-7° when absent and GEODESIC, no snapping when absent and PLANAR. */
  readonly snap?: number;
  readonly maxVertices?: number;
}

/** An unordered pair of adjoining units, `a < b`. QUEEN here means they touch at points only. */
export interface MeasuredPair {
  readonly a: string;
  readonly b: string;
  readonly kind: ContiguityKind;
  /** Metres or layer units; 0 for point contacts. */
  readonly sharedLength: number;
  /** Longest unbroken run of the shared border; 0 for point contacts. */
  readonly longestRun: number;
}

/** What was met on the way: how clean the layer is. */
interface ContiguityReport {
  /** Distance in layer units below which a vertex counts as lying on a vertex or an edge. */
  readonly tolerance: number;
  /** Vertices that are different after snapping. */
  readonly distinctVertices: number;
  readonly edges: number;
  /** Edges that two units share, counted once. */
  readonly sharedEdges: number;
  /** Edges that only one unit has: outer borders and gaps. */
  readonly unmatchedEdges: number;
  /** Places where a vertex of one unit lay inside an edge of another, which was split there. */
  readonly tJunctions: number;
  /** Vertices merged although they lay in different, adjoining grid cells. */
  readonly mergedVertices: number;
  /** Rings that vanished when snapped. */
  readonly collapsedRings: number;
  readonly overlaps: readonly AreaOverlap[];
}

export interface Contiguity {
  /** Sorted by a, then b. */
  readonly pairs: MeasuredPair[];
  /** Units that touch no other. */
  readonly islands: string[];
  readonly report: ContiguityReport;
}

/** Two points that were one may end in cells that touch at a corner: √2 steps apart, and rounding. */
const toleranceSteps = 1.5;

/**
 * Which polygons adjoin, and the length of each shared border.
 * Vertices are snapped to a grid and made one; edges between the same vertices are matched; edges
 * left over are split at other units' vertices within 1.5 steps (T-junctions) and matched again.
 * Time grows with the number of vertices. Neither the order of the units, nor where a ring starts
 * or which way it runs, changes anything in the pairs. Borders are not joined across longitude 180.
 * Throws the errors of `assertPolygonUnits`, and `BAD_INPUT` for a step that is not positive.
 */
export function measureContiguity(
  units: readonly PolygonUnit[],
  options: ContiguityOptions,
): Contiguity {
  const geographic = options.metric === 'GEODESIC';
  const { maxVertices } = options;
  assertPolygonUnits(units, { geographic, ...(maxVertices === undefined ? {} : { maxVertices }) });
  const snap = options.snap ?? (geographic ? geographicSnapDegrees : undefined);
  const noded = nodeLayer(buildTopology(units, snap), snap);
  const { topology, matches } = noded;
  const { quantum, quantaOf } = geographic ? geodesicScale(topology) : planarScale(topology);
  const borders = sharedBorders(topology, matches, quantaOf);
  const pairs = namedPairs(noded, borders, quantum);
  const touched = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  return {
    pairs,
    islands: topology.ids.filter((id) => !touched.has(id)),
    report: reportOf(noded),
  };
}

interface NodedLayer {
  readonly topology: LayerTopology;
  readonly matches: EdgeMatches;
  readonly crossings: readonly EdgeCrossing[];
  readonly tolerance: number;
  readonly tJunctions: number;
  readonly mergedVertices: number;
}

/** Merges near vertices, then splits edges at T-junctions, matching again after each. */
function nodeLayer(layer: LayerTopology, snap: number | undefined): NodedLayer {
  const tolerance = snap === undefined ? roundingTolerance(layer) : snap * toleranceSteps;
  let topology = layer;
  let matches = matchEdges(topology);
  let encounters = findEncounters(topology, matches, tolerance);
  const mergedVertices = encounters.merges.size;
  if (mergedVertices > 0) {
    topology = mergeVertices(topology, encounters.merges);
    matches = matchEdges(topology, matches);
    encounters = findEncounters(topology, matches, tolerance);
  }
  const { splits, crossings } = encounters;
  if (splits.length > 0) {
    topology = splitEdges(topology, splits);
    matches = matchEdges(topology, matches);
  }
  return { topology, matches, crossings, tolerance, tJunctions: splits.length, mergedVertices };
}

/** Without a grid, what a few roundings of the largest coordinate amount to. */
function roundingTolerance({ x, y }: LayerTopology): number {
  let largest = 0;
  for (const axis of [x, y]) {
    for (let i = 0; i < axis.length; i++) largest = Math.max(largest, Math.abs(axis[i] as number));
  }
  return 8 * Number.EPSILON * largest;
}

interface LengthScale {
  /** Length of one quantum, in metres or layer units. */
  readonly quantum: number;
  readonly quantaOf: EdgeQuanta;
}

/** Quanta of 2⁻²⁰ m, about a micrometre: sums are exact up to 8 million km. */
function geodesicScale({ x, y }: LayerTopology): LengthScale {
  const quantum = 2 ** -20;
  const quantaOf = (from: number, to: number) =>
    Math.round(
      distanceMeters(x[from] as number, y[from] as number, x[to] as number, y[to] as number) /
        quantum,
    );
  return { quantum, quantaOf };
}

/** Quanta of 2⁻⁴⁰ of the layer's width: sums are exact up to 8,000 times that width. */
function planarScale({ x, y }: LayerTopology): LengthScale {
  const width = Math.max(spread(x), spread(y));
  const quantum = width > 0 ? 2 ** (Math.ceil(Math.log2(width)) - 40) : 1;
  const quantaOf = (from: number, to: number) => {
    const dx = (x[from] as number) - (x[to] as number);
    const dy = (y[from] as number) - (y[to] as number);
    return Math.round(Math.sqrt(dx * dx + dy * dy) / quantum);
  };
  return { quantum, quantaOf };
}

function spread(values: Float64Array): number {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i] as number);
    most = Math.max(most, values[i] as number);
  }
  return most - least;
}

function namedPairs(
  { topology, matches }: NodedLayer,
  borders: readonly SharedBorder[],
  quantum: number,
): MeasuredPair[] {
  const count = topology.ids.length;
  const known = new Set(borders.map(({ a, b }) => a * count + b));
  const touching = pointContacts(topology, matches, known);
  const numbered = [
    ...borders.map(({ a, b, total, longestRun }) => ({ a, b, total, longestRun, rook: true })),
    ...touching.map(([a, b]) => ({ a, b, total: 0, longestRun: 0, rook: false })),
  ].sort((p, q) => p.a - q.a || p.b - q.b);
  return numbered.map(({ a, b, total, longestRun, rook }) => ({
    a: topology.ids[a] as string,
    b: topology.ids[b] as string,
    kind: rook ? 'ROOK' : 'QUEEN',
    sharedLength: total * quantum,
    longestRun: longestRun * quantum,
  }));
}

function reportOf(layer: NodedLayer): ContiguityReport {
  const { topology, matches, tolerance, tJunctions, mergedVertices } = layer;
  let edges = 0;
  let shared = 0;
  let unmatched = 0;
  for (let i = 1; i < topology.path.length; i++) {
    if ((topology.path[i] as number) < 0 || (topology.path[i + 1] as number) < 0) continue;
    edges++;
    if ((matches.mates[i] as number) > i) shared++;
    else if (isUnmatched(topology, matches, i)) unmatched++;
  }
  return {
    tolerance,
    distinctVertices: topology.x.length,
    edges,
    sharedEdges: shared,
    unmatchedEdges: unmatched,
    tJunctions,
    mergedVertices,
    collapsedRings: topology.collapsedRings,
    overlaps: areaOverlaps(topology, matches, layer.crossings),
  };
}
