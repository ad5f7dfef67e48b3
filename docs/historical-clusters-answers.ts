import type { Ask } from './ask-database.ts';

/** A rule that a historical cluster is held against. */
export interface HistoricalRule {
  rule: 'STRICT' | 'PROVINCIAL_CAPITAL' | 'BRIDGES';
  allowCrossProvince: boolean;
}

interface Place {
  name: string;
}

interface Judged {
  score: number;
  scoreRange: { min: number; max: number };
  districts: Place[];
  bridges: Place[];
}

interface Standing {
  rank: number;
  candidates: number;
  percentile: number;
}

/** What the graph says of a historical cluster under a rule. */
export interface RuleAnswer extends HistoricalRule {
  eligibility: { eligible: boolean; reason: string; bridges: Place[]; components: Place[][] };
  set: Judged & { region: Place; province: Place };
  inProvince: Standing;
  total: Standing;
  best: Judged | null;
  differences: {
    own: { criterion: { name: string }; contribution: number | null };
    best: { contribution: number | null };
    loss: number;
  }[];
  changes: {
    edits: { kind: string; district: Place | null; bridges: number | null }[];
    steps: number;
    set: Judged;
    inProvince: Standing;
  }[];
}

/** A historical cluster and what each rule makes of it, in the order of `historicalRules`. */
export interface HistoricalAnswer {
  number: number;
  provinces: Place[];
  districts: Place[];
  /** All the plan names, in its order. */
  sectors: string[];
  /** Those it is judged for: clusters are judged for one or two. */
  judgedFor: string[];
  rules: RuleAnswer[];
}

/** The rules, the narrowest first; the number of bridging districts is one. */
export const historicalRules: readonly HistoricalRule[] = [
  { rule: 'STRICT', allowCrossProvince: false },
  { rule: 'PROVINCIAL_CAPITAL', allowCrossProvince: false },
  { rule: 'BRIDGES', allowCrossProvince: false },
  { rule: 'STRICT', allowCrossProvince: true },
  { rule: 'PROVINCIAL_CAPITAL', allowCrossProvince: true },
  { rule: 'BRIDGES', allowCrossProvince: true },
];

const listQuery = `{
  historicalClusters { number sectors provinces { name } districts { ubigeo name } }
}`;

const judgeQuery = `
  query Judge($districts: [Ubigeo!]!, $input: ExplainClusterInput!) {
    explainCluster(districts: $districts, input: $input) {
      eligibility { eligible reason bridges { name } components { name } }
      set { region { name } province { name } ...judged }
      inProvince { rank candidates percentile }
      total { rank candidates percentile }
      best { ...judged }
      differences { own { criterion { name(lang: EN) } contribution } best { contribution } loss }
      changes {
        edits { kind district { name } bridges }
        steps
        set { ...judged }
        inProvince { rank candidates percentile }
      }
    }
  }
  fragment judged on ScoredCluster {
    score scoreRange { min max } districts { name } bridges { name }
  }
`;

interface Listed extends Omit<HistoricalAnswer, 'judgedFor' | 'rules' | 'districts'> {
  districts: { ubigeo: string; name: string }[];
}

/** Asks the graph how each of the seven clusters fares under every rule. */
export async function askHistoricalClusters(ask: Ask): Promise<HistoricalAnswer[]> {
  const { historicalClusters } = (await ask(listQuery)) as { historicalClusters: Listed[] };
  const answers: HistoricalAnswer[] = [];
  for (const cluster of historicalClusters) {
    const judgedFor = cluster.sectors.slice(0, 2);
    const districts = cluster.districts.map(({ ubigeo }) => ubigeo);
    const rules: RuleAnswer[] = [];
    for (const { rule, allowCrossProvince } of historicalRules) {
      const input = { sectors: judgedFor, connectivity: { rule }, allowCrossProvince, changes: 3 };
      const { explainCluster } = (await ask(judgeQuery, { districts, input })) as {
        explainCluster: Omit<RuleAnswer, keyof HistoricalRule>;
      };
      rules.push({ rule, allowCrossProvince, ...explainCluster });
    }
    answers.push({ ...cluster, judgedFor, rules });
  }
  return answers;
}
