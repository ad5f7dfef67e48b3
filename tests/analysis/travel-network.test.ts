import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floatingCatchment } from '../../geodata/analysis/floating-catchment.ts';
import {
  accessibilityMatrix,
  noEntry,
} from '../../geodata/analysis/travel-network/accessibility-matrix.ts';
import { buildTravelNetwork } from '../../geodata/analysis/travel-network/build-travel-network.ts';
import { builtRoadLines } from '../../geodata/analysis/travel-network/drawn-roads.ts';
import {
  catchment,
  nearestFacilities,
  nearestFacilityOfEach,
} from '../../geodata/analysis/travel-network/facility-access.ts';
import { isochroneBands } from '../../geodata/analysis/travel-network/isochrone-bands.ts';
import type { NetworkLine, NetworkPoint } from '../../geodata/analysis/travel-network/network.ts';
import {
  drawnRouteKey,
  type RoutePoint,
  routeLinks,
} from '../../geodata/analysis/travel-network/route-links.ts';
import { unreachableReasons } from '../../geodata/analysis/travel-network/travel-answer.ts';
import { travelTimes } from '../../geodata/analysis/travel-network/travel-times.ts';
import { navigableLines } from '../../geodata/analysis/travel-network/water-lines.ts';
import {
  accessSpeeds,
  roadSpeeds,
  travelModes,
  walkingSpeed,
} from '../../geodata/analysis/travel-speeds.ts';

/** Degrees for metres on the equator, where the made-up networks lie. */
const east = (meters: number) => meters / 111_319.49;
const north = (meters: number) => meters / 110_574.39;
const dry = { mode: 'CAR', season: 'DRY' } as const;

function road(id: string, ...places: [number, number][]): NetworkLine {
  const coordinates = Float64Array.from(places.flatMap(([x, y]) => [east(x), north(y)]));
  return { id, kind: 'ROAD_LOCAL', source: 'LINE', coordinates };
}
function place(id: string, x: number, y: number, more: Partial<NetworkPoint> = {}): NetworkPoint {
  return { id, longitude: east(x), latitude: north(y), naturalRegion: 'COSTA', ...more };
}
const noFriction = { frictionMeters: 0 };
const local = roadSpeeds.ROAD_LOCAL.COSTA.DRY;

