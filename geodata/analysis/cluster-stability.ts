import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import type { ClusterFacts } from '../model/cluster-facts.ts';
import { DomainError } from '../model/domain-error.ts';
import type { Ubigeo } from '../model/territory.ts';
import { badInput } from './cluster-connectivity.ts';
import type { ContiguityInput } from './cluster-graph.ts';
import type { ClusterQuestion, ClusterQuestionInput, DescribedSet } from './cluster-question.ts';
import { describeSet, readQuestion } from './cluster-question.ts';
import type { WeightedCriterion } from './cluster-score.ts';
import { unitsToVisit, visitScored } from './cluster-standing.ts';
import { dirichlet } from './dirichlet.ts';
import type { AlternativeValues, RankAcceptability } from './rank-stability.ts';
import { rankAcceptability } from './rank-stability.ts';

/** The question for the stability of the best clusters when weights change. */
export interface ClusterStabilityInput extends ClusterQuestionInput {
  /** Districts every candidate must have as members. */
  include?: readonly Ubigeo[] | undefined;
  /** How many of the best sets to report, 1-100. Default 10. */
  first?: number | undefined;
  /** How many first ranks count, 1-50. Default 5. */
  ranks?: number | undefined;
  /** Weight vectors drawn, 1-10000. Default 1000. */
  draws?: number | undefined;
  /**
   * How closely draws keep to the question's weights: their Dirichlet parameters are this times the
   * weights (0.1-10000). Default: every mix of the weighted criteria is as likely.
   */
  concentration?: number | undefined;
  /** Seed of the draws. Default 1. */
  seed?: number | undefined;
}

export interface ClusterStability {
  set: DescribedSet;
  /** Under the question's own weights. */
  rank: number;
  /** Share of the draws in which it has rank 1, 2, ... */
  byRank: number[];
  /** Share of the draws in which it is among the first ranks. */
  amongFirst: number;
  /** Mean of the weights that put it first, by criterion code; null when none do. */
  centralWeights: { criterion: string; weight: number }[] | null;
}

export interface RankStability {
  /** The best sets under the question's own weights, in that order. */
  clusters: ClusterStability[];
  /** Sets not among them that draws put among the first ranks, most often first; as many at most. */
  rivals: ClusterStability[];
  candidates: number;
  ranks: number;
  draws: number;
  seed: number;
}

/** Most products of a weight and a value to compute: some ten seconds. */
const mostProducts = 5e9;

/** Candidates with a score; those without cannot be ranked. */
interface Scored {
  members: Int32Array;
  score: number;
  people: number;
}

function scoredCandidates(question: ClusterQuestion, maxCandidates: number): Scored[] {
  const { facts, graph } = question;
  const source = { ...question, maxCandidates };
  const found: Scored[] = [];
  for (const unit of unitsToVisit(source)) {
    visitScored(source, unit, (view, length, score) => {
      if (Number.isNaN(score)) return;
      const members = view.slice(0, length);
      const people = members.reduce((sum, one) => sum + (facts.population[one] || 0), 0);
      found.push({ members, score, people });
    });
  }
  const codesOf = ({ members }: Scored) => Array.from(members, (one) => graph.ubigeos[one]).join();
  return found.sort(
    (a, b) => b.score - a.score || b.people - a.people || (codesOf(a) < codesOf(b) ? -1 : 1),
  );
}

/** The normalised values of the criteria that weigh something. */
function valuesOf(
  found: readonly Scored[],
  counted: readonly WeightedCriterion[],
): AlternativeValues {
  const values = new Float64Array(found.length * counted.length);
  for (const [row, { members }] of found.entries()) {
    for (const [k, { evaluator }] of counted.entries()) {
      const value = evaluator.normalise(evaluator.raw(members, members.length));
      values[row * counted.length + k] = value;
    }
  }
  return { alternatives: found.length, criteria: counted.length, values };
}

