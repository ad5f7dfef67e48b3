import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanPortfolioOptions, Portfolio } from '../../geodata/analysis/portfolio.ts';
import { planPortfolio } from '../../geodata/analysis/portfolio.ts';
import { describeConflict } from '../../geodata/analysis/portfolio-conflicts.ts';
import type { PlanPortfolioInput } from '../../geodata/analysis/portfolio-input.ts';
import { wavesOfProgramme } from '../../geodata/analysis/portfolio-input.ts';
import { clusterCriteria } from '../../geodata/criteria/registry.ts';
import type { ProgrammeWave } from '../../geodata/model/cluster.ts';
import type { IlpSolver } from '../../geodata/model/ilp-solver.ts';
import { loadHighsSolver } from '../../geodata/questions/highs-solver.ts';
import { hasPeru, peruPairs, peruUbigeos, plainFacts, rook } from './cluster-fixtures.ts';
import { bundledFacts, bundledPairs } from './peru-facts.ts';
import { seed } from './seed-sources.ts';

let solver: IlpSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

/** Region 98 has a province of 7 districts in a row, region 99 two provinces of 3. */
const ubigeos = [
  ...[1, 2, 3, 4, 5, 6, 7].map((i) => `98010${i}`),
  ...[1, 2, 3].map((i) => `99010${i}`),
  ...[1, 2, 3].map((i) => `99020${i}`),
];
const pairs = ubigeos
  .slice(1)
  .map((b, i) => rook(ubigeos[i]!, b, 1000))
  .filter(({ a, b }) => a.slice(0, 4) === b.slice(0, 4));

const plan = (input: Partial<PlanPortfolioInput>, options?: PlanPortfolioOptions): Portfolio =>
  planPortfolio(
    plainFacts(ubigeos),
    { pairs },
    { within: ['98', '99'], sectors: ['HEALTH'], ...input },
    clusterCriteria,
    solver,
    options,
  );

const names = new Map([
  ['98', 'Ucayali'],
  ['99', 'Loreto'],
]);
const texts = (answer: Portfolio, lang: 'ES' | 'EN') =>
  answer.conflicts.map((one) => describeConflict(one, (u) => names.get(u) ?? u, lang));

describe('a portfolio that cannot be', () => {
  it('names the region that has too few disjoint clusters', () => {
    const answer = plan({ regions: [{ region: '98', min: 3, max: 4 }] });
    expect(answer).toMatchObject({ status: 'INFEASIBLE', clusters: [], totalScore: null });
    expect(texts(answer, 'ES')).toEqual([
      'Ucayali pide al menos 3 clústeres.',
      'Ucayali da a lo más 2 clústeres de 3 a 6 distritos sin compartir ninguno.',
    ]);
    expect(texts(answer, 'EN')[1]).toBe(
      'Ucayali has at most 2 clusters of 3 to 6 districts that share none.',
    );
  });

  it('names the limit by province where it is to blame', () => {
    const answer = plan({ perRegion: { min: 2 }, maxPerProvince: 1 });
    expect(texts(answer, 'EN')).toEqual([
      'Ucayali asks for at least 2 clusters.',
      'Ucayali has at most 1 cluster of 3 to 6 districts that share none, with at most 1 a province.',
    ]);
  });

  it('names counts that contradict one another, and no others', () => {
    const answer = plan({
      perRegion: { min: 1, max: 2 },
      total: { min: 1, max: 1 },
      waves: [{ wave: 1 }, { wave: 2 }],
    });
    expect(texts(answer, 'EN')).toEqual([
      'Ucayali asks for at least 1 cluster.',
      'Loreto asks for at least 1 cluster.',
      'The whole portfolio asks for at most 1 cluster.',
    ]);
  });

  it('names waves that ask for more than a region may have', () => {
    const answer = plan({
      regions: [{ region: '99', min: 0, max: 1 }],
      waves: [
        { wave: 1, regions: [{ region: '99', min: 1, max: 1 }] },
        { wave: 2, regions: [{ region: '99', min: 1, max: 1 }] },
      ],
    });
    expect(texts(answer, 'ES')).toEqual([
      'Loreto pide a lo más 1 clúster.',
      'La ola 1 en Loreto pide al menos 1 clúster.',
      'La ola 2 en Loreto pide al menos 1 clúster.',
    ]);
  });

  it('names locks that are more than the region may have', () => {
    const answer = plan({
      regions: [{ region: '99', min: 0, max: 1 }],
      locks: [
        { districts: ['990101', '990102', '990103'] },
        { districts: ['990201', '990202', '990203'] },
      ],
    });
    expect(texts(answer, 'EN')).toEqual([
      'Loreto asks for at most 1 cluster.',
      'Loreto has 2 clusters locked.',
    ]);
  });
});

