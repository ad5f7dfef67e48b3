import { describe, expect, it } from 'vitest';
import type { ConnectivityInput } from '../../geodata/analysis/cluster-connectivity.ts';
import { explainProposal } from '../../geodata/analysis/cluster-explanation.ts';
import type { ContiguityInput } from '../../geodata/analysis/cluster-graph.ts';
import { proposeClusters } from '../../geodata/analysis/cluster-proposals.ts';
import { clusterCriteria } from '../../geodata/criteria/registry.ts';
import { plainFacts, rook } from './cluster-fixtures.ts';

const pairs = [rook('990101', '990102', 1500)];
const reachable = [
  { a: '990103', b: '990102', minutes: 45 },
  { a: '990101', b: '990102', minutes: 20 },
  { a: '990101', b: '990199', minutes: 5 },
];

const propose = (connectivity: ConnectivityInput, contiguity: Partial<ContiguityInput> = {}) =>
  proposeClusters(
    plainFacts(['990101', '990102', '990103']),
    { pairs, reachable, ...contiguity },
    { within: ['99'], sectors: ['HEALTH'], size: { min: 2, max: 3 }, connectivity },
    clusterCriteria,
  ).proposals;
const sets = (...asked: Parameters<typeof propose>) =>
  propose(...asked)
    .map(({ districts }) => districts.join())
    .sort();

describe('travel time', () => {
  it('joins districts within the time asked for, beside their borders', () => {
    expect(sets({})).toEqual(['990101,990102']);
    expect(sets({ maxMinutes: 44 })).toEqual(['990101,990102']);
    expect(sets({ maxMinutes: 45 })).toEqual([
      '990101,990102',
      '990101,990102,990103',
      '990102,990103',
    ]);
  });

  it('takes the place of borders when none is long enough', () => {
    expect(sets({ maxMinutes: 19, minSharedMeters: 1e9 })).toEqual([]);
    expect(sets({ maxMinutes: 20, minSharedMeters: 1e9 })).toEqual(['990101,990102']);
  });

  it('is not cut by a barrier, which only bars the border', () => {
    const barriers = [{ a: '990101', b: '990102' }];
    expect(sets({ reviewedLinks: true }, { barriers })).toEqual([]);
    expect(sets({ maxMinutes: 20, reviewedLinks: true }, { barriers })).toEqual(['990101,990102']);
  });

  it('is told as minutes where no border joins', () => {
    const all = propose({ maxMinutes: 60 });
    const told = (districts: string, lang: 'ES' | 'EN') =>
      explainProposal(all.find((one) => one.districts.join() === districts)!, (u) => u, lang);
    expect(told('990102,990103', 'ES')).toContain(
      '990102 y 990103 no comparten límite, pero quedan a 45 min de viaje.',
    );
    expect(told('990101,990102,990103', 'EN')).toContain(
      '990101 borders 990102 (1.5 km); 990102 borders 990103 (45 min of travel).',
    );
    const [link] = all.find(({ districts }) => districts.join() === '990101,990102')!.links;
    expect(link).toEqual({ a: '990101', b: '990102', sharedMeters: 1500, link: 'LAND' });
  });

  it('cannot be asked for where none is known, nor as nothing', () => {
    expect(() => propose({ maxMinutes: 30 }, { reachable: undefined })).toThrow(
      expect.objectContaining({
        code: 'INSUFFICIENT_DATA',
        argument: 'input.connectivity.maxMinutes',
      }),
    );
    for (const maxMinutes of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => propose({ maxMinutes })).toThrow(
        expect.objectContaining({ code: 'BAD_INPUT', argument: 'input.connectivity.maxMinutes' }),
      );
    }
  });
});
