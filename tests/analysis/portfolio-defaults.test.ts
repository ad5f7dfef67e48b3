import { describe, expect, it } from 'vitest';
import type { PortfolioRequest } from '../../geodata/analysis/portfolio-defaults.ts';
import { fillPortfolioInput } from '../../geodata/analysis/portfolio-defaults.ts';
import { governmentsOf, plannedWaves } from '../../geodata/analysis/portfolio-governments.ts';
import { clusterCriteria } from '../../geodata/criteria/registry.ts';
import type { ProgrammeWave } from '../../geodata/model/cluster.ts';
import { seed } from './seed-sources.ts';

const waves = seed('programme-waves.json') as ProgrammeWave[];
const fill = (request: Partial<PortfolioRequest>, programme = waves) =>
  fillPortfolioInput({ sectors: ['HEALTH'], ...request }, programme, clusterCriteria);

describe('a portfolio without numbers of its own', () => {
  it('has those of the programme', () => {
    const { within, waves: filled = [] } = fill({});
    expect(within).toEqual(['01', '16', '17', '22', '25']);
    expect(filled.map(({ clusters }) => clusters)).toEqual([
      { min: 6, max: 6 },
      { min: 5, max: 5 },
      { min: 5, max: 5 },
    ]);
    expect(filled[0]?.regions).toContainEqual({ region: '22', min: 2, max: 2 });
  });

  it('has them as the loaded programme tells, as far as it lies within', () => {
    const changed = waves.map((one) =>
      one.wave === 2
        ? { ...one, clusters: 7, clustersByRegion: { ...one.clustersByRegion, '22': 3 } }
        : one,
    );
    const { waves: filled = [] } = fill({ within: ['2205', '15'] }, changed);
    expect(filled.map(({ wave, clusters }) => [wave, clusters])).toEqual([
      [1, { min: 2, max: 2 }],
      [2, { min: 3, max: 3 }],
      [3, { min: 1, max: 1 }],
    ]);
  });

  it('is refused where the programme has no clusters, or none is loaded', () => {
    for (const ask of [() => fill({ within: ['15'] }), () => fill({ within: ['22'] }, [])]) {
      expect(ask).toThrow(expect.objectContaining({ code: 'BAD_INPUT', argument: 'input.waves' }));
    }
  });
});

describe('a portfolio with numbers of its own', () => {
  it.each([
    { total: { min: 3 } },
    { perRegion: { min: 1, max: 2 } },
    { regions: [{ region: '15', min: 1 }] },
    { waves: [] },
  ])('keeps to %o, without the waves of the programme', (numbers) => {
    expect(fill({ within: ['15'], ...numbers })).toMatchObject({ waves: [], ...numbers });
  });

  it('keeps every other value that is given, and fills in the rest', () => {
    const given = {
      within: ['22'],
      size: { min: 4, max: 5 },
      connectivity: { rule: 'BRIDGES' as const, maxMinutes: 60 },
      criteria: [{ criterion: 'POPULATION_DENSITY', weight: 2 }],
      exclude: undefined,
      maxPerProvince: 2,
      seed: 9,
    };
    expect(fill(given)).toMatchObject({
      ...given,
      connectivity: {
        rule: 'BRIDGES',
        maxBridges: 1,
        minSharedMeters: 100,
        reviewedLinks: false,
        maxMinutes: 60,
      },
      criteria: [{ criterion: 'POPULATION_DENSITY', weight: 2, direction: 'LOWER_FIRST' }],
      exclude: [],
      timeLimitSeconds: 120,
    });
  });

  it('is filled in already when it was once', () => {
    const once = fill({});
    expect(fill(once)).toEqual(once);
    expect(JSON.parse(JSON.stringify(once))).toEqual(once);
  });
});

describe('the governments of a portfolio', () => {
  const cluster = (wave: number | null, province: string, ...ends: string[]) => ({
    wave,
    region: province.slice(0, 2),
    province,
    districts: ends.map((end) => `${province}${end}`),
  });
  const clusters = [
    cluster(1, '2205', '01', '02', '03'),
    cluster(2, '2205', '04', '05', '06'),
    cluster(2, '2501', '01', '02', '03', '04'),
  ];

  it('are counted once each, wave upon wave', () => {
    const reached = plannedWaves(clusters).map(({ governments }) => governments);
    expect(reached).toEqual([
      { regional: 1, provincial: 1, district: 3, all: 5 },
      { regional: 2, provincial: 2, district: 10, all: 14 },
    ]);
    expect(governmentsOf(clusters)).toEqual(reached[1]);
  });

  it('are none in waves of a portfolio without', () => {
    expect(plannedWaves([cluster(null, '2205', '01')])).toEqual([]);
  });
});
