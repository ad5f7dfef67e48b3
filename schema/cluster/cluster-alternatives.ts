import type { ClusterAlternative } from '../../geodata/analysis/cluster-alternatives.ts';
import type { ProposeClustersInput } from '../../geodata/analysis/cluster-input.ts';
import type { Ubigeo } from '../../geodata/model/territory.ts';
import type { Context } from '../context.ts';

/** A question for proposals and the sets that answer it, best first. */
export interface ProposedQuestion {
  input: ProposeClustersInput;
  sets: readonly { districts: readonly Ubigeo[]; province: Ubigeo }[];
  /** Alternatives of all of them; asked for once, when one of them is. */
  alternatives?: Promise<ClusterAlternative[][]>;
}

/** The alternatives of the proposal of a rank. Throws what the question for them throws. */
export async function alternativesOf(
  question: ProposedQuestion,
  rank: number,
  { analyst, reference, signal }: Context,
): Promise<ClusterAlternative[]> {
  const { first: _, ...input } = question.input;
  question.alternatives ??= analyst.ask(
    'clusterAlternatives',
    { question: input, sets: question.sets },
    reference,
    signal,
  );
  return (await question.alternatives)[rank - 1] ?? [];
}
