import type { EdgeMatches } from './edge-matching.ts';
import type { EdgeCrossing } from './edge-noding.ts';
import { enclosedRings } from './enclosed-rings.ts';
import type { LayerTopology } from './layer-topology.ts';

/** Two units that share area, `a < b`, and one place where it shows. */
export interface AreaOverlap {
  readonly a: string;
  readonly b: string;
  /** x, y in layer units: the westernmost (then southernmost) of the places found. */
  readonly at: readonly [number, number];
}

/**
 * Units that share area: edges that cross, or that coincide with both interiors on the same side,
 * or a ring of one that lies inside the other. Two that cross at common vertices only are not seen.
 */
export function areaOverlaps(
  topology: LayerTopology,
  matches: EdgeMatches,
  crossings: readonly EdgeCrossing[],
): AreaOverlap[] {
  const { ids, unitOf } = topology;
  const { sameSide } = matches;
  const found = [...crossings, ...enclosedRings(topology, matches)];
  for (let i = 0; i < sameSide.length; i += 2) {
    const [edge, other] = [sameSide[i] as number, sameSide[i + 1] as number];
    const [a, b] = [unitOf[edge] as number, unitOf[other] as number];
    found.push({ a, b, at: edgeMiddle(topology, edge) });
  }
  const byPair = new Map<number, AreaOverlap>();
  for (const { a, b, at } of found) {
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * ids.length + high;
    const held = byPair.get(key)?.at;
    if (held && (held[0] < at[0] || (held[0] === at[0] && held[1] <= at[1]))) continue;
    byPair.set(key, { a: ids[low] as string, b: ids[high] as string, at });
  }
  return [...byPair].sort(([p], [q]) => p - q).map(([, overlap]) => overlap);
}

function edgeMiddle({ path, x, y }: LayerTopology, edge: number): readonly [number, number] {
  const [from, to] = [path[edge] as number, path[edge + 1] as number];
  return [
    ((x[from] as number) + (x[to] as number)) / 2,
    ((y[from] as number) + (y[to] as number)) / 2,
  ];
}
