import { beforeAll, expect, it } from 'vitest';
import { buildTravelNetwork } from '../../geodata/analysis/travel-network/build-travel-network.ts';
import {
  catchment,
  nearestFacilityOfEach,
} from '../../geodata/analysis/travel-network/facility-access.ts';
import type { TravelNetwork } from '../../geodata/analysis/travel-network/network.ts';
import { timeTree } from '../../geodata/analysis/travel-network/time-tree.ts';
import { travelProfile } from '../../geodata/analysis/travel-network/travel-profile.ts';
import {
  travelTimes,
  travelTimesOfPairs,
} from '../../geodata/analysis/travel-network/travel-times.ts';
import { describePublished } from '../published-files.ts';
import { districtCapitals, peruLines } from './peru-travel-network.ts';

const dry = { mode: 'MOTORISED', season: 'DRY' } as const;

/** To each district, the other districts of its province. */
function withinProvinces({ points }: TravelNetwork): Map<string, string[]> {
  const ids = points.map(({ id }) => id);
  const ofProvince = new Map<string, string[]>();
  for (const id of ids) {
    const province = id.slice(0, 4);
    ofProvince.set(province, [...(ofProvince.get(province) ?? []), id]);
  }
  return new Map(
    ids.map((id) => [id, ofProvince.get(id.slice(0, 4))!.filter((other) => other !== id)]),
  );
}

describePublished('travel between the districts of Peru', () => {
  let network: TravelNetwork;
  beforeAll(() => {
    network = buildTravelNetwork(peruLines(), districtCapitals());
  });
  const hours = (from: string, to: string, options: Parameters<typeof travelTimes>[3] = dry) => {
    const answer = travelTimes(network, from, [to], options).get(to)!;
    return answer.reason ?? answer.minutes / 60;
  };

  it('stands on one connected road network that reaches nearly all capitals', () => {
    const { report } = network;
    expect(report.largestRoadShare).toBeGreaterThan(0.98);
    expect(report.roadComponents).toBeLessThan(120);
    expect(report.pointsWithoutRoad).toBeLessThan(100);
    expect(report.kilometers.ROAD_DEPARTMENTAL).toBeGreaterThan(20_000);
    expect(report.kilometers.RIVER_MAJOR).toBeGreaterThan(2_500);
  });

  it.each([
    ['Tarapoto to Moyobamba, 2 to 3 h by road', '220901', '220101', 1.8, 3.2],
    ['Tarapoto to Yurimaguas, 2.5 to 4 h', '220901', '160201', 2, 4.2],
    ['Tacna to Moquegua, 2 to 3 h', '230101', '180101', 1.8, 3.3],
    ['Piura to Chiclayo, 3 to 4 h', '200101', '140101', 2.5, 4.5],
    ['Trujillo to Cajamarca, 5 to 6 h', '130101', '060101', 3.8, 7],
    ['Iquitos to Nauta, 1.5 to 3 h', '160101', '160301', 1.2, 3.3],
  ])('takes a plausible time from %s', (_, from, to, least, most) => {
    const time = hours(from, to);
    expect(time).toBeGreaterThan(least);
    expect(time).toBeLessThan(most);
  });

  it('goes by boat where there is no road', () => {
    const answer = travelTimes(network, '160101', ['160501'], dry).get('160501');
    expect(answer?.backEnd).toBe('NETWORK');
    expect(answer?.parts?.water).toBeGreaterThan(120);
    const byCar = travelTimes(network, '160101', ['160501'], { mode: 'CAR', season: 'DRY' });
    expect(byCar.get('160501')?.parts?.water ?? 0).toBe(0);
  });

  it('takes longer in the wet season, and much longer on foot', () => {
    const car = Number(hours('220901', '220101', { mode: 'CAR', season: 'DRY' }));
    expect(hours('220901', '220101', { mode: 'CAR', season: 'WET' })).toBeGreaterThan(car);
    expect(hours('220901', '220101', { mode: 'WALK', season: 'DRY' })).toBeGreaterThan(5 * car);
  });

  it('says that Purús cannot be reached from Pucallpa over land or water', () => {
    expect(hours('250401', '250101')).toMatch(/^NO_ACCESS|NOT_CONNECTED/);
  });

  it('finds the times within every province in seconds, the same ones again', () => {
    const pairs = withinProvinces(network);
    const started = process.cpuUsage();
    const times = travelTimesOfPairs(network, pairs, dry);
    const { user } = process.cpuUsage(started);
    expect(times.length).toBeGreaterThan(20_000);
    const share = (backEnd: string | null) =>
      times.filter((time) => time.backEnd === backEnd).length / times.length;
    expect(share('NETWORK')).toBeGreaterThan(0.85);
    expect(share(null)).toBeLessThan(0.01);
    expect(times.every(({ minutes }) => minutes === null || minutes < 7 * 24 * 60)).toBe(true);
    expect(user / 1e6).toBeLessThan(10);
    const again = buildTravelNetwork(peruLines(), districtCapitals());
    expect(travelTimesOfPairs(again, pairs, dry)).toEqual(times);
  }, 60_000);

  it('searches the whole country in a few milliseconds', () => {
    const profile = travelProfile(network, 'MOTORISED', 'DRY');
    const starts = network.points.slice(0, 100).keys();
    const started = process.cpuUsage();
    for (const start of starts) timeTree(profile, { starts: [start], cutoff: Infinity });
    expect(process.cpuUsage(started).user / 1000 / 100).toBeLessThan(30);
  });

  it('finds for every district the nearest of the regional capitals, as catchments see it', () => {
    const capitals = network.points.map(({ id }) => id).filter((id) => id.endsWith('0101'));
    const ids = network.points.map(({ id }) => id);
    const nearest = nearestFacilityOfEach(network, ids, capitals, dry);
    expect(nearest.get('220101')).toMatchObject({ facility: '220101', minutes: 0 });
    const served = [...nearest].filter(([, { minutes }]) => minutes !== null && minutes <= 120);
    const reached = new Set(
      capitals.flatMap((capital) =>
        catchment(network, capital, 120, { ...dry, places: ids }).map(({ id }) => id),
      ),
    );
    expect(served.map(([id]) => id).sort()).toEqual([...reached].sort());
  });
});
