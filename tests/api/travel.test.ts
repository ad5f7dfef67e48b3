import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

interface People {
  value: number;
}
interface Time {
  from: { ubigeo: string };
  to: { ubigeo: string };
  minutes: number | null;
  reason: string | null;
  backEnd: string | null;
  parts: Record<string, number> | null;
  straightKm: number;
  basis: { mode: string; season: string; speeds: string; en: string; sources: { id: string }[] };
}
interface Nearest {
  reason: string | null;
  facilities: {
    facility: { id: string; kind: string; category: string | null };
    minutes: number;
    backEnd: string;
    straightKm: number;
    beyondKm: number;
  }[];
}

let graph: Graph;
let countryPeople: number;

const timeFields = `from { ubigeo } to { ubigeo } minutes reason backEnd straightKm
  parts { drawnRoadMinutes pointRoadMinutes waterMinutes accessMinutes frictionMinutes }
  basis { mode season speeds en: speeds(lang: EN) sources { id } }`;
const nearestFields =
  'reason facilities { facility { id kind category } minutes backEnd straightKm beyondKm }';

async function travel(from: string, to: string, how = ''): Promise<Time> {
  const query = `{ travelTime(from: "${from}", to: "${to}"${how}) { ${timeFields} } }`;
  return (await graph.ask<{ travelTime: Time }>(query)).data.travelTime;
}

