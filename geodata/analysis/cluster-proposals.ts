import type { ClusterCriterion, CriterionDirection } from '../model/cluster-criterion.ts';
import type { ClusterFacts } from '../model/cluster-facts.ts';
import { DomainError } from '../model/domain-error.ts';
import type { Ubigeo } from '../model/territory.ts';
import type { CandidateVisitor, SizeRange } from './cluster-candidates.ts';
import { countCandidateWork, visitCandidates } from './cluster-candidates.ts';
import { resolveConnectivity } from './cluster-connectivity.ts';
import type { ClusterGraph, ClusterLink, ContiguityInput } from './cluster-graph.ts';
import { buildClusterGraph, linksAmong } from './cluster-graph.ts';
import type { ClusterArea, ProposeClustersInput } from './cluster-input.ts';
import { checkSectors, readArea, resolveFirst, resolveSize } from './cluster-input.ts';
import type { RankedCandidate, Ranking } from './cluster-ranking.ts';
import { createRanking, enter, mayEnter, ranked } from './cluster-ranking.ts';
import type { ClusterScore, ClusterScorer, WeightedCriterion } from './cluster-score.ts';
import { createScorer, scoreInFull, weighCriteria } from './cluster-score.ts';
import { searchCandidates } from './cluster-search.ts';
import type { ClusterUnit } from './cluster-unit.ts';
import { buildClusterUnit } from './cluster-unit.ts';

/** A district that joins the members of a proposal without being one. */
export interface ClusterBridge {
  ubigeo: Ubigeo;
  role: 'PROVINCIAL_CAPITAL' | 'DISTRICT';
}

export interface ClusterProposal extends ClusterScore {
  /** 1 = best. */
  rank: number;
  region: Ubigeo;
  /** The lead province: that of most members. */
  province: Ubigeo;
  /** Members, ascending. */
  districts: Ubigeo[];
  bridges: ClusterBridge[];
  /** People in the member districts; null when any is unknown. */
  population: number | null;
  /** The borders and reviewed links among members and bridges. */
  links: ClusterLink[];
}

/** How one criterion entered the answer. */
export interface CriterionUse {
  criterion: ClusterCriterion;
  direction: CriterionDirection;
  /** Share of all weights. */
  weight: number;
  /** False for a planner's criterion without values. */
  available: boolean;
  /** Candidates without a value of it; null when it weighs nothing. */
  candidatesWithoutValue: number | null;
}

export interface ClusterProposals {
  proposals: ClusterProposal[];
  /** Eligible member sets that were scored, each counted once. */
  candidatesConsidered: number;
  /** False when some province had too many candidates to visit them all. */
  exhaustive: boolean;
  criteriaUse: CriterionUse[];
}

export interface ProposeClustersOptions {
  /** Most candidates to visit; provinces beyond it are searched instead. Default 3,000,000. */
  maxCandidates?: number | undefined;
  /** Seed of that search. Default 1. */
  seed?: number | undefined;
}

/** Provinces in the order they are visited, and which of them are only searched. */
interface Plan {
  units: ClusterUnit[];
  searched: Set<ClusterUnit>;
}

/** Visits small provinces first: those that no longer fit under the cap are searched. */
function planUnits(
  graph: ClusterGraph,
  area: ClusterArea,
  rules: { size: SizeRange; allowCrossProvince: boolean },
  maxCandidates: number,
): Plan {
  const units = area.provinces
    .map((province) => buildClusterUnit(graph, province, { ...area, ...rules }))
    .filter((unit) => unit !== null)
    .sort((a, b) => a.adjacency.targets.length - b.adjacency.targets.length);
  const searched = new Set<ClusterUnit>();
  let left = maxCandidates;
  for (const unit of units) {
    const work = countCandidateWork(unit, rules.size, left);
    if (work.complete) left -= work.count;
    else searched.add(unit);
  }
  return { units, searched };
}

/** The state of one run: what is scored goes through these reused arrays. */
interface Run {
  facts: ClusterFacts;
  rank: Int32Array;
  scorer: ClusterScorer;
  ranking: Ranking;
  candidate: RankedCandidate;
  considered: number;
}

/** Copies local vertices as indices of the facts, ascending by ubigeo. */
function toFacts(run: Run, unit: ClusterUnit, members: Int32Array, length: number): void {
  const { rank, candidate } = run;
  for (let i = 0; i < length; i++) {
    const district = unit.vertices[members[i] as number] as number;
    let j = i - 1;
    while (
      j >= 0 &&
      (rank[candidate.members[j] as number] as number) > (rank[district] as number)
    ) {
      candidate.members[j + 1] = candidate.members[j] as number;
      j--;
    }
    candidate.members[j + 1] = district;
  }
}

/** People in the members whose population is known. */
function knownPopulation(facts: ClusterFacts, members: Int32Array, length: number): number {
  let total = 0;
  for (let i = 0; i < length; i++) total += facts.population[members[i] as number] || 0;
  return total;
}

