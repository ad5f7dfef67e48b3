import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import type { ClusterFacts } from '../model/cluster-facts.ts';
import { DomainError } from '../model/domain-error.ts';
import type { Ubigeo } from '../model/territory.ts';
import type { ClusterEdit, ConnectivityStep, RuleVariant } from './cluster-changes.ts';
import { findChanges, looserConnectivity } from './cluster-changes.ts';
import { badInput } from './cluster-connectivity.ts';
import type { Eligibility } from './cluster-eligibility.ts';
import { leadProvince } from './cluster-eligibility.ts';
import type { ContiguityInput } from './cluster-graph.ts';
import { buildClusterGraph } from './cluster-graph.ts';
import type {
  ClusterQuestion,
  ClusterQuestionInput,
  DescribedSet,
  SetContext,
} from './cluster-question.ts';
import { describeSet, readQuestion } from './cluster-question.ts';
import type { CriterionScore } from './cluster-score.ts';
import type { Standing, StandingSet } from './cluster-standing.ts';
import { standingsOf } from './cluster-standing.ts';

/** The question a wanted set is judged by; the set must lie within it. */
export interface ExplainClusterInput extends ClusterQuestionInput {
  /** How many changes to name when the set is not eligible, 1-50. Default 5. */
  changes?: number | undefined;
  /** Most steps of a change, 1-3. Default 2. */
  maxSteps?: number | undefined;
}

/** How a criterion sets the wanted set apart from the best one. */
export interface CriterionDifference {
  own: CriterionScore;
  best: CriterionScore;
  /** Contribution of the best set minus the own; the losses add up to the difference of scores. */
  loss: number;
}

/** A change that makes the wanted set eligible, and the set it leads to. */
export interface ClusterChange {
  edits: ClusterEdit[];
  /** Steps: a district added or dropped, a rule loosened, a bridge more are one each. */
  steps: number;
  set: DescribedSet;
  /**
   * The place its score takes among the candidates of its province under the question's own rules;
   * null when it has no score.
   */
  inProvince: Standing | null;
}

export interface ClusterSetExplanation {
  eligibility: Eligibility;
  /** The wanted set; scored even if it is not eligible. */
  set: DescribedSet;
  /** Its place among the candidates its province leads; null when it has no score. */
  inProvince: Standing | null;
  /** Its place among all candidates of the question; null when it has no score. */
  total: Standing | null;
  /** The best set its province leads, the wanted one included; null when there is none. */
  best: DescribedSet | null;
  /** Weighted criteria, largest loss against the best first; empty without a best set. */
  differences: CriterionDifference[];
  /** Smallest changes first, then best score; empty when eligible, or when none is that small. */
  changes: ClusterChange[];
}

export interface ExplainClusterOptions {
  /** Most candidates to score. Default 3,000,000. */
  maxCandidates?: number | undefined;
}

function wholeNumber(value: number, argument: string, max: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= max) return value;
  throw badInput(argument, `${value}`, `a whole number from 1 to ${max}`);
}

/** More districts than this are no wish for a cluster, and their changes too many to try. */
const mostWanted = 20;

/** An error about the wanted districts, which stand beside the input. */
function wrongDistrict(
  code: 'BAD_INPUT' | 'NOT_FOUND',
  argument: string,
  got: string,
  expected: string,
): DomainError {
  const message = `${argument}: got ${got}, expected ${expected}.`;
  return new DomainError(code, message, { argument });
}

/** Refuses no district and too many. */
function checkCount({ length }: readonly Ubigeo[]): void {
  if (length >= 1 && length <= mostWanted) return;
  const expected = `1 to ${mostWanted} districts`;
  throw wrongDistrict('BAD_INPUT', 'districts', length === 0 ? 'none' : `${length}`, expected);
}

/** Indices of the wanted districts, ascending by ubigeo. */
function readWanted({ graph, area }: ClusterQuestion, districts: readonly Ubigeo[]): Int32Array {
  const seen = new Set<Ubigeo>();
  const indices = districts.map((ubigeo, i) => {
    const argument = `districts[${i}]`;
    const index = graph.indexOf.get(ubigeo);
    if (index === undefined) {
      throw wrongDistrict('NOT_FOUND', argument, ubigeo, 'the code of a known district');
    }
    if (seen.has(ubigeo)) {
      throw wrongDistrict('BAD_INPUT', argument, `${ubigeo} twice`, 'each district once');
    }
    seen.add(ubigeo);
    if (area.allowed[index] === 1) return index;
    const expected = 'a district within input.within and not excluded';
    throw wrongDistrict('BAD_INPUT', argument, ubigeo, expected);
  });
  return Int32Array.from(
    indices.sort((a, b) => (graph.rank[a] as number) - (graph.rank[b] as number)),
  );
}

