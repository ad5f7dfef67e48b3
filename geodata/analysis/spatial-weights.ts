import type { ContiguityKind } from '../model/contiguity.ts';
import { type AdjacencyGraph, buildGraph } from './graph.ts';

/** ROW_STANDARDISED: the weights of a unit's neighbours sum to 1. BINARY: each weighs 1. */
export const weightStyles = ['ROW_STANDARDISED', 'BINARY'] as const;
export type WeightStyle = (typeof weightStyles)[number];

/**
 * Spatial weights in compressed sparse rows: the neighbours of unit i are
 * `neighbors[offsets[i]] … neighbors[offsets[i + 1] - 1]`, each of weight `rowWeights[i]`.
 */
export interface SpatialWeights {
  readonly ids: readonly string[];
  readonly offsets: Int32Array;
  readonly neighbors: Int32Array;
  /** 1 / the number of neighbours or 1; 0 for an island. */
  readonly rowWeights: Float64Array;
  readonly style: WeightStyle;
  /** Units without neighbours. */
  readonly islands: readonly string[];
}

/** A pair of neighbours; QUEEN: they touch at points only, ROOK: along a border. */
interface KindedPair {
  readonly a: string;
  readonly b: string;
  readonly kind: ContiguityKind;
}

/**
 * The graph of the pairs a rule accepts: ROOK only shared borders, QUEEN point contacts too. Units
 * are sorted by id, so nothing computed on the graph depends on the order of a file.
 * Throws the errors of `buildGraph`.
 */
export function ruleGraph(
  ids: readonly string[],
  pairs: readonly KindedPair[],
  rule: ContiguityKind,
): AdjacencyGraph {
  const accepted = rule === 'QUEEN' ? pairs : pairs.filter(({ kind }) => kind === 'ROOK');
  return buildGraph(
    ids,
    accepted.map(({ a, b }) => ({ a, b })),
  );
}

/**
 * Weights of a graph's neighbours. An island keeps its place among the units with a row of zeros:
 * its lag is 0 and n counts it, as in libpysal, and in spdep with `zero.policy = TRUE` and
 * `adjust.n = FALSE`.
 */
export function spatialWeights(
  graph: AdjacencyGraph,
  style: WeightStyle = 'ROW_STANDARDISED',
): SpatialWeights {
  const { ids, offsets, neighbors } = graph;
  const rowWeights = Float64Array.from(ids, (_, i) => {
    const count = (offsets[i + 1] as number) - (offsets[i] as number);
    if (count === 0) return 0;
    return style === 'BINARY' ? 1 : 1 / count;
  });
  const islands = ids.filter((_, i) => offsets[i] === offsets[i + 1]);
  return { ids, offsets, neighbors, rowWeights, style, islands };
}

/** How many neighbours a unit has. */
export function neighborCount({ offsets }: SpatialWeights, unit: number): number {
  return (offsets[unit + 1] as number) - (offsets[unit] as number);
}

/** The sum of the neighbours' values of a unit, not weighted; 0 for an island. */
export function neighborSum(weights: SpatialWeights, values: Float64Array, unit: number): number {
  const { offsets, neighbors } = weights;
  const end = offsets[unit + 1] as number;
  let sum = 0;
  for (let e = offsets[unit] as number; e < end; e++) {
    sum += values[neighbors[e] as number] as number;
  }
  return sum;
}
