import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

interface Governments {
  regional: number;
  provincial: number;
  district: number;
  all: number;
}
interface Cluster {
  rank: number;
  wave: number | null;
  locked: boolean;
  score: number;
  region: { ubigeo: string };
  province: { ubigeo: string };
  districts: { ubigeo: string; population: { value: number } }[];
  bridges: { ubigeo: string }[];
  population: { value: number };
  criteria: { weight: number; contribution: number | null }[];
  explanation: string;
  en: string;
}
interface Portfolio {
  status: string;
  value: number;
  bound: number;
  gap: number;
  greedyValue: number | null;
  seconds: number;
  candidatesConsidered: number;
  candidatesKept: number;
  modelsSolved: number;
  solver: { name: string; version: string };
  seed: number;
  dataVersion: string;
  dataDigest: string;
  clustersByRegion: { region: string; clusters: number }[];
  governments: Governments;
  waves: { wave: number; governments: Governments; clusters: { rank: number }[] }[];
  clusters: Cluster[];
  replay: Record<string, unknown> & { within: string[]; criteria: unknown[] };
}

let graph: Graph;

const query = `query ($input: PlanPortfolioInput!) { planPortfolio(input: $input) {
  status value bound gap greedyValue seconds candidatesConsidered candidatesKept modelsSolved
  solver { name version } seed dataVersion dataDigest clustersByRegion { region clusters }
  governments { ...totals } waves { wave governments { ...totals } clusters { rank } } replay
  clusters { rank wave locked score region { ubigeo } province { ubigeo } bridges { ubigeo }
    districts { ubigeo population { value } } population { value } criteria { weight contribution }
    explanation en: explanation(lang: EN) } } }
  fragment totals on GovernmentTotals { regional provincial district all }`;

async function plan(input: Record<string, unknown>): Promise<Portfolio> {
  const { data } = await graph.ask<{ planPortfolio: Portfolio }>(query, { input });
  return data.planPortfolio;
}

const refusal = (input: Record<string, unknown>) => graph.refusal(query, { input });

const needs = { sectors: ['HEALTH', 'EDUCATION'] };
const codes = (items: readonly { ubigeo: string }[]) => items.map(({ ubigeo }) => ubigeo);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
/** What may differ between two answers to one question. */
const timeless = ({ seconds: _, ...rest }: Portfolio) => rest;

