import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  floatingCatchment,
  floatingCatchmentMethods,
} from '../../geodata/analysis/floating-catchment.ts';
import { accessibilityMatrix } from '../../geodata/analysis/travel-network/accessibility-matrix.ts';
import { buildTravelNetwork } from '../../geodata/analysis/travel-network/build-travel-network.ts';
import type { NetworkPoint } from '../../geodata/analysis/travel-network/network.ts';
import { networkCatchment } from '../../geodata/analysis/travel-network/network-catchment.ts';
import { reachSearch } from '../../geodata/analysis/travel-network/reach.ts';
import { timeTree } from '../../geodata/analysis/travel-network/time-tree.ts';
import { travelProfile } from '../../geodata/analysis/travel-network/travel-profile.ts';

const walk = { mode: 'WALK', season: 'DRY' } as const;

/** Places with heights, so that the way back takes another time than the way there. */
const countries = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 300 }),
      y: fc.integer({ min: 0, max: 300 }),
      altitudeMeters: fc.integer({ min: 0, max: 800 }),
      people: fc.integer({ min: 1, max: 900 }),
      offers: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 3, maxLength: 14 },
  )
  .map((places) => ({
    network: buildTravelNetwork(
      [],
      places.map(
        ({ x, y, altitudeMeters }, i): NetworkPoint => ({
          id: `p${i}`,
          longitude: x / 5_000,
          latitude: y / 5_000,
          altitudeMeters,
        }),
      ),
    ),
    demand: new Map(places.map(({ people }, i) => [`p${i}`, people])),
    supply: new Map(places.map(({ offers }, i) => [`p${i}`, offers])),
  }));

describe('the catchment of a network', () => {
  it('scores as the matrix of all pairs does, whichever places are asked for', () => {
    fc.assert(
      fc.property(countries, fc.integer({ min: 5, max: 120 }), (country, cutoff) => {
        const ids = [...country.demand.keys()];
        const travel = accessibilityMatrix(country.network, ids, ids, walk);
        for (const method of floatingCatchmentMethods) {
          const dense = floatingCatchment(method, { ...country, travel, cutoff });
          for (const asked of [ids, ids.slice(0, 1), ids.slice(-2)]) {
            const input = { ...country, asked };
            const scores = networkCatchment(method, country.network, input, { ...walk, cutoff });
            expect([...scores.keys()]).toEqual(asked);
            for (const id of asked) expect(scores.get(id)).toBeCloseTo(dense.get(id)!, 9);
          }
        }
      }),
    );
  });

  it('refuses amounts that are no amounts, and places of no network', () => {
    const network = buildTravelNetwork([], [{ id: 'p', longitude: 0, latitude: 0 }]);
    const score = (demand: number, id = 'p') =>
      networkCatchment(
        'TWO_SFCA',
        network,
        { demand: new Map([[id, demand]]), supply: new Map(), asked: [id] },
        { ...walk, cutoff: 10 },
      );
    expect(() => score(-1)).toThrow(/Got -1 as the demand of 'p'/);
    expect(() => score(Number.NaN)).toThrow(/NaN as the demand/);
    expect(() => score(1, 'q')).toThrow(/'q'/);
  });
});

describe('short searches one after the other', () => {
  it('reach what a full search reaches within the cut-off, there and back', () => {
    fc.assert(
      fc.property(countries, fc.integer({ min: 0, max: 200 }), ({ network }, cutoff) => {
        const profile = travelProfile(network, 'WALK', 'DRY');
        const search = reachSearch(profile);
        for (const backwards of [false, true, false]) {
          for (const start of network.points.keys()) {
            const { minutes } = timeTree(profile, { starts: [start], cutoff, backwards });
            const expected = [...minutes.keys()].filter((node) => minutes[node]! <= cutoff);
            const reached = search({ starts: [start], cutoff, backwards });
            expect([...reached].sort((a, b) => a - b)).toEqual(expected);
          }
        }
      }),
    );
  });
});
