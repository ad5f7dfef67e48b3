import type { EdgeMatches } from './edge-matching.ts';
import type { LayerTopology } from './layer-topology.ts';

/**
 * Pairs [a, b], a < b, of units that share a vertex but are not in `known` (pairs with a border);
 * the key of a pair is a × number of units + b.
 */
export function pointContacts(
  topology: LayerTopology,
  matches: EdgeMatches,
  known: ReadonlySet<number>,
): [number, number][] {
  const contacts = new Set<number>();
  const count = topology.ids.length;
  let [lastA, lastB] = [-1, -1];
  for (let vertex = 0; vertex < matches.lastPlace.length; vertex++) {
    const first = matches.lastPlace[vertex] as number;
    if (first < 0) continue;
    const a = topology.unitOf[first] as number;
    const b = onlyOtherUnit(topology, matches, first, a);
    // Vertices of one border follow one another: the pair is nearly always the last one.
    if (b === a || (a === lastA && b === lastB) || (a === lastB && b === lastA)) continue;
    if (b >= 0) [lastA, lastB] = [a, b];
    addPairs(unitsAt(topology, matches, first), count, known, contacts);
  }
  return [...contacts]
    .sort((p, q) => p - q)
    .map((key) => [Math.floor(key / count), key % count] as [number, number]);
}

/** The one unit beside `a` at a vertex, `a` itself when there is none, -1 when there are more. */
function onlyOtherUnit(
  { unitOf }: LayerTopology,
  { placeBefore }: EdgeMatches,
  first: number,
  a: number,
): number {
  let other = a;
  for (let i = placeBefore[first] as number; i >= 0; i = placeBefore[i] as number) {
    const unit = unitOf[i] as number;
    if (unit === a || unit === other) continue;
    if (other !== a) return -1;
    other = unit;
  }
  return other;
}

/** The different units that pass a vertex. */
function unitsAt(
  { unitOf }: LayerTopology,
  { placeBefore }: EdgeMatches,
  first: number,
): Set<number> {
  const units = new Set<number>();
  for (let i = first; i >= 0; i = placeBefore[i] as number) units.add(unitOf[i] as number);
  return units;
}

function addPairs(
  units: ReadonlySet<number>,
  count: number,
  known: ReadonlySet<number>,
  contacts: Set<number>,
): void {
  for (const a of units) {
    for (const b of units) {
      const key = a * count + b;
      if (a < b && !known.has(key)) contacts.add(key);
    }
  }
}
