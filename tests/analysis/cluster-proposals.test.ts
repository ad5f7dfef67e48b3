import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConnectivityRule } from '../../geodata/analysis/cluster-connectivity.ts';
import type { ProposeClustersInput } from '../../geodata/analysis/cluster-input.ts';
import type {
  ClusterProposals,
  ProposeClustersOptions,
} from '../../geodata/analysis/cluster-proposals.ts';
import { proposeClusters } from '../../geodata/analysis/cluster-proposals.ts';
import { scoreInFull, weighCriteria } from '../../geodata/analysis/cluster-score.ts';
import { clusterCriteria } from '../../geodata/criteria/registry.ts';
import type { SmallRegion } from './cluster-fixtures.ts';
import {
  bestBridges,
  hasPeru,
  isConnected,
  peruPairs,
  peruUbigeos,
  plainFacts,
  rook,
  smallRegion,
  subsets,
} from './cluster-fixtures.ts';

const propose = (
  { facts, pairs }: SmallRegion,
  input: Partial<ProposeClustersInput>,
  options?: ProposeClustersOptions,
): ClusterProposals =>
  proposeClusters(
    facts,
    { pairs },
    { within: ['99'], sectors: ['HEALTH', 'EDUCATION'], size: { min: 2, max: 4 }, ...input },
    clusterCriteria,
    options,
  );

const rules: fc.Arbitrary<Partial<ProposeClustersInput>> = fc.record({
  connectivity: fc.record({
    rule: fc.constantFrom<ConnectivityRule>('STRICT', 'PROVINCIAL_CAPITAL', 'BRIDGES'),
    maxBridges: fc.nat({ max: 2 }),
  }),
  allowCrossProvince: fc.boolean(),
});

/** Score and population of every strictly connected set within one province, best first. */
function bruteForce({ facts, pairs }: SmallRegion) {
  const weighted = weighCriteria(clusterCriteria, facts, { sectors: ['HEALTH', 'EDUCATION'] });
  const provinces = [...new Set(facts.ubigeos.map((ubigeo) => ubigeo.slice(0, 4)))];
  return provinces
    .flatMap((province) => subsets(facts.ubigeos.filter((u) => u.startsWith(province))))
    .filter((set) => set.length >= 2 && set.length <= 4 && isConnected(set, pairs))
    .map((districts) => {
      const members = Int32Array.from(districts, (ubigeo) => facts.ubigeos.indexOf(ubigeo));
      const population = members.reduce((sum, i) => sum + (facts.population[i] || 0), 0);
      const { score } = scoreInFull(weighted, members, members.length);
      return { districts: districts.join(), score, population };
    })
    .sort(
      (a, b) =>
        b.score - a.score || b.population - a.population || (a.districts < b.districts ? -1 : 1),
    );
}

