import {
  type ClusterStabilityInput,
  clusterStability,
  type RankStability,
} from '../analysis/cluster-stability.ts';
import { clusterCriteria } from '../criteria/registry.ts';
import { question } from './question.ts';

/** How firmly the best clusters hold their ranks when the weights are drawn at random. */
export const clusterStabilityQuestion = question<ClusterStabilityInput, RankStability>({
  answer: ({ clusters, contiguity }, input) =>
    clusterStability(clusters, contiguity, input, clusterCriteria),
});
