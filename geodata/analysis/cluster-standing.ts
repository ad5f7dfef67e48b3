import type { ClusterFacts } from '../model/cluster-facts.ts';
import { DomainError } from '../model/domain-error.ts';
import type { Ubigeo } from '../model/territory.ts';
import type { SizeRange } from './cluster-candidates.ts';
import { countCandidateWork, visitCandidates } from './cluster-candidates.ts';
import type { ClusterGraph } from './cluster-graph.ts';
import type { ClusterArea } from './cluster-input.ts';
import type { ClusterScorer } from './cluster-score.ts';
import type { ClusterUnit } from './cluster-unit.ts';
import { buildClusterUnit } from './cluster-unit.ts';

/** A set as far as its rank goes. Members are indices of the facts, ascending by ubigeo. */
export interface StandingSet {
  members: Int32Array;
  province: Ubigeo;
  score: number;
  /** Whether it is one of the candidates. */
  eligible: boolean;
}

/** A place among candidates. */
export interface Standing {
  /** 1 + the candidates that rank before the set. */
  rank: number;
  /** All candidates, and the set itself when it is none. */
  candidates: number;
}

/** Percentage of the candidates that rank no better: 100 = the best, 100/n = the last of n. */
export function percentileOf({ rank, candidates }: Standing): number {
  return (100 * (candidates - rank + 1)) / candidates;
}

export interface Standings {
  /** Among the candidates its province leads. */
  inProvince: Standing;
  /** Among all candidates of the question. */
  total: Standing;
  /** Members of the best candidate its province leads; null when none has a score. */
  best: Int32Array | null;
  /** Of each other set among the candidates its own province leads, in their order. */
  others: Standing[];
}

/** What the candidates are made from. */
export interface StandingSource {
  facts: ClusterFacts;
  graph: ClusterGraph;
  area: ClusterArea;
  rules: { size: SizeRange; allowCrossProvince: boolean };
  scorer: ClusterScorer;
  maxCandidates: number;
}

function peopleIn({ population }: ClusterFacts, members: Int32Array, length: number): number {
  let total = 0;
  for (let i = 0; i < length; i++) total += population[members[i] as number] || 0;
  return total;
}

/** Whether `members[0..length)` come before the other set: score, then people, then codes. */
export function isBefore(
  { facts, graph }: Pick<StandingSource, 'facts' | 'graph'>,
  members: Int32Array,
  length: number,
  score: number,
  other: { members: Int32Array; score: number },
): boolean {
  if (score !== other.score) return score > other.score;
  const people = peopleIn(facts, members, length);
  const others = peopleIn(facts, other.members, other.members.length);
  if (people !== others) return people > others;
  for (let i = 0; i < Math.min(length, other.members.length); i++) {
    const [a, b] = [members[i] as number, other.members[i] as number];
    if (a !== b) return (graph.rank[a] as number) < (graph.rank[b] as number);
  }
  return length < other.members.length;
}

/** The units of the area. Throws TOO_COMPLEX when they have too many candidates to visit all. */
export function unitsToVisit({ graph, area, rules, maxCandidates }: StandingSource): ClusterUnit[] {
  let left = maxCandidates;
  return area.provinces.flatMap((province) => {
    const unit = buildClusterUnit(graph, province, { ...area, ...rules });
    if (unit === null) return [];
    const work = countCandidateWork(unit, rules.size, left);
    left -= work.count;
    if (work.complete) return [unit];
    const message = `input: got more than ${maxCandidates} candidates by province ${province}, expected fewer: narrow size, connectivity or within.`;
    throw new DomainError('TOO_COMPLEX', message, { argument: 'input' });
  });
}

/** Visits the candidates of a unit; members are indices of the facts, ascending by ubigeo. */
export function visitScored(
  { scorer, graph, rules }: StandingSource,
  unit: ClusterUnit,
  visit: (members: Int32Array, length: number, score: number) => void,
): void {
  const members = new Int32Array(rules.size.max);
  visitCandidates(unit, rules.size, (locals, length) => {
    for (let i = 0; i < length; i++) {
      const district = unit.vertices[locals[i] as number] as number;
      const place = graph.rank[district] as number;
      let j = i - 1;
      while (j >= 0 && (graph.rank[members[j] as number] as number) > place) {
        members[j + 1] = members[j] as number;
        j--;
      }
      members[j + 1] = district;
    }
    visit(members, length, scorer.score(members, length));
  });
}

/** Counts the candidate for the place of a set. */
function countFor(
  source: StandingSource,
  standing: Standing,
  set: StandingSet,
  members: Int32Array,
  length: number,
  score: number,
): void {
  standing.candidates++;
  if (isBefore(source, members, length, score, set)) standing.rank++;
}

const startingPlace = ({ eligible }: StandingSet): Standing => ({
  rank: 1,
  candidates: eligible ? 0 : 1,
});

/**
 * Where the set stands among all candidates of the question, every one of them scored, and where
 * the others stand in their provinces; a set that is no candidate itself gets the rank its score
 * would take, among one more.
 */
export function standingsOf(
  source: StandingSource,
  set: StandingSet,
  others: readonly StandingSet[] = [],
): Standings {
  const inProvince = startingPlace(set);
  const total = startingPlace(set);
  const places = others.map((other) => ({ other, standing: startingPlace(other) }));
  let best: { members: Int32Array; score: number } | null = null;
  for (const unit of unitsToVisit(source)) {
    const isOwn = unit.province === set.province;
    const ofUnit = places.filter(({ other }) => other.province === unit.province);
    visitScored(source, unit, (members, length, score) => {
      countFor(source, total, set, members, length, score);
      for (const { other, standing } of ofUnit) {
        countFor(source, standing, other, members, length, score);
      }
      if (!isOwn) return;
      countFor(source, inProvince, set, members, length, score);
      if (Number.isNaN(score)) return;
      if (best === null || isBefore(source, members, length, score, best)) {
        best = { members: members.slice(0, length), score };
      }
    });
  }
  // Typed here because the assignment happens in a callback.
  const found = best as { members: Int32Array } | null;
  const placed = places.map(({ standing }) => standing);
  return { inProvince, total, best: found?.members ?? null, others: placed };
}
