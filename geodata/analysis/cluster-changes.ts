import type { Ubigeo } from '../model/territory.ts';
import type { BridgeFinder } from './cluster-bridges.ts';
import { createBridgeFinder, fewestBridges } from './cluster-bridges.ts';
import type { SizeRange } from './cluster-candidates.ts';
import { sortShort } from './cluster-candidates.ts';
import type { Connectivity } from './cluster-connectivity.ts';
import { leadProvince } from './cluster-eligibility.ts';
import type { ClusterGraph } from './cluster-graph.ts';
import type { ClusterArea } from './cluster-input.ts';
import { buildClusterUnit } from './cluster-unit.ts';

/** One step towards a set that may be a cluster. */
export type ClusterEdit =
  | { kind: 'ADD' | 'DROP'; ubigeo: Ubigeo }
  | { kind: 'ALLOW_CAPITAL' | 'ALLOW_CROSS_PROVINCE' | 'ALLOW_REVIEWED_LINKS' }
  | { kind: 'ALLOW_BRIDGES'; bridges: number };

/** Rules a set is tried under, and what they change in those of the question. */
export interface RuleVariant {
  graph: ClusterGraph;
  allowCrossProvince: boolean;
  edits: readonly ClusterEdit[];
  /** How many steps the edits are: a bridge more is a step. */
  cost: number;
}

/** A change of connectivity with its edit and cost. */
export interface ConnectivityStep {
  connectivity: Connectivity;
  edits: readonly ClusterEdit[];
  cost: number;
}

/** The connectivity itself and looser ones, least first. */
export function looserConnectivity(current: Connectivity): ConnectivityStep[] {
  const steps: ConnectivityStep[] = [{ connectivity: current, edits: [], cost: 0 }];
  if (current.rule === 'STRICT') {
    const connectivity: Connectivity = { ...current, rule: 'PROVINCIAL_CAPITAL', maxBridges: 1 };
    steps.push({ connectivity, edits: [{ kind: 'ALLOW_CAPITAL' }], cost: 1 });
  }
  const known = current.rule === 'BRIDGES' ? current.maxBridges : 0;
  for (let bridges = known + 1; bridges <= 3; bridges++) {
    const connectivity: Connectivity = { ...current, rule: 'BRIDGES', maxBridges: bridges };
    const edits: ClusterEdit[] = [{ kind: 'ALLOW_BRIDGES', bridges }];
    steps.push({ connectivity, edits, cost: bridges - known });
  }
  return steps;
}

/** A set that may be a cluster after the edits. Members are indices of the facts, by ubigeo. */
export interface ChangedSet {
  members: Int32Array;
  variant: RuleVariant;
  edits: ClusterEdit[];
  /** Steps of all the edits. */
  size: number;
}

interface Unit {
  finder: BridgeFinder;
  /** Local vertex of each district of the graph. */
  local: ReadonlyMap<number, number>;
}

/** Says of many sets whether they may be clusters under one variant. */
interface Checker {
  variant: RuleVariant;
  area: ClusterArea;
  size: SizeRange;
  units: Map<Ubigeo, Unit | null>;
}

function unitOf({ variant, area, units }: Checker, province: Ubigeo): Unit | null {
  const known = units.get(province);
  if (known !== undefined) return known;
  const { allowCrossProvince, graph } = variant;
  const rules = { allowed: area.allowed, allowCrossProvince, include: [] };
  const built = buildClusterUnit(graph, province, rules);
  const unit =
    built === null
      ? null
      : {
          finder: createBridgeFinder(built),
          local: new Map([...built.vertices].map((district, i) => [district, i])),
        };
  units.set(province, unit);
  return unit;
}

/** Whether the districts may be a cluster: size, region, provinces, and hanging together. */
function isEligible(checker: Checker, members: readonly number[]): boolean {
  const { size, variant } = checker;
  if (members.length < size.min || members.length > size.max) return false;
  const codes = members.map((member) => variant.graph.ubigeos[member] as Ubigeo);
  if (codes.some((code) => code.slice(0, 2) !== codes[0]?.slice(0, 2))) return false;
  const { province, outside } = leadProvince(codes);
  const outnumbered = outside === 1 && members.length > 2 && variant.allowCrossProvince;
  if (outside > 0 && !outnumbered) return false;
  const unit = unitOf(checker, province);
  if (unit === null) return false;
  const locals = Int32Array.from(members, (member) => unit.local.get(member) ?? -1);
  if (locals.includes(-1)) return false;
  sortShort(locals, locals.length);
  return fewestBridges(unit.finder, locals, locals.length) >= 0;
}

/** All choices of `count` of the items. */
function* choices<T>(items: readonly T[], count: number, from = 0): Generator<T[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= items.length - count; i++) {
    for (const rest of choices(items, count - 1, i + 1)) yield [items[i] as T, ...rest];
  }
}

