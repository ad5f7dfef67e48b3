import type { Linkage } from './cluster-distance.ts';
import type { FeatureMatrix } from './feature-matrix.ts';
import type { AdjacencyGraph } from './graph.ts';
import type { PartitionLimits } from './region-size.ts';
import { contiguousMerges, type LinkageOrder } from './schc.ts';
import { partitionForest } from './tree-partition.ts';

/**
 * REDCAP (Guo 2008; Ward: Guo and Wang 2011): contiguous clusters merge by linkage, each merge puts
 * the shortest link between its two clusters in a tree, and the tree is cut where the sum of
 * squares falls most. First order with single linkage is SKATER. Answers the members of each
 * region. Throws the errors of `partitionForest` and `fullOrderDistance`.
 */
export function redcap(
  graph: AdjacencyGraph,
  features: FeatureMatrix,
  { linkage, order }: { readonly linkage: Linkage; readonly order: LinkageOrder },
  limits: PartitionLimits,
): number[][] {
  const tree = contiguousMerges(graph, features, linkage, order);
  return partitionForest(graph.ids, tree, features, limits);
}
