import {
  type AlternativesInput,
  type ClusterAlternative,
  clusterAlternatives,
} from '../analysis/cluster-alternatives.ts';
import { clusterCriteria } from '../criteria/registry.ts';
import type { Ubigeo } from '../model/territory.ts';
import { question } from './question.ts';

interface Input {
  question: AlternativesInput;
  sets: readonly { districts: readonly Ubigeo[]; province: Ubigeo }[];
}

/** The best alternatives of each proposed set, in the order of the sets. */
export const clusterAlternativesQuestion = question<Input, ClusterAlternative[][]>({
  answer: ({ clusters, contiguity }, { question: asked, sets }) =>
    clusterAlternatives(clusters, contiguity, asked, sets, clusterCriteria),
});
