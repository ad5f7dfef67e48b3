import Flatbush from 'flatbush';
import { type EdgeMatches, isUnmatched } from './edge-matching.ts';
import type { LayerTopology } from './layer-topology.ts';

const edgesPerStretch = 16;

/** Unmatched edges that follow one another in a ring: the first and the one after the last. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/**
 * Calls `visit` once for each two unmatched edges of different units whose boxes, widened by
 * `tolerance`, meet. The index holds stretches of up to 16 edges instead of edges: along an outer
 * border a stretch meets only its own unit's, so almost nothing is left to compare.
 */
export function visitCloseEdges(
  topology: LayerTopology,
  matches: EdgeMatches,
  tolerance: number,
  visit: (edge: number, other: number) => void,
): void {
  const stretches = unmatchedStretches(topology, matches, tolerance);
  if (stretches.length < 2) return;
  const index = new Flatbush(stretches.length);
  for (const { minX, minY, maxX, maxY } of stretches) index.add(minX, minY, maxX, maxY);
  index.finish();
  const units = Int32Array.from(stretches, ({ from }) => topology.unitOf[from] as number);
  for (const [i, stretch] of stretches.entries()) {
    const { minX, minY, maxX, maxY } = stretch;
    const found = index.search(minX, minY, maxX, maxY, (j) => j > i && units[j] !== units[i]);
    for (const j of found.sort((a, b) => a - b)) {
      visitStretches(topology, stretch, stretches[j] as Stretch, tolerance, visit);
    }
  }
}

/** The unmatched edges cut into stretches; boxes are widened by half the tolerance on each side. */
function unmatchedStretches(
  topology: LayerTopology,
  matches: EdgeMatches,
  tolerance: number,
): Stretch[] {
  const stretches: Stretch[] = [];
  const { length } = topology.path;
  for (let i = 1; i < length; i++) {
    if (!isUnmatched(topology, matches, i)) continue;
    const from = i;
    while (i - from < edgesPerStretch && isUnmatched(topology, matches, i)) i++;
    stretches.push(boundedStretch(topology, from, i, tolerance / 2));
    i--;
  }
  return stretches;
}

function boundedStretch(
  { path, x, y }: LayerTopology,
  from: number,
  to: number,
  margin: number,
): Stretch {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = from; i <= to; i++) {
    const vertex = path[i] as number;
    minX = Math.min(minX, x[vertex] as number);
    minY = Math.min(minY, y[vertex] as number);
    maxX = Math.max(maxX, x[vertex] as number);
    maxY = Math.max(maxY, y[vertex] as number);
  }
  return {
    from,
    to,
    minX: minX - margin,
    minY: minY - margin,
    maxX: maxX + margin,
    maxY: maxY + margin,
  };
}

function visitStretches(
  topology: LayerTopology,
  one: Stretch,
  two: Stretch,
  tolerance: number,
  visit: (edge: number, other: number) => void,
): void {
  const margin = tolerance / 2;
  for (let e = one.from; e < one.to; e++) {
    const edge = boundedStretch(topology, e, e + 1, margin);
    if (!boxesMeet(edge, two)) continue;
    for (let f = two.from; f < two.to; f++) {
      if (boxesMeet(edge, boundedStretch(topology, f, f + 1, margin))) visit(e, f);
    }
  }
}

function boxesMeet(a: Stretch, b: Stretch): boolean {
  return a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY;
}
