import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConnectivityRule } from '../../geodata/analysis/cluster-connectivity.ts';
import type { ContiguityInput } from '../../geodata/analysis/cluster-graph.ts';
import type { ProposeClustersInput } from '../../geodata/analysis/cluster-input.ts';
import { proposeClusters } from '../../geodata/analysis/cluster-proposals.ts';
import { planPortfolio } from '../../geodata/analysis/portfolio.ts';
import { clusterCriteria } from '../../geodata/criteria/registry.ts';
import type { ContiguityPair } from '../../geodata/model/contiguity.ts';
import { loadHighsSolver } from '../../geodata/questions/highs-solver.ts';
import { plainFacts, rook } from './cluster-fixtures.ts';

interface World {
  ubigeos: string[];
  contiguity: Required<ContiguityInput>;
}

/** Two regions of two provinces: borders short and long, point contacts, links, barriers, roads. */
const worlds: fc.Arbitrary<World> = fc
  .record({
    sizes: fc.tuple(
      fc.integer({ min: 2, max: 5 }),
      fc.integer({ min: 1, max: 4 }),
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
    return { ubigeos, contiguity: drawContiguity(ubigeos, draw) };
  });

/** The pair's border or link, if it has any. */
function drawPair(a: string, b: string, draw: () => number): ContiguityPair[] {
  const kind = draw();
  if (kind < 25) return [rook(a, b, 50 + draw())];
  if (kind < 30) return [rook(a, b, 0, 'QUEEN')];
  return kind < 38 ? [{ ...rook(a, b, 0), link: 'REVIEWED' }] : [];
}

function drawContiguity(ubigeos: readonly string[], draw: () => number): Required<ContiguityInput> {
  const both = ubigeos.flatMap((a, i) => ubigeos.slice(i + 1).map((b) => ({ a, b })));
  return {
    pairs: both.flatMap(({ a, b }) => drawPair(a, b, draw)),
    barriers: both.filter(() => draw() < 15),
    reachable: both.filter(() => draw() < 20).map((pair) => ({ ...pair, minutes: draw() })),
  };
}

const inputs = fc.record({
  size: fc.constantFrom({ min: 2, max: 3 }, { min: 3, max: 4 }, { min: 2, max: 5 }),
  allowCrossProvince: fc.boolean(),
  connectivity: fc.record({
    rule: fc.constantFrom<ConnectivityRule>('STRICT', 'PROVINCIAL_CAPITAL', 'BRIDGES'),
    maxBridges: fc.integer({ min: 0, max: 3 }),
    minSharedMeters: fc.constantFrom(0, 100, 1e9),
    reviewedLinks: fc.boolean(),
    maxMinutes: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
  }),
});
type Input = typeof inputs extends fc.Arbitrary<infer T> ? T : never;

/** Whether two districts are linked, read straight off the world by the rule's words. */
function linked({ contiguity }: World, { connectivity }: Input, a: string, b: string): boolean {
  const isPair = (one: { a: string; b: string }) =>
    (one.a === a && one.b === b) || (one.a === b && one.b === a);
  const { reviewedLinks, minSharedMeters, maxMinutes } = connectivity;
  const isBarred = reviewedLinks && contiguity.barriers!.some(isPair);
  const border = contiguity.pairs.some(
    (one) =>
      isPair(one) &&
      (one.link === 'REVIEWED'
        ? reviewedLinks
        : one.kind === 'ROOK' && one.sharedMeters >= minSharedMeters),
  );
  const minutes = contiguity.reachable!.find(isPair)?.minutes;
  const isReached = maxMinutes !== undefined && minutes !== undefined && minutes <= maxMinutes;
  return (border && !isBarred) || isReached;
}

function hangTogether(world: World, input: Input, codes: readonly string[]): boolean {
  const reached = new Set(codes.slice(0, 1));
  for (const one of reached) {
    for (const other of codes) if (linked(world, input, one, other)) reached.add(other);
  }
  return reached.size === codes.length;
}

interface Found {
  province: string;
  region: string;
  districts: readonly string[];
  bridges: readonly { ubigeo: string }[];
}

/** Holds a set to every word of the rules. */
function expectWithin(world: World, input: Input, found: Found): void {
  const { districts, province, region } = found;
  const { rule, maxBridges } = input.connectivity;
  const bridges = found.bridges.map(({ ubigeo }) => ubigeo);
  expect(districts.length).toBeGreaterThanOrEqual(input.size.min);
  expect(districts.length).toBeLessThanOrEqual(input.size.max);
  expect(new Set(districts).size).toBe(districts.length);
  for (const code of [...districts, ...bridges]) expect(code.slice(0, 2)).toBe(region);
  const outside = districts.filter((code) => !code.startsWith(province));
  expect(outside.length).toBeLessThanOrEqual(input.allowCrossProvince ? 1 : 0);
  expect(2 * outside.length).toBeLessThan(districts.length);
  const most = { STRICT: 0, PROVINCIAL_CAPITAL: 1, BRIDGES: maxBridges }[rule];
  expect(bridges.length).toBeLessThanOrEqual(most);
  if (rule === 'PROVINCIAL_CAPITAL') {
    for (const bridge of bridges) expect(bridge).toBe(`${province}01`);
  }
  expect(hangTogether(world, input, [...districts, ...bridges])).toBe(true);
  // No bridge is there for nothing.
  if (bridges.length > 0) expect(hangTogether(world, input, districts)).toBe(false);
}

const question = (input: Input): ProposeClustersInput => ({
  ...input,
  within: ['98', '99'],
  sectors: ['HEALTH'],
  first: 1000,
});

describe('every proposal', () => {
  it('hangs together within its constraints, by borders, links, barriers and travel time', () => {
    let seen = 0;
    fc.assert(
      fc.property(worlds, inputs, (world, input) => {
        const facts = plainFacts(world.ubigeos);
        const { proposals } = proposeClusters(
          facts,
          world.contiguity,
          question(input),
          clusterCriteria,
        );
        seen += proposals.length;
        for (const proposal of proposals) expectWithin(world, input, proposal);
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(1000);
  });

  it('holds what is included and nothing that is excluded', () => {
    fc.assert(
      fc.property(worlds, inputs, fc.nat(), fc.nat(), (world, input, x, y) => {
        const { ubigeos } = world;
        const [include, exclude] = [ubigeos[x % ubigeos.length]!, ubigeos[y % ubigeos.length]!];
        fc.pre(include !== exclude);
        const { proposals } = proposeClusters(
          plainFacts(ubigeos),
          world.contiguity,
          { ...question(input), include: [include], exclude: [exclude] },
          clusterCriteria,
        );
        for (const proposal of proposals) {
          expectWithin(world, input, proposal);
          expect(proposal.districts).toContain(include);
          const bridges = proposal.bridges.map(({ ubigeo }) => ubigeo);
          expect([...proposal.districts, ...bridges]).not.toContain(exclude);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('every cluster of a portfolio', () => {
  it('hangs together within the constraints of its question, and no district is in two', async () => {
    const solver = await loadHighsSolver();
    let planned = 0;
    fc.assert(
      fc.property(worlds, inputs, (world, input) => {
        const { first: _, ...asked } = question(input);
        const { clusters, totalScore, greedyTotal } = planPortfolio(
          plainFacts(world.ubigeos),
          world.contiguity,
          { ...asked, perRegion: { min: 0, max: 2 } },
          clusterCriteria,
          solver,
        );
        planned += clusters.length;
        for (const cluster of clusters) expectWithin(world, input, cluster);
        const members = clusters.flatMap(({ districts }) => districts);
        expect(new Set(members).size).toBe(members.length);
        if (greedyTotal !== null) expect(totalScore).toBeGreaterThanOrEqual(greedyTotal);
      }),
      { numRuns: 60 },
    );
    expect(planned).toBeGreaterThan(60);
  });
});
