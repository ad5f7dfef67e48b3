import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  askHistoricalClusters,
  type HistoricalAnswer,
  historicalRules,
} from '../../docs/historical-clusters-answers.ts';
import { historicalClustersMarkdown } from '../../docs/historical-clusters-page.ts';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

const page = new URL('../../docs/historical-clusters.md', import.meta.url);

let graph: Graph;
let clusters: HistoricalAnswer[];

describePublished('docs/historical-clusters.md', () => {
  beforeAll(async () => {
    graph = await openGraph();
    clusters = await askHistoricalClusters(async (query, variables) => {
      return (await graph.ask(query, variables)).data;
    });
  });
  afterAll(() => graph?.close());

  it('is what npm run docs:historical writes from the official edition', () => {
    expect(readFileSync(page, 'utf8')).toBe(historicalClustersMarkdown(clusters));
  });

  it('has 3, 6 and 7 of the seven accepted where another province is allowed', () => {
    const crossing = [...historicalRules.keys()].filter(
      (r) => historicalRules[r]?.allowCrossProvince,
    );
    const accepted = crossing.map(
      (r) => clusters.filter(({ rules }) => rules[r]?.eligibility.eligible).length,
    );
    expect(accepted).toEqual([3, 6, 7]);
  });

  it('explains the difference to the best by losses that add up to it', () => {
    for (const { rules } of clusters) {
      for (const { set, best, differences } of rules) {
        const loss = differences.reduce((sum, one) => sum + one.loss, 0);
        expect(loss).toBeCloseTo(best!.score - set.score, 12);
      }
    }
  });

  it('places each at the rank that its score takes among the candidates of its province', async () => {
    for (const { districts, judgedFor, rules } of clusters) {
      const [strict] = rules;
      const { data } = await graph.ask<{
        proposeClusters: { candidatesConsidered: number; proposals: { score: number }[] };
      }>(
        'query ($input: ProposeClustersInput!) { proposeClusters(input: $input) { candidatesConsidered proposals { score } } }',
        {
          input: { within: [provinceOf(strict!.set)], sectors: judgedFor, first: 1000 },
        },
      );
      const { candidatesConsidered, proposals } = data.proposeClusters;
      const own = strict!.eligibility.eligible ? 0 : 1;
      expect(strict!.inProvince.candidates, districts[0]?.name).toBe(candidatesConsidered + own);
      const better = proposals.filter(({ score }) => score > strict!.set.score).length;
      expect(strict!.inProvince.rank).toBe(better + 1);
    }
  });
});

function provinceOf({ province: { name } }: HistoricalAnswer['rules'][number]['set']): string {
  for (const [ubigeo, known] of graph.reference.names) {
    if (ubigeo.length === 4 && known === name) return ubigeo;
  }
  throw new Error(`Got province ${name}; expected one of the reference.`);
}
