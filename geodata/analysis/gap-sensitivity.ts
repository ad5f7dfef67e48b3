import { dimensionMeans } from './gap-index.ts';
import {
  everyChoice,
  type GapPositions,
  largestOf,
  rankShift,
  ranksUnder,
  rankUncertainty,
  type VariedChoices,
} from './gap-uncertainty.ts';
import { entropyWeights } from './gap-weights.ts';
import { clippedGap } from './service-gap.ts';

/** Choices of the index that could have been made otherwise. */
export const gapChoices = [
  'ARITHMETIC_AGGREGATION',
  'GEOMETRIC_AGGREGATION',
  'EQUAL_WEIGHTS',
  'ENTROPY_WEIGHTS',
  'DRAWN_WEIGHTS',
  'DRAWN_GOALPOSTS',
  'LEAVE_ONE_INDICATOR_OUT',
] as const;
export type GapChoice = (typeof gapChoices)[number];

/** How far ranks move when one choice is made otherwise and all others stay. */
export interface ChoiceEffect {
  choice: GapChoice;
  /** Column of the indicator that is left out; null for other choices. */
  leftOut: number | null;
  /** Mean absolute change of rank over the territories ranked both ways; NaN when there are none. */
  meanShift: number;
  /** Largest change of rank; of choices that are drawn, the largest mean change of a territory. */
  largestShift: number;
}

export interface GapSensitivity {
  /** In the order of `gapChoices`; leaving out gives one an indicator. */
  effects: ChoiceEffect[];
  /** Share (0-1) of ranked territories whose 5-95 % rank interval spans at most `places`. */
  shareWithinPlaces: number;
  /** Average shift in ranks over draws of all choices at once. */
  meanShift: number;
  ranked: number;
}

export interface SensitivityOptions {
  draws: number;
  seed: number;
  /** Weights of the dimensions, as shares. */
  weights: readonly number[];
  /** Ranks that an interval may span to count as narrow. */
  places: number;
}

/**
 * How the ranks of the index move with its choices, one at a time and all at once (OECD/JRC
 * Handbook 2008, step 7; average shift in ranks, Saisana, Saltelli & Tarantola 2005). Throws the
 * errors of `rankUncertainty`.
 */
export function gapSensitivity(table: GapPositions, options: SensitivityOptions): GapSensitivity {
  const { weights, places } = options;
  const ranks = ranksUnder(table, { weights });
  const { low, high, shift, meanShift } = rankUncertainty(table, ranks, options);
  const known = [...shift.keys()].filter((i) => !Number.isNaN(shift[i]));
  const narrow = known.filter((i) => (high[i] as number) - (low[i] as number) <= places);
  return {
    effects: [...statedEffects(table, ranks, weights), ...drawnEffects(table, ranks, options)].sort(
      (a, b) => gapChoices.indexOf(a.choice) - gapChoices.indexOf(b.choice),
    ),
    shareWithinPlaces: narrow.length / known.length,
    meanShift,
    ranked: ranks.filter((rank) => rank > 0).length,
  };
}

function statedEffects(
  table: GapPositions,
  ranks: Int32Array,
  weights: readonly number[],
): ChoiceEffect[] {
  const counted = (d: number) => (weights[d] as number) > 0;
  const equal = weights.map((_, d) => (counted(d) ? 1 : 0));
  const effect = (choice: GapChoice, others: Int32Array, leftOut: number | null = null) => ({
    choice,
    leftOut,
    ...rankShift(ranks, others),
  });
  const indicators = [...table.positions.keys()].filter((c) =>
    counted(table.dimensionOf[c] as number),
  );
  return [
    effect('ARITHMETIC_AGGREGATION', ranksUnder(table, { weights, aggregation: 'ARITHMETIC' })),
    effect('GEOMETRIC_AGGREGATION', ranksUnder(table, { weights, aggregation: 'GEOMETRIC' })),
    effect('EQUAL_WEIGHTS', ranksUnder(table, { weights: equal })),
    effect('ENTROPY_WEIGHTS', ranksUnder(table, { weights: entropyOf(table, counted) })),
    ...indicators.map((leftOut) =>
      effect('LEAVE_ONE_INDICATOR_OUT', ranksUnder(table, { weights, leftOut }), leftOut),
    ),
  ];
}

/** Entropy weights of the dimensions that count, 0 for the others. */
function entropyOf(table: GapPositions, counted: (dimension: number) => boolean): number[] {
  const gaps = table.positions.map((column) => column.map(clippedGap));
  const dimensions = dimensionMeans({ ...table, gaps });
  const chosen = [...dimensions.keys()].filter(counted);
  const shares = entropyWeights(chosen.map((d) => dimensions[d] as Float64Array));
  const weights = dimensions.map(() => 0);
  for (const [k, d] of chosen.entries()) weights[d] = shares[k] as number;
  return weights;
}

function drawnEffects(
  table: GapPositions,
  ranks: Int32Array,
  options: SensitivityOptions,
): ChoiceEffect[] {
  const none = Object.fromEntries(
    Object.keys(everyChoice).map((key) => [key, false]),
  ) as unknown as VariedChoices;
  const drawn = (choice: GapChoice, vary: VariedChoices): ChoiceEffect => {
    const { shift, meanShift } = rankUncertainty(table, ranks, { ...options, vary });
    return { choice, leftOut: null, meanShift, largestShift: largestOf(shift) };
  };
  return [
    drawn('DRAWN_WEIGHTS', { ...none, weights: true }),
    drawn('DRAWN_GOALPOSTS', { ...none, goalposts: true }),
  ];
}
