import type { FeatureMatrix } from './feature-matrix.ts';
import type { AdjacencyGraph } from './graph.ts';
import { minimumSpanningForest, sortedLinks } from './mst.ts';
import type { PartitionLimits } from './region-size.ts';
import { partitionForest } from './tree-partition.ts';

/**
 * SKATER (Assunção et al. 2006): the minimum spanning tree of the contiguity graph, links as long as
 * their ends' profiles are apart, cut where the sum of squares falls most. As in GeoDa every cut is
 * judged, where the paper's heuristic stops looking early. Answers the members of each region.
 * Throws the errors of `partitionForest`.
 */
export function skater(
  graph: AdjacencyGraph,
  features: FeatureMatrix,
  limits: PartitionLimits,
): number[][] {
  const links = sortedLinks(graph, features);
  const forest = minimumSpanningForest(graph.ids.length, links);
  return partitionForest(graph.ids, forest, features, limits);
}
