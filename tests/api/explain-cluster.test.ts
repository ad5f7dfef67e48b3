import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

interface Standing {
  rank: number;
  candidates: number;
  percentile: number;
}
interface Judged {
  score: number | null;
  scoreRange: { min: number; max: number } | null;
  province: { ubigeo: string };
  districts: { ubigeo: string }[];
  bridges: { ubigeo: string }[];
}
interface Explanation {
  eligibility: {
    eligible: boolean;
    reason: string;
    components: { ubigeo: string }[][];
  };
  set: Judged;
  inProvince: Standing | null;
  total: Standing | null;
  best: Judged | null;
  differences: {
    own: { criterion: { code: string }; contribution: number | null };
    best: { contribution: number | null };
    loss: number;
  }[];
  changes: {
    edits: { kind: string; district: { ubigeo: string } | null; bridges: number | null }[];
    steps: number;
    set: Judged;
    inProvince: Standing | null;
  }[];
  explanation: string;
  en: string;
  dataVersion: string;
}

let graph: Graph;

const query = `query ($districts: [Ubigeo!]!, $input: ExplainClusterInput!) {
  explainCluster(districts: $districts, input: $input) {
    eligibility { eligible reason components { ubigeo } } set { ...judged } best { ...judged }
    inProvince { rank candidates percentile } total { rank candidates percentile }
    differences { own { criterion { code } contribution } best { contribution } loss }
    changes { edits { kind district { ubigeo } bridges } steps set { ...judged }
      inProvince { rank candidates percentile } }
    explanation en: explanation(lang: EN) dataVersion } }
  fragment judged on ClusterSet { score scoreRange { min max } province { ubigeo }
    districts { ubigeo } bridges { ubigeo } }`;

async function explain(
  districts: readonly string[],
  input: Record<string, unknown> = {},
): Promise<Explanation> {
  const variables = { districts, input: { sectors: ['HEALTH'], ...input } };
  const { data } = await graph.ask<{ explainCluster: Explanation }>(query, variables);
  return data.explainCluster;
}

interface Proposed {
  candidatesConsidered: number;
  proposals: { rank: number; score: number; districts: { ubigeo: string }[] }[];
}

async function propose(input: Record<string, unknown>): Promise<Proposed> {
  const { data } = await graph.ask<{ proposeClusters: Proposed }>(
    `query ($input: ProposeClustersInput!) { proposeClusters(input: $input) {
       candidatesConsidered proposals { rank score districts { ubigeo } } } }`,
    { input: { sectors: ['HEALTH'], ...input } },
  );
  return data.proposeClusters;
}

const codes = (items: readonly { ubigeo: string }[]) => items.map(({ ubigeo }) => ubigeo);
const lamas = ['220501', '220505', '220510'];

