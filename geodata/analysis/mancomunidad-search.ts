import type { ClusterFacts } from '../model/cluster-facts.ts';
import { DomainError } from '../model/domain-error.ts';
import type { SizeRange } from './cluster-candidates.ts';
import {
  createRanking,
  enter,
  mayEnter,
  type RankedCandidate,
  type Ranking,
  ranked,
} from './cluster-ranking.ts';
import type { ClusterScorer } from './cluster-score.ts';
import {
  type ConnectedSetOptions,
  countConnectedSets,
  enumerateConnectedSets,
} from './connected-sets.ts';
import type { AssociationGraph } from './mancomunidad-graph.ts';
import type { SuggestMancomunidadesInput } from './mancomunidad-rules.ts';

/** Where and how the best sets are looked for. */
export interface AssociationSearch {
  facts: ClusterFacts;
  /** Place of each district in ascending order of ubigeo. */
  rank: Int32Array;
  graph: AssociationGraph;
  scorer: ClusterScorer;
  memberships: readonly (readonly string[])[];
  size: SizeRange;
  input: Pick<SuggestMancomunidadesInput, 'first' | 'minSimilarity' | 'newness' | 'nonOverlapping'>;
}

export interface BestSets {
  /** The best first; `unit` is the number of the grown mancomunidad, or that of no seed. */
  best: RankedCandidate[];
  considered: number;
  tooDifferent: number;
}

/** Most connected sets to look at: some ten seconds. */
const mostSets = 5_000_000;

/** Sets kept by one pass when suggestions may not overlap. */
const keptByPass = 2_000;

/** One pass over all sets. */
interface Pass {
  search: AssociationSearch;
  ranking: Ranking;
  candidate: RankedCandidate;
  similarity: (members: Int32Array, length: number) => number;
  considered: number;
  tooDifferent: number;
}

/** The walks of one pass: one around each grown mancomunidad, else one over the whole graph. */
function walksOf({ graph, size }: AssociationSearch): ConnectedSetOptions[] {
  const seeds = graph.seeds.length;
  const options: ConnectedSetOptions = {
    min: 2,
    max: size.max + (seeds > 0 ? 1 : 0),
    scarce: graph.weights,
    scarceMax: size.max,
    incompatible: graph.incompatible,
  };
  if (seeds === 0) return [options];
  return graph.seeds.map((_, containing) => ({ ...options, containing }));
}

function checkWork(search: AssociationSearch): void {
  let left = mostSets;
  for (const options of walksOf(search)) {
    const { count, complete } = countConnectedSets(search.graph.adjacency, {
      ...options,
      limit: left,
    });
    left -= count;
    if (complete) continue;
    const message = `input: got more than ${mostSets} connected sets, expected fewer: narrow size, scope or within.`;
    throw new DomainError('TOO_COMPLEX', message, { argument: 'input' });
  }
}

/** Puts the districts of the vertices into the candidate, ascending by ubigeo; answers their number. */
function expand({ search, candidate }: Pass, set: Int32Array, length: number): number {
  const { rank, graph } = search;
  const { members } = candidate;
  let count = 0;
  for (let i = 0; i < length; i++) {
    for (const district of graph.districts[set[i] as number] ?? []) {
      const place = rank[district] as number;
      let j = count - 1;
      while (j >= 0 && (rank[members[j] as number] as number) > place) {
        members[j + 1] = members[j] as number;
        j--;
      }
      members[j + 1] = district;
      count++;
    }
  }
  return count;
}

/** Whether all members sit in one mancomunidad already. */
function isAssociated(
  memberships: AssociationSearch['memberships'],
  members: Int32Array,
  count: number,
): boolean {
  return (memberships[members[0] as number] ?? []).some((id) => {
    for (let i = 1; i < count; i++) {
      if (!memberships[members[i] as number]?.includes(id)) return false;
    }
    return true;
  });
}

