import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AlternativesInput,
  clusterAlternatives,
} from '../../geodata/analysis/cluster-alternatives.ts';
import { proposeClusters } from '../../geodata/analysis/cluster-proposals.ts';
import { clusterCriteria } from '../../geodata/criteria/registry.ts';
import type { SmallRegion } from './cluster-fixtures.ts';
import { plainFacts, rook, smallRegion } from './cluster-fixtures.ts';

const base = {
  within: ['99'],
  sectors: ['HEALTH', 'EDUCATION'] as const,
  size: { min: 2, max: 4 },
};

const propose = ({ facts, pairs }: SmallRegion, input: Partial<AlternativesInput>) =>
  proposeClusters(facts, { pairs }, { ...base, ...input, first: 1000 }, clusterCriteria).proposals;

const rules = fc.record({
  connectivity: fc.constantFrom(
    { rule: 'STRICT' as const },
    { rule: 'PROVINCIAL_CAPITAL' as const },
    { rule: 'BRIDGES' as const, maxBridges: 2 },
  ),
  allowCrossProvince: fc.boolean(),
});

const shared = (a: readonly string[], b: readonly string[]) =>
  a.filter((code) => b.includes(code)).length;

describe('the alternatives of a set', () => {
  it('are the best of each kind among all candidates its province leads', () => {
    fc.assert(
      fc.property(smallRegion, rules, fc.nat(), (region, rule, pick) => {
        const proposals = propose(region, rule);
        fc.pre(proposals.length > 0);
        const own = proposals[pick % proposals.length]!;
        const [found = []] = clusterAlternatives(
          region.facts,
          { pairs: region.pairs },
          { ...base, ...rule },
          [own],
          clusterCriteria,
        );
        const ofProvince = proposals.filter(({ province }) => province === own.province);
        const crossing = propose(region, { ...rule, allowCrossProvince: true }).filter(
          ({ province, districts }) =>
            province === own.province && districts.some((code) => !code.startsWith(province)),
        );
        const size = own.districts.length;
        const expected = {
          EXCHANGE: ofProvince.find(
            ({ districts }) =>
              districts.length === size && shared(districts, own.districts) === size - 1,
          ),
          DISJOINT: ofProvince.find(({ districts }) => shared(districts, own.districts) === 0),
          CROSS_PROVINCE: crossing.find(({ districts }) => `${districts}` !== `${own.districts}`),
        };
        expect(
          Object.fromEntries(found.map(({ kind, set }) => [kind, set.districts.join()])),
        ).toEqual(
          Object.fromEntries(
            Object.entries(expected).flatMap(([kind, set]) =>
              set === undefined ? [] : [[kind, set.districts.join()]],
            ),
          ),
        );
        for (const { scoreDifference, set } of found) {
          expect(scoreDifference).toBeCloseTo(set.score - own.score, 12);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('cross into a province that the question is not about', () => {
    const ubigeos = ['990101', '990102', '990103', '990201'];
    const pairs = [
      rook('990101', '990102', 1000),
      rook('990102', '990103', 1000),
      rook('990103', '990201', 1000),
    ];
    const region = { facts: plainFacts(ubigeos), pairs };
    const within = ['9901'];
    const size = { min: 3, max: 3 };
    const [own] = propose(region, { within, size });
    const [found] = clusterAlternatives(
      region.facts,
      { pairs },
      { ...base, within, size },
      [own!],
      clusterCriteria,
    );
    expect(found?.map(({ kind, set }) => [kind, set.districts])).toEqual([
      ['CROSS_PROVINCE', ['990102', '990103', '990201']],
    ]);
  });

  it('are refused for more sets or candidates than can be held against one another', () => {
    const region = {
      facts: plainFacts(['990101', '990102', '990103']),
      pairs: [rook('990101', '990102', 1000), rook('990102', '990103', 1000)],
    };
    const [own] = propose(region, {});
    const ask = (sets: number, maxCandidates?: number) => () =>
      clusterAlternatives(
        region.facts,
        { pairs: region.pairs },
        base,
        Array.from({ length: sets }, () => own!),
        clusterCriteria,
        { maxCandidates },
      );
    expect(ask(100)).not.toThrow();
    expect(ask(101)).toThrow(
      expect.objectContaining({ code: 'TOO_COMPLEX', argument: 'input.first' }),
    );
    expect(ask(1, 2)).toThrow(expect.objectContaining({ code: 'TOO_COMPLEX' }));
  });
});
