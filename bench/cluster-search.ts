import { askGraph } from './graph-requests.ts';

const query = `
  query ($within: [Ubigeo!]!) {
    proposeClusters(input: { within: $within, sectors: [HEALTH], first: 10 }) {
      candidatesConsidered
      exhaustive
      elapsedMs
      proposals { rank score }
    }
  }`;

const ROUNDS = 3;

/** The search for clusters of 3 to 6 districts in the whole country. */
export interface ClusterSearch {
  candidates: number;
  exhaustive: boolean;
  /** Median of the time the server computed. */
  computedMs: number;
  candidatesPerSecond: number;
}

interface Answer {
  proposeClusters: {
    candidatesConsidered: number;
    exhaustive: boolean;
    elapsedMs: number;
    proposals: unknown[];
  };
}

/** Proposes health clusters in all regions, some rounds after one that warms up. */
export async function measureClusterSearch(url: string): Promise<ClusterSearch> {
  const regions = Array.from({ length: 25 }, (_, i) => String(i + 1).padStart(2, '0'));
  const answers: Answer['proposeClusters'][] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const { data } = await askGraph(url, { query }, { variables: { within: regions } });
    answers.push((data as Answer).proposeClusters);
  }
  const [first] = answers;
  if (first?.proposals.length !== 10) throw new Error('Got no proposals; expected ten.');
  const times = answers
    .slice(1)
    .map(({ elapsedMs }) => elapsedMs)
    .sort((a, b) => a - b);
  const computedMs = times[Math.floor(times.length / 2)] as number;
  return {
    candidates: first.candidatesConsidered,
    exhaustive: first.exhaustive,
    computedMs,
    candidatesPerSecond: Math.round((first.candidatesConsidered * 1000) / computedMs),
  };
}