function visit(pass: Pass, set: Int32Array, length: number): void {
  const { search, candidate, ranking } = pass;
  const { weights, seeds } = search.graph;
  let counted = 0;
  for (let i = 0; i < length; i++) counted += weights[set[i] as number] as number;
  if (counted < search.size.min) return;
  const count = expand(pass, set, length);
  const { members } = candidate;
  if (isAssociated(search.memberships, members, count)) return;
  pass.considered++;
  const { minSimilarity } = search.input;
  // Not `<`: a set without a profile has no similarity and is refused like an unlike one.
  if (minSimilarity > 0 && !(pass.similarity(members, count) >= minSimilarity)) {
    pass.tooDifferent++;
    return;
  }
  const score = search.scorer.score(members, count);
  if (Number.isNaN(score) || !mayEnter(ranking, score)) return;
  candidate.score = score;
  candidate.population = 0;
  for (let i = 0; i < count; i++) {
    candidate.population += search.facts.population[members[i] as number] || 0;
  }
  // In a walk around a grown mancomunidad its vertex comes first.
  candidate.unit = seeds.length > 0 ? (set[0] as number) : -1;
  enter(ranking, candidate, count, 0);
}

function runPass(search: AssociationSearch, capacity: number): Pass {
  const { districts, seeds } = search.graph;
  const largest = Math.max(0, ...districts.slice(0, seeds.length).map(({ length }) => length));
  const width = search.size.max + largest;
  const similar = search.scorer.weighted.find(
    ({ criterion }) => criterion.code === 'GAP_SIMILARITY',
  );
  const pass: Pass = {
    search,
    ranking: createRanking(capacity, width, search.rank),
    candidate: {
      score: 0,
      population: 0,
      members: new Int32Array(width),
      bridges: new Int32Array(0),
      unit: -1,
    },
    similarity: (members, length) => similar?.evaluator.raw(members, length) ?? Number.NaN,
    considered: 0,
    tooDifferent: 0,
  };
  for (const options of walksOf(search)) {
    enumerateConnectedSets(search.graph.adjacency, options, (set, length) =>
      visit(pass, set, length),
    );
  }
  return pass;
}

/** Bars every vertex with a district that is taken, so that no further set holds one. */
function barTaken({ graph }: AssociationSearch, taken: ReadonlySet<number>): void {
  const { districts, incompatible } = graph;
  const size = districts.length;
  for (const [vertex, own] of districts.entries()) {
    if (!own.some((district) => taken.has(district))) continue;
    for (let other = 0; other < size; other++) {
      incompatible[vertex * size + other] = 1;
      incompatible[other * size + vertex] = 1;
    }
  }
}

/** The best sets of which no two share a district, taken one after the other. */
function disjointSets(search: AssociationSearch, first: Pass): RankedCandidate[] {
  const best: RankedCandidate[] = [];
  const taken = new Set<number>();
  let pass = first;
  for (;;) {
    for (const found of ranked(pass.ranking)) {
      if (found.members.some((member) => taken.has(member))) continue;
      best.push(found);
      if (best.length === search.input.first) return best;
      for (const member of found.members) taken.add(member);
    }
    // A pass that was not full held every set: nothing is left.
    if (pass.ranking.count < pass.ranking.capacity) return best;
    barTaken(search, taken);
    pass = runPass(search, keptByPass);
  }
}

/**
 * The best of all sets. Ties go to the larger population, then to the lower codes.
 * Throws TOO_COMPLEX for more than 5,000,000 connected sets.
 */
export function bestSets(search: AssociationSearch): BestSets {
  checkWork(search);
  const { first, nonOverlapping } = search.input;
  const pass = runPass(search, nonOverlapping ? keptByPass : first);
  const { considered, tooDifferent } = pass;
  const best = nonOverlapping ? disjointSets(search, pass) : ranked(pass.ranking);
  return { best, considered, tooDifferent };
}
