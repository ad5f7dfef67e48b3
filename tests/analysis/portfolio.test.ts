import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { scoreInFull, weighCriteria } from '../../geodata/analysis/cluster-score.ts';
import type { PlanPortfolioOptions, Portfolio } from '../../geodata/analysis/portfolio.ts';
import { planPortfolio } from '../../geodata/analysis/portfolio.ts';
import type { CountRange, PlanPortfolioInput } from '../../geodata/analysis/portfolio-input.ts';
import { clusterCriteria } from '../../geodata/criteria/registry.ts';
import type { ContiguityPair } from '../../geodata/model/contiguity.ts';
import type { IlpSolver } from '../../geodata/model/ilp-solver.ts';
import { loadHighsSolver } from '../../geodata/questions/highs-solver.ts';
import type { SmallRegion } from './cluster-fixtures.ts';
import { isConnected, plainFacts, rook, subsets } from './cluster-fixtures.ts';

let solver: IlpSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

const base = { within: ['98', '99'], sectors: ['HEALTH', 'EDUCATION'] as const };

const plan = (
  { facts, pairs }: SmallRegion,
  input: Partial<PlanPortfolioInput>,
  options?: PlanPortfolioOptions,
): Portfolio =>
  planPortfolio(facts, { pairs }, { ...base, ...input }, clusterCriteria, solver, options);

/** Two regions of one or two provinces, up to 14 districts in all. */
const twoRegions: fc.Arbitrary<SmallRegion> = fc
  .record({
    sizes: fc.tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 2 }),
    ),
    draws: fc.infiniteStream(fc.integer({ min: 0, max: 99 })),
  })
  .map(({ sizes, draws }) => {
    const draw = () => draws.next().value as number;
    const ubigeos = ['9801', '9802', '9901', '9902'].flatMap((province, p) =>
      Array.from({ length: sizes[p]! }, (_, d) => `${province}0${d + 1}`),
    );
    const pairs: ContiguityPair[] = [];
    for (const [i, a] of ubigeos.entries()) {
      for (const b of ubigeos.slice(i + 1)) if (draw() < 45) pairs.push(rook(a, b, 1000));
    }
    const facts = plainFacts(ubigeos);
    for (const need of [facts.sectorNeed.HEALTH!, facts.sectorNeed.EDUCATION!]) {
      for (const i of need.keys()) need[i] = draw() < 8 ? Number.NaN : draw() / 99;
    }
    return { facts, pairs };
  });

const countRange = (most: number): fc.Arbitrary<CountRange> =>
  fc
    .tuple(fc.nat({ max: most }), fc.option(fc.nat({ max: 2 }), { nil: undefined }))
    .map(([min, span]) => ({ min, max: span === undefined ? undefined : min + span }));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const rules = fc.record({
  size: fc.constantFrom({ min: 2, max: 3 }, { min: 3, max: 4 }, { min: 2, max: 4 }),
  perRegion: maybe(countRange(1)),
  regions: maybe(countRange(2).map((range) => [{ region: '99', ...range }])),
  total: maybe(countRange(3)),
  maxPerProvince: maybe(fc.integer({ min: 1, max: 2 })),
  allowCrossProvince: fc.boolean(),
});
type Rules = typeof rules extends fc.Arbitrary<infer T> ? T : never;

interface Candidate {
  districts: string[];
  province: string;
  score: number;
}

function leadOf(districts: readonly string[], allowCross: boolean): string | null {
  if (new Set(districts.map((u) => u.slice(0, 2))).size > 1) return null;
  const provinces = [...new Set(districts.map((u) => u.slice(0, 4)))];
  const held = (province: string) => districts.filter((u) => u.startsWith(province)).length;
  const [lead] = provinces.sort((a, b) => held(b) - held(a));
  const outside = districts.length - held(lead!);
  return outside === 0 || (allowCross && outside === 1 && districts.length > 2) ? lead! : null;
}

/** Every set that may be a cluster, by trying all subsets. */
function allCandidates({ facts, pairs }: SmallRegion, rule: Rules): Candidate[] {
  const weighted = weighCriteria(clusterCriteria, facts, base);
  return subsets(facts.ubigeos, rule.size.max).flatMap((districts) => {
    if (districts.length < rule.size.min) return [];
    const province = leadOf(districts, rule.allowCrossProvince);
    if (province === null || !isConnected(districts, pairs)) return [];
    const members = Int32Array.from(districts, (u) => facts.ubigeos.indexOf(u));
    const { score } = scoreInFull(weighted, members, members.length);
    return Number.isNaN(score) ? [] : [{ districts, province, score }];
  });
}

const within = ({ min, max }: CountRange, count: number) =>
  count >= min && count <= (max ?? Number.POSITIVE_INFINITY);

