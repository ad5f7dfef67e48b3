import { DomainError } from '../model/domain-error.ts';
import { maskComponents } from './components.ts';
import { type AdjacencyGraph, memberMask, neighborsOf } from './graph.ts';

export interface JoiningOptions {
  /** Most outside districts to add, 1 to 6; 3 when absent. */
  readonly maxSize?: number;
  /** Most sets to return; 1,000 when absent. */
  readonly limit?: number;
  /** Most search steps before `TOO_COMPLEX`; 2 million (some seconds) when absent. */
  readonly maxSteps?: number;
}

/**
 * FOUND: `sets` holds the smallest sets. CONTIGUOUS: the members need none (`size` 0).
 * NONE_WITHIN_MAX_SIZE: more than `maxSize` districts are needed. UNREACHABLE: no set ever joins
 * them, for they lie in parts of the graph without a link.
 */
type JoiningOutcome = 'FOUND' | 'CONTIGUOUS' | 'NONE_WITHIN_MAX_SIZE' | 'UNREACHABLE';

export interface JoiningSets {
  readonly outcome: JoiningOutcome;
  /** Districts in each of the smallest sets; `null` when none was found. */
  readonly size: number | null;
  /** Each sorted; in order of their ids; the first `limit` of them. */
  readonly sets: string[][];
  /** How many there are, returned or not. */
  readonly total: number;
}

/**
 * All smallest sets of outside districts that make the members contiguous when added to them (the
 * unweighted Steiner tree between the members' parts). Exact: sizes 1, 2, … are searched in full
 * until one gives a set. A set is grown from the first part, each district next to what is joined
 * so far; once tried, a district is barred from the branches after it, so no set comes twice, and a
 * branch ends when some part lies farther away than the districts left to add.
 * Throws `NOT_FOUND` for an unknown id, `BAD_INPUT` for no members or an option out of range,
 * `TOO_COMPLEX` when `maxSteps` is used up.
 */
export function joiningSets(
  graph: AdjacencyGraph,
  members: Iterable<string>,
  options: JoiningOptions = {},
): JoiningSets {
  const maxSize = wholeOption('maxSize', options.maxSize ?? 3, 6);
  const limit = wholeOption('limit', options.limit ?? 1000, 1e6);
  const steps = { left: wholeOption('maxSteps', options.maxSteps ?? 2e6, 1e9) };
  const mask = memberMask(graph, members);
  const parts = maskComponents(graph, mask);
  if (parts.length === 0)
    throw new DomainError('BAD_INPUT', 'Got no members; expected one or more.');
  if (parts.length === 1) return { outcome: 'CONTIGUOUS', size: 0, sets: [[]], total: 1 };
  const field = joiningField(graph, mask, parts);
  const start = parts[0]?.[0] as number;
  const needed = Math.max(...field.parts.map(({ costs }) => costs[start] as number));
  if (needed === Infinity) return { outcome: 'UNREACHABLE', size: null, sets: [], total: 0 };
  for (let size = needed; size <= maxSize; size++) {
    const found = setsOfSize(field, size, steps);
    if (found.length === 0) continue;
    const sets = found.map((set) => set.sort((a, b) => a - b)).sort(compareSets);
    const named = sets.slice(0, limit).map((set) => set.map((v) => graph.ids[v] as string));
    return { outcome: 'FOUND', size, sets: named, total: found.length };
  }
  return { outcome: 'NONE_WITHIN_MAX_SIZE', size: null, sets: [], total: 0 };
}

function wholeOption(name: keyof JoiningOptions, value: number, most: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  const expected = `a whole number from 1 to ${most}`;
  throw new DomainError('BAD_INPUT', `Got ${name} ${value}; expected ${expected}.`, {
    argument: name,
  });
}

function compareSets(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((v, i) => v !== b[i]);
  return at === -1 ? 0 : (a[at] as number) - (b[at] as number);
}

/** The graph as the search sees it. */
interface JoiningField {
  readonly graph: AdjacencyGraph;
  readonly parts: readonly Part[];
  /** Part of each member, -1 outside. */
  readonly partOf: Int32Array;
  /** Most parts that one outside district adjoins: it can join no more than these. */
  readonly mostTouched: number;
}

/** A contiguous part of the members. */
interface Part {
  readonly first: number;
  /** Outside districts next to it. */
  readonly rim: readonly number[];
  /** For each vertex the fewest outside districts between it and this part, both left out. */
  readonly costs: Float64Array;
}

