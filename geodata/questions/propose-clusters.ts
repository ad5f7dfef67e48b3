import type { ProposeClustersInput } from '../analysis/cluster-input.ts';
import { type ClusterProposals, proposeClusters } from '../analysis/cluster-proposals.ts';
import { clusterCriteria } from '../criteria/registry.ts';
import { question } from './question.ts';

/** The best clusters among all eligible sets, and the milliseconds it took to find them. */
export const proposeClustersQuestion = question<
  ProposeClustersInput,
  ClusterProposals & { elapsedMs: number }
>({
  answer: ({ clusters, contiguity }, input) => {
    const started = performance.now();
    const found = proposeClusters(clusters, contiguity, input, clusterCriteria);
    return { ...found, elapsedMs: performance.now() - started };
  },
});
