import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { districtTravelTime } from '../../geodata/analysis/travel-network/district-travel-times.ts';
import { type Travel, unpackTravel } from '../../geodata/analysis/travel-network/packed-travel.ts';
import { travelTimes } from '../../geodata/analysis/travel-network/travel-times.ts';
import { roadSpeeds } from '../../geodata/analysis/travel-speeds.ts';
import { travelMethod } from '../../geodata/import/datasets/travel-method.ts';
import { travelTimesDataSet } from '../../geodata/import/datasets/travel-times.ts';
import { planVersion } from '../../geodata/import/load.ts';
import { checkLoaded } from '../../geodata/import/verify.ts';
import { packedTravelNetwork } from '../../geodata/queries/reference/travel-network.ts';
import { createReferences } from '../../schema/reference.ts';
import { describePublished } from '../published-files.ts';
import { openForReading, type TestDatabase } from '../support/back-end.ts';

let db: TestDatabase;
let travel: Travel;
beforeAll(async () => {
  db = await openForReading();
  travel = unpackTravel((await packedTravelNetwork(db.dataSource)) as SharedArrayBuffer);
});
afterAll(() => db?.close());

const dry = { mode: 'MOTORISED', season: 'DRY' } as const;

interface Time {
  minutes: number | null;
  backEnd: string | null;
}

async function loaded(origin: string, destination: string, season = 'DRY'): Promise<Time> {
  const [row] = await db.dataSource.query(
    `select minutes, back_end as "backEnd" from district_travel_time
     where origin = $1 and destination = $2 and season = $3`,
    [origin, destination, season],
  );
  return row;
}

describe('the loaded travel times', () => {
  it('are there for every ordered pair of every province, both ways, with a whole network', async () => {
    const checks = await checkLoaded(db.dataSource);
    const counts = checks.filter(({ what }) => /travel|lack/.test(what));
    expect(counts).toHaveLength(3);
    for (const { what, got, expected } of counts) {
      expect(`${got} ${what}`).toBe(`${expected} ${what}`);
    }
    const [row] = await db.dataSource.query(
      'select count(*)::int as times, count(distinct origin)::int as origins from district_travel_time',
    );
    // 250401 Purús is alone in its province.
    expect(row).toEqual({ times: 47_008, origins: 1890 });
  });

  it('are those of the network, and reach the facts of questions unchanged', async () => {
    const reference = await createReferences(db.dataSource).current();
    const { travel: packed, contiguity, clusters } = await reference.analysisFacts();
    const times = packed!.withinProvinces;
    const [from, to] = ['220501', '220511'].map((ubigeo) => times.ubigeos.indexOf(ubigeo));
    const { parts: _, ...expected } = travelTimes(travel.network, 'D220501', ['D220511'], dry).get(
      'D220511',
    )!;
    expect(districtTravelTime(times, from!, to!, dry)).toEqual(expected);
    expect(await loaded('220501', '220511')).toEqual({
      minutes: expected.minutes,
      backEnd: expected.backEnd,
    });
    expect(districtTravelTime(times, from!, from!, dry)).toMatchObject({ minutes: 0 });
    expect(districtTravelTime(times, from!, 0, dry)).toBeNull();
    expect(districtTravelTime(times, from!, to!, { mode: 'WALK', season: 'DRY' })).toBeNull();
    const back = districtTravelTime(times, to!, from!, dry)!.minutes;
    const pair = contiguity.reachable!.find(({ a, b }) => a === '220501' && b === '220511');
    expect(pair?.minutes).toBe(Math.max(expected.minutes!, back!));
    expect(clusters.ubigeos).toEqual(times.ubigeos);
    expect(clusters.capitalMinutes?.starts).toEqual(times.starts);
  });

  it('count everybody of the districts at some place', async () => {
    const [{ people }] = await db.dataSource.query(
      `select sum(people)::float8 as people from population p
       where length(ubigeo) = 6 and year = (select max(year) from population)`,
    );
    const counted = travel.places.population.reduce((sum, one) => sum + one, 0);
    expect(counted / people).toBeCloseTo(1, 9);
    expect(new Set(travel.places.ubigeos).size).toBe(1891);
  });

  it('have another version when a speed is another', () => {
    const plan = travelTimesDataSet.plans[1]!;
    expect(JSON.parse(travelMethod).tables.roadSpeeds).toEqual(roadSpeeds);
    const faster = { ...plan, method: travelMethod.replace('"DRY":70', '"DRY":71') };
    expect(planVersion(faster)).not.toBe(planVersion(plan));
  });
});

describePublished('the official travel times', () => {
  it('rest on roads and rivers for nine pairs of ten, and on friction alone for few', async () => {
    const rows: { backEnd: string | null; pairs: number }[] = await db.dataSource.query(
      `select back_end as "backEnd", count(*)::int as pairs from district_travel_time
       where season = 'DRY' group by 1`,
    );
    const pairs = Object.fromEntries(rows.map((row) => [row.backEnd, row.pairs]));
    expect(pairs.NETWORK / 23_504).toBeGreaterThan(0.88);
    expect(pairs.FRICTION / 23_504).toBeLessThan(0.04);
    expect(travel.facilities.points.length).toBeGreaterThan(8_500);
    expect(travel.places.points.length).toBeGreaterThan(30_000);
  });

  it.each([
    ['Trujillo to Simbal', '130101', '130110', 25, 90],
    ['Tarapoto to Sauce', '220901', '220913', 60, 180],
    ['Moyobamba to Soritor', '220101', '220105', 25, 75],
    ['Cusco to San Jerónimo', '080101', '080104', 10, 45],
    ['Iquitos to Punchana', '160101', '160108', 3, 40],
    ['Puno to Amantaní, the last part by boat', '210101', '210103', 120, 330],
    ['Yunguyo to Anapia, by boat', '211301', '211302', 70, 240],
    ['Tacna to Palca', '230101', '230107', 45, 150],
  ])('take a plausible time from %s', async (_, origin, destination, least, most) => {
    const { minutes, backEnd } = await loaded(origin, destination);
    expect(minutes).toBeGreaterThan(least);
    expect(minutes).toBeLessThan(most);
    expect(backEnd).toBe('NETWORK');
  });

  it('start at the district itself where the published capital lies elsewhere', async () => {
    const { minutes } = await loaded('221006', '221001');
    expect(minutes).toBeLessThan(120);
  });

  it('are longer in the rains on most roads', async () => {
    const [{ share }] = await db.dataSource.query(
      `select avg((w.minutes >= d.minutes)::int)::float8 as share
       from district_travel_time d
       join district_travel_time w
         on w.origin = d.origin and w.destination = d.destination and w.season = 'WET'
       where d.season = 'DRY' and left(d.origin, 2) not in ('16', '25', '17')`,
    );
    expect(share).toBeGreaterThan(0.95);
  });
});
