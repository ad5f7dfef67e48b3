import type {
  ClusterCriterion,
  CriterionDirection,
  CriterionEvaluator,
} from '../model/cluster-criterion.ts';
import { criterionDirections } from '../model/cluster-criterion.ts';
import type { ClusterFacts } from '../model/cluster-facts.ts';
import type { Measure, MissingReason } from '../model/measure.ts';
import type { Sector } from '../model/sector.ts';
import { badInput } from './cluster-connectivity.ts';
import type { PlannerValuesInput } from './cluster-planner-values.ts';
import { readPlannerValues } from './cluster-planner-values.ts';

export interface CriterionWeightInput {
  criterion: string;
  weight: number;
  /** Only for criteria whose direction is the planner's choice. */
  direction?: CriterionDirection | undefined;
}

export interface ScoringInput {
  sectors: readonly Sector[];
  criteria?: readonly CriterionWeightInput[] | undefined;
  plannerValues?: readonly PlannerValuesInput[] | undefined;
}

/** A criterion ready to judge candidates; the weights of all of them add up to 1. */
export interface WeightedCriterion {
  criterion: ClusterCriterion;
  weight: number;
  direction: CriterionDirection;
  evaluator: CriterionEvaluator;
  /** False for a planner's criterion without values: missing in every candidate. */
  available: boolean;
}

/** One criterion of one candidate. */
export interface CriterionScore {
  criterion: ClusterCriterion;
  direction: CriterionDirection;
  raw: Pick<Measure, 'value' | 'unit' | 'missingReason'> & {
    /** Whether the value rests on an assumed model. */
    isEstimate: boolean;
  };
  /** 0-1, 1 = comes first; null when missing. */
  normalised: number | null;
  /** Share of all weights. */
  weight: number;
  /** Part of the score; 0 when missing. The contributions add up to the score. */
  contribution: number;
}

export interface ClusterScore {
  /** 0-1; NaN when no weighted criterion has a value. */
  score: number;
  /** The score with every missing criterion at 0, and at 1. */
  scoreRange: { min: number; max: number };
  criteria: CriterionScore[];
}

const byCode = (criteria: readonly ClusterCriterion[], code: string, argument: string) => {
  const found = criteria.find((one) => one.code === code);
  if (found !== undefined) return found;
  throw badInput(argument, code, `one of ${criteria.map((one) => one.code).join(', ')}`);
};

/** Refuses weights that are negative, not finite, given twice, unknown or all zero. */
function checkWeights(
  applicable: readonly ClusterCriterion[],
  weights: readonly CriterionWeightInput[],
): void {
  const seen = new Set<string>();
  for (const [i, { criterion: code, weight, direction }] of weights.entries()) {
    const at = `criteria[${i}]`;
    const criterion = byCode(applicable, code, `${at}.criterion`);
    if (seen.has(code)) throw badInput(`${at}.criterion`, `${code} twice`, 'each criterion once');
    seen.add(code);
    if (!Number.isFinite(weight) || weight < 0) {
      throw badInput(`${at}.weight`, `${weight}`, 'a finite number of 0 or more');
    }
    checkDirection(criterion, direction, at);
  }
  if (!weights.some(({ weight }) => weight > 0)) {
    const got = weights.length === 0 ? 'no weight' : 'only zeros';
    throw badInput('criteria', got, 'at least one weight above 0');
  }
}

function checkDirection(
  criterion: ClusterCriterion,
  direction: CriterionDirection | undefined,
  at: string,
): void {
  if (direction === undefined || direction === criterion.direction) return;
  if (criterion.directionIsPlanners && criterionDirections.includes(direction)) return;
  const allowed = criterion.directionIsPlanners ? criterionDirections : [criterion.direction];
  throw badInput(`${at}.direction`, direction, `${allowed.join(' or ')} for ${criterion.code}`);
}

/**
 * The criteria that apply to the sectors, weighted: as given, or equally over those counted by
 * default. Criteria not given weigh 0 and are reported all the same.
 * Throws BAD_INPUT for unknown or repeated criteria, wrong weights, directions or values.
 */