describe('a travel network', () => {
  it('takes the time of the road at the speed of its class, region and season', () => {
    const network = buildTravelNetwork(
      [road('r', [0, 0], [30_000, 0])],
      [place('a', 0, 0), place('b', 30_000, 0)],
    );
    const answer = travelTimes(network, 'a', ['b', 'a'], dry);
    expect(answer.get('b')?.minutes).toBeCloseTo((30 / local) * 60, 2);
    expect(answer.get('b')).toMatchObject({ backEnd: 'NETWORK', reason: null });
    expect(answer.get('a')?.minutes).toBe(0);
    const wet = travelTimes(network, 'a', ['b'], { mode: 'CAR', season: 'WET' }).get('b');
    expect(wet?.minutes).toBeCloseTo((30 / roadSpeeds.ROAD_LOCAL.COSTA.WET) * 60, 2);
  });

  it('joins roads that cross, and ends within the snapping distance but no farther', () => {
    const lines = [
      road('west-east', [-10_000, 0], [10_000, 0]),
      road('crossing', [0, -5_000], [0, 5_000]),
      road('near', [5_000, 100], [5_000, 6_000]),
      road('far', [-5_000, 200], [-5_000, 6_000]),
    ];
    const places = [
      place('start', -10_000, 0),
      place('crossing', 0, 5_000),
      place('near', 5_000, 6_000),
      place('far', -5_000, 6_000),
    ];
    const options = { ...noFriction, roadAccessMeters: 50, snapMeters: 150 };
    const times = travelTimes(
      buildTravelNetwork(lines, places, options),
      'start',
      ['crossing', 'near', 'far'],
      dry,
    );
    expect(times.get('crossing')?.minutes).toBeCloseTo((15 / local) * 60, 2);
    expect(times.get('near')?.minutes).toBeCloseTo((20.9 / local) * 60, 2);
    expect(times.get('far')?.reason).toBe('NOT_CONNECTED');
  });

  it('does not join a road to a river except at a place', () => {
    const river: NetworkLine = { ...road('river', [0, -5_000], [0, 20_000]), kind: 'RIVER_MINOR' };
    const lines = [road('road', [-10_000, 0], [10_000, 0]), river];
    const ends = [place('inland', -10_000, 0), place('upstream', 0, 20_000)];
    const options = { ...noFriction, roadAccessMeters: 100, waterAccessMeters: 100 };
    const travel = { mode: 'MOTORISED', season: 'DRY' } as const;
    const without = travelTimes(
      buildTravelNetwork(lines, ends, options),
      'inland',
      ['upstream'],
      travel,
    );
    expect(without.get('upstream')?.reason).toBe('NOT_CONNECTED');
    const port = buildTravelNetwork(lines, [...ends, place('port', 0, 0)], options);
    const parts = travelTimes(port, 'inland', ['upstream'], travel).get('upstream')?.parts;
    expect(parts?.drawnRoad).toBeCloseTo((10 / local) * 60, 1);
    expect(parts?.water).toBeCloseTo(((20 * 1.2) / 9) * 60, 1);
  });

  it('walks with Tobler’s function: downhill is quicker than uphill, thin air slows', () => {
    expect(walkingSpeed(-0.05, 0)).toBeCloseTo(6, 6);
    expect(walkingSpeed(0, 0)).toBeCloseTo(6 * Math.exp(-0.175), 6);
    expect(walkingSpeed(0, 4_000)).toBeCloseTo(walkingSpeed(0, 0) * 1.016 * Math.exp(-0.4288), 6);
    const network = buildTravelNetwork(
      [],
      [
        place('low', 0, 0, { altitudeMeters: 500 }),
        place('high', 5_000, 0, { altitudeMeters: 1_200 }),
      ],
    );
    const walk = { mode: 'WALK', season: 'DRY' } as const;
    const up = travelTimes(network, 'low', ['high'], walk).get('high');
    const down = travelTimes(network, 'high', ['low'], walk).get('low');
    expect(up?.backEnd).toBe('FRICTION');
    expect(up?.minutes).toBeGreaterThan(down?.minutes ?? Infinity);
  });

  it('joins neighbouring places of one settlement by its streets, not over the distant road', () => {
    const lines = [road('r', [0, 0], [30_000, 0])];
    const town = [place('square', 10_000, 4_000), place('hospital', 10_500, 4_000)];
    const farm = place('farm', 12_000, 4_000);
    const minutesFrom = (settlementMeters: number) =>
      travelTimes(
        buildTravelNetwork(lines, [...town, farm], { settlementMeters }),
        'square',
        ['hospital', 'farm'],
        dry,
      );
    const joined = minutesFrom(1_000);
    const { vehicle } = accessSpeeds;
    expect(joined.get('hospital')?.minutes).toBeCloseTo(((0.5 * 1.2) / vehicle.DRY) * 60, 2);
    expect(joined.get('hospital')).toMatchObject({ backEnd: 'NETWORK' });
    expect(minutesFrom(0).get('hospital')?.minutes).toBeGreaterThan(30);
    expect(joined.get('farm')?.minutes).toBeGreaterThan(30);
  });

  it('says MIXED where only part of the way is friction', () => {
    const network = buildTravelNetwork(
      [road('r', [0, 0], [30_000, 0])],
      [place('a', 0, 0), place('b', 30_000, 0), place('off', 50_000, 0)],
    );
    const answer = travelTimes(network, 'a', ['off', 'b'], dry);
    expect(answer.get('b')?.backEnd).toBe('NETWORK');
    expect(answer.get('off')?.backEnd).toBe('MIXED');
    expect(answer.get('off')?.parts?.friction).toBeCloseTo(((20 * 1.5) / 20) * 60, 0);
    expect(travelTimes(network, 'b', ['off'], dry).get('off')?.backEnd).toBe('FRICTION');
  });

  it('gives reasons, never a large number, where it has no time', () => {
    const lines = [road('one', [0, 0], [30_000, 0]), road('two', [0, 50_000], [30_000, 50_000])];
    const places = [
      place('a', 0, 0),
      place('b', 30_000, 0),
      place('other', 0, 50_000),
      place('nowhere', 0, 200_000),
    ];
    const network = buildTravelNetwork(lines, places, noFriction);
    const times = travelTimes(network, 'a', ['b', 'other', 'nowhere'], { ...dry, cutoff: 30 });
    expect([...times.values()].map(({ minutes, reason }) => [minutes, reason])).toEqual([
      [null, 'BEYOND_CUTOFF'],
      [null, 'NOT_CONNECTED'],
      [null, 'NO_ACCESS_AT_DESTINATION'],
    ]);
    expect(travelTimes(network, 'nowhere', ['a'], dry).get('a')?.reason).toBe(
      'NO_ACCESS_AT_ORIGIN',
    );
    expect(travelTimes(network, 'a', ['b'], { mode: 'BOAT', season: 'DRY' }).get('b')?.reason).toBe(
      'NO_ACCESS_AT_ORIGIN',
    );
  });

  it('links places at one very spot, and places in one row', () => {
    const network = buildTravelNetwork(
      [],
      [place('a', 0, 0), place('same', 0, 0), place('b', 9_000, 0), place('c', 18_000, 0)],
    );
    const times = travelTimes(network, 'a', ['same', 'c'], dry);
    expect(times.get('same')?.minutes).toBe(0);
    expect(times.get('c')?.minutes).toBeCloseTo(((18 * 1.5) / 20) * 60, 1);
  });

  it.each([
    [
      'a place twice',
      () => buildTravelNetwork([], [place('a', 0, 0), place('a', 1, 1)]),
      /'a' twice/,
    ],
    [
      'a place off the globe',
      () => buildTravelNetwork([], [{ id: 'x', longitude: 200, latitude: 0 }]),
      /longitude 200/,
    ],
    [
      'a line of one point',
      () => buildTravelNetwork([road('r', [0, 0])], []),
      /line 'r': got 2 numbers/,
    ],
    [
      'a negative distance',
      () => buildTravelNetwork([], [], { snapMeters: -1 }),
      /-1 for snapMeters/,
    ],
    [
      'an unknown place',
      () => travelTimes(buildTravelNetwork([], []), 'x', [], dry),
      /Got the place 'x'/,
    ],
    [
      'a negative cut-off',
      () =>
        travelTimes(buildTravelNetwork([], [place('a', 0, 0)]), 'a', [], { ...dry, cutoff: -1 }),
      /cut-off -1/,
    ],
  ])('refuses %s', (_, action, message) => {
    expect(action).toThrow(message);
  });
});