describePublished('planPortfolio', () => {
  let programme: Portfolio;
  beforeAll(async () => {
    graph = await openGraph();
    programme = await plan(needs);
  });
  afterAll(() => graph?.close());

  describe('without numbers of its own', () => {
    it('plans the 16 clusters of the programme, proven best and better than greedy', () => {
      const { status, value, bound, gap, greedyValue, clusters } = programme;
      expect({ status, gap }).toEqual({ status: 'OPTIMAL', gap: 0 });
      expect(bound).toBe(value);
      expect(value).toBeGreaterThan(greedyValue!);
      expect(total(clusters.map(({ score }) => score))).toBeCloseTo(value, 9);
      expect(clusters).toHaveLength(16);
      expect(clusters.map(({ rank }) => rank).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 16 }, (_, i) => i + 1),
      );
    });

    it('keeps its waves and its numbers by region and wave, as programmeWaves tells them', async () => {
      const { data } = await graph.ask<{
        programmeWaves: {
          wave: number;
          clusters: number;
          clustersByRegion: { region: string; clusters: number }[];
        }[];
      }>('{ programmeWaves { wave clusters clustersByRegion { region clusters } } }');
      expect(data.programmeWaves.map(({ clusters }) => clusters)).toEqual([6, 5, 5]);
      for (const { wave, clusters, clustersByRegion } of data.programmeWaves) {
        const own = programme.clusters.filter((one) => one.wave === wave);
        expect(own).toHaveLength(clusters);
        for (const { region, clusters: wanted } of clustersByRegion) {
          expect(own.filter((one) => one.region.ubigeo === region)).toHaveLength(wanted);
        }
      }
      expect(programme.clustersByRegion).toEqual([
        { region: '01', clusters: 3 },
        { region: '16', clusters: 3 },
        { region: '17', clusters: 3 },
        { region: '22', clusters: 4 },
        { region: '25', clusters: 3 },
      ]);
    });

    it('has no district twice, and every cluster hangs together within its province', async () => {
      const members = programme.clusters.flatMap(({ districts }) => codes(districts));
      expect(new Set(members).size).toBe(members.length);
      for (const { districts, province, region, bridges } of programme.clusters) {
        expect(districts.length).toBeGreaterThanOrEqual(3);
        expect(districts.length).toBeLessThanOrEqual(6);
        expect(bridges).toEqual([]);
        for (const code of codes(districts)) expect(code.slice(0, 4)).toBe(province.ubigeo);
        expect(province.ubigeo.slice(0, 2)).toBe(region.ubigeo);
        const { data } = await graph.ask<{ contiguityOf: { contiguous: boolean } }>(
          'query ($d: [Ubigeo!]!) { contiguityOf(districts: $d, minSharedMeters: 100) { contiguous } }',
          { d: codes(districts) },
        );
        expect(data.contiguityOf.contiguous).toBe(true);
      }
    });

    it('shows for each cluster what a proposal shows', () => {
      for (const cluster of programme.clusters) {
        const { districts, population, criteria, score, explanation, en } = cluster;
        expect(total(districts.map((one) => one.population.value))).toBe(population.value);
        expect(total(criteria.map(({ contribution }) => contribution ?? 0))).toBeCloseTo(score, 12);
        expect(total(criteria.map(({ weight }) => weight))).toBeCloseTo(1, 12);
        expect(explanation).not.toBe(en);
      }
    });

    it('counts the governments reached wave by wave', () => {
      const { waves, clusters, governments } = programme;
      expect(waves.map(({ wave }) => wave)).toEqual([1, 2, 3]);
      for (const { wave, governments: reached, clusters: own } of waves) {
        const soFar = clusters.filter((one) => one.wave! <= wave);
        const provinces = new Set(soFar.map(({ province }) => province.ubigeo)).size;
        const districts = total(soFar.map((one) => one.districts.length));
        expect(reached).toEqual({
          regional: new Set(soFar.map(({ region }) => region.ubigeo)).size,
          provincial: provinces,
          district: districts,
          all: 5 + provinces + districts,
        });
        expect(own).toEqual(
          clusters.filter((one) => one.wave === wave).map(({ rank }) => ({ rank })),
        );
      }
      expect(waves[2]?.governments).toEqual(governments);
    });

    it('says what it was solved with, on which data', () => {
      const { solver, seed, dataVersion, dataDigest, candidatesConsidered, modelsSolved } =
        programme;
      expect(solver).toEqual({ name: 'HiGHS', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
      expect({ seed, dataVersion }).toEqual({ seed: 1, dataVersion: graph.reference.dataVersion });
      expect(dataDigest).toMatch(/^[0-9a-f]{16}$/);
      expect(candidatesConsidered).toBe(8138);
      expect(modelsSolved).toBeGreaterThan(0);
    });

    it('plans the part of the programme that lies within', async () => {
      const { clusters, replay } = await plan({ ...needs, within: ['22', '15'] });
      expect(clusters.map(({ wave }) => wave)).toEqual([1, 1, 2, 3]);
      expect(new Set(clusters.map(({ region }) => region.ubigeo))).toEqual(new Set(['22']));
      expect(replay.within).toEqual(['22', '15']);
      const outside = await refusal({ ...needs, within: ['15'] });
      expect(outside.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'input.waves' });
      expect(outside.message).toMatch(/got none, expected .*the programme has no clusters in 15/);
    });
  });

  it('gives the same answer to its replay, which has every default written out', async () => {
    const { replay } = programme;
    expect(replay).toMatchObject({
      within: ['01', '16', '17', '22', '25'],
      size: { min: 3, max: 6 },
      connectivity: { rule: 'STRICT', minSharedMeters: 100, maxBridges: 1, reviewedLinks: false },
      timeLimitSeconds: 120,
      seed: 1,
      exclude: [],
      locks: [],
    });
    expect(replay.criteria).toHaveLength(10);
    expect(timeless(await plan(replay))).toEqual(timeless(programme));
  });

  it('replays a question with everything in it', async () => {
    const input = {
      ...needs,
      within: ['22', '25'],
      size: { min: 3, max: 4 },
      connectivity: { rule: 'BRIDGES', maxBridges: 1, reviewedLinks: true },
      criteria: [
        { criterion: 'SERVICE_GAP', weight: 2 },
        { criterion: 'POLITICAL_WILL', weight: 1 },
        { criterion: 'POPULATION_DENSITY', weight: 1.5, direction: 'HIGHER_FIRST' },
      ],
      plannerValues: [{ criterion: 'POLITICAL_WILL', values: [{ ubigeo: '220501', value: 0.75 }] }],
      exclude: ['220101'],
      allowCrossProvince: true,
      regions: [{ region: '22', min: 1, max: 2 }],
      perRegion: { min: 1, max: 1 },
      total: { min: 2, max: 3 },
      maxPerProvince: 1,
      waves: [
        { wave: 1, clusters: { min: 1 } },
        { wave: 2, regions: [{ region: '25', min: 1 }] },
      ],
      locks: [{ districts: ['220501', '220506', '220508'], wave: 1 }],
      timeLimitSeconds: 60,
      seed: 7,
    };
    const first = await plan(input);
    expect(first).toMatchObject({ status: 'OPTIMAL', seed: 7 });
    expect(first.clusters.find(({ locked }) => locked)).toMatchObject({ wave: 1 });
    expect(codes(first.clusters.find(({ locked }) => locked)!.districts)).toEqual(
      input.locks[0]?.districts,
    );
    expect(new Set(first.clusters.map(({ province }) => province.ubigeo)).size).toBe(
      first.clusters.length,
    );
    expect(first.clusters.flatMap(({ districts }) => codes(districts))).not.toContain('220101');
    expect(timeless(await plan(first.replay))).toEqual(timeless(first));
  });

  it('holds locks, at a price', async () => {
    const districts = ['250102', '250106', '250107'];
    const locked = await plan({ ...needs, locks: [{ districts, wave: 2 }] });
    const [kept, ...others] = locked.clusters.filter((one) => one.locked);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ wave: 2 });
    expect(codes(kept!.districts)).toEqual(districts);
    expect(locked.status).toBe('OPTIMAL');
    expect(locked.value).toBeLessThan(programme.value);
    expect(locked.value).toBeGreaterThanOrEqual(locked.greedyValue!);
  });

  it('leads each province once when told, as the totals of the programme count', async () => {
    const { governments, value } = await plan({ ...needs, maxPerProvince: 1 });
    expect(governments).toMatchObject({ regional: 5, provincial: 16 });
    expect(value).toBeLessThan(programme.value);
  });

  it('is worth no less when clusters may cross provinces', async () => {
    const crossing = await plan({ ...needs, allowCrossProvince: true });
    expect(crossing.status).toBe('OPTIMAL');
    expect(crossing.value).toBeGreaterThanOrEqual(programme.value - 1e-9);
  });

  it('has no waves when told so, and null in their place', async () => {
    const { waves, clusters } = await plan({
      ...needs,
      within: ['17'],
      waves: [],
      total: { min: 2, max: 2 },
    });
    expect(waves).toEqual([]);
    expect(clusters.map(({ wave }) => wave)).toEqual([null, null]);
  });

  it('tells the best found with its gap when the time is up', async () => {
    const hurried = await plan({ ...needs, timeLimitSeconds: 0.001 });
    const { status, value, bound, gap, greedyValue, clusters } = hurried;
    expect(status).toBe('TIME_LIMIT');
    expect(clusters).toHaveLength(16);
    expect(value).toBeLessThanOrEqual(programme.value + 1e-9);
    expect(value).toBeGreaterThanOrEqual(greedyValue!);
    expect(bound).toBeGreaterThanOrEqual(programme.value - 1e-9);
    expect(gap).toBeCloseTo((bound - value) / bound, 12);
    expect(gap).toBeGreaterThan(0);
  });

  it('is TIMEOUT when nothing was found in time', async () => {
    // Its 14 districts hold four clusters, but not the best that fits, again and again.
    const error = await refusal({
      ...needs,
      within: ['2209'],
      waves: [],
      total: { min: 4, max: 4 },
      timeLimitSeconds: 0.001,
    });
    expect(error.extensions).toEqual({ code: 'TIMEOUT', argument: 'input.timeLimitSeconds' });
    expect(error.message).toMatch(/got no portfolio within 0\.001 s, expected a longer/);
  });

  it.each([
    [
      { within: ['17'], regions: [{ region: '17', min: 9 }] },
      'input.regions',
      /Madre de Dios asks for at least 9 clusters\. Madre de Dios has at most 3 clusters/,
    ],
    [
      { within: ['17', '25'], perRegion: { min: 5 } },
      'input.perRegion',
      /Madre de Dios asks for at least 5 clusters\. Madre de Dios has at most 3/,
    ],
    [
      { perRegion: { min: 4 }, total: { min: 16, max: 16 } },
      'input.perRegion',
      /asks for at least 4 clusters/,
    ],
    [
      { within: ['22'], total: { min: 0, max: 3 }, waves: [{ wave: 1, clusters: { min: 4 } }] },
      'input.total',
      /The whole portfolio asks for at most 3 clusters\. Wave 1 asks for at least 4 clusters/,
    ],
    [
      { maxPerProvince: 1, within: ['17'], regions: [{ region: '17', min: 4 }] },
      'input.regions',
      /has at most 3 clusters .* with at most 1 a province/,
    ],
  ])('names the constraints of %o that cannot hold', async (input, argument, message) => {
    const error = await refusal({ ...needs, ...input });
    expect(error.extensions).toEqual({ code: 'CONFLICT', argument });
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/got .* Expected /);
  });

  it.each([
    [{ criteria: [{ criterion: 'SERVICE_GAP', weight: 0 }] }, 'BAD_USER_INPUT', 'input.criteria'],
    [
      { criteria: [{ criterion: 'SERVICE_GAP', weight: -1 }] },
      'BAD_USER_INPUT',
      'input.criteria[0].weight',
    ],
    [{ within: ['99'] }, 'NOT_FOUND', 'input.within[0]'],
    [{ within: ['220501'] }, 'BAD_USER_INPUT', 'input.within[0]'],
    [{ exclude: ['229999'] }, 'NOT_FOUND', 'input.exclude[0]'],
    [
      { within: ['22'], regions: [{ region: '25', min: 1 }] },
      'BAD_USER_INPUT',
      'input.regions[0].region',
    ],
    [
      { within: ['22'], waves: [{ wave: 1, regions: [{ region: '25', min: 1 }] }] },
      'BAD_USER_INPUT',
      'input.waves[0].regions[0].region',
    ],
    [{ waves: [{ wave: 0 }] }, 'BAD_USER_INPUT', 'input.waves[0].wave'],
    [{ total: { min: 3, max: 2 } }, 'BAD_USER_INPUT', 'input.total.max'],
    [{ sectors: ['HEALTH', 'HEALTH'] }, 'BAD_USER_INPUT', 'input.sectors'],
    [{ timeLimitSeconds: 0 }, 'BAD_USER_INPUT', 'input.timeLimitSeconds'],
    [{ timeLimitSeconds: 601 }, 'BAD_USER_INPUT', 'input.timeLimitSeconds'],
    [{ seed: -1 }, 'BAD_USER_INPUT', 'input.seed'],
    [{ maxPerProvince: 0 }, 'BAD_USER_INPUT', 'input.maxPerProvince'],
    [
      { locks: [{ districts: ['220501', '220505'] }] },
      'BAD_USER_INPUT',
      'input.locks[0].districts',
    ],
    [
      { locks: [{ districts: ['220501', '220505', '220510'] }] },
      'BAD_USER_INPUT',
      'input.locks[0].districts',
    ],
    [{ locks: [{ districts: ['220599'] }] }, 'NOT_FOUND', 'input.locks[0].districts'],
    [
      { criteria: [{ criterion: 'TRAVEL_SAFETY', weight: 1 }] },
      'INSUFFICIENT_DATA',
      'input.criteria',
    ],
  ])('of %o is refused', async (input, code, argument) => {
    const error = await refusal({ ...needs, ...input });
    expect(error.extensions).toEqual({ code, argument });
    expect(error.message).toMatch(/got .*expected /i);
  });

  it('of a weight that is not a number is refused before anything is computed', async () => {
    const error = await refusal({
      ...needs,
      criteria: [{ criterion: 'SERVICE_GAP', weight: Number.NaN }],
    });
    expect(error.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
