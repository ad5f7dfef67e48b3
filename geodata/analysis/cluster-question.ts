import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import type { ClusterFacts } from '../model/cluster-facts.ts';
import type { Ubigeo } from '../model/territory.ts';
import type { SizeRange } from './cluster-candidates.ts';
import type { Connectivity, ConnectivityInput } from './cluster-connectivity.ts';
import { resolveConnectivity } from './cluster-connectivity.ts';
import type { Eligibility } from './cluster-eligibility.ts';
import type { ClusterGraph, ContiguityInput } from './cluster-graph.ts';
import { buildClusterGraph } from './cluster-graph.ts';
import type { ClusterArea } from './cluster-input.ts';
import { checkSectors, readArea, resolveSize } from './cluster-input.ts';
import type { ClusterProposal } from './cluster-proposals.ts';
import { describeCandidate } from './cluster-proposals.ts';
import type { ClusterScorer, ScoringInput, WeightedCriterion } from './cluster-score.ts';
import { createScorer, weighCriteria } from './cluster-score.ts';
import { eligibilityWithin } from './portfolio-locks.ts';

/** Which sets may be clusters and how they are scored: a question for proposals without a number. */
export interface ClusterQuestionInput extends ScoringInput {
  /** Regions and/or provinces; neither members nor bridges come from outside. */
  within: readonly Ubigeo[];
  /** Members of a cluster, 2-10. Default 3-6. */
  size?: SizeRange | undefined;
  connectivity?: ConnectivityInput | undefined;
  /** Districts that are neither members nor bridges. */
  exclude?: readonly Ubigeo[] | undefined;
  /** Whether one member may come from another province of the region. Default false. */
  allowCrossProvince?: boolean | undefined;
}

/** The question with everything needed to answer it. */
export interface ClusterQuestion {
  facts: ClusterFacts;
  contiguity: ContiguityInput;
  connectivity: Connectivity;
  graph: ClusterGraph;
  area: ClusterArea;
  rules: { size: SizeRange; allowCrossProvince: boolean };
  weighted: readonly WeightedCriterion[];
  scorer: ClusterScorer;
}

/** A set of districts with its score in full. */
export type DescribedSet = Omit<ClusterProposal, 'rank'>;

/** Checks the question and prepares its answer. Throws BAD_INPUT or NOT_FOUND for a wrong one. */
export function readQuestion(
  facts: ClusterFacts,
  contiguity: ContiguityInput,
  input: ClusterQuestionInput & { include?: readonly Ubigeo[] | undefined },
  criteria: readonly ClusterCriterion[],
): ClusterQuestion {
  checkSectors(input.sectors);
  const rules = {
    size: resolveSize(input.size),
    allowCrossProvince: input.allowCrossProvince ?? false,
  };
  const connectivity = resolveConnectivity(input.connectivity);
  const graph = buildClusterGraph(facts, contiguity, connectivity);
  const area = readArea(graph, input, rules);
  const weighted = weighCriteria(criteria, facts, input);
  const scorer = createScorer(weighted);
  return { facts, contiguity, connectivity, graph, area, rules, weighted, scorer };
}

/** What describing a set needs. */
export type SetContext = Pick<ClusterQuestion, 'facts' | 'graph' | 'area' | 'rules' | 'weighted'>;

/** The set in full, and how it hangs together. Members are indices of the facts, by ubigeo. */
export function describeSet(
  { facts, graph, area, rules, weighted }: SetContext,
  members: Int32Array,
): { set: DescribedSet; eligibility: Eligibility } {
  const districts = Array.from(members, (member) => graph.ubigeos[member] as Ubigeo);
  const eligibility = eligibilityWithin(graph, area, rules, districts);
  const found = {
    members,
    bridges: Int32Array.from(eligibility.bridges, (ubigeo) => graph.indexOf.get(ubigeo) ?? -1),
    population: members.reduce((sum, member) => sum + (facts.population[member] || 0), 0),
  };
  const set = describeCandidate(graph, facts, weighted, found, eligibility.province);
  return { set, eligibility };
}
