import type { BridgeFinder } from './cluster-bridges.ts';
import { createBridgeFinder, fewestBridges } from './cluster-bridges.ts';
import type { SizeRange } from './cluster-candidates.ts';
import { isMemberSet } from './cluster-candidates.ts';
import type { ClusterUnit } from './cluster-unit.ts';
import { mulberry32, type RandomNumbers } from './mulberry32.ts';

/** Scores a candidate and takes note of it; NaN = it cannot be scored. Views as for enumeration. */
export type CandidateScorer = (
  members: Int32Array,
  length: number,
  bridges: Int32Array,
  bridgeCount: number,
) => number;

export interface SearchOptions {
  size: SizeRange;
  seed: number;
  /** How many distinct sets may be looked at. */
  evaluations: number;
}

interface Search {
  unit: ClusterUnit;
  finder: BridgeFinder;
  size: SizeRange;
  score: CandidateScorer;
  left: number;
  /** Score of every set looked at; -1 = not a candidate, or not scorable. */
  known: Map<string, number>;
  random: RandomNumbers;
}

/** Score of the set, looked at only once; -1 when it is no candidate. */
function evaluate(search: Search, set: readonly number[]): number {
  const members = Int32Array.from(set).sort();
  const key = members.join();
  const known = search.known.get(key);
  if (known !== undefined) return known;
  search.left--;
  const score = scoreOf(search, members);
  search.known.set(key, score);
  return score;
}

function scoreOf(search: Search, members: Int32Array): number {
  const { unit, finder, size } = search;
  const { length } = members;
  if (length < size.min || length > size.max || !isMemberSet(unit, members, length)) return -1;
  const bridgeCount = fewestBridges(finder, members, length);
  if (bridgeCount < 0) return -1;
  const score = search.score(members, length, finder.bridges, bridgeCount);
  return Number.isNaN(score) ? -1 : score;
}

/** Vertices within `hops` links of the set, ascending. */
function surroundings(unit: ClusterUnit, set: readonly number[], hops: number): number[] {
  const { offsets, targets } = unit.adjacency;
  const reached = new Set(set);
  let frontier: readonly number[] = set;
  for (let hop = 0; hop < hops; hop++) {
    const next: number[] = [];
    for (const v of frontier) {
      for (const u of targets.subarray(offsets[v], offsets[v + 1])) {
        if (reached.has(u)) continue;
        reached.add(u);
        next.push(u);
      }
    }
    frontier = next;
  }
  return [...reached].slice(set.length).sort((a, b) => a - b);
}

/** Grows a set from its start by random vertices nearby to a random size. */
function randomStart(search: Search, start: readonly number[]): number[] {
  const { size, random, unit } = search;
  const span = size.max - Math.max(size.min, start.length) + 1;
  const target = Math.max(size.min, start.length) + Math.floor(random() * span);
  const set = [...start];
  while (set.length < target) {
    const near = surroundings(unit, set, 1);
    const pick = near[Math.floor(random() * near.length)];
    if (pick === undefined) break;
    set.push(pick);
  }
  return set;
}

/** Every set one addition, removal or exchange away; required districts stay. */
function* neighborsOf(search: Search, set: readonly number[]): Generator<number[]> {
  const { unit, size } = search;
  const near = surroundings(unit, set, 1 + unit.maxBridges);
  const droppable = set.filter((v) => !unit.required.includes(v));
  if (set.length < size.max) for (const v of near) yield [...set, v];
  for (const out of droppable) {
    const rest = set.filter((v) => v !== out);
    if (rest.length >= size.min) yield rest;
    for (const v of near) yield [...rest, v];
  }
}

/** Moves to the best neighbour until none is better or the evaluations are used up. */
function climb(search: Search, start: readonly number[]): void {
  let current = start;
  let best = evaluate(search, current);
  for (let moved = true; moved && search.left > 0; ) {
    moved = false;
    const from = current;
    for (const next of neighborsOf(search, from)) {
      if (search.left <= 0) return;
      const score = evaluate(search, next);
      if (score <= best) continue;
      best = score;
      current = next;
      moved = true;
    }
  }
}

/**
 * Hill climbing from random connected starts, for units with too many candidates to visit all.
 * The same seed gives the same candidates. Each candidate reaches `score` once.
 */
export function searchCandidates(
  unit: ClusterUnit,
  options: SearchOptions,
  score: CandidateScorer,
): void {
  const search: Search = {
    unit,
    finder: createBridgeFinder(unit),
    size: options.size,
    score,
    left: options.evaluations,
    known: new Map(),
    random: mulberry32(options.seed),
  };
  // Starts that lead nowhere new cost no evaluation, so their number is bounded too.
  const restarts = 20 * unit.homeCount;
  for (let restart = 0; restart < restarts && search.left > 0; restart++) {
    const start = unit.required.length > 0 ? [...unit.required] : [restart % unit.homeCount];
    climb(search, randomStart(search, start));
  }
}
