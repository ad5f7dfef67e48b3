import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import type { ClusterFacts } from '../model/cluster-facts.ts';
import { DomainError } from '../model/domain-error.ts';
import type { IlpSolver } from '../model/ilp-solver.ts';
import type { Ubigeo } from '../model/territory.ts';
import { resolveConnectivity } from './cluster-connectivity.ts';
import type { ClusterGraph, ContiguityInput } from './cluster-graph.ts';
import { buildClusterGraph } from './cluster-graph.ts';
import type { ClusterArea } from './cluster-input.ts';
import { readArea } from './cluster-input.ts';
import type { ClusterProposal } from './cluster-proposals.ts';
import { describeSet } from './cluster-question.ts';
import type { WeightedCriterion } from './cluster-score.ts';
import { createScorer, weighCriteria } from './cluster-score.ts';
import { digestOf } from './data-digest.ts';
import type { Allocation } from './portfolio-allocation.ts';
import { countConstraints, countModel, optionRange, regionsOf } from './portfolio-allocation.ts';
import type { Block } from './portfolio-block.ts';
import { startOptions } from './portfolio-block.ts';
import { gatherCandidates } from './portfolio-candidates.ts';
import type { PortfolioConflict } from './portfolio-conflicts.ts';
import { findConflicts } from './portfolio-conflicts.ts';
import { greedyValue } from './portfolio-greedy.ts';
import type { PlanPortfolioInput, PortfolioRules } from './portfolio-input.ts';
import { resolvePortfolio } from './portfolio-input.ts';
import type { LockedCluster } from './portfolio-locks.ts';
import { readLocks } from './portfolio-locks.ts';
import type { SolverRun } from './portfolio-packing.ts';
import { searchPortfolio } from './portfolio-search.ts';
import { assignWaves } from './portfolio-waves.ts';

/** A cluster of a portfolio; `rank` is its place among them, 1 = best. */
export interface PortfolioCluster extends ClusterProposal {
  wave: number | null;
  locked: boolean;
}

/** OPTIMAL: proven. TIME_LIMIT: the best found, with the gap left. INFEASIBLE: see `conflicts`. */
export type PortfolioStatus = 'OPTIMAL' | 'TIME_LIMIT' | 'INFEASIBLE';

export interface Portfolio {
  status: PortfolioStatus;
  /** By wave, then by score; empty when none was found. */
  clusters: PortfolioCluster[];
  /** Sum of the clusters' scores; null when no portfolio was found. */
  totalScore: number | null;
  /** No portfolio has a larger total; null when none exists or nothing was proven. */
  bound: number | null;
  /** (bound - totalScore) / bound: 0 = proven best; null without both. */
  gap: number | null;
  /** Total of always taking the best cluster that still fits; null when that breaks a count. */
  greedyTotal: number | null;
  /** A smallest group of constraints that cannot hold together; empty unless INFEASIBLE. */
  conflicts: PortfolioConflict[];
  /** Eligible sets that were scored, and those left after sets that cannot matter. */
  candidatesConsidered: number;
  candidatesKept: number;
  /** Integer problems solved. */
  modelsSolved: number;
  seconds: number;
  solver: { name: string; version: string };
  /** Asked again on data of the same digest with the same solver, this gives the same answer. */
  replay: { input: PlanPortfolioInput; seed: number; dataDigest: string };
}

export interface PlanPortfolioOptions {
  /** Most candidates to score. Default 3,000,000. */
  maxCandidates?: number | undefined;
  /** Milliseconds from any fixed moment. Default: the clock of the runtime. */
  now?: (() => number) | undefined;
}

/** What the parts of one plan share. */
interface Plan {
  facts: ClusterFacts;
  graph: ClusterGraph;
  area: ClusterArea;
  rules: PortfolioRules;
  weighted: readonly WeightedCriterion[];
  locked: readonly LockedCluster[];
  run: SolverRun;
}

interface ChosenSet {
  members: Int32Array;
  province: Ubigeo;
  score: number;
  wave: number | undefined;
  locked: boolean;
}

/** The locked clusters and the chosen columns. */
function chosenSets(plan: Plan, blocks: readonly Block[], best: Allocation): ChosenSet[] {
  const free = blocks.flatMap((block, b) =>
    (best.options[b]?.chosen ?? []).map((c): ChosenSet => {
      const { members, score, unit } = block.columns[c] as Block['columns'][number];
      const province = block.provinces[unit] as Ubigeo;
      return { members, province, score, wave: undefined, locked: false };
    }),
  );
  return [...plan.locked.map((one) => ({ ...one, locked: true })), ...free];
}

