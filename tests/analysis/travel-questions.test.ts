import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { buildTravelNetwork } from '../../geodata/analysis/travel-network/build-travel-network.ts';
import type { NetworkLine, NetworkPoint } from '../../geodata/analysis/travel-network/network.ts';
import { createDirectAnalyst } from '../../geodata/questions/analyst.ts';
import type { InputOf, QuestionName } from '../../geodata/questions/registry.ts';
import { travelAnalysisFacts } from './travel-facts-fixture.ts';

/** Degrees for kilometres on the equator, where the made-up country lies. */
const east = (km: number) => km / 111.31949;
const north = (km: number) => km / 110.57439;

function point(id: string, x: number, y = 0): NetworkPoint {
  return { id, longitude: east(x), latitude: north(y), naturalRegion: 'COSTA' };
}

/**
 * A local road of 60 km, 2 minutes a kilometre; capitals at 0, 15 and 30 km and one off the network.
 */
const road: NetworkLine = {
  id: 'r',
  kind: 'ROAD_LOCAL',
  source: 'LINE',
  coordinates: Float64Array.of(0, 0, east(60), 0),
};
const points = [
  point('D010101', 0),
  point('D010102', 15),
  point('D010103', 30),
  point('D020101', 0, 200),
  point('Fpost', 0),
  point('Funrated', 15),
  point('Fhospital', 30),
  point('Pa', 0),
  point('Pb', 7.5),
  point('Pc', 15),
  point('Pd', 45),
  point('Pfar', 0, 200),
];
const network = buildTravelNetwork([road], points, { frictionMeters: 0, settlementMeters: 0 });
const facts = travelAnalysisFacts(network, {
  facilities: { post: 'I-1', unrated: null, hospital: 'II-1' },
  places: {
    a: ['010101', 100],
    b: ['010101', 300],
    c: ['010102', 400],
    d: ['010103', 200],
    far: ['020101', 50],
  },
  schools: {
    ids: ['school-1', 'school-2', 'school-3'],
    longitude: Float64Array.of(east(15), east(14.9), east(46)),
    latitude: Float64Array.of(north(1), 0, 0),
    services: Float64Array.of(2, 1, 5),
  },
});
const analyst = createDirectAnalyst();
const car = { mode: 'CAR', season: 'DRY' } as const;
const health = { kind: 'HEALTH', minCategory: null } as const;

function ask<Name extends QuestionName>(name: Name, input: InputOf<Name>, about = facts) {
  const known = async () => about;
  return analyst.ask(name, input, {
    dataVersion: '',
    territoryFigures: known,
    analysisFacts: known,
  });
}

describe('the travel time between two capitals', () => {
  it('is that of the way, with what it rests on', async () => {
    const answer = await ask('travelTime', { ...car, from: '010101', to: '010103' });
    expect(answer).toMatchObject({ backEnd: 'NETWORK', reason: null, sourceIds: ['made-up'] });
    expect(answer.minutes).toBeCloseTo(60, 2);
    expect(answer.straightKm).toBeCloseTo(30, 3);
  });

  it('is a reason where there is no way', async () => {
    const there = await ask('travelTime', { ...car, from: '010101', to: '020101' });
    expect(there).toMatchObject({ minutes: null, reason: 'NO_ACCESS_AT_DESTINATION' });
    const back = await ask('travelTime', { ...car, from: '020101', to: '010101' });
    expect(back).toMatchObject({ minutes: null, reason: 'NO_ACCESS_AT_ORIGIN' });
  });

  it('refuses a district without a capital on the network', async () => {
    const asked = ask('travelTime', { ...car, from: '010101', to: '030101' });
    await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND', argument: 'to' });
  });

  it('says what to do where the edition has no network', async () => {
    const input = { ...car, from: '010101', to: '010103' };
    const asked = ask('travelTime', input, travelAnalysisFacts(null));
    await expect(asked).rejects.toMatchObject({ code: 'INSUFFICIENT_DATA' });
    await expect(asked).rejects.toThrow(/data load/);
  });
});

