import { compactAdjacency, countConnectedSets } from '../analysis/connected-sets.ts';
import type { MeasuredPair } from '../analysis/contiguity.ts';
import { DomainError } from '../model/domain-error.ts';
import type { LayerContiguity } from './layer-contiguity.ts';

/** Counting goes at some ten million sets a second. */
const MAX_SETS = 1_000_000_000;
/** The walk holds so many units at each depth. */
const MAX_WALK = 100_000_000;

/** Numbers of connected sets. */
export interface SetCounts {
  readonly total: number;
  /** By group; empty without groups. */
  readonly byGroup: Readonly<Record<string, number>>;
}

/**
 * How many connected sets of `min` to `max` units there are. With `groups` (one for each of `ids`)
 * a set lies within one group, and the total is the sum over the groups.
 * Throws `TOO_COMPLEX` for more than 1,000 million sets, and for sets so large that walking them
 * would need too much memory.
 */
export function countSets(
  ids: readonly string[],
  { pairs }: LayerContiguity,
  size: { readonly min: number; readonly max: number },
  groups?: readonly string[],
): SetCounts {
  const members = new Map<string, string[]>();
  for (const [i, id] of ids.entries()) {
    const group = groups?.[i] ?? '';
    const held = members.get(group);
    if (held === undefined) members.set(group, [id]);
    else held.push(id);
  }
  const groupOf = new Map(ids.map((id, i) => [id, groups?.[i] ?? '']));
  const pairsOf = new Map([...members.keys()].map((group) => [group, [] as MeasuredPair[]]));
  for (const pair of pairs) {
    const group = groupOf.get(pair.a) as string;
    if (group === groupOf.get(pair.b)) pairsOf.get(group)?.push(pair);
  }
  let total = 0;
  const byGroup: [string, number][] = [];
  for (const [group, units] of members) {
    const count = countIn(units, pairsOf.get(group) ?? [], size, MAX_SETS - total);
    total += count;
    byGroup.push([group, count]);
  }
  return { total, byGroup: groups === undefined ? {} : Object.fromEntries(byGroup) };
}

function countIn(
  units: readonly string[],
  pairs: readonly MeasuredPair[],
  { min, max }: { readonly min: number; readonly max: number },
  limit: number,
): number {
  const placeOf = new Map(units.map((id, i) => [id, i]));
  const graph = compactAdjacency(
    units.length,
    pairs.map(({ a }) => placeOf.get(a) as number),
    pairs.map(({ b }) => placeOf.get(b) as number),
    pairs.map(({ sharedLength }) => sharedLength),
  );
  const sizes = { min, max: Math.min(max, units.length) };
  if (sizes.max < min) return 0;
  if (sizes.max * units.length > MAX_WALK) {
    const got = `sets of up to ${sizes.max} among ${units.length} units`;
    throw new DomainError('TOO_COMPLEX', `Got ${got}; expected smaller sets or --group.`);
  }
  const { count, complete } = countConnectedSets(graph, { ...sizes, limit });
  if (complete) return count;
  const most = MAX_SETS.toLocaleString('en');
  throw new DomainError(
    'TOO_COMPLEX',
    `Got more than ${most} connected sets of ${min} to ${max} units; expected at most ${most}.`,
  );
}