function inRange(value: number, argument: string, max: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= max) return value;
  throw badInput(argument, `${value}`, `a whole number from 1 to ${max}`);
}

/** The numbers of the question with their defaults. Throws BAD_INPUT outside the stated ranges. */
function resolveStability(input: ClusterStabilityInput) {
  const { concentration, seed = 1 } = input;
  if (concentration !== undefined && !(concentration >= 0.1 && concentration <= 10_000)) {
    throw badInput('concentration', `${concentration}`, 'a number from 0.1 to 10000');
  }
  if (!Number.isInteger(seed) || seed < 0 || seed > 2 ** 31 - 1) {
    throw badInput('seed', `${seed}`, `a whole number from 0 to ${2 ** 31 - 1}`);
  }
  return {
    first: inRange(input.first ?? 10, 'first', 100),
    ranks: inRange(input.ranks ?? 5, 'ranks', 50),
    draws: inRange(input.draws ?? 1000, 'draws', 10_000),
    concentration,
    seed,
  };
}

function checkWork(products: number, candidates: number): void {
  if (products <= mostProducts) return;
  const message = `input.draws: got ${candidates} candidates, too many for that many draws; expected fewer of either: narrow within or size, or draw less.`;
  throw new DomainError('TOO_COMPLEX', message, { argument: 'input.draws' });
}

/**
 * How firmly the best clusters hold their ranks when the weights of the criteria are drawn at
 * random: rank acceptability and central weights (SMAA-2, Lahdelma & Salminen 2001) against every
 * candidate of the question, not only against the best. The same seed gives the same answer.
 * Throws BAD_INPUT or NOT_FOUND for a wrong input, TOO_COMPLEX when there is too much to compute.
 */
export function clusterStability(
  facts: ClusterFacts,
  contiguity: ContiguityInput,
  input: ClusterStabilityInput,
  criteria: readonly ClusterCriterion[],
  options: { maxCandidates?: number | undefined } = {},
): RankStability {
  const { first, ranks, draws, concentration, seed } = resolveStability(input);
  const question = readQuestion(facts, contiguity, input, criteria);
  const counted = question.weighted.filter(({ weight, available }) => weight > 0 && available);
  const found = scoredCandidates(question, options.maxCandidates ?? 3_000_000);
  checkWork(found.length * counted.length * draws, found.length);
  const parameters = counted.map(({ weight }) =>
    concentration === undefined ? 1 : concentration * weight,
  );
  const matrix = valuesOf(found, counted);
  const acceptable = rankAcceptability(matrix, dirichlet(parameters, seed), draws, ranks);
  const byAlternative = new Map(acceptable.map((one) => [one.alternative, one]));
  const describe = (alternative: number): ClusterStability => {
    const one = byAlternative.get(alternative) ?? never(alternative, ranks);
    const { members } = found[alternative] as Scored;
    return {
      set: describeSet(question, members).set,
      rank: alternative + 1,
      byRank: one.byRank,
      amongFirst: one.amongFirst,
      centralWeights: namedWeights(one, counted),
    };
  };
  return {
    clusters: [...found.slice(0, first).keys()].map(describe),
    rivals: acceptable
      .map(({ alternative }) => alternative)
      .filter((alternative) => alternative >= first)
      .slice(0, first)
      .map(describe),
    candidates: found.length,
    ranks,
    draws,
    seed,
  };
}

/** What is known of an alternative that no draw put among the first. */
function never(alternative: number, ranks: number): RankAcceptability {
  const byRank = new Array<number>(ranks).fill(0);
  return { alternative, byRank, amongFirst: 0, centralWeights: null };
}

function namedWeights(
  { centralWeights }: RankAcceptability,
  counted: readonly WeightedCriterion[],
) {
  if (centralWeights === null) return null;
  return counted.map(({ criterion }, k) => ({
    criterion: criterion.code,
    weight: centralWeights[k] as number,
  }));
}
