import type { EdgeMatches } from './edge-matching.ts';
import type { LayerTopology } from './layer-topology.ts';

/** The shared border of two units, in whole quanta of length. */
export interface SharedBorder {
  readonly a: number;
  readonly b: number;
  readonly total: number;
  readonly longestRun: number;
}

/** An unbroken stretch of border between two units, from one vertex to another. */
interface BorderRun {
  readonly a: number;
  readonly b: number;
  readonly from: number;
  to: number;
  quanta: number;
}

/** The length of the edge between two vertices, in whole quanta: sums do not depend on the order. */
export type EdgeQuanta = (from: number, to: number) => number;

/**
 * Shared borders of all pairs of units that have one, sorted by unit numbers.
 * A run is a connected piece of the pair's border: edges in a row along a ring, and whatever meets
 * at a vertex; so neither the start nor the direction of a ring matters.
 */
export function sharedBorders(
  topology: LayerTopology,
  matches: EdgeMatches,
  quantaOf: EdgeQuanta,
): SharedBorder[] {
  const runs = matchedRuns(topology, matches, quantaOf);
  runs.push(...extraRuns(topology, matches, quantaOf));
  runs.sort((p, q) => p.a - q.a || p.b - q.b);
  const borders: SharedBorder[] = [];
  for (let i = 0; i < runs.length; ) {
    const { a, b } = runs[i] as BorderRun;
    let end = i + 1;
    while (runs[end]?.a === a && runs[end]?.b === b) end++;
    const own = runs.slice(i, end);
    const total = own.reduce((sum, { quanta }) => sum + quanta, 0);
    borders.push({ a, b, total, longestRun: own.length === 1 ? total : longestJoined(own) });
    i = end;
  }
  return borders;
}

/** Runs along the rings of the lower unit of each pair, so that each edge counts once. */
function matchedRuns(
  { path, unitOf }: LayerTopology,
  { mates, lastPlace, placeBefore }: EdgeMatches,
  quantaOf: EdgeQuanta,
): BorderRun[] {
  const runs: BorderRun[] = [];
  let open: BorderRun | undefined;
  for (let i = 1; i < path.length; i++) {
    const mate = mates[i] as number;
    const a = unitOf[i] as number;
    const b = mate < 0 ? -1 : (unitOf[mate] as number);
    if (b <= a) {
      open = undefined;
      continue;
    }
    const [from, to] = [path[i] as number, path[i + 1] as number];
    if (open?.b !== b) {
      open = { a, b, from, to, quanta: 0 };
      runs.push(open);
    }
    open.quanta += quantaOf(from, to);
    open.to = to;
    // Another piece may end at a vertex passed more than twice: both must end there to be joined.
    if (placeBefore[placeBefore[lastPlace[to] as number] as number] !== -1) open = undefined;
  }
  return runs;
}

/** One run for each edge that a third unit claims (areas overlap there). */
function extraRuns(
  { path, unitOf }: LayerTopology,
  { mates, extraClaims }: EdgeMatches,
  quantaOf: EdgeQuanta,
): BorderRun[] {
  const seen = new Set<string>();
  const runs: BorderRun[] = [];
  for (let i = 0; i < extraClaims.length; i += 2) {
    const [edge, other] = [extraClaims[i] as number, extraClaims[i + 1] as number];
    const units = [unitOf[edge] as number, unitOf[other] as number].sort((p, q) => p - q);
    const ends = [path[edge] as number, path[edge + 1] as number].sort((p, q) => p - q);
    const [a, b] = units as [number, number];
    const [from, to] = ends as [number, number];
    const known = `${a} ${b} ${from} ${to}`;
    if (seen.has(known) || joins(unitOf, mates, edge, a, b) || joins(unitOf, mates, other, a, b)) {
      continue;
    }
    seen.add(known);
    runs.push({ a, b, from, to, quanta: quantaOf(from, to) });
  }
  return runs;
}

/** Whether the edge and its mate are already those of units a and b. */
function joins(unitOf: Int32Array, mates: Int32Array, edge: number, a: number, b: number): boolean {
  const mate = mates[edge] as number;
  if (mate < 0) return false;
  const units = [unitOf[edge], unitOf[mate]];
  return units.includes(a) && units.includes(b);
}

/** The longest run of one pair when runs that end at the same vertex are one. */
function longestJoined(runs: readonly BorderRun[]): number {
  const parents = runs.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] as number] as number;
      at = parents[at] as number;
    }
    return at;
  };
  const runAt = new Map<number, number>();
  for (const [i, { from, to }] of runs.entries()) {
    for (const end of [from, to]) {
      const other = runAt.get(end);
      if (other === undefined) runAt.set(end, i);
      else parents[find(i)] = find(other);
    }
  }
  const lengths = new Map<number, number>();
  for (const [i, { quanta }] of runs.entries()) {
    lengths.set(find(i), (lengths.get(find(i)) ?? 0) + quanta);
  }
  let longest = 0;
  for (const length of lengths.values()) longest = Math.max(longest, length);
  return longest;
}