describe('the nearest facilities', () => {
  const nearest = async (input: Partial<InputOf<'nearestFacilities'>>) => {
    const asked = { ...car, ...health, ubigeos: ['010102'], first: 5, ...input };
    return (await ask('nearestFacilities', asked)).of;
  };

  it('come quickest first, of the lowest category or above', async () => {
    const [all] = await nearest({});
    expect(all?.facilities.map(({ id }) => id)).toEqual(['unrated', 'hospital', 'post']);
    const times = all?.facilities.map(({ minutes }) => Math.round(minutes));
    expect(times).toEqual([0, 30, 30]);
    const [rated] = await nearest({ minCategory: 'I-1', first: 1 });
    expect(rated?.facilities).toHaveLength(1);
    const [hospitals] = await nearest({ minCategory: 'I-4' });
    expect(hospitals?.facilities.map(({ id }) => id)).toEqual(['hospital']);
    expect(hospitals?.facilities[0]?.straightKm).toBeCloseTo(15, 3);
  });

  it('answer for each district in the order given, with a reason for one that reaches none', async () => {
    const [island, first] = await nearest({ ubigeos: ['020101', '010101'] });
    expect(island).toEqual({ facilities: [], reason: 'NO_ACCESS_AT_ORIGIN' });
    expect(first?.facilities[0]?.id).toBe('post');
    const [none] = await nearest({ minCategory: 'III-1' });
    expect(none).toEqual({ facilities: [], reason: 'NO_FACILITIES' });
  });

  it('put schools at the populated place nearest to them, and tell what the time leaves out', async () => {
    const [schools] = await nearest({ kind: 'SCHOOL', first: 3 });
    expect(schools?.facilities.map(({ id }) => id)).toEqual(['school-2', 'school-1', 'school-3']);
    expect(schools?.facilities.map(({ minutes }) => Math.round(minutes))).toEqual([0, 0, 60]);
    expect(schools?.facilities[1]?.beyondKm).toBeCloseTo(1, 3);
    const [two] = await nearest({ kind: 'SCHOOL', first: 2 });
    expect(two?.facilities).toHaveLength(2);
  });

  it('refuse categories of schools, and schools that nobody loaded', async () => {
    const rated = nearest({ kind: 'SCHOOL', minCategory: 'I-1' });
    await expect(rated).rejects.toMatchObject({ code: 'BAD_INPUT', argument: 'minCategory' });
    const input = { ...car, ...health, kind: 'SCHOOL' as const, ubigeos: ['010102'], first: 1 };
    const unloaded = ask('nearestFacilities', input, travelAnalysisFacts(network));
    await expect(unloaded).rejects.toMatchObject({ code: 'INSUFFICIENT_DATA', argument: 'kind' });
  });
});

describe('a catchment', () => {
  it('adds up the people of the places that reach the facility', async () => {
    const found = await ask('facilityCatchment', { ...car, facility: 'hospital', minutes: 31 });
    expect(found).toMatchObject({ places: 2, population: 600 });
    expect(found.districts).toEqual([
      { ubigeo: '010102', places: 1, population: 400, populationShare: 1 },
      { ubigeo: '010103', places: 1, population: 200, populationShare: 1 },
    ]);
    expect(found.backEnds[0]).toEqual({ backEnd: 'NETWORK', places: 2, population: 600 });
  });

  it('shares the people of a district that only some of its places reach', async () => {
    const found = await ask('facilityCatchment', { ...car, facility: 'post', minutes: 10 });
    expect(found.districts).toEqual([
      { ubigeo: '010101', places: 1, population: 100, populationShare: 0.25 },
    ]);
  });

  it('refuses a facility that is not on the network', async () => {
    const asked = ask('facilityCatchment', { ...car, facility: 'school-1', minutes: 10 });
    await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND', argument: 'facility' });
  });
});

describe('isochrones', () => {
  const input = { ...car, from: { district: '010101' }, limits: [20, 40] };

  it('put every place in one band or beyond', async () => {
    const { bands, beyond } = await ask('isochrones', input);
    expect(bands.map(({ places, population }) => [places, population])).toEqual([
      [2, 400],
      [1, 400],
    ]);
    expect(bands.map(({ populationWithin }) => populationWithin)).toEqual([400, 800]);
    expect(beyond).toEqual([
      { reason: 'NO_ACCESS_AT_DESTINATION', places: 1, population: 50 },
      { reason: 'BEYOND_CUTOFF', places: 1, population: 200 },
    ]);
  });

  it('start at a facility as well', async () => {
    const { bands } = await ask('isochrones', { ...input, from: { facility: 'hospital' } });
    expect(bands.map(({ places }) => places)).toEqual([0, 2]);
  });

  it('draw the ground nearer to a reached place than to another', async () => {
    const texts = await ask('isochroneAreas', input);
    const [near, far] = texts.map((text) => JSON.parse(text) as MultiPolygon);
    const holds = (area: MultiPolygon | undefined, x: number, y: number) =>
      area !== undefined && booleanPointInPolygon([east(x), north(y)], area);
    expect([11, 11.5].map((x) => holds(near, x, 0))).toEqual([true, false]);
    expect([11.5, 29, 31].map((x) => holds(far, x, 0))).toEqual([true, true, false]);
    expect([99, 101].map((y) => holds(near, 0, y))).toEqual([true, false]);
  });

  it.each([[[]], [[30, 20]], [[0, 10]], [[Number.NaN]]])('refuse the limits %j', async (limits) => {
    const asked = ask('isochrones', { ...input, limits });
    await expect(asked).rejects.toMatchObject({ code: 'BAD_INPUT', argument: 'limits' });
  });
});

