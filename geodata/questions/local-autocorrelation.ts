import { conditionalCounts } from '../analysis/conditional-permutations.ts';
import { falseDiscoveryThreshold } from '../analysis/false-discovery.ts';
import { getisOrd, type LocalG } from '../analysis/getis-ord.ts';
import {
  type LocalMoran,
  type LocalOptions,
  localMoran,
  type MoranQuadrant,
} from '../analysis/local-moran.ts';
import { permutationPlan, significanceLevel } from '../analysis/pseudo-significance.ts';
import { deviations, valuesInOrder } from '../analysis/unit-values.ts';
import { DomainError } from '../model/domain-error.ts';
import type { Ubigeo } from '../model/territory.ts';
import {
  type AutocorrelationInput,
  blamingVariable,
  weighVariable,
} from './autocorrelation-input.ts';
import { question } from './question.ts';

/** NONE: each p by itself. FDR: the share of false ones among those found is held down. */
export const significanceCorrections = ['NONE', 'FDR'] as const;
export type SignificanceCorrection = (typeof significanceCorrections)[number];

export interface LocalAutocorrelationInput extends AutocorrelationInput {
  significance: number;
  correction: SignificanceCorrection;
}

/** Columns of the territories with a value, ascending by code; NaN where there is no figure. */
export interface LocalAutocorrelation {
  ubigeos: Ubigeo[];
  value: Float64Array;
  moran: Float64Array;
  z: Float64Array;
  lag: Float64Array;
  /** '' for an island. */
  quadrant: (MoranQuadrant | '')[];
  p: Float64Array;
  giStar: Float64Array;
  giStarZ: Float64Array;
  /** The largest p that counts as significant. */
  threshold: number;
}

/** Draws of all territories together; ten seconds or so. */
const mostDraws = 1_891 * 9_999;

/**
 * Local Moran and Gi* of every territory, which share their permutations and so their pseudo p.
 * Throws TOO_COMPLEX for more than `mostDraws` permutations over all territories.
 */
export const localAutocorrelationQuestion = question<
  LocalAutocorrelationInput,
  LocalAutocorrelation
>({
  answer: (facts, input) => {
    const significance = significanceLevel(input.significance);
    const plan = permutationPlan(input);
    const { weights, variable } = weighVariable(facts, input, 4);
    checkDraws(weights.ids.length, plan.permutations);
    const centered = blamingVariable(input, () => deviations(weights.ids, variable, 4));
    const counts = conditionalCounts(weights, centered, plan.permutations, plan.seed);
    const options: LocalOptions = { ...plan, significance, counts };
    const { units } = localMoran(weights, variable, options);
    const spots = getisOrd(weights, variable, 'GI_STAR', options).units;
    const known = units.flatMap(({ p }) => (p === null ? [] : [p]));
    return {
      ...columnsOf(units, spots),
      value: valuesInOrder(weights.ids, variable),
      threshold:
        input.correction === 'FDR' ? falseDiscoveryThreshold(known, significance) : significance,
    };
  },
});

function checkDraws(units: number, permutations: number): void {
  if (units * permutations <= mostDraws) return;
  const most = Math.floor(mostDraws / units);
  const message = `Got ${permutations} permutations of each of ${units} territories; expected at most ${most} for local statistics.`;
  throw new DomainError('TOO_COMPLEX', message, { argument: 'permutations' });
}

function columnsOf(units: readonly LocalMoran[], spots: readonly LocalG[]) {
  const column = <Unit>(from: readonly Unit[], figure: (unit: Unit) => number | null) =>
    Float64Array.from(from, (unit) => figure(unit) ?? Number.NaN);
  return {
    ubigeos: units.map(({ id }) => id),
    moran: column(units, ({ I }) => I),
    z: column(units, ({ z }) => z),
    lag: column(units, ({ lag }) => lag),
    quadrant: units.map(({ quadrant }) => quadrant ?? ('' as const)),
    p: column(units, ({ p }) => p),
    giStar: column(spots, ({ G }) => G),
    giStarZ: column(spots, ({ z }) => z),
  };
}
