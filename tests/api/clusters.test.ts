import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

interface Score {
  criterion: { code: string; name: string; en: string; plannerSupplied: boolean };
  raw: { value: number | null; unit: string; missingReason: string | null };
  normalised: number | null;
  weight: number;
  contribution: number | null;
}
interface Proposal {
  rank: number;
  region: { ubigeo: string };
  province: { ubigeo: string };
  districts: { ubigeo: string; population: { value: number } }[];
  bridges: { ubigeo: string }[];
  score: number;
  scoreRange: { min: number; max: number };
  population: { value: number; year: number };
  links: { a: string; b: string; sharedMeters: number }[];
  criteria: Score[];
  explanation: string;
  en: string;
}
interface Proposals {
  candidatesConsidered: number;
  exhaustive: boolean;
  dataVersion: string;
  elapsedMs: number;
  criteria: {
    criterion: { code: string };
    available: boolean;
    weight: number;
    candidatesWithoutValue: number | null;
  }[];
  proposals: Proposal[];
}

let graph: Graph;

const proposalFields = `rank region { ubigeo } province { ubigeo } districts { ubigeo population { value } } bridges { ubigeo }
  score scoreRange { min max } population { value year } links { a b sharedMeters }
  criteria { criterion { code name en: name(lang: EN) plannerSupplied } raw { value unit missingReason } normalised weight contribution }
  explanation en: explanation(lang: EN)`;

async function propose(input: Record<string, unknown>): Promise<Proposals> {
  const { data } = await graph.ask<{ proposeClusters: Proposals }>(
    `query ($input: ProposeClustersInput!) { proposeClusters(input: $input) {
       candidatesConsidered exhaustive dataVersion elapsedMs
       criteria { criterion { code } available weight candidatesWithoutValue }
       proposals { ${proposalFields} } } }`,
    { input },
  );
  return data.proposeClusters;
}

const health = { within: ['22'], sectors: ['HEALTH'] };
const codes = (items: readonly { ubigeo: string }[]) => items.map(({ ubigeo }) => ubigeo);
const total = (values: readonly (number | null)[]) =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** Holds a proposal to what its own figures say. */
function expectProof(proposal: Proposal): void {
  const { criteria, score, scoreRange, districts, population, explanation, en } = proposal;
  expect(total(criteria.map(({ contribution }) => contribution))).toBeCloseTo(score, 12);
  expect(total(criteria.map(({ weight }) => weight))).toBeCloseTo(1, 12);
  expect(scoreRange.min).toBeLessThanOrEqual(score);
  expect(scoreRange.max).toBeGreaterThanOrEqual(score);
  for (const one of criteria) {
    expect(one.contribution === null).toBe(one.normalised === null);
    expect(one.raw.value === null).toBe(one.raw.missingReason !== null);
  }
  expect(total(districts.map((one) => one.population.value))).toBe(population.value);
  expect(explanation).not.toBe(en);
  for (const text of [explanation, en]) expect(text.length).toBeGreaterThan(100);
}

