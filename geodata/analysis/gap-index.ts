import { compositeInto, meanRoom, meansInto } from './gap-composite.ts';
import { type GapRanks, rankLargestFirst } from './gap-ranks.ts';
import { checkedWeights } from './gap-weights.ts';

/** Indicators of the index, column by column; index i is the same territory in every column. */
export interface GapTable {
  /** How many territories. */
  count: number;
  /** Gaps 0-1 of each indicator, 1 = worst; NaN = missing. */
  gaps: readonly Float64Array[];
  /** Dimension (sector) of each indicator, as an index from 0 to `dimensions` − 1. */
  dimensionOf: readonly number[];
  /** How many dimensions. */
  dimensions: number;
}

export interface GapIndex extends GapRanks {
  /** 0-1, 1 = worst; NaN = insufficient data. */
  value: Float64Array;
  /** Each dimension's mean gap, 0-1; NaN = insufficient data. */
  dimensions: Float64Array[];
}

/**
 * The composite service gap of each territory: dimensions are means of their indicators' gaps, the
 * composite is G = M + S²/M, where M and S² are the weighted mean and variance over the dimensions:
 * imbalance is penalised (`compositeInto`). A dimension, and the composite, are published only with
 * two thirds of their parts; a dimension of weight 0 does not count. Weights count in proportion.
 * Throws BAD_INPUT for weights that are negative, not finite, sum to 0, or are not one a dimension.
 */
export function gapIndex(
  table: GapTable,
  dimensionWeights: ArrayLike<number> = new Float64Array(table.dimensions).fill(1),
): GapIndex {
  const weights = checkedWeights(dimensionWeights, table.dimensions);
  const dimensions = dimensionMeans(table);
  const value = new Float64Array(table.count);
  compositeInto(dimensions, weights, 'PENALISED', meanRoom(table.count), value);
  return { value, dimensions, ...rankLargestFirst(value) };
}

/**
 * Mean gap of each dimension, NaN where fewer than two thirds of its indicators are there: the need
 * of a sector (`sectorNeed`) for many territories at once.
 */
export function dimensionMeans({ count, gaps, dimensionOf, dimensions }: GapTable): Float64Array[] {
  const room = meanRoom(count);
  return Array.from({ length: dimensions }, (_, dimension) => {
    const parts = gaps.filter((_column, c) => dimensionOf[c] === dimension);
    const means = new Float64Array(count);
    meansInto(parts, new Float64Array(parts.length).fill(1), room, means);
    return means;
  });
}