/** Allowed districts within `hops` links of the kept ones, not wanted already; by ubigeo. */
function nearby(
  { graph }: RuleVariant,
  { allowed }: ClusterArea,
  kept: readonly number[],
  wanted: readonly number[],
  hops: number,
): number[] {
  const { offsets, targets } = graph.adjacency;
  const reached = new Set(kept);
  let frontier: readonly number[] = kept;
  for (let hop = 0; hop < hops; hop++) {
    const next: number[] = [];
    for (const v of frontier) {
      for (const u of targets.subarray(offsets[v], offsets[v + 1])) {
        if (reached.has(u) || (allowed[u] === 0 && !wanted.includes(u))) continue;
        reached.add(u);
        next.push(u);
      }
    }
    frontier = next;
  }
  return [...reached]
    .filter((u) => allowed[u] === 1 && !wanted.includes(u))
    .sort((a, b) => (graph.rank[a] as number) - (graph.rank[b] as number));
}

/** Whether the edit does all that the other does. */
function covers(edit: ClusterEdit, other: ClusterEdit): boolean {
  if (edit.kind === 'ADD' || edit.kind === 'DROP') {
    return edit.kind === other.kind && edit.ubigeo === other.ubigeo;
  }
  if (edit.kind !== 'ALLOW_BRIDGES') return edit.kind === other.kind;
  if (other.kind === 'ALLOW_BRIDGES') return other.bridges <= edit.bridges;
  return other.kind === 'ALLOW_CAPITAL';
}

/** Whether less does: all edits of the other change are in this one. */
function isNeedless(change: ChangedSet, other: ChangedSet): boolean {
  return other.edits.every((one) => change.edits.some((edit) => covers(edit, one)));
}

/** Changes of `drops` and `adds` districts under one variant that make the set eligible. */
function* changesOf(
  checker: Checker,
  wanted: readonly number[],
  drops: number,
  adds: number,
): Generator<ChangedSet> {
  const { variant, area } = checker;
  const code = (district: number) => variant.graph.ubigeos[district] as Ubigeo;
  // A district that joins does so through others that join and through bridges.
  const hops = adds + variant.graph.connectivity.maxBridges;
  for (const dropped of choices(wanted, drops)) {
    const kept = wanted.filter((one) => !dropped.includes(one));
    const pool = adds === 0 ? [] : nearby(variant, area, kept, wanted, hops);
    for (const added of choices(pool, adds)) {
      const members = [...kept, ...added];
      if (!isEligible(checker, members)) continue;
      const { rank } = variant.graph;
      members.sort((a, b) => (rank[a] as number) - (rank[b] as number));
      yield {
        members: Int32Array.from(members),
        variant,
        edits: [
          ...variant.edits,
          ...dropped.map((one): ClusterEdit => ({ kind: 'DROP', ubigeo: code(one) })),
          ...added.map((one): ClusterEdit => ({ kind: 'ADD', ubigeo: code(one) })),
        ],
        size: variant.cost + drops + adds,
      };
    }
  }
}

/** All changes of exactly `size` steps. */
function* changesOfSize(
  checkers: readonly Checker[],
  wanted: readonly number[],
  size: number,
): Generator<ChangedSet> {
  for (const checker of checkers) {
    const left = size - checker.variant.cost;
    for (let adds = 0; adds <= left; adds++) {
      const drops = left - adds;
      if (drops < wanted.length) yield* changesOf(checker, wanted, drops, adds);
    }
  }
}

/** Of the changes that end in one set, those that no earlier one of them makes needless. */
function leastOfEachSet(changes: readonly ChangedSet[]): ChangedSet[] {
  const bySet = new Map<string, ChangedSet[]>();
  for (const change of changes) {
    const key = change.members.join();
    const same = bySet.get(key) ?? [];
    if (!same.some((other) => isNeedless(change, other))) bySet.set(key, [...same, change]);
  }
  return [...bySet.values()].flat();
}

/**
 * Every smallest change, of up to `maxSize` steps, that makes the wanted set eligible: districts
 * added, dropped or exchanged (two steps), looser rules, or both. A change is left out when a part
 * of it does. `wanted` holds indices of the facts; `variants` begin with the question's own rules.
 */
export function findChanges(
  variants: readonly RuleVariant[],
  area: ClusterArea,
  size: SizeRange,
  wanted: readonly number[],
  maxSize: number,
): ChangedSet[] {
  const checkers = variants.map((variant): Checker => ({ variant, area, size, units: new Map() }));
  const found: ChangedSet[] = [];
  for (let steps = 1; steps <= maxSize; steps++) {
    const smaller = [...found];
    const fresh = [...changesOfSize(checkers, wanted, steps)].filter(
      (change) => !smaller.some((other) => isNeedless(change, other)),
    );
    found.push(...leastOfEachSet(fresh));
  }
  return found;
}