function joiningField(
  graph: AdjacencyGraph,
  mask: Uint8Array,
  parts: readonly (readonly number[])[],
): JoiningField {
  const partOf = new Int32Array(mask.length).fill(-1);
  const touched = new Int32Array(mask.length);
  const described = parts.map((vertices, part) => {
    const rim = new Set(vertices.flatMap((v) => [...neighborsOf(graph, v)]));
    for (const v of vertices) {
      partOf[v] = part;
      rim.delete(v);
    }
    for (const v of rim) touched[v] = (touched[v] as number) + 1;
    return { first: vertices[0] as number, rim: [...rim], costs: costsTo(graph, mask, vertices) };
  });
  return {
    graph,
    parts: described,
    partOf,
    mostTouched: touched.reduce((p, q) => Math.max(p, q), 0),
  };
}

/** Outside districts on the way to a part: passing a member is free, passing an outsider costs 1. */
function costsTo(graph: AdjacencyGraph, mask: Uint8Array, part: readonly number[]): Float64Array {
  const costs = new Float64Array(mask.length).fill(Infinity);
  for (const v of part) costs[v] = 0;
  let level = [...part];
  for (let cost = 0; level.length > 0; cost++) {
    const further: number[] = [];
    for (const v of level) {
      const free = mask[v] === 1;
      const reached = lowerCosts(costs, neighborsOf(graph, v), free ? cost : cost + 1);
      (free ? level : further).push(...reached);
    }
    level = further;
  }
  return costs;
}

/** Lowers the costs of those vertices that cost more, and returns them. */
function lowerCosts(costs: Float64Array, vertices: Int32Array, cost: number): Int32Array {
  const dearer = vertices.filter((w) => (costs[w] as number) > cost);
  for (const w of dearer) costs[w] = cost;
  return dearer;
}

/** What is joined on a branch of the search. */
interface Blob {
  readonly chosen: readonly number[];
  /** Parts not yet joined, and the fewest districts between the blob and each. */
  readonly missing: ReadonlyMap<number, number>;
  /** Outside districts next to the blob, in order of discovery. */
  readonly frontier: ReadonlySet<number>;
}

interface Search {
  readonly field: JoiningField;
  readonly size: number;
  readonly steps: { left: number };
  readonly found: number[][];
}

function setsOfSize(field: JoiningField, size: number, steps: { left: number }): number[][] {
  const search: Search = { field, size, steps, found: [] };
  const missing = new Map(field.parts.map((_, part) => [part, Infinity]));
  const start = { chosen: [], missing, frontier: new Set<number>() };
  grow(search, joinParts(field, start, [0]), new Set());
  return search.found;
}

/** Tries each district of the frontier in turn; those tried are barred from the later branches. */
function grow(search: Search, blob: Blob, barred: ReadonlySet<number>): void {
  if (!withinReach(search, blob)) return;
  if (blob.missing.size === 0) {
    search.found.push([...blob.chosen]);
    return;
  }
  const tried = new Set(barred);
  for (const v of blob.frontier) {
    if (tried.has(v)) continue;
    takeStep(search.steps);
    tried.add(v);
    grow(search, addDistrict(search.field, blob, v), tried);
  }
}

function takeStep(steps: { left: number }): void {
  steps.left--;
  if (steps.left >= 0) return;
  throw new DomainError(
    'TOO_COMPLEX',
    'Got members that take too many steps to join; expected fewer parts or a smaller maxSize.',
  );
}

/** Whether the districts left to add may still join every missing part. */
function withinReach({ field, size }: Search, { chosen, missing }: Blob): boolean {
  const left = size - chosen.length;
  if (missing.size > left * field.mostTouched) return false;
  for (const cost of missing.values()) {
    if (cost > left) return false;
  }
  return true;
}

function addDistrict(field: JoiningField, blob: Blob, v: number): Blob {
  const frontier = new Set(blob.frontier);
  const adjoined = new Set<number>();
  for (const w of neighborsOf(field.graph, v)) {
    const part = field.partOf[w] as number;
    if (part === -1) frontier.add(w);
    else if (blob.missing.has(part)) adjoined.add(part);
  }
  frontier.delete(v);
  for (const chosen of blob.chosen) frontier.delete(chosen);
  const missing = nearer(field, blob.missing, v);
  return joinParts(field, { chosen: [...blob.chosen, v], missing, frontier }, [...adjoined]);
}

/** The blob with these parts in it, their rims added to its frontier. */
function joinParts(field: JoiningField, blob: Blob, joined: readonly number[]): Blob {
  let missing = new Map(blob.missing);
  const frontier = new Set(blob.frontier);
  for (const part of joined) {
    const { first, rim } = field.parts[part] as Part;
    missing.delete(part);
    missing = nearer(field, missing, first);
    for (const v of rim) if (!blob.chosen.includes(v)) frontier.add(v);
  }
  return { chosen: blob.chosen, missing, frontier };
}

function nearer(field: JoiningField, missing: ReadonlyMap<number, number>, v: number) {
  const updated = new Map<number, number>();
  for (const [part, cost] of missing) {
    updated.set(part, Math.min(cost, field.parts[part]?.costs[v] as number));
  }
  return updated;
}