describe('facilities, catchments and bands', () => {
  const network = buildTravelNetwork(
    [road('r', [0, 0], [60_000, 0])],
    [place('a', 0, 0), place('b', 15_000, 0), place('c', 60_000, 0), place('gone', 0, 300_000)],
    noFriction,
  );
  const minutes = (km: number) => (km / local) * 60;

  it('names the nearest facilities, quickest first, or why there is none', () => {
    const { facilities, reason } = nearestFacilities(network, 'a', ['c', 'b', 'gone'], {
      ...dry,
      first: 5,
    });
    expect(facilities.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(reason).toBeNull();
    expect(
      nearestFacilities(network, 'a', ['c', 'b'], { ...dry, first: 1 }).facilities,
    ).toHaveLength(1);
    const none = (from: string, to: string[], cutoff?: number) =>
      nearestFacilities(network, from, to, { ...dry, first: 1, ...(cutoff ? { cutoff } : {}) })
        .reason;
    expect(none('a', [])).toBe('NO_FACILITIES');
    expect(none('a', ['c'], 10)).toBe('BEYOND_CUTOFF');
    expect(none('gone', ['c'])).toBe('NO_ACCESS_AT_ORIGIN');
    expect(none('a', ['gone'])).toBe('NO_ACCESS_AT_DESTINATION');
  });

  it('finds the nearest facility of every place in one search', () => {
    const nearest = nearestFacilityOfEach(network, ['a', 'b', 'gone'], ['a', 'c'], dry);
    expect(nearest.get('b')).toMatchObject({ facility: 'a', reason: null });
    expect(nearest.get('b')?.minutes).toBeCloseTo(minutes(15), 1);
    expect(nearest.get('gone')).toMatchObject({ facility: null, reason: 'NO_ACCESS_AT_ORIGIN' });
  });

  it('gathers the places that reach a facility in time', () => {
    const places = ['a', 'b', 'c', 'gone'];
    const reached = catchment(network, 'a', minutes(16), { ...dry, places });
    expect(reached.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('sorts places into bands and says why some are in none', () => {
    const { bands, beyond } = isochroneBands(network, 'a', ['a', 'b', 'c', 'gone'], [10, 40], dry);
    expect(bands.map(({ places }) => places)).toEqual([['a'], ['b']]);
    expect(beyond).toEqual([
      { id: 'c', reason: 'BEYOND_CUTOFF' },
      { id: 'gone', reason: 'NO_ACCESS_AT_DESTINATION' },
    ]);
    expect(() => isochroneBands(network, 'a', [], [30, 30], dry)).toThrow(/limits 30, 30/);
  });

  it('gives a matrix that floating catchment areas take as it is', () => {
    const matrix = accessibilityMatrix(network, ['a', 'b'], ['b', 'gone'], dry);
    expect(matrix.costs[0]).toBeCloseTo(minutes(15), 1);
    expect(matrix.costs[1]).toBeNaN();
    expect(matrix.backEnds[1]).toBe(noEntry);
    expect(unreachableReasons[matrix.reasons[1]!]).toBe('NO_ACCESS_AT_DESTINATION');
    const demand = new Map([
      ['a', 10],
      ['b', 30],
    ]);
    const supply = new Map([
      ['b', 4],
      ['gone', 9],
    ]);
    const scores = floatingCatchment('TWO_SFCA', { travel: matrix, demand, supply, cutoff: 60 });
    expect([...scores.values()]).toEqual([0.1, 0.1]);
  });
});

const metres = fc.integer({ min: 0, max: 40_000 });
const spot = fc.tuple(metres, metres);
const networks = fc.record({
  roads: fc.array(fc.tuple(spot, spot, spot), { minLength: 1, maxLength: 12 }),
  places: fc.array(fc.tuple(spot, fc.integer({ min: 0, max: 4_500 })), {
    minLength: 3,
    maxLength: 8,
  }),
});
const placesOf = (places: [[number, number], number][]) =>
  places.map(([[x, y], altitudeMeters], i) => place(`p${i}`, x, y, { altitudeMeters }));

/** By how much a way is longer than the best one through a third place, at worst. */
function worstDetour(costs: Float64Array, size: number): number {
  const times = costs.map((cost) => (Number.isNaN(cost) ? Number.MAX_VALUE : cost));
  const triples = [...Array(size ** 3).keys()].map((n) => {
    const [i, j, k] = [n % size, Math.floor(n / size) % size, Math.floor(n / size ** 2)];
    return times[i * size + k]! - times[i * size + j]! - times[j * size + k]!;
  });
  return Math.max(...triples);
}

describe('any travel network', () => {
  it('has no way longer than one through a third place, in every mode', () => {
    fc.assert(
      fc.property(networks, ({ roads, places }) => {
        const network = buildTravelNetwork(
          roads.map((line, i) => road(`r${i}`, ...line)),
          placesOf(places),
        );
        const ids = network.points.map(({ id }) => id);
        for (const mode of travelModes) {
          const { costs } = accessibilityMatrix(network, ids, ids, { mode, season: 'WET' });
          expect(worstDetour(costs, ids.length)).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never gets quicker when a road is taken away', () => {
    fc.assert(
      fc.property(networks, fc.nat(), ({ roads, places }, which) => {
        const lines = roads.map((line, i) => road(`r${i}`, ...line));
        const points = placesOf(places);
        // Whole access lists, so that a place does not turn to another road for the one taken away.
        const options = { ...noFriction, accessLinks: lines.length, roadAccessMeters: 50_000 };
        const ids = points.map(({ id }) => id);
        const costs = (left: NetworkLine[]) =>
          accessibilityMatrix(buildTravelNetwork(left, points, options), ids, ids, dry).costs;
        const before = costs(lines);
        const after = costs(lines.toSpliced(which % lines.length, 1));
        for (const [at, cost] of after.entries()) {
          // Joints within 10 m are one node: that may save 10 m a joint, walked at 2 km/h.
          if (!Number.isNaN(cost)) expect(before[at]!).toBeLessThanOrEqual(cost + 3);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is never slower by car than on foot, nor by all motors than by car or boat', () => {
    fc.assert(
      fc.property(networks, ({ roads, places }) => {
        const lines = roads.map((line, i): NetworkLine => {
          return { ...road(`r${i}`, ...line), kind: i % 3 === 2 ? 'RIVER_MINOR' : 'ROAD_LOCAL' };
        });
        const network = buildTravelNetwork(lines, placesOf(places));
        const ids = network.points.map(({ id }) => id);
        const by = (mode: (typeof travelModes)[number]) =>
          accessibilityMatrix(network, ids, ids, { mode, season: 'DRY' }).costs.map((cost) =>
            Number.isNaN(cost) ? Infinity : cost,
          );
        const [walk, car, boat, motorised] = [by('WALK'), by('CAR'), by('BOAT'), by('MOTORISED')];
        for (const at of walk.keys()) {
          expect(car[at]!).toBeLessThanOrEqual(walk[at]! + 1e-9);
          expect(motorised[at]!).toBeLessThanOrEqual(Math.min(car[at]!, boat[at]!) + 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('links between the points of routes', () => {
  const at = (
    routeCode: string,
    position: number,
    x: number,
    junctions: string[] = [],
    department = 'PUNO',
  ): RoutePoint => ({
    routeCode,
    network: 'DEPARTMENTAL',
    position,
    name: '',
    department,
    longitude: east(x),
    latitude: 0,
    junctions,
  });
  const ends = (links: NetworkLine[]) =>
    links.map(({ id, coordinates }) => [
      id,
      Math.round(coordinates[0]! / east(1_000)),
      Math.round(coordinates[2]! / east(1_000)),
    ]);

  it('join the points of a route in order, and its junctions to the nearest point', () => {
    const points = [
      at('PU-2', 1, 7_000, ['PU-1']),
      at('PU-1', 3, 20_000),
      at('PU-1', 1, 0),
      at('PU-1', 2, 10_000),
    ];
    expect(ends(routeLinks(points, new Set()))).toEqual([
      ['PU-1', 0, 10],
      ['PU-1', 10, 20],
      ['PU-1', 10, 7],
    ]);
  });

  it('make up a national route from the points that meet it, but not over a long gap', () => {
    const points = [
      at('A-1', 1, 0, ['PE-3S']),
      at('B-1', 1, 30_000, ['PE-3S']),
      at('C-1', 1, 100_000, ['PE-3S']),
    ];
    expect(ends(routeLinks(points, new Set()))).toEqual([['PE-3S', 0, 30]]);
  });

  it('join a national branch to its trunk', () => {
    const points = [at('A-1', 1, 0, ['PE-5N']), at('B-1', 1, 20_000, ['PE-5NB'])];
    expect(ends(routeLinks(points, new Set()))).toEqual([['PE-5NB', 20, 0]]);
  });

  it('leave out what is drawn', () => {
    const points = [at('PU-1', 1, 0), at('PU-1', 2, 10_000), at('PU-1', 3, 20_000, [], 'CUSCO')];
    const drawn = new Set([drawnRouteKey('PU-1', 'PUNO')]);
    expect(ends(routeLinks(points, drawn))).toEqual([['PU-1', 10, 20]]);
  });
});

describe('what is taken for a road or a river', () => {
  it('leaves out roads drawn with a ruler in the departments of projected roads only', () => {
    const { coordinates: sketch } = road('s', [0, 0], [20_000, 0], [40_000, 0]);
    const { coordinates: built } = road('b', [0, 0], [300, 0], [600, 0], [900, 0]);
    expect(builtRoadLines([sketch, built], 'LORETO')).toEqual([built]);
    expect(builtRoadLines([sketch, built], 'ICA')).toEqual([sketch, built]);
  });

  it('cuts a built road at a ruled segment', () => {
    const steps = Array.from({ length: 30 }, (_, i): [number, number] => [i * 300, 0]);
    const { coordinates } = road('b', ...steps, [20_000, 0], [20_300, 0]);
    expect(builtRoadLines([coordinates], 'LORETO').map((line) => line.length / 2)).toEqual([30, 2]);
  });

  it('keeps the stretches of a river that carry boats, with a vertex beyond each end', () => {
    const line = Float64Array.of(0, 0, 1, 0, 2, 0, 3, 0, 4, 0);
    const stretch = {
      river: 'X',
      kind: 'RIVER_MINOR',
      within: [1.5, 2.5, -1, 1],
      reason: '',
    } as const;
    const [only, ...others] = navigableLines('X', [line], [stretch]);
    expect(others).toEqual([]);
    expect([...only!.coordinates]).toEqual([1, 0, 2, 0, 3, 0]);
    expect(navigableLines('Y', [line], [stretch])).toEqual([]);
  });
});