/** The clusters in full, by wave and then from the best. */
function describeClusters(
  plan: Plan,
  blocks: readonly Block[],
  best: Allocation,
): PortfolioCluster[] {
  const { rules, run } = plan;
  const sets = chosenSets(plan, blocks, best).sort(
    (a, b) => b.score - a.score || (a.province < b.province ? -1 : 1),
  );
  const placed = sets.map(({ province, ...set }) => ({ ...set, region: province.slice(0, 2) }));
  const waves = rules.waves.length === 0 ? [] : assignWaves(run, placed, rules.waves);
  return sets
    .map((set, i) => ({
      rank: i + 1,
      ...describeSet(plan, set.members).set,
      wave: waves[i] ?? null,
      locked: set.locked,
    }))
    .sort((a, b) => (a.wave ?? 0) - (b.wave ?? 0) || a.rank - b.rank);
}

function checkScored(scored: number, considered: number, locked: number): void {
  if (scored > 0 || considered === 0 || locked > 0) return;
  const message = `input.criteria: got criteria of which none of the ${considered} candidates has a value, expected at least one with data.`;
  throw new DomainError('INSUFFICIENT_DATA', message, { argument: 'input.criteria' });
}

/** Relative distance from the bound; null without both. */
function gapOf(total: number | null, bound: number | null): number | null {
  if (total === null || bound === null) return null;
  return bound > 0 ? (bound - total) / bound : 0;
}

/**
 * Greedy's total, which is never above the best. Sums of the same scores in another order may
 * differ in the last digit, and the solver tells totals apart only from about 1e-10 on.
 */
function yardstick(greedy: number | null, total: number | null): number | null {
  if (greedy === null || total === null) return greedy;
  return greedy > total && greedy - total < 1e-9 ? total : greedy;
}

function startRun(solver: IlpSolver, rules: PortfolioRules, now: () => number): SolverRun {
  const deadline = now() + 1000 * rules.timeLimitSeconds;
  const secondsLeft = () => (deadline - now()) / 1000;
  return { solver, seed: rules.seed, secondsLeft, solves: 0 };
}

/** Solves the plan; what is left out is the same for every answer. */
function solvePlan(plan: Plan, maxCandidates: number) {
  const { graph, area, rules, weighted, locked, run } = plan;
  const scorer = createScorer(weighted);
  const found = gatherCandidates({ graph, area, rules, scorer, locked, maxCandidates });
  const { blocks } = found;
  checkScored(found.kept, found.considered, locked.length);
  const regions = regionsOf(blocks);
  for (const block of blocks) {
    startOptions(block, optionRange(rules, block.region), rules.size.min);
  }
  const constraints = countConstraints(rules, regions, locked);
  const counts = countModel(constraints, regions, rules.waves);
  const { status, best, bound } = searchPortfolio(run, blocks, counts);
  const totalScore = best === null ? null : best.worth;
  const proven = Number.isFinite(bound) ? bound : null;
  return {
    status,
    clusters: best === null ? [] : describeClusters(plan, blocks, best),
    totalScore,
    bound: proven,
    gap: gapOf(totalScore, proven),
    greedyTotal: yardstick(greedyValue(run, blocks, rules, constraints), totalScore),
    conflicts: status === 'INFEASIBLE' ? findConflicts(run, blocks, rules, constraints) : [],
    candidatesConsidered: found.considered,
    candidatesKept: found.kept,
  };
}

/**
 * The set of clusters with the largest total score in which no district is in two clusters and
 * every count by region, province and wave holds; bridges may be shared and may be members
 * elsewhere. Exact: set packing, solved province by province (region by region when clusters may
 * cross provinces) and put together by a second integer problem; `status`, `bound` and `gap` say
 * what was proven. Blocks the thread until done or until the time limit.
 * Throws BAD_INPUT or NOT_FOUND for a wrong input, INSUFFICIENT_DATA when nothing can be scored,
 * TOO_COMPLEX when there are too many candidates to score them all, UNAVAILABLE when the solver
 * fails. Counts that cannot hold are an answer, not an error.
 */
export function planPortfolio(
  facts: ClusterFacts,
  contiguity: ContiguityInput,
  input: PlanPortfolioInput,
  criteria: readonly ClusterCriterion[],
  solver: IlpSolver,
  options: PlanPortfolioOptions = {},
): Portfolio {
  const now = options.now ?? (() => performance.now());
  const started = now();
  const rules = resolvePortfolio(input);
  const run = startRun(solver, rules, now);
  const graph = buildClusterGraph(facts, contiguity, resolveConnectivity(input.connectivity));
  const area = readArea(graph, { within: input.within, exclude: input.exclude }, rules);
  const weighted = weighCriteria(criteria, facts, input);
  const locked = readLocks(graph, area, rules, createScorer(weighted));
  const plan: Plan = { facts, graph, area, rules, weighted, locked, run };
  const solved = solvePlan(plan, options.maxCandidates ?? 3_000_000);
  return {
    ...solved,
    modelsSolved: run.solves,
    seconds: (now() - started) / 1000,
    solver: { name: solver.name, version: solver.version },
    replay: { input, seed: rules.seed, dataDigest: digestOf(facts, contiguity) },
  };
}