async function nearest(args: string): Promise<Nearest> {
  const query = `{ nearestFacilities(${args}) { ${nearestFields} } }`;
  return (await graph.ask<{ nearestFacilities: Nearest }>(query)).data.nearestFacilities;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describePublished('travel in the graph', () => {
  beforeAll(async () => {
    graph = await openGraph();
    const { data } = await graph.ask<{ regions: { nodes: { population: People }[] } }>(
      '{ regions(first: 100) { nodes { population { value } } } }',
    );
    countryPeople = sum(data.regions.nodes.map(({ population }) => population.value));
  });
  afterAll(async () => {
    expect(graph.faults).toEqual([]);
    await graph.close();
  });

  it.each([
    ['Tarapoto to Moyobamba, 2 to 3 h by road', '220901', '220101', 1.5, 3.3],
    ['Tacna to Moquegua, 2 to 3 h', '230101', '180101', 1.7, 3.4],
    ['Piura to Chiclayo, 3 to 4 h', '200101', '140101', 2.4, 4.6],
    ['Iquitos to Nauta, 1.5 to 3 h', '160101', '160301', 1.1, 3.4],
  ])('takes a plausible time from %s', async (_, from, to, least, most) => {
    const time = await travel(from, to);
    expect(time.minutes! / 60).toBeGreaterThan(least);
    expect(time.minutes! / 60).toBeLessThan(most);
    expect(['NETWORK', 'MIXED']).toContain(time.backEnd);
    expect(sum(Object.values(time.parts!))).toBeCloseTo(time.minutes!, 6);
    expect(time.minutes! / 60).toBeGreaterThan(time.straightKm / 70);
  });

  it('says which data and speeds a time rests on, in both languages', async () => {
    const { basis } = await travel('22', '2209', ', season: WET');
    expect(basis).toMatchObject({ mode: 'MOTORISED', season: 'WET' });
    expect(basis.speeds).toMatch(/Época de lluvias.*vías nacionales.*42-70.*supuestos/);
    expect(basis.en).toMatch(/Wet season.*national.*42-70.*assumptions/);
    expect(basis.sources.length).toBeGreaterThan(3);
  });

  it('takes the capital of a province or region for it', async () => {
    expect(await travel('22', '2209')).toEqual(await travel('220101', '220901'));
  });

  it('takes longer in the wet season, and much longer on foot', async () => {
    const [dry, wet, walk] = await Promise.all([
      travel('220901', '220101', ', mode: CAR'),
      travel('220901', '220101', ', mode: CAR, season: WET'),
      travel('220901', '220101', ', mode: WALK'),
    ]);
    expect(wet.minutes).toBeGreaterThan(dry.minutes!);
    expect(walk.minutes).toBeGreaterThan(4 * dry.minutes!);
  });

  it('has a reason, and no number, where there is no way', async () => {
    const byCar = await travel('150101', '160101', ', mode: BOAT');
    expect(byCar).toMatchObject({ minutes: null, backEnd: null, parts: null });
    expect(byCar.reason).toMatch(/^(NO_ACCESS_AT_(ORIGIN|DESTINATION)|NOT_CONNECTED)$/);
  });

  it('finds the nearest facilities, quickest first, of the category asked for or above', async () => {
    const { facilities, reason } = await nearest('ubigeo: "160202", minCategory: "II-1", first: 3');
    expect(reason).toBeNull();
    expect(facilities).toHaveLength(3);
    const minutes = facilities.map((one) => one.minutes);
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
    for (const { facility, beyondKm } of facilities) {
      expect(facility.kind).toBe('HEALTH');
      expect(facility.category! >= 'II-1').toBe(true);
      expect(beyondKm).toBe(0);
    }
    // Balsapuerto's people go to the hospital of Yurimaguas: hours by river.
    expect(minutes[0]).toBeGreaterThan(60);
  });

  it('reaches the hospital of a town within minutes from its square', async () => {
    const { facilities } = await nearest('ubigeo: "220901", minCategory: "II-1", first: 1');
    expect(facilities[0]?.minutes).toBeLessThan(20);
  });

  it('finds schools by the populated place nearest to them', async () => {
    const { facilities } = await nearest('ubigeo: "220505", kind: SCHOOL, first: 4');
    expect(facilities.map(({ facility }) => facility.kind)).toEqual(Array(4).fill('SCHOOL'));
    expect(facilities[0]?.minutes).toBeLessThan(30);
    expect(facilities[0]?.beyondKm).toBeLessThan(5);
  });

  it('answers for all districts of a province in as many statements as for one', async () => {
    const ask = (where: string) =>
      graph.ask<{ districts: { nodes: { ubigeo: string; nearestFacilities: Nearest }[] } }>(
        `{ districts(where: { ${where} }) { nodes { ubigeo nearestFacilities(first: 2) { ${nearestFields} } } } }`,
      );
    const one = await ask('ubigeo: { eq: "220505" }');
    const many = await ask('province: { ubigeo: { eq: "2205" } }');
    expect(many.data.districts.nodes).toHaveLength(11);
    expect(many.statements.length).toBe(one.statements.length);
    const [alone] = one.data.districts.nodes;
    const among = many.data.districts.nodes.find(({ ubigeo }) => ubigeo === '220505');
    expect(among).toEqual(alone);
    expect(alone?.nearestFacilities).toEqual(await nearest('ubigeo: "220505", first: 2'));
  });

  it('counts more people the longer they may travel, never more than the country has', async () => {
    const [hospital] = (await nearest('ubigeo: "220901", minCategory: "II-1", first: 1'))
      .facilities;
    const catchment = async (minutes: number) => {
      const { data } = await graph.ask<{
        catchment: {
          places: number;
          population: People;
          backEnds: { places: number; population: People }[];
          districts: {
            district: { ubigeo: string };
            population: People;
            populationShare: number;
          }[];
        };
      }>(
        `query ($facility: ID!, $minutes: Float!) { catchment(facility: $facility, minutes: $minutes) {
           places population { value } backEnds { places population { value } }
           districts { district { ubigeo } population { value } populationShare } } }`,
        { facility: hospital?.facility.id, minutes },
      );
      return data.catchment;
    };
    let before = 0;
    for (const minutes of [30, 120, 480, 1440]) {
      const found = await catchment(minutes);
      const people = found.population.value;
      expect(people).toBeGreaterThan(before);
      expect(people).toBeLessThanOrEqual(countryPeople * (1 + 1e-9));
      expect(sum(found.districts.map(({ population }) => population.value))).toBeCloseTo(people, 3);
      expect(sum(found.backEnds.map(({ population }) => population.value))).toBeCloseTo(people, 3);
      expect(sum(found.backEnds.map(({ places }) => places))).toBe(found.places);
      for (const { populationShare } of found.districts) {
        expect(populationShare).toBeGreaterThan(0);
        expect(populationShare).toBeLessThanOrEqual(1 + 1e-9);
      }
      before = people;
    }
    // The town itself is within half an hour of its hospital.
    const town = (await catchment(30)).districts.find(
      ({ district }) => district.ubigeo === '220901',
    );
    expect(town?.populationShare).toBeGreaterThan(0.5);
  });

  it('puts every populated place in one band or beyond, in nested areas that are valid', async () => {
    const { data } = await graph.ask<{
      isochrones: {
        bands: {
          toMinutes: number;
          places: number;
          population: People;
          populationWithin: People;
          districts: { places: number }[];
          geometry: object;
        }[];
        beyond: { places: number; population: People }[];
      };
    }>(
      `{ isochrones(from: "220901", limits: [30, 60, 120]) {
         bands { toMinutes places population { value } populationWithin { value } districts { places } geometry }
         beyond { reason places population { value } } } }`,
    );
    const { bands, beyond } = data.isochrones;
    const everybody = sum([...bands, ...beyond].map(({ population }) => population.value));
    expect(everybody).toBeLessThanOrEqual(countryPeople * (1 + 1e-9));
    expect(everybody).toBeGreaterThan(0.95 * countryPeople);
    let within = 0;
    for (const band of bands) {
      expect(sum(band.districts.map(({ places }) => places))).toBe(band.places);
      within += band.population.value;
      expect(band.populationWithin.value).toBeCloseTo(within, 3);
      expect(band.population.value).toBeGreaterThan(0);
    }
    const areas = bands.map(({ geometry }) => JSON.stringify(geometry));
    const rows = await graph.rows<{ valid: boolean; km2: number; outside: number }>(
      `with area as (select n, ST_SetSRID(ST_GeomFromGeoJSON(a), 4326) as shape
         from unnest($1::text[]) with ordinality as u (a, n))
       select ST_IsValid(a.shape) as valid, ST_Area(a.shape::geography) / 1e6 as km2,
         coalesce(ST_Area(ST_Difference(ST_Buffer(a.shape, 0), ST_Buffer(b.shape, 0))::geography) / 1e6, 0) as outside
       from area a left join area b on b.n = a.n + 1 order by a.n`,
      areas,
    );
    for (const { valid, outside } of rows) {
      expect(valid).toBe(true);
      // Rounding to 4 decimal places moves a border by 11 m at most.
      expect(outside).toBeLessThan(1);
    }
    const sizes = rows.map(({ km2 }) => km2);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    const countryKm2 = 1_285_000;
    expect(sizes.at(-1)).toBeLessThan(countryKm2 / 10);
  });

  it('scores districts the same in their region as in the country', async () => {
    const access = async (args: string) => {
      const { data } = await graph.ask<{
        serviceAccess: {
          facilities: number;
          supply: People;
          districts: {
            district: { ubigeo: string };
            score: { value: number | null; unit: string };
            rank: number;
            population: People;
            reachingShare: number;
          }[];
        };
      }>(
        `{ serviceAccess(${args}first: 2000) { facilities supply { value }
           districts { district { ubigeo } score { value unit } rank population { value } reachingShare } } }`,
      );
      return data.serviceAccess;
    };
    const country = await access('');
    const region = await access('within: ["22"], ');
    const scoreOf = new Map(country.districts.map((one) => [one.district.ubigeo, one.score.value]));
    expect(region.districts.length).toBeGreaterThan(70);
    for (const one of region.districts) {
      expect(one.score.value).toBe(scoreOf.get(one.district.ubigeo));
      expect(one.score.unit).toBe('health facilities per 10,000 people');
    }
    const scores = region.districts.map(({ score }) => score.value!);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(region.districts.at(-1)?.rank).toBe(1);
    // What is handed out is what somebody reaches: nearly all facilities of the country.
    const handedOut = sum(
      country.districts.map(
        ({ score, population }) => ((score.value ?? 0) / 1e4) * population.value,
      ),
    );
    expect(handedOut).toBeLessThanOrEqual(country.supply.value + 1e-6);
    expect(handedOut).toBeGreaterThan(0.95 * country.supply.value);
    const balanced = await access('within: ["22"], method: BFCA, ');
    expect(balanced.districts.map(({ district }) => district.ubigeo).sort()).toEqual(
      region.districts.map(({ district }) => district.ubigeo).sort(),
    );
  }, 120_000);

  it('fills the matrix of a province with the times of its pairs', async () => {
    const { data } = await graph.ask<{
      accessibilityMatrix: { districts: string[]; minutes: (number | null)[][]; codes: string[] };
    }>('{ accessibilityMatrix(within: ["2205"]) { districts minutes codes } }');
    const { districts, minutes, codes } = data.accessibilityMatrix;
    expect(districts).toHaveLength(11);
    for (const [i, j] of [
      [0, 1],
      [1, 0],
      [3, 10],
      [10, 3],
      [5, 5],
    ] as const) {
      const time = await travel(districts[i]!, districts[j]!);
      expect(minutes[i]![j]).toBeCloseTo(time.minutes!, 1);
      expect(codes[i]![j]).toBe({ NETWORK: 'N', FRICTION: 'F', MIXED: 'M' }[time.backEnd!]);
    }
    for (const i of districts.keys()) {
      for (const j of districts.keys()) {
        for (const k of districts.keys()) {
          const over = minutes[i]![k]! + minutes[k]![j]!;
          expect(minutes[i]![j]!).toBeLessThanOrEqual(over + 0.02);
        }
      }
    }
  });

  it.each([
    ['travelTime(from: "229999", to: "220101") { minutes }', 'NOT_FOUND', 'from'],
    ['travelTime(from: "220101", to: "99") { minutes }', 'NOT_FOUND', 'to'],
    ['nearestFacilities(ubigeo: "229999") { reason }', 'NOT_FOUND', 'ubigeo'],
    ['nearestFacilities(ubigeo: "22", first: 0) { reason }', 'BAD_USER_INPUT', 'first'],
    ['nearestFacilities(ubigeo: "22", first: 51) { reason }', 'BAD_USER_INPUT', 'first'],
    [
      'nearestFacilities(ubigeo: "22", minCategory: "IV") { reason }',
      'BAD_USER_INPUT',
      'minCategory',
    ],
    [
      'nearestFacilities(ubigeo: "22", kind: SCHOOL, minCategory: "I-1") { reason }',
      'BAD_USER_INPUT',
      'minCategory',
    ],
    [
      'catchment(facility: "District:220101", minutes: 30) { places }',
      'BAD_USER_INPUT',
      'facility',
    ],
    ['catchment(facility: "Facility:health-0", minutes: 30) { places }', 'NOT_FOUND', 'facility'],
    [
      'catchment(facility: "Facility:school-00001", minutes: 9) { places }',
      'NOT_FOUND',
      'facility',
    ],
    [
      'catchment(facility: "Facility:health-0", minutes: -1) { places }',
      'BAD_USER_INPUT',
      'minutes',
    ],
    ['isochrones(limits: [30]) { bands { places } }', 'BAD_USER_INPUT', 'from'],
    [
      'isochrones(from: "22", facility: "Facility:health-0", limits: [30]) { bands { places } }',
      'BAD_USER_INPUT',
      'from',
    ],
    ['isochrones(from: "22", limits: []) { bands { places } }', 'BAD_USER_INPUT', 'limits'],
    ['isochrones(from: "22", limits: [60, 30]) { bands { places } }', 'BAD_USER_INPUT', 'limits'],
    ['isochrones(from: "22", limits: [1441]) { bands { places } }', 'BAD_USER_INPUT', 'limits'],
    ['serviceAccess(within: ["99"]) { facilities }', 'NOT_FOUND', 'within'],
    [
      'serviceAccess(within: ["2205"], cutoffMinutes: 0) { facilities }',
      'BAD_USER_INPUT',
      'cutoffMinutes',
    ],
    ['serviceAccess(within: ["2205"], first: 0) { facilities }', 'BAD_USER_INPUT', 'first'],
    [
      'serviceAccess(within: ["2205"], categoryWeights: [{ category: "x", weight: 1 }]) { facilities }',
      'BAD_USER_INPUT',
      'categoryWeights',
    ],
    ['accessibilityMatrix(within: ["99"]) { codes }', 'NOT_FOUND', 'within'],
    ['accessibilityMatrix(within: ["02", "15"]) { codes }', 'QUERY_TOO_COMPLEX', 'within'],
  ])('refuses %s', async (query, code, argument) => {
    const { extensions, message } = await graph.refusal(`{ ${query} }`);
    expect(extensions).toMatchObject({ code, argument });
    expect(message).toMatch(/expected/);
  });
});
