import {
  type ClusterDistance,
  firstOrderDistance,
  fullOrderDistance,
  type Linkage,
  wardDistance,
} from './cluster-distance.ts';
import { agglomerate } from './constrained-agglomeration.ts';
import { cutDendrogram } from './dendrogram.ts';
import type { FeatureMatrix } from './feature-matrix.ts';
import type { AdjacencyGraph } from './graph.ts';
import { type Link, sortedLinks } from './mst.ts';
import type { PartitionLimits } from './region-size.ts';

/** FIRST: pairs of neighbouring units make the distance of clusters. FULL: all pairs of units. */
export const linkageOrders = ['FIRST', 'FULL'] as const;
export type LinkageOrder = (typeof linkageOrders)[number];

/**
 * Spatially constrained hierarchical clustering (Guo 2008, full order; GeoDa's SCHC): the nearest
 * contiguous clusters merge until k are left. Answers the members of each region. Throws the
 * errors of `cutDendrogram` and `fullOrderDistance`.
 */
export function schc(
  graph: AdjacencyGraph,
  features: FeatureMatrix,
  linkage: Linkage,
  limits: PartitionLimits,
): number[][] {
  const merges = contiguousMerges(graph, features, linkage, 'FULL');
  return cutDendrogram(graph.ids, merges, limits);
}

/**
 * The links that merge all contiguous clusters, in order; see `agglomerate`. Ward's distance is of
 * means, not of pairs, so both orders are the same for it.
 */
export function contiguousMerges(
  graph: AdjacencyGraph,
  features: FeatureMatrix,
  linkage: Linkage,
  order: LinkageOrder,
): Link[] {
  const links = sortedLinks(graph, features);
  return agglomerate(graph.ids.length, links, clusterDistance(graph, features, linkage, order));
}

/** The distances of single units, to be updated as clusters merge. */
export function clusterDistance(
  graph: AdjacencyGraph,
  features: FeatureMatrix,
  linkage: Linkage,
  order: LinkageOrder,
): ClusterDistance {
  if (linkage === 'WARD') return wardDistance(features);
  if (order === 'FIRST') return firstOrderDistance(graph, features, linkage);
  return fullOrderDistance(features, linkage);
}
