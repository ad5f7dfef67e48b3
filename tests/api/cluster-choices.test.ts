import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { openForWriting } from '../support/back-end.ts';
import { type Graph, openGraph } from './graph.ts';

interface Judged {
  score: number;
  province: { ubigeo: string };
  districts: { ubigeo: string }[];
}
interface Alternative {
  kind: 'EXCHANGE' | 'DISJOINT' | 'CROSS_PROVINCE';
  scoreDifference: number;
  set: Judged;
}
interface Stable {
  rank: number;
  byRank: number[];
  amongFirst: number;
  centralWeights: { criterion: string; weight: number }[] | null;
  set: Judged;
}
interface Answer {
  candidatesConsidered: number;
  proposals: (Judged & { rank: number; links: { link: string }[]; alternatives?: Alternative[] })[];
  stability?: {
    clusters: Stable[];
    rivals: Stable[];
    candidates: number;
    ranks: number;
    draws: number;
    seed: number;
  };
}

const judged = 'score province { ubigeo } districts { ubigeo }';
const alternatives = `alternatives { kind scoreDifference set { ${judged} } }`;

async function propose(
  graph: Graph,
  input: Record<string, unknown>,
  { ofEach = '', more = '' } = {},
): Promise<Answer> {
  const { data } = await graph.ask<{ proposeClusters: Answer }>(
    `query ($input: ProposeClustersInput!) { proposeClusters(input: $input) {
       candidatesConsidered proposals { rank ${judged} links { link } ${ofEach} } ${more} } }`,
    { input: { sectors: ['HEALTH'], ...input } },
  );
  return data.proposeClusters;
}

const codes = (items: readonly { ubigeo: string }[]) => items.map(({ ubigeo }) => ubigeo);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const shared = (a: readonly string[], b: readonly string[]) =>
  a.filter((code) => b.includes(code)).length;