function keepsCounts(chosen: readonly Candidate[], rule: Rules): boolean {
  const any = { min: 0 };
  const inRegion = (region: string) => chosen.filter((one) => one.province.startsWith(region));
  const provinces = chosen.map(({ province }) => province);
  return (
    within(rule.perRegion ?? any, inRegion('98').length) &&
    within(rule.regions?.[0] ?? rule.perRegion ?? any, inRegion('99').length) &&
    within(rule.total ?? any, chosen.length) &&
    provinces.every(
      (one) => provinces.filter((other) => other === one).length <= (rule.maxPerProvince ?? 99),
    )
  );
}

/** The largest total of any packing that keeps the counts; null when none does. */
function bruteForce(region: SmallRegion, rule: Rules): number | null {
  const candidates = allCandidates(region, rule);
  let best: number | null = null;
  const extend = (from: number, chosen: Candidate[], taken: Set<string>, value: number) => {
    if ((best === null || value > best) && keepsCounts(chosen, rule)) best = value;
    for (let c = from; c < candidates.length; c++) {
      const one = candidates[c]!;
      if (one.districts.some((u) => taken.has(u))) continue;
      const more = new Set([...taken, ...one.districts]);
      extend(c + 1, [...chosen, one], more, value + one.score);
    }
  };
  extend(0, [], new Set(), 0);
  return best;
}

