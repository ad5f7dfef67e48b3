import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstClustersState,
  readClusters,
  sectors,
  writeClusters,
} from '../../web/src/clusters/clusters-state.ts';
import {
  firstContiguousState,
  readContiguous,
  writeContiguous,
} from '../../web/src/contiguous/contiguous-state.ts';
import { firstState, readState, writeState } from '../../web/src/state/app-state.ts';

const district = fc.integer({ min: 10101, max: 259999 }).map((n) => String(n).padStart(6, '0'));

describe('the address of the application', () => {
  it('is empty at first and brings the first state back', () => {
    expect(writeState(firstState)).toBe('');
    expect(readState('')).toEqual(firstState);
  });

  it('brings back job, level, indicator, selection and camera', () => {
    const state = {
      ...firstState,
      job: 'clusters' as const,
      lang: 'en' as const,
      level: 'PROVINCE' as const,
      indicator: 'GAP:HEALTH',
      selected: '2205',
      camera: { longitude: -76.5167, latitude: -6.4167, zoom: 8.25 },
      clusters: 'in=22&for=health',
    };
    expect(readState(writeState(state))).toEqual(state);
  });

  it('falls back to the first state where it is wrong', () => {
    const wrong = '?job=nothing&lang=qu&level=x&sel=22050&map=95,0,3';
    expect(readState(wrong)).toEqual(firstState);
  });
});

describe('the address of the search for contiguous districts', () => {
  const states = fc.record({
    within: fc.constantFrom(null, '22', '2205'),
    conditions: fc.array(
      fc.record({
        code: fc.constantFrom('anemia_6_35m_pct', 'idh_2019'),
        operator: fc.constantFrom('gte' as const, 'lte' as const),
        value: fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0),
      }),
      { maxLength: 3 },
    ),
    contiguity: fc.constantFrom('ROOK' as const, 'QUEEN' as const),
    minDistricts: fc.integer({ min: 1, max: 500 }),
    reviewedLinks: fc.boolean(),
    joined: fc.uniqueArray(district, { maxLength: 8 }),
    group: fc.option(fc.nat(300)),
  });

  it('brings every question back', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readContiguous(writeContiguous(state))).toEqual(state);
      }),
    );
  });

  it('asks for anaemia of half of the children at first', () => {
    expect(readContiguous(null)).toEqual(firstContiguousState);
  });

  it('leaves conditions out that cannot be read', () => {
    expect(readContiguous('if=idh_2019+gte+x&if=idh_2019&if=idh_2019+lt+1').conditions).toEqual([]);
  });
});

describe('the address of the proposals', () => {
  const size = fc
    .tuple(fc.integer({ min: 2, max: 10 }), fc.integer({ min: 2, max: 10 }))
    .map(([a, b]) => ({ minDistricts: Math.min(a, b), maxDistricts: Math.max(a, b) }));
  const states = fc
    .record({
      view: fc.constantFrom('proposals' as const, 'picked' as const, 'portfolio' as const),
      within: fc.constantFrom(null, '22', '2205'),
      sectors: fc.subarray([...sectors], { minLength: 1, maxLength: 2 }),
      rule: fc.constantFrom('STRICT' as const, 'PROVINCIAL_CAPITAL' as const, 'BRIDGES' as const),
      maxBridges: fc.integer({ min: 0, max: 3 }),
      crossProvince: fc.boolean(),
      include: fc.uniqueArray(district, { maxLength: 4 }),
      exclude: fc.uniqueArray(district, { maxLength: 4 }),
      weights: fc
        .dictionary(fc.constantFrom('SERVICE_GAP', 'PROXIMITY'), fc.integer({ min: 0, max: 100 }))
        .map((weights) => new Map(Object.entries(weights))),
      open: fc.option(fc.integer({ min: 1, max: 1000 })),
      compared: fc.option(fc.integer({ min: 1, max: 1000 })),
      maxMinutes: fc.option(fc.integer({ min: 1, max: 1440 })),
      stability: fc.boolean(),
      picked: fc.uniqueArray(district, { maxLength: 6 }),
      plan: fc.record({
        asked: fc.boolean(),
        quotas: fc
          .dictionary(fc.constantFrom('01', '22'), fc.integer({ min: 1, max: 50 }))
          .map((quotas) => new Map(Object.entries(quotas))),
        waves: fc.integer({ min: 1, max: 5 }),
        perProvince: fc.option(fc.integer({ min: 1, max: 20 })),
        open: fc.option(fc.integer({ min: 1, max: 200 })),
      }),
    })
    .chain((state) => size.map((sizes) => ({ ...state, ...sizes })));

  it('brings every question back', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readClusters(writeClusters(state))).toEqual(state);
      }),
    );
  });

  it('is the first question where it is wrong', () => {
    const wrong = 'in=220501&for=nothing&rule=x&min=11&max=1&w=%C3%B1+1&open=0';
    expect(readClusters(wrong)).toEqual(firstClustersState);
  });
});