describePublished('a choice among clusters', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph?.close());

  describe('the alternatives of a proposal', () => {
    const lamas = { within: ['2205'], first: 5 };
    let all: Answer['proposals'];
    let crossing: Answer['proposals'];
    beforeAll(async () => {
      all = (await propose(graph, { ...lamas, first: 1000 })).proposals;
      const more = { within: ['22'], allowCrossProvince: true, first: 1000 };
      crossing = (await propose(graph, more)).proposals;
    });

    it('are the best that differ by one district, that share none, and that cross the province', async () => {
      const { proposals } = await propose(graph, lamas, { ofEach: alternatives });
      for (const { districts, score, alternatives: found } of proposals) {
        const own = codes(districts);
        expect(found?.map(({ kind }) => kind)).toEqual(['EXCHANGE', 'DISJOINT', 'CROSS_PROVINCE']);
        const [exchange, disjoint, cross] = found!;
        const best = (keep: (other: string[]) => boolean) =>
          codes(all.find((one) => keep(codes(one.districts)))!.districts);
        expect(codes(exchange!.set.districts)).toEqual(
          best((other) => other.length === own.length && shared(own, other) === own.length - 1),
        );
        expect(codes(disjoint!.set.districts)).toEqual(best((other) => shared(own, other) === 0));
        // The other province need not be within the question.
        expect(new Set(codes(cross!.set.districts).map((code) => code.slice(0, 2)))).toEqual(
          new Set(['22']),
        );
        for (const one of found!) {
          expect(one.set.province.ubigeo).toBe('2205');
          expect(one.scoreDifference).toBeCloseTo(one.set.score - score, 12);
        }
      }
    });

    it('tell what the province rule costs', async () => {
      const input = { within: ['22'], first: 1 };
      const { proposals } = await propose(graph, input, { ofEach: alternatives });
      const [best] = proposals;
      const cross = best!.alternatives!.find(({ kind }) => kind === 'CROSS_PROVINCE')!;
      const bestCrossing = crossing.find(
        ({ districts, province }) =>
          province.ubigeo === best!.province.ubigeo &&
          codes(districts).some((code) => !code.startsWith(province.ubigeo)),
      )!;
      expect(codes(cross.set.districts)).toEqual(codes(bestCrossing.districts));
      expect(cross.set.score).toBe(bestCrossing.score);
      expect(cross.scoreDifference).toBeGreaterThan(0);
    });

    it('keep to what the question includes and excludes', async () => {
      const input = { ...lamas, include: ['220505'], exclude: ['220511'] };
      const { proposals } = await propose(graph, input, { ofEach: alternatives });
      for (const one of proposals) {
        // What must be in every set cannot be in a disjoint one.
        expect(one.alternatives!.map(({ kind }) => kind)).not.toContain('DISJOINT');
        expect(one.alternatives!.length).toBeGreaterThan(0);
        for (const { set } of one.alternatives!) {
          expect(codes(set.districts)).toContain('220505');
          expect(codes(set.districts)).not.toContain('220511');
        }
      }
    });

    it('are none for the only candidate of a province', async () => {
      const { proposals } = await propose(graph, { within: ['0104'] }, { ofEach: alternatives });
      expect(proposals).toHaveLength(1);
      expect(proposals[0]?.alternatives).toEqual([]);
    });

    it('are refused for more than a hundred proposals', async () => {
      const error = await graph
        .refusal(
          '{ proposeClusters(input: { within: ["22"], sectors: [HEALTH], first: 101 }) { proposals { alternatives { kind } } } }',
        )
        .catch((thrown: Error) => thrown.message);
      expect(JSON.stringify(error)).toMatch(/QUERY_TOO_COMPLEX.*input\.first/);
    });
  });

  describe('rank stability', () => {
    const input = { within: ['2205'], first: 8 };
    const stable = async (args: string, more: Record<string, unknown> = {}) => {
      const { data } = await graph.ask<{ proposeClusters: Answer }>(
        `query Q($input: ProposeClustersInput!) { proposeClusters(input: $input) { proposals { rank ${judged} links { link } } candidatesConsidered
           stability(${args}) { candidates ranks draws seed clusters { ...s } rivals { ...s } } } }
         fragment s on ClusterStability { rank byRank amongFirst centralWeights { criterion weight } set { ${judged} } }`,
        { input: { sectors: ['HEALTH'], ...input, ...more } },
      );
      return data.proposeClusters;
    };

    it('is told of the proposals, in their order, against all candidates', async () => {
      const { proposals, candidatesConsidered, stability } = await stable('draws: 400, ranks: 3');
      const { clusters, rivals, ...rest } = stability!;
      expect(rest).toEqual({ candidates: candidatesConsidered, ranks: 3, draws: 400, seed: 1 });
      expect(clusters.map(({ set }) => codes(set.districts))).toEqual(
        proposals.map(({ districts }) => codes(districts)),
      );
      expect(clusters.map(({ rank }) => rank)).toEqual(proposals.map(({ rank }) => rank));
      for (const { byRank, amongFirst, centralWeights, rank } of [...clusters, ...rivals]) {
        expect(byRank).toHaveLength(3);
        expect(total(byRank)).toBeCloseTo(amongFirst, 12);
        expect(centralWeights === null).toBe(byRank[0] === 0);
        if (centralWeights) {
          expect(total(centralWeights.map(({ weight }) => weight))).toBeCloseTo(1, 9);
        }
        expect(rank).toBeGreaterThan(0);
      }
      expect(rivals.every(({ rank }) => rank > 8)).toBe(true);
      const first = total([...clusters, ...rivals].map(({ byRank }) => byRank[0]!));
      expect(first).toBeLessThanOrEqual(1 + 1e-9);
    });

    it('is the same for the same seed, and another for another', async () => {
      const [one, again, other] = [
        await stable('draws: 200, seed: 5'),
        await stable('draws: 200, seed: 5'),
        await stable('draws: 200, seed: 6'),
      ];
      expect(again!.stability).toEqual(one!.stability);
      expect(other!.stability!.clusters).not.toEqual(one!.stability!.clusters);
    });

    it('puts the best first the surer the closer the draws keep to the weights', async () => {
      const loose = await stable('draws: 300');
      const close = await stable('draws: 300, concentration: 10000');
      const bestShare = ({ stability }: Answer) => stability!.clusters[0]!.byRank[0]!;
      expect(bestShare(close)).toBeGreaterThan(bestShare(loose));
    });

    it('competes among the candidates that hold what is included', async () => {
      const { candidatesConsidered, stability } = await stable('draws: 50', {
        include: ['220505'],
      });
      expect(stability!.candidates).toBe(candidatesConsidered);
      for (const { set } of stability!.clusters) expect(codes(set.districts)).toContain('220505');
    });

    it.each([
      ['draws: 0', 'input.draws'],
      ['draws: 10001', 'input.draws'],
      ['ranks: 51', 'input.ranks'],
      ['seed: -1', 'input.seed'],
      ['concentration: 0', 'input.concentration'],
    ])('of %s is refused', async (args, argument) => {
      const error = await graph.refusal(
        `{ proposeClusters(input: { within: ["2205"], sectors: [HEALTH] }) { stability(${args}) { draws } } }`,
      );
      expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
    });
  });

  it('takes in a reviewed link when told, and says that it is one', async () => {
    const input = { within: ['21'], include: ['210103', '210105'], size: { min: 3, max: 3 } };
    expect((await propose(graph, input)).proposals).toEqual([]);
    const linked = await propose(graph, { ...input, connectivity: { reviewedLinks: true } });
    expect(linked.candidatesConsidered).toBeGreaterThan(0);
    for (const { links } of linked.proposals) {
      expect(links.map(({ link }) => link)).toContain('REVIEWED');
    }
  });
});

