import type { ContiguityKind, ContiguityPair } from '../model/contiguity.ts';
import type { Ubigeo } from '../model/territory.ts';
import type { ContiguityInput } from './cluster-graph.ts';
import { type AdjacencyGraph, buildGraph, type GraphPair } from './graph.ts';

/** Which pairs of territories count as contiguous. */
export interface TerritoryContiguity {
  /** ROOK: borders only. QUEEN: point contacts too. */
  readonly contiguity: ContiguityKind;
  /** Shorter borders do not count; point contacts measure 0. */
  readonly minSharedMeters: number;
  /** Whether reviewed links join and reviewed barriers cut. */
  readonly reviewedLinks: boolean;
}

/** What is known of a pair of territories after all pairs of their districts. */
interface Border {
  a: Ubigeo;
  b: Ubigeo;
  sharedMeters: number;
  isRook: boolean;
  isLinked: boolean;
}

/**
 * The contiguity graph of territories of one level, all codes of equal length, from the pairs of
 * districts: two provinces or regions adjoin where districts of theirs do, along the sum of those
 * borders. Pairs with a territory that is not in `ubigeos` are left aside, so the graph is that of
 * the area alone. A reviewed link counts whatever its length.
 */
export function territoryGraph(
  { pairs, barriers }: ContiguityInput,
  ubigeos: readonly Ubigeo[],
  choice: TerritoryContiguity,
): AdjacencyGraph {
  const units = new Set(ubigeos);
  const digits = ubigeos[0]?.length ?? 6;
  const barred = new Set((barriers ?? []).map(({ a, b }) => `${a} ${b}`));
  const borders = new Map<string, Border>();
  for (const pair of pairs) {
    const [a, b] = [pair.a.slice(0, digits), pair.b.slice(0, digits)];
    if (a === b || !units.has(a) || !units.has(b)) continue;
    if (!isAccepted(pair, choice.reviewedLinks, barred)) continue;
    const key = `${a} ${b}`;
    const border = borders.get(key) ?? { a, b, sharedMeters: 0, isRook: false, isLinked: false };
    addPair(border, pair);
    borders.set(key, border);
  }
  return buildGraph(ubigeos, countedBorders(borders.values(), choice));
}

/** Reviews count only when asked for: their links, and the barriers that cut borders. */
function isAccepted(
  { a, b, link }: ContiguityPair,
  reviewedLinks: boolean,
  barred: ReadonlySet<string>,
): boolean {
  return link === 'REVIEWED' ? reviewedLinks : !(reviewedLinks && barred.has(`${a} ${b}`));
}

function addPair(border: Border, { link, kind, sharedMeters }: ContiguityPair): void {
  border.sharedMeters += sharedMeters;
  if (link === 'REVIEWED') border.isLinked = true;
  else if (kind === 'ROOK') border.isRook = true;
}

function* countedBorders(
  borders: Iterable<Border>,
  { contiguity, minSharedMeters }: TerritoryContiguity,
): Generator<GraphPair> {
  for (const { a, b, sharedMeters, isRook, isLinked } of borders) {
    const adjoins = (contiguity === 'QUEEN' || isRook) && sharedMeters >= minSharedMeters;
    if (adjoins || isLinked) yield { a, b, weight: sharedMeters };
  }
}
