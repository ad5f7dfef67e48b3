import type { Linkage } from './cluster-distance.ts';
import { maskComponents } from './components.ts';
import { type FeatureMatrix, featureMatrix, type Scaling } from './feature-matrix.ts';
import type { AdjacencyGraph } from './graph.ts';
import { redcap } from './redcap.ts';
import { type PartitionLimits, partitionLimits, type RegionSize } from './region-size.ts';
import { type LinkageOrder, schc } from './schc.ts';
import { skater } from './skater.ts';
import { type SumOfSquares, sumOfSquares } from './sum-of-squares.ts';
import type { UnitVariable } from './unit-values.ts';
import { ward } from './ward.ts';

/** WARD is the only one whose groups need not be contiguous. */
export const regionalizationMethods = [
  'SKATER',
  'REDCAP_FIRST_SINGLE',
  'REDCAP_FIRST_COMPLETE',
  'REDCAP_FIRST_AVERAGE',
  'REDCAP_FIRST_WARD',
  'REDCAP_FULL_SINGLE',
  'REDCAP_FULL_COMPLETE',
  'REDCAP_FULL_AVERAGE',
  'REDCAP_FULL_WARD',
  'SCHC_SINGLE',
  'SCHC_COMPLETE',
  'SCHC_AVERAGE',
  'SCHC_WARD',
  'WARD',
] as const;
export type RegionalizationMethod = (typeof regionalizationMethods)[number];

export interface RegionalizeOptions extends RegionSize {
  readonly method: RegionalizationMethod;
  /** STANDARDISED when absent. */
  readonly scaling?: Scaling;
}

export interface Regionalization {
  /** The region of each id, from 1: the largest first, then by lowest id. */
  readonly labels: ReadonlyMap<string, number>;
  readonly regions: number;
  /** Of the scaled variables. */
  readonly sumOfSquares: SumOfSquares;
  /** between / total: 0 for one region, 1 when all units of a region are equal. */
  readonly ratio: number;
}

/**
 * Divides the units of a contiguity graph into regions alike within, by k or by a population floor.
 * Every region is contiguous, except with WARD. Ties are settled by id, so neither the order of the
 * input nor that of the pairs changes the answer. An island is a part of its own: it needs a region,
 * and fails a floor it does not reach.
 * Throws the errors of `featureMatrix`, `partitionLimits`, `sumOfSquares` and of the method.
 */
export function regionalize(
  graph: AdjacencyGraph,
  variables: readonly UnitVariable[],
  options: RegionalizeOptions,
): Regionalization {
  const { method, scaling = 'STANDARDISED' } = options;
  const features = featureMatrix(graph.ids, variables, scaling);
  const parts = method === 'WARD' ? 1 : partCount(graph);
  const limits = partitionLimits(graph.ids, parts, options);
  const groups = groupsOf(graph, features, method, limits);
  const labels = regionLabels(groups, graph.ids.length);
  const squares = sumOfSquares(features, labels);
  return {
    labels: new Map(graph.ids.map((id, unit) => [id, (labels[unit] as number) + 1])),
    regions: groups.length,
    sumOfSquares: squares,
    ratio: squares.between / squares.total,
  };
}

function partCount(graph: AdjacencyGraph): number {
  return maskComponents(graph, new Uint8Array(graph.ids.length).fill(1)).length;
}

function groupsOf(
  graph: AdjacencyGraph,
  features: FeatureMatrix,
  method: RegionalizationMethod,
  limits: PartitionLimits,
): number[][] {
  if (method === 'SKATER') return skater(graph, features, limits);
  if (method === 'WARD') return ward(graph.ids, features, limits);
  const words = method.split('_');
  const linkage = words.at(-1) as Linkage;
  if (words[0] === 'SCHC') return schc(graph, features, linkage, limits);
  return redcap(graph, features, { linkage, order: words[1] as LinkageOrder }, limits);
}

/** The region of each unit, from 0. */
function regionLabels(groups: readonly (readonly number[])[], units: number): Int32Array {
  const sorted = groups
    .map((members) => ({ members, first: Math.min(...members) }))
    .sort((p, q) => q.members.length - p.members.length || p.first - q.first);
  const labels = new Int32Array(units);
  for (const [label, { members }] of sorted.entries()) {
    for (const member of members) labels[member] = label;
  }
  return labels;
}
