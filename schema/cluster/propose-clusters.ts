import {
  type ConnectivityInput,
  resolveConnectivity,
} from '../../geodata/analysis/cluster-connectivity.ts';
import { checkEligibility, type Eligibility } from '../../geodata/analysis/cluster-eligibility.ts';
import { buildClusterGraph, type ContiguityInput } from '../../geodata/analysis/cluster-graph.ts';
import type { ProposeClustersInput } from '../../geodata/analysis/cluster-input.ts';
import type { Ubigeo } from '../../geodata/model/territory.ts';
import { inSlices } from '../common/in-slices.ts';
import type { Context } from '../context.ts';
import type { Reference } from '../reference.ts';
import type { ClusterProposalsType } from './cluster.type.ts';
import type { ProposedQuestion } from './cluster-alternatives.ts';

/** The best clusters among all eligible sets. Throws BAD_INPUT, NOT_FOUND or INSUFFICIENT_DATA. */
export async function answerProposals(
  input: ProposeClustersInput,
  { analyst, reference, signal }: Context,
): Promise<ClusterProposalsType> {
  const { criteriaUse, ...found } = await analyst.ask('proposeClusters', input, reference, signal);
  const sets = found.proposals.map(({ districts, province }) => ({ districts, province }));
  const question: ProposedQuestion = { input, sets };
  const proposals = found.proposals.map((proposal) => ({ ...proposal, question }));
  const { dataVersion } = reference;
  return { ...found, proposals: inSlices(proposals), criteria: criteriaUse, dataVersion, question };
}

/** Whether given districts may form a cluster. Throws BAD_INPUT or NOT_FOUND. */
export async function answerEligibility(
  districts: readonly Ubigeo[],
  connectivity: ConnectivityInput,
  allowCrossProvince: boolean,
  { reference }: Context,
): Promise<Eligibility> {
  const { facts, reachable } = await reference.clusters();
  const graph = buildClusterGraph(
    facts,
    { ...contiguityOf(reference), reachable },
    resolveConnectivity(connectivity),
  );
  return checkEligibility(graph, districts, { allowCrossProvince, size: { min: 3, max: 10 } });
}

function contiguityOf({ pairs, reviewed }: Reference): ContiguityInput {
  return { pairs, barriers: reviewed.filter(({ decision }) => decision === 'BARRIER') };
}