describe('access to a service', () => {
  const districts = ['010101', '010102', '010103', '020101'];
  const access = (input: Partial<InputOf<'serviceAccess'>> = {}) =>
    ask('serviceAccess', {
      ...car,
      ...health,
      ...{ method: 'TWO_SFCA', cutoffMinutes: 31, districts, categoryWeights: null },
      ...input,
    });

  it('is supply in reach per head of those in reach of it (2SFCA)', async () => {
    const { districts: found, facilities, supply } = await access();
    const scores = found.map(({ score }) => score);
    expect([facilities, supply]).toEqual([3, 3]);
    const expected = [2 / 800, 2 / 800 + 1 / 600, 1 / 600, 0];
    for (const [i, value] of expected.entries()) expect(scores[i]).toBeCloseTo(value, 12);
    expect(found.map(({ rank }) => rank)).toEqual([2, 1, 3, 4]);
    expect(found.map(({ reachingShare }) => reachingShare)).toEqual([1, 1, 1, 0]);
  });

  it('shares demand and service out (BFCA)', async () => {
    const { districts: found } = await access({ method: 'BFCA' });
    for (const [i, value] of [0.002, 0.0035, 0.0015, 0].entries()) {
      expect(found[i]?.score).toBeCloseTo(value, 12);
    }
  });

  it('is the same whatever districts are asked about', async () => {
    for (const method of ['TWO_SFCA', 'BFCA'] as const) {
      const all = (await access({ method })).districts;
      for (const [i, ubigeo] of districts.entries()) {
        const alone = (await access({ method, districts: [ubigeo] })).districts;
        expect(alone[0]?.score).toBe(all[i]?.score);
      }
    }
  });

  it('hands out all supply where everybody reaches everything', async () => {
    const { districts: found } = await access({ cutoffMinutes: 240 });
    const total = found.reduce((sum, { score, population }) => sum + (score ?? 0) * population, 0);
    expect(total).toBeCloseTo(3, 9);
  });

  it('weighs facilities by category, those not listed nothing', async () => {
    const weighted = await access({ categoryWeights: [{ category: 'II-1', weight: 30 }] });
    expect(weighted.supply).toBe(30);
    expect(weighted.districts[2]?.score).toBeCloseTo(30 / 600, 12);
    expect(weighted.districts[0]?.score).toBe(0);
  });

  it('counts education services at the places nearest to them', async () => {
    const { districts: found, supply } = await access({ kind: 'SCHOOL' });
    expect(supply).toBe(8);
    expect(found[2]?.score).toBeCloseTo(5 / 200, 12);
    expect(found[0]?.score).toBeCloseTo(3 / 800, 12);
  });

  it('is refused, and not 0, where the data have nothing of the kind', async () => {
    const asked = access({ minCategory: 'III-1' });
    await expect(asked).rejects.toMatchObject({ code: 'INSUFFICIENT_DATA', argument: 'kind' });
  });

  it('has no score for a district without people at places', async () => {
    const { districts: found } = await access({ districts: ['010101', '030101'] });
    expect(found[1]).toMatchObject({ score: null, rank: null, reachingShare: null, population: 0 });
    expect(found[0]?.rank).toBe(1);
  });

  it.each([
    ['cutoffMinutes', { cutoffMinutes: 0 }],
    ['cutoffMinutes', { cutoffMinutes: 241 }],
    ['cutoffMinutes', { cutoffMinutes: Number.NaN }],
    ['categoryWeights', { categoryWeights: [{ category: 'I-1', weight: -1 }] }],
    ['categoryWeights', { categoryWeights: [{ category: 'I-1', weight: 0 }] }],
    ['categoryWeights', { categoryWeights: [] }],
    ['categoryWeights', { kind: 'SCHOOL' as const, categoryWeights: [] }],
  ])('refuses bad %s', async (argument, input) => {
    await expect(access(input)).rejects.toMatchObject({ code: 'BAD_INPUT', argument });
  });
});

describe('the accessibility matrix', () => {
  it('holds the time of every pair, and a letter for what it rests on or why there is none', async () => {
    const districts = ['010101', '010103', '020101'];
    const { minutes, codes } = await ask('accessibilityMatrix', { ...car, districts });
    expect(codes).toEqual(['NNd', 'NNd', 'ooN']);
    const rounded = minutes.map((row) => Array.from(row, (value) => Math.round(value)));
    expect(rounded).toEqual([
      [0, 60, Number.NaN],
      [60, 0, Number.NaN],
      [Number.NaN, Number.NaN, 0],
    ]);
  });

  it('is refused where it would be too large', async () => {
    const districts = Array.from({ length: 201 }, () => '010101');
    const asked = ask('accessibilityMatrix', { ...car, districts });
    await expect(asked).rejects.toMatchObject({ code: 'TOO_COMPLEX', argument: 'within' });
  });
});