describe('cluster proposals', () => {
  it('are the best of all candidates in order, ties by population and then by codes', () => {
    fc.assert(
      fc.property(smallRegion, fc.integer({ min: 1, max: 12 }), (region, first) => {
        const all = bruteForce(region);
        const { proposals, candidatesConsidered, exhaustive } = propose(region, { first });
        expect(candidatesConsidered).toBe(all.length);
        expect(exhaustive).toBe(true);
        expect(proposals.map(({ districts }) => districts.join())).toEqual(
          all.slice(0, first).map(({ districts }) => districts),
        );
        expect(proposals.map(({ rank }) => rank)).toEqual(proposals.map((_, i) => i + 1));
      }),
    );
  });

  it('hang together under the rule, with the bridges named, and are led by their majority', () => {
    fc.assert(
      fc.property(smallRegion, rules, (region, rule) => {
        const { facts, pairs } = region;
        for (const proposal of propose(region, { ...rule, first: 50 }).proposals) {
          const { districts, province } = proposal;
          const bridges = proposal.bridges.map(({ ubigeo }) => ubigeo);
          const outside = districts.filter((ubigeo) => !ubigeo.startsWith(province));
          expect(outside.length).toBeLessThanOrEqual(rule.allowCrossProvince ? 1 : 0);
          expect(2 * outside.length).toBeLessThan(districts.length);
          const open = facts.ubigeos.filter(
            (ubigeo) =>
              !districts.includes(ubigeo) &&
              (rule.connectivity?.rule === 'PROVINCIAL_CAPITAL'
                ? ubigeo === `${province}01`
                : rule.allowCrossProvince || ubigeo.startsWith(province)),
          );
          const most = {
            STRICT: 0,
            PROVINCIAL_CAPITAL: 1,
            BRIDGES: rule.connectivity!.maxBridges!,
          };
          const expected = bestBridges(districts, open, pairs, most[rule.connectivity!.rule!]);
          expect(bridges).toEqual(expected);
          expect(isConnected([...districts, ...bridges], pairs)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('score within their range and as the sum of their contributions', () => {
    fc.assert(
      fc.property(smallRegion, rules, (region, rule) => {
        for (const proposal of propose(region, rule).proposals) {
          const { score, scoreRange, criteria } = proposal;
          const total = criteria.reduce((sum, { contribution }) => sum + contribution, 0);
          expect(total).toBeCloseTo(score, 12);
          expect(score).toBeGreaterThanOrEqual(scoreRange.min);
          expect(score).toBeLessThanOrEqual(scoreRange.max);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hold every included district, and no excluded one even as a bridge', () => {
    fc.assert(
      fc.property(smallRegion, rules, fc.nat(), fc.nat(), (region, rule, x, y) => {
        const { ubigeos } = region.facts;
        const [include, exclude] = [ubigeos[x % ubigeos.length]!, ubigeos[y % ubigeos.length]!];
        fc.pre(include !== exclude);
        const all = propose(region, { ...rule, first: 1000 });
        const some = propose(region, {
          ...rule,
          include: [include],
          exclude: [exclude],
          first: 1000,
        });
        for (const { districts, bridges } of some.proposals) {
          expect(districts).toContain(include);
          expect(districts).not.toContain(exclude);
          expect(bridges.map(({ ubigeo }) => ubigeo)).not.toContain(exclude);
        }
        const untouched = all.proposals.filter(
          ({ districts, bridges }) =>
            districts.includes(include) &&
            !districts.includes(exclude) &&
            !bridges.some(({ ubigeo }) => ubigeo === exclude),
        );
        const kept = new Set(some.proposals.map(({ districts }) => districts.join()));
        for (const { districts } of untouched) expect(kept).toContain(districts.join());
      }),
      { numRuns: 60 },
    );
  });

  it('name the borders among members and bridges', () => {
    const ubigeos = ['990101', '990102', '990103'];
    const pairs = [rook('990101', '990102', 1500), rook('990101', '990103', 2500)];
    const { proposals } = propose(
      { facts: plainFacts(ubigeos), pairs },
      {
        connectivity: { rule: 'PROVINCIAL_CAPITAL' },
        include: ['990102', '990103'],
        size: { min: 2, max: 2 },
      },
    );
    expect(proposals).toHaveLength(1);
    expect(proposals[0]?.bridges).toEqual([{ ubigeo: '990101', role: 'PROVINCIAL_CAPITAL' }]);
    expect(proposals[0]?.links).toEqual([
      { a: '990101', b: '990102', sharedMeters: 1500, link: 'LAND' },
      { a: '990101', b: '990103', sharedMeters: 2500, link: 'LAND' },
    ]);
  });

  it('have no population when that of a member is unknown', () => {
    const facts = plainFacts(['990101', '990102', '990103']);
    facts.population[2] = Number.NaN;
    const pairs = [rook('990101', '990102', 1500), rook('990102', '990103', 2500)];
    const { proposals } = propose({ facts, pairs }, { first: 10 });
    const populations = new Map(proposals.map((p) => [p.districts.join(), p.population]));
    expect(populations.get('990102,990103')).toBeNull();
    expect(populations.get('990101,990102')).toBe(facts.population[0]! + facts.population[1]!);
  });

  it('say which criteria were used, with what weight, and where they lack values', () => {
    const facts = plainFacts(['990101', '990102', '990103']);
    const pairs = [rook('990101', '990102', 1500), rook('990102', '990103', 2500)];
    const { criteriaUse, candidatesConsidered } = propose({ facts, pairs }, {});
    const use = (code: string) => criteriaUse.find(({ criterion }) => criterion.code === code);
    expect(candidatesConsidered).toBe(3);
    expect(use('POLITICAL_WILL')).toMatchObject({ available: false, candidatesWithoutValue: 3 });
    expect(use('SERVICE_GAP')).toMatchObject({ available: true, candidatesWithoutValue: 0 });
    expect(use('GAP_HEALTH')).toMatchObject({ weight: 0, candidatesWithoutValue: null });
  });
});

/** A province of districts in a square grid. */
function gridRegion(side: number): SmallRegion {
  const code = (row: number, column: number) =>
    `9901${String(row * side + column + 1).padStart(2, '0')}`;
  const cells = [...Array(side * side).keys()].map(
    (i) => [Math.floor(i / side), i % side] as const,
  );
  const pairs = cells.flatMap(([row, column]) => [
    ...(column + 1 < side ? [rook(code(row, column), code(row, column + 1), 1000)] : []),
    ...(row + 1 < side ? [rook(code(row, column), code(row + 1, column), 1000)] : []),
  ]);
  return { facts: plainFacts(cells.map(([row, column]) => code(row, column))), pairs };
}

describe('a province with more candidates than the cap', () => {
  const region = gridRegion(5);
  const capped = (options: ProposeClustersOptions, input: Partial<ProposeClustersInput> = {}) =>
    propose(region, { size: { min: 3, max: 6 }, ...input }, options);

  it('is searched, and the answer says it is not exhaustive', () => {
    const full = capped({});
    const searched = capped({ maxCandidates: 500 });
    expect(full.exhaustive).toBe(true);
    expect(searched.exhaustive).toBe(false);
    expect(searched.candidatesConsidered).toBeLessThanOrEqual(full.candidatesConsidered);
    expect(searched.proposals[0]?.score).toBeCloseTo(full.proposals[0]!.score, 12);
  });

  it('gets the same answer from the same seed, each candidate once', () => {
    const rule = { connectivity: { rule: 'BRIDGES', maxBridges: 2 } } as const;
    const one = capped({ maxCandidates: 500, seed: 7 }, { ...rule, first: 200 });
    const other = capped({ maxCandidates: 500, seed: 7 }, { ...rule, first: 200 });
    expect(other).toEqual(one);
    const codes = one.proposals.map(({ districts }) => districts.join());
    expect(new Set(codes).size).toBe(codes.length);
    for (const { districts, bridges } of one.proposals) {
      const joined = [...districts, ...bridges.map(({ ubigeo }) => ubigeo)];
      expect(isConnected(joined, region.pairs)).toBe(true);
    }
  });

  it('keeps included districts', () => {
    const include = ['990101', '990107'];
    const { proposals } = capped({ maxCandidates: 10 }, { include });
    expect(proposals.length).toBeGreaterThan(0);
    for (const { districts } of proposals)
      expect(districts).toEqual(expect.arrayContaining(include));
  });
});

describe('a wrong question', () => {
  const region: SmallRegion = {
    facts: plainFacts(['980101', '990101', '990102', '990201', '990202']),
    pairs: [rook('990101', '990102', 1000)],
  };
  const cases: { input: Partial<ProposeClustersInput>; argument: string; code?: string }[] = [
    { input: { sectors: [] }, argument: 'sectors' },
    { input: { sectors: ['HEALTH', 'HEALTH'] }, argument: 'sectors' },
    { input: { sectors: ['HEALTH', 'EDUCATION', 'ENERGY'] }, argument: 'sectors' },
    { input: { size: { min: 1, max: 3 } }, argument: 'size.min' },
    { input: { size: { min: 2.5, max: 3 } }, argument: 'size.min' },
    { input: { size: { min: 4, max: 3 } }, argument: 'size.max' },
    { input: { size: { min: 3, max: 11 } }, argument: 'size.max' },
    { input: { first: 0 }, argument: 'first' },
    { input: { first: 1001 }, argument: 'first' },
    { input: { connectivity: { minSharedMeters: -1 } }, argument: 'connectivity.minSharedMeters' },
    {
      input: { connectivity: { rule: 'BRIDGES', maxBridges: 4 } },
      argument: 'connectivity.maxBridges',
    },
    { input: { within: [] }, argument: 'within' },
    { input: { within: ['990101'] }, argument: 'within[0]' },
    { input: { within: ['99', '97'] }, argument: 'within[1]', code: 'NOT_FOUND' },
    { input: { include: ['9901'] }, argument: 'include[0]' },
    { input: { include: ['990199'] }, argument: 'include[0]', code: 'NOT_FOUND' },
    { input: { include: ['980101'] }, argument: 'include[0]' },
    { input: { include: ['990101'], exclude: ['990101'] }, argument: 'include[0]' },
    { input: { include: ['990101', '990201'] }, argument: 'include' },
    {
      input: { within: ['98', '99'], allowCrossProvince: true, include: ['980101', '990101'] },
      argument: 'include',
    },
    {
      input: { allowCrossProvince: true, include: ['990101', '990102', '990201', '990202'] },
      argument: 'include',
    },
    {
      input: { include: ['990101', '990102'], size: { min: 2, max: 2 }, exclude: ['x'] },
      argument: 'exclude[0]',
    },
  ];
  for (const { input, argument, code = 'BAD_INPUT' } of cases) {
    it(`is refused with what was got: ${JSON.stringify(input)}`, () => {
      expect(() => propose(region, input)).toThrow(
        expect.objectContaining({
          code,
          argument: `input.${argument}`,
          message: expect.stringMatching(/got .+ expected /),
        }),
      );
    });
  }

  it('names the provinces of included districts that may not be together', () => {
    expect(() => propose(region, { include: ['990101', '990201'] })).toThrow(/9901 and 9902/);
  });

  it('asks only for criteria that no candidate has', () => {
    const criteria = [{ criterion: 'TRAVEL_SAFETY', weight: 1 }];
    expect(() => propose(region, { criteria })).toThrow(
      expect.objectContaining({ code: 'INSUFFICIENT_DATA' }),
    );
  });

  it('is not one that nothing answers: without contiguous districts there are no proposals', () => {
    expect(propose(region, { within: ['9902'] })).toMatchObject({
      proposals: [],
      candidatesConsidered: 0,
      exhaustive: true,
    });
  });
});

describe.skipIf(!hasPeru())('all of Peru', () => {
  it('is answered exhaustively over its 155,616 candidates within seconds', () => {
    const pairs = peruPairs();
    const facts = plainFacts(peruUbigeos(pairs));
    const within = [...new Set(facts.ubigeos.map((ubigeo) => ubigeo.slice(0, 2)))];
    const start = performance.now();
    const answer = proposeClusters(
      facts,
      { pairs },
      { within, sectors: ['HEALTH', 'EDUCATION'], first: 1000 },
      clusterCriteria,
    );
    const elapsedMs = performance.now() - start;
    expect(answer.candidatesConsidered).toBe(155_616);
    expect(answer.exhaustive).toBe(true);
    expect(answer.proposals).toHaveLength(1000);
    // About 0.3 s on one core; the bound leaves room for a busy machine.
    expect(elapsedMs).toBeLessThan(5000);
  });

  it('proposes the historical Moyobamba-Rioja cluster when it is asked for', () => {
    const pairs = peruPairs();
    const { proposals } = proposeClusters(
      plainFacts(peruUbigeos(pairs)),
      { pairs },
      {
        within: ['22'],
        sectors: ['HEALTH'],
        include: ['220104', '220105', '220802'],
        size: { min: 3, max: 3 },
        allowCrossProvince: true,
        connectivity: { rule: 'PROVINCIAL_CAPITAL' },
      },
      clusterCriteria,
    );
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatchObject({
      province: '2201',
      bridges: [{ ubigeo: '220101', role: 'PROVINCIAL_CAPITAL' }],
    });
  });
});