export function weighCriteria(
  criteria: readonly ClusterCriterion[],
  facts: ClusterFacts,
  input: ScoringInput,
): WeightedCriterion[] {
  const { sectors, criteria: given } = input;
  const applicable = criteria.filter(({ sector }) => sector === null || sectors.includes(sector));
  if (given !== undefined) checkWeights(applicable, given);
  const values = readPlannerValues(applicable, facts, input.plannerValues ?? []);
  const weightOf = (one: ClusterCriterion): number => {
    if (given === undefined) return one.countedByDefault ? 1 : 0;
    return given.find(({ criterion }) => criterion === one.code)?.weight ?? 0;
  };
  // Divided by the largest first, so that the sum of huge weights stays finite.
  const largest = Math.max(...applicable.map(weightOf));
  const total = applicable.reduce((sum, one) => sum + weightOf(one) / largest, 0);
  return applicable.map((criterion) => {
    const direction =
      given?.find((one) => one.criterion === criterion.code)?.direction ?? criterion.direction;
    const plannerValues = values.get(criterion.code) ?? null;
    return {
      criterion,
      weight: weightOf(criterion) / largest / total,
      direction,
      evaluator: criterion.prepare(facts, { sectors, direction, plannerValues }),
      available: !criterion.plannerSupplied || plannerValues !== null,
    };
  });
}

/** Scores candidates without allocating; `missing[k]` counts those without a value of criterion k. */
export interface ClusterScorer {
  weighted: readonly WeightedCriterion[];
  missing: Int32Array;
  /** Weighted mean of the criteria present; NaN when none is. Members are indices of the facts. */
  score(members: Int32Array, length: number): number;
}

/** A scorer over criteria that weigh more than 0. */
export function createScorer(weighted: readonly WeightedCriterion[]): ClusterScorer {
  const counted = weighted.map((one, k) => ({ ...one, k })).filter(({ weight }) => weight > 0);
  const missing = new Int32Array(weighted.length);
  return {
    weighted,
    missing,
    score(members, length) {
      let sum = 0;
      let present = 0;
      for (const { evaluator, weight, k } of counted) {
        const value = evaluator.normalise(evaluator.raw(members, length));
        if (Number.isNaN(value)) {
          missing[k] = (missing[k] as number) + 1;
          continue;
        }
        sum += weight * value;
        present += weight;
      }
      return sum / present;
    },
  };
}

/** Why a criterion has no value: nobody gave it, or too few members have it in the source. */
const reasonOf = ({ criterion }: WeightedCriterion): MissingReason =>
  criterion.plannerSupplied ? 'NOT_COLLECTED' : 'NOT_IN_SOURCE';

/**
 * The score of a set with all its parts. A missing criterion contributes nothing and the others
 * share its weight; the range tells what it could have made of the score.
 */
export function scoreInFull(
  weighted: readonly WeightedCriterion[],
  members: Int32Array,
  length: number,
): ClusterScore {
  const parts = weighted.map((one) => {
    const raw = one.evaluator.raw(members, length);
    return { one, raw, value: one.evaluator.normalise(raw) };
  });
  let sum = 0;
  let present = 0;
  for (const { one, value } of parts) {
    if (Number.isNaN(value) || one.weight === 0) continue;
    sum += one.weight * value;
    present += one.weight;
  }
  const anyMissing = parts.some(({ one, value }) => Number.isNaN(value) && one.weight > 0);
  const score = sum / present;
  return {
    score,
    scoreRange: anyMissing
      ? { min: Math.min(score, sum), max: Math.max(score, Math.min(1, sum + (1 - present))) }
      : { min: score, max: score },
    criteria: parts.map(({ one, raw, value }) => {
      const isMissing = Number.isNaN(value);
      return {
        criterion: one.criterion,
        direction: one.direction,
        raw: {
          value: isMissing ? null : raw,
          unit: one.criterion.unit,
          missingReason: isMissing ? reasonOf(one) : null,
          isEstimate: !isMissing && (one.evaluator.isEstimate?.(members, length) ?? false),
        },
        normalised: isMissing ? null : value,
        weight: one.weight,
        contribution: isMissing ? 0 : (one.weight * value) / present || 0,
      };
    }),
  };
}