describe('a portfolio', () => {
  it('is worth as much as the best of all packings, or infeasible where there is none', () => {
    let feasible = 0;
    fc.assert(
      fc.property(twoRegions, rules, (region, rule) => {
        fc.pre(allCandidates(region, rule).length > 0);
        const expected = bruteForce(region, rule);
        const { status, totalScore, bound, gap, conflicts, greedyTotal } = plan(region, rule);
        expect(status).toBe(expected === null ? 'INFEASIBLE' : 'OPTIMAL');
        if (expected === null) {
          expect(conflicts.length).toBeGreaterThan(0);
          return;
        }
        feasible++;
        expect(totalScore).toBeCloseTo(expected, 9);
        expect(bound).toBe(totalScore);
        expect(gap).toBe(0);
        if (greedyTotal !== null) expect(totalScore).toBeGreaterThanOrEqual(greedyTotal - 1e-9);
      }),
      { numRuns: 200 },
    );
    expect(feasible).toBeGreaterThan(50);
  });

  it('shares no district, holds connected clusters of the size, keeps the counts and beats greedy', () => {
    fc.assert(
      fc.property(twoRegions, rules, (region, rule) => {
        fc.pre(allCandidates(region, rule).length > 0);
        const { clusters, totalScore, greedyTotal } = plan(region, rule);
        const districts = clusters.flatMap((one) => one.districts);
        expect(new Set(districts).size).toBe(districts.length);
        for (const cluster of clusters) {
          expect(isConnected(cluster.districts, region.pairs)).toBe(true);
          expect(cluster.districts.length).toBeGreaterThanOrEqual(rule.size.min);
          expect(cluster.districts.length).toBeLessThanOrEqual(rule.size.max);
          expect(leadOf(cluster.districts, rule.allowCrossProvince)).toBe(cluster.province);
        }
        if (totalScore === null) {
          expect(greedyTotal).toBeNull();
          return;
        }
        expect(keepsCounts(clusters, rule)).toBe(true);
        expect(clusters.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(totalScore, 9);
        if (greedyTotal !== null) expect(totalScore).toBeGreaterThanOrEqual(greedyTotal - 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it('holds every lock and is the best that does', () => {
    fc.assert(
      fc.property(twoRegions, fc.nat(), (region, pick) => {
        const rule = { size: { min: 2, max: 3 }, allowCrossProvince: false } as Rules;
        const candidates = allCandidates(region, rule);
        fc.pre(candidates.length > 0);
        const lock = candidates[pick % candidates.length]!;
        const { clusters, totalScore } = plan(region, {
          ...rule,
          locks: [{ districts: lock.districts }],
        });
        const kept = clusters.filter(({ locked }) => locked);
        expect(kept.map(({ districts }) => districts)).toEqual([lock.districts]);
        const rest = region.facts.ubigeos.filter((u) => lock.districts.includes(u));
        const free = plan(region, { ...rule, exclude: rest });
        expect(totalScore).toBeCloseTo((free.totalScore ?? 0) + lock.score, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('lets clusters share a bridge', () => {
    const ubigeos = ['990101', '990102', '990103', '990104', '990105'];
    const pairs = ['990102', '990103', '990104', '990105'].map((u) => rook('990101', u, 1000));
    const { clusters } = plan(
      { facts: plainFacts(ubigeos), pairs },
      {
        within: ['99'],
        size: { min: 2, max: 2 },
        exclude: [],
        connectivity: { rule: 'PROVINCIAL_CAPITAL' },
        total: { min: 2 },
        locks: [{ districts: ['990102', '990103'] }, { districts: ['990104', '990105'] }],
      },
    );
    expect(clusters.map(({ bridges }) => bridges.map(({ ubigeo }) => ubigeo))).toEqual([
      ['990101'],
      ['990101'],
    ]);
  });
});

/** Two provinces of a row of districts each, in regions 98 and 99. */
function rows(length: number): SmallRegion {
  const codes = (province: string) =>
    Array.from({ length }, (_, i) => `${province}${String(i + 1).padStart(2, '0')}`);
  const pairs = ['9801', '9901'].flatMap((province) => {
    const all = codes(province);
    return all.slice(1).map((one, i) => rook(all[i]!, one, 1000));
  });
  return { facts: plainFacts([...codes('9801'), ...codes('9901')]), pairs };
}

describe('waves', () => {
  const waves = [
    { wave: 1, clusters: { min: 2, max: 2 }, regions: [{ region: '98', min: 1, max: 1 }] },
    { wave: 2, clusters: { min: 1, max: 2 } },
    { wave: 3, clusters: { min: 1, max: 1 }, regions: [{ region: '99', min: 0, max: 0 }] },
  ];
  const region = rows(12);
  const wavesOf = (answer: Portfolio) => answer.clusters.map(({ wave }) => wave);

  it('keep their counts by region and in all, the better clusters earlier', () => {
    const answer = plan(region, { size: { min: 3, max: 3 }, waves });
    expect(answer.status).toBe('OPTIMAL');
    expect(wavesOf(answer)).toEqual([1, 1, 2, 2, 3]);
    const { clusters } = answer;
    expect(
      clusters
        .slice(0, 2)
        .map(({ region: r }) => r)
        .sort(),
    ).toEqual(['98', '99']);
    expect(clusters[4]?.region).toBe('98');
    const running = (order: readonly number[]) =>
      order.reduce((sum, wave, i) => sum + (3 - wave) * clusters[i]!.score, 0);
    for (const order of assignments(5, 3)) {
      if (allowed(order, clusters)) {
        expect(running(order)).toBeLessThanOrEqual(running(wavesOf(answer) as number[]) + 1e-9);
      }
    }
  });

  function* assignments(count: number, most: number): Generator<number[]> {
    if (count === 0) yield [];
    else {
      for (const rest of assignments(count - 1, most)) {
        for (let wave = 1; wave <= most; wave++) yield [...rest, wave];
      }
    }
  }

  function allowed(order: readonly number[], clusters: readonly { region: string }[]): boolean {
    const count = (wave: number, within?: string) =>
      order.filter((one, i) => one === wave && (!within || clusters[i]?.region === within)).length;
    return (
      count(1) === 2 &&
      count(1, '98') === 1 &&
      [1, 2].includes(count(2)) &&
      count(3) === 1 &&
      count(3, '99') === 0
    );
  }

  it('take a lock in its own wave', () => {
    const districts = ['980101', '980102', '980103'];
    const locks = [{ districts, wave: 3 }];
    const { clusters } = plan(region, { size: { min: 3, max: 3 }, waves, locks });
    const last = clusters.find(({ locked }) => locked);
    expect(last).toMatchObject({ districts, wave: 3 });
  });

  it('are null in a portfolio without waves', () => {
    const { clusters } = plan(region, { total: { min: 1, max: 1 } });
    expect(clusters.map(({ wave }) => wave)).toEqual([null]);
  });
});

describe('a time limit', () => {
  it('gives the best portfolio found so far with its bound and gap', () => {
    // The clock leaps to the end once the search is on its way.
    let calls = 0;
    const now = () => (calls++ < 4 ? 0 : 10_000);
    const input = { size: { min: 2, max: 3 }, timeLimitSeconds: 5, perRegion: { min: 2, max: 3 } };
    const stopped = plan(rows(9), input, { now });
    const full = plan(rows(9), input);
    expect(stopped.status).toBe('TIME_LIMIT');
    expect(stopped.clusters.length).toBeGreaterThan(0);
    expect(stopped.totalScore).toBeGreaterThanOrEqual(stopped.greedyTotal!);
    expect(stopped.totalScore).toBeLessThanOrEqual(full.totalScore!);
    expect(stopped.bound).toBeGreaterThanOrEqual(full.totalScore!);
    expect(stopped.gap).toBeCloseTo(1 - stopped.totalScore! / stopped.bound!, 12);
  });
});

describe('the replay', () => {
  it('gives the same answer again, and its digest changes with the data', () => {
    const region = rows(9);
    const first = plan(region, { perRegion: { min: 1, max: 2 } });
    const { facts, pairs } = region;
    const again = planPortfolio(facts, { pairs }, first.replay.input, clusterCriteria, solver);
    expect({ ...again, seconds: 0 }).toEqual({ ...first, seconds: 0 });
    expect(first.solver).toEqual({ name: 'HiGHS', version: solver.version });
    facts.population[0]! += 1;
    expect(plan(region, {}).replay.dataDigest).not.toBe(first.replay.dataDigest);
  });
});
