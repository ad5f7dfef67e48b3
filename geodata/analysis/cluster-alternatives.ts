import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import type { ClusterFacts } from '../model/cluster-facts.ts';
import { DomainError } from '../model/domain-error.ts';
import type { Ubigeo } from '../model/territory.ts';
import type { ContiguityInput } from './cluster-graph.ts';
import type { ClusterQuestion, ClusterQuestionInput, DescribedSet } from './cluster-question.ts';
import { describeSet, readQuestion } from './cluster-question.ts';
import type { StandingSource } from './cluster-standing.ts';
import { isBefore, unitsToVisit, visitScored } from './cluster-standing.ts';

/**
 * EXCHANGE: one district in place of another. DISJOINT: no district in common. CROSS_PROVINCE: one
 * member of another province of the region, though the rules or the area may forbid it: the
 * difference is what the province rule costs.
 */
export const alternativeKinds = ['EXCHANGE', 'DISJOINT', 'CROSS_PROVINCE'] as const;
export type AlternativeKind = (typeof alternativeKinds)[number];

/** The best candidate of a kind that the same province leads. */
export interface ClusterAlternative {
  kind: AlternativeKind;
  set: DescribedSet;
  /** Its score minus that of the set it is held against. */
  scoreDifference: number;
}

export interface AlternativesInput extends ClusterQuestionInput {
  /** Districts every candidate must have as members. */
  include?: readonly Ubigeo[] | undefined;
}

/** Each set is held against every candidate of its province: some seconds for so many. */
const mostSets = 100;

/** A set whose alternatives are wanted. Members are indices of the facts. */
interface Held {
  members: ReadonlySet<number>;
  province: Ubigeo;
  score: number;
  best: Map<AlternativeKind, { members: Int32Array; score: number }>;
}

function hold({ graph, scorer }: ClusterQuestion, districts: readonly Ubigeo[], province: Ubigeo) {
  const members = Int32Array.from(districts, (ubigeo) => graph.indexOf.get(ubigeo) ?? -1);
  const score = scorer.score(members, members.length);
  return { members: new Set(members), province, score, best: new Map() } satisfies Held;
}

/** Keeps the candidate if it is the best of its kind so far. */
function offer(
  source: StandingSource,
  held: Held,
  kind: AlternativeKind,
  members: Int32Array,
  length: number,
  score: number,
): void {
  const known = held.best.get(kind);
  if (known !== undefined && !isBefore(source, members, length, score, known)) return;
  held.best.set(kind, { members: members.slice(0, length), score });
}

function sharedWith(held: Held, members: Int32Array, length: number): number {
  let shared = 0;
  for (let i = 0; i < length; i++) if (held.members.has(members[i] as number)) shared++;
  return shared;
}

/** What a candidate is to the set under the question's own rules. */
function kindOf(held: Held, members: Int32Array, length: number): AlternativeKind | undefined {
  const shared = sharedWith(held, members, length);
  if (shared === 0) return 'DISJOINT';
  const sameSize = length === held.members.size;
  return sameSize && shared === length - 1 ? 'EXCHANGE' : undefined;
}

/** Every candidate of the provinces that lead the sets, with the sets its province leads. */
function visitAgainst(
  source: StandingSource,
  all: readonly Held[],
  visit: (held: Held, members: Int32Array, length: number, score: number) => void,
): void {
  const provinces = source.area.provinces.filter((one) => all.some((set) => set.province === one));
  for (const unit of unitsToVisit({ ...source, area: { ...source.area, provinces } })) {
    const own = all.filter(({ province }) => province === unit.province);
    visitScored(source, unit, (members, length, score) => {
      if (Number.isNaN(score)) return;
      for (const held of own) visit(held, members, length, score);
    });
  }
}

/** Finds the best of the kinds that the question itself allows. */
function searchOwn(source: StandingSource, all: readonly Held[]): void {
  visitAgainst(source, all, (held, members, length, score) => {
    const kind = kindOf(held, members, length);
    if (kind !== undefined) offer(source, held, kind, members, length, score);
  });
}

/** Finds the best with a member of another province. */
function searchCrossing(source: StandingSource, all: readonly Held[]): void {
  const { ubigeos } = source.graph;
  visitAgainst(source, all, (held, members, length, score) => {
    const isHome = (member: number) => (ubigeos[member] as Ubigeo).startsWith(held.province);
    if (members.subarray(0, length).every(isHome)) return;
    const isItself = length === held.members.size && sharedWith(held, members, length) === length;
    if (!isItself) offer(source, held, 'CROSS_PROVINCE', members, length, score);
  });
}

/** The question without the province rule: over the whole regions of its area. */
function crossingInput(input: AlternativesInput): AlternativesInput {
  const within = [...new Set(input.within.map((code) => code.slice(0, 2)))];
  return { ...input, within, allowCrossProvince: true };
}

/**
 * For each proposed set the best candidate of every kind that its province leads, in the order of
 * `alternativeKinds`; kinds without a candidate are left out. All candidates are looked at, so no
 * better alternative of the kind exists.
 * Throws BAD_INPUT or NOT_FOUND for a wrong input, TOO_COMPLEX for more than a hundred sets or too
 * many candidates.
 */
export function clusterAlternatives(
  facts: ClusterFacts,
  contiguity: ContiguityInput,
  input: AlternativesInput,
  sets: readonly { districts: readonly Ubigeo[]; province: Ubigeo }[],
  criteria: readonly ClusterCriterion[],
  options: { maxCandidates?: number | undefined } = {},
): ClusterAlternative[][] {
  if (sets.length > mostSets) {
    const message = `input.first: got ${sets.length} proposals with alternatives, expected at most ${mostSets}.`;
    throw new DomainError('TOO_COMPLEX', message, { argument: 'input.first' });
  }
  const question = readQuestion(facts, contiguity, input, criteria);
  const crossing = readQuestion(facts, contiguity, crossingInput(input), criteria);
  const held = sets.map(({ districts, province }) => hold(question, districts, province));
  const maxCandidates = options.maxCandidates ?? 3_000_000;
  searchOwn({ ...question, maxCandidates }, held);
  searchCrossing({ ...crossing, maxCandidates }, held);
  return held.map((one) =>
    alternativeKinds.flatMap((kind): ClusterAlternative[] => {
      const found = one.best.get(kind);
      if (found === undefined) return [];
      const { set } = describeSet(kind === 'CROSS_PROVINCE' ? crossing : question, found.members);
      return [{ kind, set, scoreDifference: set.score - one.score }];
    }),
  );
}
