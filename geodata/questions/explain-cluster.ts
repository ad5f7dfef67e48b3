import {
  type ClusterSetExplanation,
  type ExplainClusterInput,
  explainCluster,
} from '../analysis/explain-cluster.ts';
import { clusterCriteria } from '../criteria/registry.ts';
import type { Ubigeo } from '../model/territory.ts';
import { question } from './question.ts';

interface Input {
  districts: readonly Ubigeo[];
  question: ExplainClusterInput;
}

/** How a wanted set of districts fares among all candidates, and the milliseconds it took. */
export const explainClusterQuestion = question<
  Input,
  ClusterSetExplanation & { elapsedMs: number }
>({
  answer: ({ clusters, contiguity }, { districts, question: asked }) => {
    const started = performance.now();
    const found = explainCluster(clusters, contiguity, districts, asked, clusterCriteria);
    return { ...found, elapsedMs: performance.now() - started };
  },
});