describePublished('clusters', () => {
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph?.close());

  describe('proposeClusters', () => {
    it('considers every eligible set of region 22 and ranks the best with their proof', async () => {
      const found = await propose({ ...health, first: 20 });
      expect(found).toMatchObject({ candidatesConsidered: 1482, exhaustive: true });
      expect(found.dataVersion).toBe(graph.reference.dataVersion);
      expect(found.proposals.map(({ rank }) => rank)).toEqual(
        Array.from({ length: 20 }, (_, i) => i + 1),
      );
      const scores = found.proposals.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const proposal of found.proposals) {
        expectProof(proposal);
        expect(proposal.region.ubigeo).toBe('22');
        expect(new Set(codes(proposal.districts).map((code) => code.slice(0, 4)))).toEqual(
          new Set([proposal.province.ubigeo]),
        );
        expect(proposal.bridges).toEqual([]);
        expect(proposal.districts.length).toBeGreaterThanOrEqual(3);
        expect(proposal.districts.length).toBeLessThanOrEqual(6);
        for (const { sharedMeters } of proposal.links)
          expect(sharedMeters).toBeGreaterThanOrEqual(100);
      }
    });

    it('considers all 155,616 sets of Peru, each once', async () => {
      const regions = await graph.rows<{ ubigeo: string }>(
        "select ubigeo from territory where level = 'REGION'",
      );
      const found = await propose({ within: codes(regions), sectors: ['HEALTH'] });
      expect(found).toMatchObject({ candidatesConsidered: 155_616, exhaustive: true });
      // A second on two free cores; tests share theirs.
      expect(found.elapsedMs).toBeLessThan(5000);
      expect(found.proposals).toHaveLength(10);
    });

    it('proposes sets that contiguityOf confirms', async () => {
      const { proposals } = await propose({
        ...health,
        first: 5,
        sectors: ['EDUCATION', 'HEALTH'],
      });
      for (const { districts } of proposals) {
        const { data } = await graph.ask<{ contiguityOf: { contiguous: boolean } }>(
          'query ($d: [Ubigeo!]!) { contiguityOf(districts: $d, minSharedMeters: 100) { contiguous } }',
          { d: codes(districts) },
        );
        expect(data.contiguityOf.contiguous).toBe(true);
      }
    });

    it('declares what only the planner knows as missing, without a contribution', async () => {
      const { criteria, proposals } = await propose(health);
      const missing = ['POLITICAL_WILL', 'TRAVEL_SAFETY'];
      for (const code of missing) {
        const use = criteria.find(({ criterion }) => criterion.code === code);
        expect(use).toMatchObject({ available: false, candidatesWithoutValue: 1482 });
        for (const proposal of proposals) {
          expect(proposal.criteria.find(({ criterion }) => criterion.code === code)).toMatchObject({
            contribution: null,
            normalised: null,
            raw: { value: null, missingReason: 'NOT_COLLECTED' },
          });
        }
      }
    });

    it('narrows the range of the score with the planner’s values, and not to the point of missing ones', async () => {
      const open = await propose({ ...health, first: 1 });
      const [best] = open.proposals;
      const values = (
        await graph.rows<{ ubigeo: string }>(
          "select ubigeo from territory where level = 'DISTRICT' and region_ubigeo = '22'",
        )
      ).map(({ ubigeo }) => ({ ubigeo, value: 0.5 }));
      const width = ({ scoreRange: { min, max } }: Proposal) => max - min;
      const same = {
        include: codes(best!.districts),
        size: { min: best!.districts.length, max: best!.districts.length },
        first: 1,
      };
      const one = await propose({
        ...health,
        ...same,
        plannerValues: [{ criterion: 'POLITICAL_WILL', values }],
      });
      const both = await propose({
        ...health,
        ...same,
        plannerValues: [
          { criterion: 'POLITICAL_WILL', values },
          { criterion: 'TRAVEL_SAFETY', values },
        ],
      });
      expect(codes(one.proposals[0]!.districts)).toEqual(codes(best!.districts));
      expect(width(best!)).toBeCloseTo(0.2, 9);
      expect(width(one.proposals[0]!)).toBeCloseTo(0.1, 9);
      expect(width(both.proposals[0]!)).toBeCloseTo(0, 9);
      for (const { proposals } of [one, both]) expectProof(proposals[0]!);
    });

    it('weighs criteria as told, turns round only what the planner may, and reports the rest with weight 0', async () => {
      const only = await propose({
        ...health,
        criteria: [{ criterion: 'SERVICE_GAP', weight: 3 }],
      });
      for (const { score, criteria } of only.proposals) {
        const gap = criteria.find(({ criterion }) => criterion.code === 'SERVICE_GAP');
        expect(gap).toMatchObject({ weight: 1, contribution: score, normalised: score });
      }
      const dense = await propose({
        ...health,
        first: 1,
        criteria: [{ criterion: 'POPULATION_DENSITY', weight: 1, direction: 'HIGHER_FIRST' }],
      });
      const sparse = await propose({
        ...health,
        first: 1,
        criteria: [{ criterion: 'POPULATION_DENSITY', weight: 1 }],
      });
      const density = ({ proposals }: Proposals) =>
        proposals[0]!.criteria.find(({ criterion }) => criterion.code === 'POPULATION_DENSITY')!.raw
          .value!;
      expect(density(dense)).toBeGreaterThan(density(sparse));
      const error = await graph.refusal(
        '{ proposeClusters(input: { within: ["22"], sectors: [HEALTH], criteria: [{ criterion: SERVICE_GAP, weight: 1, direction: LOWER_FIRST }] }) { exhaustive } }',
      );
      expect(error.extensions?.code).toBe('BAD_USER_INPUT');
    });

    it('has the included districts in every proposal and the excluded ones in none', async () => {
      const { proposals } = await propose({
        ...health,
        first: 1000,
        include: ['220505'],
        exclude: ['220511'],
      });
      expect(proposals.length).toBeGreaterThan(0);
      for (const { districts } of proposals) {
        expect(codes(districts)).toContain('220505');
        expect(codes(districts)).not.toContain('220511');
      }
    });

    it('keeps to the size asked for', async () => {
      const { proposals } = await propose({ ...health, first: 1000, size: { min: 4, max: 4 } });
      expect(new Set(proposals.map(({ districts }) => districts.length))).toEqual(new Set([4]));
    });

    it.each([
      [{ rule: 'PROVINCIAL_CAPITAL' }, ['220603', '220604', '220605'], ['220601'], false],
      [{ rule: 'BRIDGES' }, ['220501', '220505', '220510'], ['220511'], false],
      [{ rule: 'BRIDGES', maxBridges: 1 }, ['220104', '220105', '220802'], ['220101'], true],
    ])(
      'under %o proposes %o and names the bridge %o',
      async (connectivity, include, bridges, allowCrossProvince) => {
        const { proposals, candidatesConsidered } = await propose({
          ...health,
          include,
          connectivity,
          allowCrossProvince,
          size: { min: 3, max: 3 },
        });
        expect(candidatesConsidered).toBe(1);
        expect(codes(proposals[0]!.districts)).toEqual(include);
        expect(codes(proposals[0]!.bridges)).toEqual(bridges);
        const strict = await propose({
          ...health,
          include,
          allowCrossProvince,
          size: { min: 3, max: 3 },
        });
        expect(strict).toMatchObject({ candidatesConsidered: 0, proposals: [] });
      },
    );

    it('joins districts by travel time instead of borders when asked, and more the longer it is', async () => {
      const withBorders = await propose({ ...health, size: { min: 3, max: 3 } });
      const within = async (maxMinutes: number) => {
        const connectivity = { minSharedMeters: 1e9, maxMinutes };
        return propose({ ...health, connectivity, size: { min: 3, max: 3 } });
      };
      expect((await within(1)).candidatesConsidered).toBe(0);
      const near = await within(45);
      const far = await within(120);
      expect(near.candidatesConsidered).toBeGreaterThan(0);
      expect(far.candidatesConsidered).toBeGreaterThan(near.candidatesConsidered);
      const both = await propose({
        ...health,
        connectivity: { maxMinutes: 45 },
        size: { min: 3, max: 3 },
      });
      expect(both.candidatesConsidered).toBeGreaterThan(withBorders.candidatesConsidered);
    });

    it('finds Lamas of 2012 eligible within the travel time that joins it', async () => {
      const ask = async (maxMinutes: number) => {
        const { data } = await graph.ask<{ clusterEligibility: { eligible: boolean } }>(
          `{ clusterEligibility(districts: ["220501", "220510", "220505"], connectivity: { minSharedMeters: 1e9, maxMinutes: ${maxMinutes} }) { eligible } }`,
        );
        return data.clusterEligibility.eligible;
      };
      expect([await ask(5), await ask(600)]).toEqual([false, true]);
    });

    it('names every district and the bridge in both languages', async () => {
      const { proposals } = await propose({
        ...health,
        include: ['220501', '220505', '220510'],
        connectivity: { rule: 'BRIDGES' },
        size: { min: 3, max: 3 },
      });
      for (const text of [proposals[0]!.explanation, proposals[0]!.en]) {
        for (const name of ['Lamas', 'Cuñumbuqui', 'Tabalosos', 'Zapatero'])
          expect(text).toContain(name);
      }
      for (const { criterion } of proposals[0]!.criteria)
        expect(criterion.name).not.toBe(criterion.en);
    });
  });

  describe('the clusters of 2012', () => {
    type Verdict = { eligible: boolean; reason: string; bridges: { ubigeo: string }[] };
    const verdicts = async (connectivity: string, cross: boolean) =>
      (
        await graph.ask<{ historicalClusters: { number: number; eligibility: Verdict }[] }>(
          `{ historicalClusters { number eligibility(connectivity: ${connectivity}, allowCrossProvince: ${cross}) { eligible reason bridges { ubigeo } } } }`,
        )
      ).data.historicalClusters;

    it.each([
      ['{ rule: STRICT }', true, [1, 5, 6]],
      ['{ rule: PROVINCIAL_CAPITAL }', false, [1, 4, 5, 6, 7]],
      ['{ rule: PROVINCIAL_CAPITAL }', true, [1, 2, 4, 5, 6, 7]],
      ['{ rule: BRIDGES }', false, [1, 3, 4, 5, 6, 7]],
      ['{ rule: BRIDGES, maxBridges: 1 }', true, [1, 2, 3, 4, 5, 6, 7]],
    ])(
      'under %s (another province allowed: %s) are eligible: %o',
      async (connectivity, cross, eligible) => {
        const found = await verdicts(connectivity, cross);
        expect(
          found.filter(({ eligibility }) => eligibility.eligible).map(({ number }) => number),
        ).toEqual(eligible);
        for (const { eligibility } of found)
          expect(eligibility.bridges.length).toBeLessThanOrEqual(1);
      },
    );

    it('get the same verdict from clusterEligibility', async () => {
      const { data } = await graph.ask(
        `{ clusterEligibility(districts: ["220501", "220510", "220505"], connectivity: { rule: BRIDGES }) {
             eligible reason province { ubigeo } bridges { ubigeo } components { ubigeo } } }`,
      );
      expect(data).toMatchObject({
        clusterEligibility: {
          eligible: true,
          reason: 'JOINED_BY_BRIDGES',
          province: { ubigeo: '2205' },
          bridges: [{ ubigeo: '220511' }],
        },
      });
    });
  });

  it('has every criterion with its definition in both languages', async () => {
    const { data } = await graph.ask<{
      criteria: {
        code: string;
        name: string;
        definition: string;
        en: string;
        plannerSupplied: boolean;
      }[];
    }>('{ criteria { code name definition en: definition(lang: EN) plannerSupplied } }');
    expect(
      data.criteria.filter(({ plannerSupplied }) => plannerSupplied).map(({ code }) => code),
    ).toEqual(['POLITICAL_WILL', 'TRAVEL_SAFETY']);
    for (const { definition, en } of data.criteria) expect(definition).not.toBe(en);
  });
});