describePublished('a reviewed barrier', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph(async () => {
      const database = await openForWriting();
      await database.dataSource.query(
        `insert into reviewed_contiguity (a, b, decision, reason_es, reason_en, source_id)
         select '220501', '220506', 'BARRIER', 'sin puente', 'no bridge', min(source_id)
         from reviewed_contiguity`,
      );
      return database;
    });
  });
  afterAll(() => graph?.close());

  const pair = { within: ['2205'], include: ['220501', '220506'], size: { min: 2, max: 2 } };

  it('parts districts when reviewed links count, and not otherwise', async () => {
    expect((await propose(graph, pair)).candidatesConsidered).toBe(1);
    const barred = { ...pair, connectivity: { reviewedLinks: true } };
    expect((await propose(graph, barred)).candidatesConsidered).toBe(0);
  });

  it('is heeded alike by explainCluster, planPortfolio and contiguityOf', async () => {
    const districts = '["220501", "220506", "220507"]';
    const question = (reviewed: boolean) => `{
      explainCluster(districts: ["220501", "220506"], input: { sectors: [HEALTH], size: { min: 2, max: 3 }, connectivity: { reviewedLinks: ${reviewed} } }) { eligibility { eligible } }
      contiguityOf(districts: ${districts}, reviewedLinks: ${reviewed}) { pairs { a b } }
    }`;
    type Given = {
      explainCluster: { eligibility: { eligible: boolean } };
      contiguityOf: { pairs: { a: string; b: string }[] };
    };
    for (const reviewed of [false, true]) {
      const { data } = await graph.ask<Given>(question(reviewed));
      expect(data.explainCluster.eligibility.eligible).toBe(!reviewed);
      const pairs = data.contiguityOf.pairs.map(({ a, b }) => `${a} ${b}`);
      expect(pairs.includes('220501 220506')).toBe(!reviewed);
    }
    const locked = `{ planPortfolio(input: { sectors: [HEALTH], within: ["2205"], waves: [], size: { min: 2, max: 3 },
      connectivity: { reviewedLinks: true }, locks: [{ districts: ["220501", "220506"] }] }) { status } }`;
    const error = await graph.refusal(locked);
    expect(error.extensions?.argument).toBe('input.locks[0].districts');
    expect(error.message).toContain('NOT_CONTIGUOUS');
  });
});