/** The criteria by what the wanted set loses in each against the best. */
function differencesOf(own: DescribedSet, best: DescribedSet): CriterionDifference[] {
  return own.criteria
    .map((one, k): CriterionDifference => {
      const other = best.criteria[k] as CriterionScore;
      return { own: one, best: other, loss: other.contribution - one.contribution };
    })
    .filter(({ own: { weight } }) => weight > 0)
    .sort((a, b) => b.loss - a.loss);
}

/** The question's own rules and every looser combination, least first. */
function variantsOf({ facts, contiguity, connectivity, rules }: ClusterQuestion): RuleVariant[] {
  const canReview =
    !connectivity.reviewedLinks && contiguity.pairs.some(({ link }) => link === 'REVIEWED');
  const withReview = looserConnectivity({ ...connectivity, reviewedLinks: true }).map(
    (step): ConnectivityStep => ({
      ...step,
      edits: [{ kind: 'ALLOW_REVIEWED_LINKS' }, ...step.edits],
      cost: step.cost + 1,
    }),
  );
  const steps = [...looserConnectivity(connectivity), ...(canReview ? withReview : [])];
  return steps.flatMap(({ connectivity: looser, edits, cost }): RuleVariant[] => {
    const graph = buildClusterGraph(facts, contiguity, looser);
    const own = { graph, allowCrossProvince: rules.allowCrossProvince, edits, cost };
    if (rules.allowCrossProvince) return [own];
    const crossing: ClusterEdit[] = [{ kind: 'ALLOW_CROSS_PROVINCE' }, ...edits];
    return [own, { graph, allowCrossProvince: true, edits: crossing, cost: cost + 1 }];
  });
}

/** The question under other rules. */
function underVariant(question: ClusterQuestion, variant: RuleVariant): SetContext {
  const { graph, allowCrossProvince } = variant;
  return { ...question, graph, rules: { ...question.rules, allowCrossProvince } };
}

/** A change without its place. */
interface DescribedChange extends Omit<ClusterChange, 'inProvince'> {
  /** As far as its place goes. */
  place: StandingSet;
}

/** The smallest changes that make the set eligible, best score first among equals. */
function changesFor(
  question: ClusterQuestion,
  wanted: Int32Array,
  limits: { changes: number; maxSteps: number },
): DescribedChange[] {
  const { area, rules, scorer } = question;
  const variants = variantsOf(question).filter(({ cost }) => cost <= limits.maxSteps);
  const scored = findChanges(variants, area, rules.size, [...wanted], limits.maxSteps).map(
    (change) => {
      const score = scorer.score(change.members, change.members.length);
      return { change, score: Number.isNaN(score) ? -1 : score };
    },
  );
  return scored
    .sort((a, b) => a.change.size - b.change.size || b.score - a.score)
    .slice(0, limits.changes)
    .map(({ change: { edits, size, members, variant } }) => {
      const { set } = describeSet(underVariant(question, variant), members);
      const { province, score } = set;
      const place = { members, province, score, eligible: variant.cost === 0 };
      return { edits, steps: size, set, place };
    });
}

/**
 * How a wanted set of districts fares under a question for proposals: whether it may be a cluster,
 * its score, its place among all candidates of its province and of the question, the criteria that
 * set it apart from the best of its province and, when it is not eligible, the smallest changes
 * that make it so (all changes of up to `maxSteps` steps are tried, so that none is smaller).
 * Throws BAD_INPUT or NOT_FOUND for a wrong input, TOO_COMPLEX when there are too many candidates
 * to score them all.
 */
export function explainCluster(
  facts: ClusterFacts,
  contiguity: ContiguityInput,
  districts: readonly Ubigeo[],
  input: ExplainClusterInput,
  criteria: readonly ClusterCriterion[],
  options: ExplainClusterOptions = {},
): ClusterSetExplanation {
  const limits = {
    changes: wholeNumber(input.changes ?? 5, 'changes', 50),
    maxSteps: wholeNumber(input.maxSteps ?? 2, 'maxSteps', 3),
  };
  checkCount(districts);
  const question = readQuestion(facts, contiguity, input, criteria);
  const wanted = readWanted(question, districts);
  const { set, eligibility } = describeSet(question, wanted);
  const { province } = leadProvince(districts);
  const score = question.scorer.score(wanted, wanted.length);
  const changes = eligibility.eligible ? [] : changesFor(question, wanted, limits);
  const maxCandidates = options.maxCandidates ?? 3_000_000;
  const { inProvince, total, best, others } = standingsOf(
    { ...question, maxCandidates },
    { members: wanted, province, score, eligible: eligibility.eligible },
    changes.map(({ place }) => place),
  );
  const bestSet = best === null ? null : describeSet(question, best).set;
  const hasScore = !Number.isNaN(score);
  return {
    eligibility,
    set,
    inProvince: hasScore ? inProvince : null,
    total: hasScore ? total : null,
    best: bestSet,
    differences: bestSet === null || !hasScore ? [] : differencesOf(set, bestSet),
    changes: changes.map(({ place, ...change }, i) => ({
      ...change,
      inProvince: Number.isNaN(place.score) ? null : (others[i] ?? null),
    })),
  };
}