/** Scores one candidate of the unit and offers it to the ranking; returns the score. */
function consider(
  run: Run,
  unit: ClusterUnit,
  members: Int32Array,
  length: number,
  bridges: Int32Array,
  bridgeCount: number,
): number {
  const { candidate, ranking } = run;
  toFacts(run, unit, members, length);
  run.considered++;
  const score = run.scorer.score(candidate.members, length);
  if (Number.isNaN(score) || !mayEnter(ranking, score)) return score;
  candidate.score = score;
  candidate.population = knownPopulation(run.facts, candidate.members, length);
  for (let i = 0; i < bridgeCount; i++) {
    candidate.bridges[i] = unit.vertices[bridges[i] as number] as number;
  }
  enter(ranking, candidate, length, bridgeCount);
  return score;
}

function visitPlan(run: Run, plan: Plan, size: SizeRange, seed: number): void {
  // Searches share about a million looks, so that many of them still end in seconds.
  const share = Math.floor(1_000_000 / Math.max(1, plan.searched.size));
  const evaluations = Math.min(20_000, Math.max(1_000, share));
  for (const [number, unit] of plan.units.entries()) {
    run.candidate.unit = number;
    const visit = (...found: Parameters<CandidateVisitor>) => consider(run, unit, ...found);
    if (plan.searched.has(unit)) {
      searchCandidates(unit, { size, seed: seed + Number(unit.province), evaluations }, visit);
    } else {
      visitCandidates(unit, size, visit);
    }
  }
}

/** A candidate with all the parts of a proposal but its rank; indices are of the facts. */
export function describeCandidate(
  graph: ClusterGraph,
  facts: ClusterFacts,
  weighted: readonly WeightedCriterion[],
  found: Pick<RankedCandidate, 'members' | 'bridges' | 'population'>,
  province: Ubigeo,
): Omit<ClusterProposal, 'rank'> {
  const capitals = new Set(graph.capitalOf.values());
  const code = (district: number) => graph.ubigeos[district] as Ubigeo;
  const isKnown = found.members.every((member) => !Number.isNaN(facts.population[member]));
  return {
    ...scoreInFull(weighted, found.members, found.members.length),
    region: province.slice(0, 2),
    province,
    districts: Array.from(found.members, code),
    bridges: Array.from(found.bridges, (district) => ({
      ubigeo: code(district),
      role: capitals.has(district) ? 'PROVINCIAL_CAPITAL' : 'DISTRICT',
    })),
    population: isKnown ? found.population : null,
    links: linksAmong(graph, [...found.members, ...found.bridges]),
  };
}

/** How each criterion of a scorer entered what it scored. */
export function criteriaUse(scorer: ClusterScorer): CriterionUse[] {
  return scorer.weighted.map(({ criterion, direction, weight, available }, k) => ({
    criterion,
    direction,
    weight,
    available,
    candidatesWithoutValue: weight > 0 ? (scorer.missing[k] as number) : null,
  }));
}

/** Refuses an answer in which no candidate has any value of any weighted criterion. */
function checkScored(run: Run): void {
  if (run.considered === 0 || run.ranking.count > 0) return;
  const codes = run.scorer.weighted
    .filter(({ weight }) => weight > 0)
    .map(({ criterion }) => criterion.code);
  throw new DomainError(
    'INSUFFICIENT_DATA',
    `input.criteria: got ${codes.join(', ')}, of which none of the ${run.considered} candidates has a value; expected at least one criterion with data.`,
    { argument: 'input.criteria' },
  );
}

/**
 * The best clusters of districts for the chosen sectors: every eligible set of every lead province
 * is scored, so the first proposal is the best there is (`exhaustive`). Proposals may overlap.
 * Ties go to the larger population, then to the lower codes.
 * Throws BAD_INPUT or NOT_FOUND for a wrong input, INSUFFICIENT_DATA when nothing can be scored.
 */
export function proposeClusters(
  facts: ClusterFacts,
  contiguity: ContiguityInput,
  input: ProposeClustersInput,
  criteria: readonly ClusterCriterion[],
  options: ProposeClustersOptions = {},
): ClusterProposals {
  checkSectors(input.sectors);
  const rules = {
    size: resolveSize(input.size),
    allowCrossProvince: input.allowCrossProvince ?? false,
  };
  const first = resolveFirst(input.first);
  const graph = buildClusterGraph(facts, contiguity, resolveConnectivity(input.connectivity));
  const area = readArea(graph, input, rules);
  const weighted = weighCriteria(criteria, facts, input);
  const plan = planUnits(graph, area, rules, options.maxCandidates ?? 3_000_000);
  const run: Run = {
    facts,
    rank: graph.rank,
    scorer: createScorer(weighted),
    ranking: createRanking(first, rules.size.max, graph.rank),
    candidate: {
      score: 0,
      population: 0,
      members: new Int32Array(rules.size.max),
      bridges: new Int32Array(3),
      unit: 0,
    },
    considered: 0,
  };
  visitPlan(run, plan, rules.size, options.seed ?? 1);
  checkScored(run);
  return {
    proposals: ranked(run.ranking).map((found, i) => ({
      rank: i + 1,
      ...describeCandidate(graph, facts, weighted, found, plan.units[found.unit]?.province ?? ''),
    })),
    candidatesConsidered: run.considered,
    exhaustive: plan.searched.size === 0,
    criteriaUse: criteriaUse(run.scorer),
  };
}