describePublished('explainCluster', () => {
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph?.close());

  it('gives a proposed set the rank and the score that the proposal has', async () => {
    const { proposals, candidatesConsidered } = await propose({ within: ['22'], first: 400 });
    const inLamas = await propose({ within: ['2205'], first: 1 });
    for (const place of [0, 9, 399]) {
      const { districts, rank, score } = proposals[place]!;
      const found = await explain(codes(districts));
      expect(found.eligibility).toMatchObject({ eligible: true, reason: 'CONNECTED' });
      expect(found.total).toMatchObject({ rank, candidates: candidatesConsidered });
      expect(found.total!.percentile).toBeCloseTo(100 - (100 * (rank - 1)) / 1482, 9);
      expect(found.set.score).toBe(score);
      expect(found.changes).toEqual([]);
    }
    const best = await explain(codes(proposals[0]!.districts));
    expect(best.inProvince).toEqual({
      rank: 1,
      candidates: inLamas.candidatesConsidered,
      percentile: 100,
    });
    expect(best.explanation).toMatch(/Es el mejor de su provincia\.$/);
  });

  it('looks for the candidates in the region of the set unless told where', async () => {
    const region = await explain(lamas);
    expect(region.total?.candidates).toBe(1483);
    const { total, inProvince } = await explain(lamas, { within: ['2205'] });
    expect(total).toEqual(inProvince);
    expect(inProvince).toEqual(region.inProvince);
    const error = await graph.refusal(query, {
      districts: lamas,
      input: { sectors: ['HEALTH'], within: ['25'] },
    });
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'districts[0]' });
  });

  it('names the parts a set falls into and the smallest changes, each with its set and rank', async () => {
    const { eligibility, set, changes, dataVersion } = await explain(lamas, {
      sectors: ['EDUCATION'],
    });
    expect(eligibility).toMatchObject({ eligible: false, reason: 'NOT_CONTIGUOUS' });
    expect(eligibility.components.map(codes)).toEqual([['220501'], ['220505'], ['220510']]);
    expect(dataVersion).toBe(graph.reference.dataVersion);
    expect(changes.slice(0, 2).map(({ edits }) => edits)).toEqual([
      [{ kind: 'ALLOW_BRIDGES', district: null, bridges: 1 }],
      [{ kind: 'ADD', district: { ubigeo: '220511' }, bridges: null }],
    ]);
    const [bridged, added] = changes;
    expect(codes(bridged!.set.bridges)).toEqual(['220511']);
    expect(bridged!.set.score).toBe(set.score);
    expect(codes(added!.set.districts)).toEqual([...lamas, '220511'].sort());
    const proposed = await propose({
      within: ['2205'],
      sectors: ['EDUCATION'],
      first: 1000,
    });
    for (const change of changes) {
      const better = proposed.proposals.filter(({ score }) => score > change.set.score!).length;
      expect(change.inProvince!.rank).toBe(better + 1);
      const own = change.edits.some(({ kind }) => kind.startsWith('ALLOW')) ? 1 : 0;
      expect(change.inProvince!.candidates).toBe(proposed.candidatesConsidered + own);
    }
  });

  it('leads by its changes to sets that clusterEligibility accepts', async () => {
    const { changes } = await explain(['220104', '220105', '220802'], { changes: 20, maxSteps: 3 });
    expect(changes.length).toBeGreaterThan(5);
    for (const { set, edits, steps } of changes) {
      const kinds = edits.map(({ kind }) => kind);
      const bridges = edits.find(({ kind }) => kind === 'ALLOW_BRIDGES')?.bridges;
      const rule = bridges
        ? `{ rule: BRIDGES, maxBridges: ${bridges} }`
        : `{ rule: ${kinds.includes('ALLOW_CAPITAL') ? 'PROVINCIAL_CAPITAL' : 'STRICT'}, reviewedLinks: ${kinds.includes('ALLOW_REVIEWED_LINKS')} }`;
      const { data } = await graph.ask<{ clusterEligibility: { eligible: boolean } }>(
        `query ($d: [Ubigeo!]!) { clusterEligibility(districts: $d, connectivity: ${rule}, allowCrossProvince: ${kinds.includes('ALLOW_CROSS_PROVINCE')}) { eligible } }`,
        { d: codes(set.districts) },
      );
      expect(data.clusterEligibility.eligible, JSON.stringify(edits)).toBe(true);
      expect(steps).toBeGreaterThanOrEqual(edits.length);
    }
  });

  it('holds the wanted set against the best of its province, criterion by criterion', async () => {
    const { set, best, differences } = await explain(lamas);
    const losses = differences.map(({ loss }) => loss);
    expect(losses).toEqual([...losses].sort((a, b) => b - a));
    const sum = losses.reduce((total, loss) => total + loss, 0);
    expect(sum).toBeCloseTo(best!.score! - set.score!, 12);
    const { proposals } = await propose({ within: ['2205'], first: 1 });
    expect(codes(best!.districts)).toEqual(codes(proposals[0]!.districts));
  });

  it('says so when no weighted criterion has a value, and gives no score', async () => {
    const found = await explain(lamas, { criteria: [{ criterion: 'TRAVEL_SAFETY', weight: 1 }] });
    expect(found).toMatchObject({ inProvince: null, total: null, differences: [] });
    expect(found.set).toMatchObject({ score: null, scoreRange: null });
    expect(found.en).toContain('It has no score: no weighted criterion has data.');
  });

  it('takes the planner’s values into the score', async () => {
    const values = lamas.map((ubigeo) => ({ ubigeo, value: 1 }));
    const open = await explain(lamas);
    const given = await explain(lamas, {
      plannerValues: ['POLITICAL_WILL', 'TRAVEL_SAFETY'].map((criterion) => ({
        criterion,
        values,
      })),
    });
    expect(given.set.score).toBeCloseTo(open.set.scoreRange!.max, 12);
    expect(given.set.scoreRange!.min).toBe(given.set.score);
  });

  it('tells the islands of Titicaca that a reviewed link joins them', async () => {
    const { changes, eligibility } = await explain(['210103', '210105'], {
      size: { min: 2, max: 3 },
    });
    expect(eligibility.reason).toBe('NOT_CONTIGUOUS');
    expect(changes[0]?.edits.map(({ kind }) => kind)).toEqual(['ALLOW_REVIEWED_LINKS']);
  });

  it.each([
    [[], {}, 'BAD_USER_INPUT', 'districts'],
    [['220501', '220501'], {}, 'BAD_USER_INPUT', 'districts[1]'],
    [['2205'], {}, 'BAD_USER_INPUT', 'districts'],
    [['229999'], {}, 'NOT_FOUND', 'districts'],
    [lamas, { exclude: ['220505'] }, 'BAD_USER_INPUT', 'districts[1]'],
    [lamas, { changes: 51 }, 'BAD_USER_INPUT', 'input.changes'],
    [lamas, { maxSteps: 0 }, 'BAD_USER_INPUT', 'input.maxSteps'],
    [lamas, { sectors: [] }, 'BAD_USER_INPUT', 'input.sectors'],
    [
      lamas,
      { criteria: [{ criterion: 'SERVICE_GAP', weight: -2 }] },
      'BAD_USER_INPUT',
      'input.criteria[0].weight',
    ],
    [
      lamas,
      { criteria: [{ criterion: 'SERVICE_GAP', weight: 0 }] },
      'BAD_USER_INPUT',
      'input.criteria',
    ],
  ])('of %o with %o is refused', async (districts, input, code, argument) => {
    const error = await graph.refusal(query, {
      districts,
      input: { sectors: ['HEALTH'], ...input },
    });
    expect(error.extensions).toEqual({ code, argument });
    expect(error.message).toMatch(/got .*expected /i);
  });

  it('of more than twenty districts is refused', async () => {
    const rows = await graph.rows<{ ubigeo: string }>(
      "select ubigeo from territory where level = 'DISTRICT' and region_ubigeo = '22' order by 1 limit 21",
    );
    const error = await graph.refusal(query, {
      districts: codes(rows),
      input: { sectors: ['HEALTH'] },
    });
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'districts' });
  });
});
