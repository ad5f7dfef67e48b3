import { describe, expect, it } from 'vitest';
import {
  clusterInput,
  defaultWeights,
  explainInput,
  portfolioInput,
} from '../../web/src/clusters/cluster-input.ts';
import {
  type ClustersState,
  firstClustersState,
  readClusters,
  withoutAnswers,
  writeClusters,
} from '../../web/src/clusters/clusters-state.ts';

const nothing = { POLITICAL_WILL: new Map(), TRAVEL_SAFETY: new Map() };
const state: ClustersState = { ...firstClustersState, within: '22' };
const codes = ['SERVICE_GAP', 'GAP_HEALTH', 'GAP_EDUCATION', 'GAP_SIMILARITY', 'POLITICAL_WILL'];
const defaults = defaultWeights(codes, ['HEALTH'], ['HEALTH', 'EDUCATION']);

describe('the state of the clusters in the address', () => {
  it('comes back whole: weights, locks, picked sets, the portfolio', () => {
    const full: ClustersState = {
      ...state,
      view: 'portfolio',
      sectors: ['HEALTH', 'EDUCATION'],
      rule: 'BRIDGES',
      maxBridges: 2,
      maxMinutes: 90,
      include: ['220501'],
      exclude: ['220502'],
      weights: new Map([['SERVICE_GAP', 2.5]]),
      open: 3,
      compared: 5,
      stability: true,
      picked: ['220101', '220104'],
      plan: {
        asked: true,
        quotas: new Map([['22', 4]]),
        waves: 2,
        perProvince: 1,
        open: 7,
      },
    };
    expect(readClusters(writeClusters(full))).toEqual(full);
  });

  it('is as at first where the address is wrong', () => {
    const wrong = 'quota=2x+4&quota=22+0&lead=99&cluster=-1&minutes=abc&waves=9';
    expect(readClusters(wrong)).toEqual(firstClustersState);
  });

  it('forgets ranks and plans when the question changes', () => {
    const answered = {
      ...state,
      open: 1,
      compared: 2,
      plan: { ...state.plan, asked: true, open: 3 },
    };
    expect({ ...answered, ...withoutAnswers(answered) }).toEqual(state);
  });
});

describe('the question for clusters', () => {
  it('counts the gap of a single service only when the planner weighs it', () => {
    expect(defaults).toEqual([
      { code: 'SERVICE_GAP', weight: 1 },
      { code: 'GAP_HEALTH', weight: 0 },
      { code: 'GAP_SIMILARITY', weight: 1 },
      { code: 'POLITICAL_WILL', weight: 1 },
    ]);
  });

  it('sends no weights unless one differs, then all of them', () => {
    expect(clusterInput(state, nothing, defaults).criteria).toBeNull();
    const weighed = { ...state, weights: new Map([['GAP_HEALTH', 3]]) };
    const { criteria } = clusterInput(weighed, nothing, defaults);
    expect(criteria?.map(({ criterion, weight }) => [criterion, weight])).toEqual([
      ['SERVICE_GAP', 1],
      ['GAP_HEALTH', 3],
      ['GAP_SIMILARITY', 1],
      ['POLITICAL_WILL', 1],
    ]);
  });

  it("sends the planner's values of the region asked about, and of no other", () => {
    const own = {
      ...nothing,
      POLITICAL_WILL: new Map([
        ['220501', 0.8],
        ['010101', 0.3],
      ]),
    };
    expect(clusterInput(state, own, defaults).plannerValues).toEqual([
      { criterion: 'POLITICAL_WILL', values: [{ ubigeo: '220501', value: 0.8 }] },
    ]);
  });

  it('compares a set within the place chosen only if the place holds all of it', () => {
    expect(explainInput(state, nothing, defaults, ['220101', '220104']).within).toEqual(['22']);
    expect(explainInput(state, nothing, defaults, ['220101', '010101']).within).toBeNull();
  });

  it("asks for the programme's portfolio, or for own numbers spread over waves", () => {
    const programme = portfolioInput(state, nothing, defaults);
    expect([programme.regions, programme.waves, programme.within]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const quotas = new Map([
      ['22', 3],
      ['01', 2],
    ]);
    const own = portfolioInput(
      { ...state, plan: { ...state.plan, quotas, waves: 2 } },
      nothing,
      defaults,
    );
    expect(own.within).toEqual(['01', '22']);
    expect(own.regions).toEqual([
      { region: '01', min: 2, max: 2 },
      { region: '22', min: 3, max: 3 },
    ]);
    expect(own.waves?.map(({ clusters }) => clusters?.max)).toEqual([3, 2]);
  });
});