describe('a wrong question', () => {
  const lock = { districts: ['990101', '990102', '990103'] };
  const cases: { input: Partial<PlanPortfolioInput>; argument: string; code?: string }[] = [
    { input: { sectors: [] }, argument: 'sectors' },
    { input: { size: { min: 4, max: 3 } }, argument: 'size.max' },
    { input: { within: ['97'] }, argument: 'within[0]', code: 'NOT_FOUND' },
    { input: { exclude: ['9901'] }, argument: 'exclude[0]' },
    { input: { perRegion: { min: -1 } }, argument: 'perRegion.min' },
    { input: { perRegion: { min: 2, max: 1 } }, argument: 'perRegion.max' },
    { input: { total: { min: 1.5 } }, argument: 'total.min' },
    { input: { regions: [{ region: '97', min: 1 }] }, argument: 'regions[0].region' },
    {
      input: {
        regions: [
          { region: '98', min: 1 },
          { region: '98', min: 2 },
        ],
      },
      argument: 'regions[1].region',
    },
    { input: { maxPerProvince: 0 }, argument: 'maxPerProvince' },
    { input: { waves: [{ wave: 1 }, { wave: 1 }] }, argument: 'waves[1].wave' },
    {
      input: { waves: [{ wave: 1, regions: [{ region: '97', min: 1 }] }] },
      argument: 'waves[0].regions[0].region',
    },
    { input: { timeLimitSeconds: 0 }, argument: 'timeLimitSeconds' },
    { input: { seed: -1 }, argument: 'seed' },
    { input: { locks: [{ ...lock, wave: 1 }] }, argument: 'locks[0].wave' },
    { input: { locks: [lock, { districts: ['990103'] }] }, argument: 'locks[1].districts' },
    {
      input: { locks: [{ districts: ['990101', '990109'] }] },
      argument: 'locks[0].districts',
      code: 'NOT_FOUND',
    },
    { input: { locks: [lock], exclude: ['990101'] }, argument: 'locks[0].districts' },
    { input: { locks: [lock], within: ['98'] }, argument: 'locks[0].districts' },
    { input: { locks: [{ districts: ['990101', '990103'] }] }, argument: 'locks[0].districts' },
    {
      input: {
        maxPerProvince: 1,
        locks: [
          { districts: ['980101', '980102', '980103'] },
          { districts: ['980104', '980105', '980106'] },
        ],
      },
      argument: 'locks',
    },
    {
      input: { criteria: [{ criterion: 'TRAVEL_SAFETY', weight: 1 }] },
      argument: 'criteria',
      code: 'INSUFFICIENT_DATA',
    },
  ];
  for (const { input, argument, code = 'BAD_INPUT' } of cases) {
    it(`is refused with what was got: ${JSON.stringify(input)}`, () => {
      expect(() => plan(input)).toThrow(
        expect.objectContaining({
          code,
          argument: `input.${argument}`,
          message: expect.stringMatching(/got .+ expected /),
        }),
      );
    });
  }

  it('is one with more candidates than may be scored', () => {
    expect(() => plan({}, { maxCandidates: 10 })).toThrow(
      expect.objectContaining({ code: 'TOO_COMPLEX' }),
    );
  });
});

const five = ['01', '16', '17', '22', '25'];

describe('the programme of 16 clusters in five regions', () => {
  const waves = wavesOfProgramme(seed('programme-waves.json') as ProgrammeWave[]);
  const programme = (input: Partial<PlanPortfolioInput> = {}) =>
    planPortfolio(
      bundledFacts(),
      { pairs: bundledPairs() },
      { within: five, sectors: ['HEALTH', 'EDUCATION'], waves, ...input },
      clusterCriteria,
      solver,
    );

  it('is proven best, better than greedy, wave by wave as planned', () => {
    const answer = programme();
    expect(answer).toMatchObject({ status: 'OPTIMAL', gap: 0 });
    const waveSizes = [1, 2, 3].map((w) => answer.clusters.filter(({ wave }) => wave === w).length);
    expect(waveSizes).toEqual([6, 5, 5]);
    const quotas = five.map((r) => answer.clusters.filter(({ region }) => region === r).length);
    expect(quotas).toEqual([3, 3, 3, 4, 3]);
    expect(answer.totalScore).toBeGreaterThan(answer.greedyTotal!);
  });

  it('loses by a lock, and gains by ranges in place of fixed numbers', () => {
    const { totalScore } = programme();
    const locked = programme({ locks: [{ districts: ['250102', '250106', '250107'], wave: 1 }] });
    expect(locked.status).toBe('OPTIMAL');
    expect(locked.totalScore).toBeLessThan(totalScore!);
    expect(locked.clusters.find((one) => one.locked)?.wave).toBe(1);
    const total = { min: 16, max: 16 };
    const ranges = programme({ waves: [], total, perRegion: { min: 2, max: 4 } });
    expect(ranges.totalScore).toBeGreaterThan(totalScore!);
  });
});

describe.skipIf(!hasPeru())('a portfolio over the whole country', () => {
  it('of one to four clusters a region is proven best out of its 155,616 candidates', () => {
    const all = peruPairs();
    const facts = plainFacts(peruUbigeos(all));
    const within = [...new Set(facts.ubigeos.map((ubigeo) => ubigeo.slice(0, 2)))];
    const answer = planPortfolio(
      facts,
      { pairs: all },
      { within, sectors: ['HEALTH', 'EDUCATION'], perRegion: { min: 0, max: 4 } },
      clusterCriteria,
      solver,
    );
    expect(answer).toMatchObject({ status: 'OPTIMAL', gap: 0, candidatesConsidered: 155_616 });
    expect(answer.totalScore).toBeGreaterThan(answer.greedyTotal!);
  });
});
