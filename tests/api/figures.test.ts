import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicators as registry } from '../../geodata/indicators/registry.ts';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

interface Measure {
  value: number | null;
  unit: string;
  year: number | null;
  quality: string | null;
  missingReason: string | null;
  source: { id: string; licence: string; title: string } | null;
}
interface Gap {
  sector: string;
  indicator: { code: string; goalposts: { best: number; worst: number } };
  measure: Measure;
  gap: Measure;
}
interface Need {
  sector: string;
  need: Measure;
  indicatorsPresent: number;
  indicatorsTotal: number;
  missing: { code: string }[];
}

let graph: Graph;
const measure = 'value unit year quality missingReason source { id title licence }';

async function indicator(ubigeo: string, code: string, year?: number): Promise<Measure> {
  const { data } = await graph.ask<{ node: { indicators: { measure: Measure }[] } }>(
    `query ($id: ID!, $codes: [ID!], $year: Int) { node(id: $id) { ... on Territory {
       indicators(codes: $codes, year: $year) { measure { ${measure} } } } } }`,
    {
      id: `${{ 2: 'Region', 4: 'Province', 6: 'District' }[ubigeo.length]}:${ubigeo}`,
      codes: [code],
      year,
    },
  );
  return data.node.indicators[0]?.measure as Measure;
}

/** Codes of districts whose value has a quality. */
async function oneWith(code: string, quality: string): Promise<string> {
  const [row] = await graph.rows<{ ubigeo: string }>(
    'select ubigeo from indicator_value where code = $1 and quality = $2 and length(ubigeo) = 6 order by ubigeo limit 1',
    code,
    quality,
  );
  return row?.ubigeo as string;
}

/** Recomputes a gap from its value and goalposts. */
function expectGap({ indicator: { goalposts }, measure: { value, missingReason }, gap }: Gap) {
  if (value === null) return expect(gap).toMatchObject({ value: null, missingReason });
  const { best, worst } = goalposts;
  const expected = Math.min(1, Math.max(0, (value - best) / (worst - best)));
  return expect(gap.value).toBeCloseTo(expected, 12);
}

/** Recomputes a need from the gaps of its sector. */
function expectNeed(need: Need, serviceGaps: readonly Gap[]) {
  const gaps = serviceGaps.filter(({ sector }) => sector === need.sector);
  const present = gaps.flatMap(({ gap: { value } }) => (value === null ? [] : [value]));
  expect(need).toMatchObject({
    indicatorsPresent: present.length,
    indicatorsTotal: gaps.length,
    missing: { length: gaps.length - present.length },
  });
  if (present.length * 3 < gaps.length * 2) {
    return expect(need.need).toMatchObject({ value: null, missingReason: expect.any(String) });
  }
  const mean = present.reduce((sum, gap) => sum + gap, 0) / present.length;
  return expect(need.need.value).toBeCloseTo(mean, 12);
}

describePublished('figures', () => {
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph?.close());

  describe('a measure', () => {
    it('has a value exactly when it has no missing reason, for every indicator of 20 districts', async () => {
      const { data } = await graph.ask<{
        districts: {
          nodes: {
            indicators: { indicator: { code: string; unit: string }; measure: Measure }[];
          }[];
        };
      }>(`{ districts(first: 20, where: { region: { ubigeo: { eq: "22" } } }) { nodes {
            indicators { indicator { code unit } measure { ${measure} } } } } }`);
      const values = data.districts.nodes.flatMap(({ indicators }) => indicators);
      expect(values).toHaveLength(20 * registry.length);
      for (const {
        indicator: { unit },
        measure: one,
      } of values) {
        expect(one.value === null).toBe(one.missingReason !== null);
        expect(one.value === null).toBe(one.quality === null);
        expect(one.unit).toBe(unit);
        expect(one.source?.licence).toEqual(expect.any(String));
      }
    });

    it.each(['221006', '030612', '250307', '130112'])(
      'of the census in the new district %s is missing as NEW_DISTRICT',
      async (ubigeo) => {
        expect(await indicator(ubigeo, 'nbi_al_menos_una_pct')).toMatchObject({
          value: null,
          quality: null,
          missingReason: 'NEW_DISTRICT',
          year: 2017,
          source: { id: 'census-2017' },
        });
      },
    );

    it('of fewer than 30 children is flagged as a small base', async () => {
      const ubigeo = await oneWith('anemia_6_35m_pct', 'SMALL_BASE');
      const { data } = await graph.ask<{
        district: { indicators: { base: number; measure: Measure }[] };
      }>(
        `{ district(ubigeo: "${ubigeo}") { indicators(codes: ["anemia_6_35m_pct", "anemia_6_35m_evaluados"]) { base measure { value quality } } } }`,
      );
      const [share, evaluated] = data.district.indicators;
      expect(share?.measure.quality).toBe('SMALL_BASE');
      expect(share?.base).toBeLessThan(30);
      expect(evaluated?.measure.value).toBe(share?.base);
    });

    it('that a province repeats on its districts says so and is equal in all of them', async () => {
      const code = 'v28_red_vial_regional_inade';
      const ubigeo = await oneWith(code, 'REPEATED_PROVINCE');
      const { data } = await graph.ask<{
        province: { districts: { nodes: { indicators: { measure: Measure }[] }[] } };
      }>(
        `{ province(ubigeo: "${ubigeo.slice(0, 4)}") { districts { nodes { indicators(codes: ["${code}"]) { measure { value quality } } } } } }`,
      );
      const found = data.province.districts.nodes.flatMap(({ indicators }) => indicators);
      expect(new Set(found.map(({ measure: one }) => one.value)).size).toBe(1);
      for (const { measure: one } of found) expect(one.quality).toBe('REPEATED_PROVINCE');
      const region = await oneWith('v30_red_vial_nacional_inade', 'REPEATED_REGION');
      expect(await indicator(region, 'v30_red_vial_nacional_inade')).toMatchObject({
        quality: 'REPEATED_REGION',
      });
    });

    it('of a year without data is missing, not that of another year', async () => {
      expect(await indicator('220505', 'pm25_mean', 1990)).toMatchObject({
        value: null,
        missingReason: 'NOT_IN_SOURCE',
      });
      const { data } = await graph.ask<{
        district: { indicatorSeries: { measure: Measure }[]; population: Measure; none: Measure };
      }>(
        `{ district(ubigeo: "220505") { indicatorSeries(code: "pm25_mean") { measure { ${measure} } }
           population { ${measure} } none: population(year: 1950) { ${measure} } } }`,
      );
      const { indicatorSeries, population, none } = data.district;
      const years = indicatorSeries.map(({ measure: { year } }) => year as number);
      expect(years.length).toBeGreaterThan(10);
      expect(years).toEqual([...years].sort((a, b) => a - b));
      expect(await indicator('220505', 'pm25_mean')).toEqual(indicatorSeries.at(-1)?.measure);
      expect(population).toMatchObject({ year: 2025, missingReason: null, unit: 'people' });
      expect(none).toMatchObject({ value: null, year: 1950, missingReason: 'NOT_IN_SOURCE' });
    });

    it('of people adds up from districts to provinces, regions and the country', async () => {
      const field = 'population { value }';
      const { data } = await graph.ask<{
        regions: {
          nodes: {
            population: Measure;
            provinces: {
              nodes: { population: Measure; districts: { nodes: { population: Measure }[] } }[];
            };
          }[];
        };
      }>(
        `{ regions { nodes { ${field} provinces { nodes { ${field} districts { nodes { ${field} } } } } } } }`,
      );
      const sum = (items: { population: Measure }[]) =>
        items.reduce((total, { population }) => total + (population.value ?? 0), 0);
      for (const { population, provinces } of data.regions.nodes) {
        expect(sum(provinces.nodes)).toBe(population.value);
        for (const province of provinces.nodes)
          expect(sum(province.districts.nodes)).toBe(province.population.value);
      }
      expect(sum(data.regions.nodes)).toBe(34_350_244);
    });
  });

  describe('service gaps', () => {
    const gapFields = `sector indicator { code goalposts { best worst } } measure { value missingReason } gap { ${measure} }`;

    it('are the values between their goalposts, and needs are their means under the two-thirds rule', async () => {
      const { data } = await graph.ask<{
        districts: { nodes: { ubigeo: string; serviceGaps: Gap[]; sectorNeeds: Need[] }[] };
      }>(
        `{ districts(first: 2000, where: { or: [{ region: { ubigeo: { eq: "22" } } }, { ubigeo: { in: ["130112", "030612", "210103"] } }] }) { nodes { ubigeo
           serviceGaps { ${gapFields} }
           sectorNeeds { sector indicatorsPresent indicatorsTotal missing { code } need { ${measure} } } } } }`,
      );
      for (const { serviceGaps, sectorNeeds } of data.districts.nodes) {
        for (const gap of serviceGaps) expectGap(gap);
        for (const need of sectorNeeds) expectNeed(need, serviceGaps);
      }
      const needs = data.districts.nodes.flatMap(({ sectorNeeds }) => sectorNeeds);
      expect(needs.filter(({ need }) => need.value === null).length).toBeGreaterThan(0);
    });

    it('come for the sectors and codes asked for, a new district’s with its reason', async () => {
      const { data } = await graph.ask<{
        district: { health: Gap[]; one: Gap[]; sectorNeeds: Need[] };
      }>(
        `{ district(ubigeo: "221006") { health: serviceGaps(sectors: [HEALTH]) { ${gapFields} }
           one: serviceGaps(codes: ["nbi_al_menos_una_pct"]) { ${gapFields} }
           sectorNeeds(sectors: [CONNECTIVITY]) { sector indicatorsPresent need { ${measure} } } } }`,
      );
      const { health, one, sectorNeeds } = data.district;
      expect(new Set(health.map(({ sector }) => sector))).toEqual(new Set(['HEALTH']));
      expect(one).toMatchObject([
        { sector: 'SOCIAL_INCLUSION', gap: { value: null, missingReason: 'NEW_DISTRICT' } },
      ]);
      expect(sectorNeeds).toMatchObject([
        { sector: 'CONNECTIVITY', need: { value: null, missingReason: 'NEW_DISTRICT' } },
      ]);
    });

    it('speak of every indicator with goalposts, as the sectors query counts them', async () => {
      const { data } = await graph.ask<{
        sectors: { sector: string; name: string; en: string; indicatorsTotal: number }[];
        indicators: { code: string; sectors: string[]; goalposts: object | null }[];
        search: { code: string }[];
        some: { code: string }[];
      }>(`{ sectors { sector name en: name(lang: EN) indicatorsTotal } indicators { code sectors goalposts { best } }
            search: indicators(search: "DESNUTRICION cronica", sectors: [HEALTH]) { code } some: indicators(codes: ["idh_2019", "pm25_mean"]) { code } }`);
      for (const { sector, indicatorsTotal } of data.sectors) {
        const counted = data.indicators.filter(
          ({ sectors, goalposts }) => goalposts && sectors.includes(sector),
        );
        expect(indicatorsTotal).toBe(counted.length);
      }
      expect(data.sectors).toHaveLength(10);
      expect(data.sectors[0]).toMatchObject({ sector: 'HEALTH', name: 'Salud', en: 'Health' });
      expect(data.search.map(({ code }) => code)).toContain('desnutricion_cronica_0_59m_pct');
      expect(data.some).toEqual([{ code: 'idh_2019' }, { code: 'pm25_mean' }]);
    });
  });

  describe('aggregateDistricts', () => {
    type Group = {
      districts: number;
      keys: { group: string; key: string; name: string }[];
      measures: { districtsWithValue: number; measure: Measure }[];
    };
    const aggregate = async (args: string) =>
      (
        await graph.ask<{ aggregateDistricts: Group[] }>(
          `{ aggregateDistricts(${args}) { districts keys { group key name } measures { districtsWithValue measure { value unit missingReason } } } }`,
        )
      ).data.aggregateDistricts;

    it('gives the sums, extremes and means of the districts it groups', async () => {
      const code = 'anemia_6_35m_pct';
      const statistics = ['SUM', 'MEAN', 'MEDIAN', 'MIN', 'MAX', 'POPULATION_WEIGHTED_MEAN'];
      const groups = await aggregate(
        `groupBy: [REGION], measures: [{ of: AREA_KM2 }, ${statistics.map((one) => `{ of: INDICATOR, indicator: "${code}", statistic: ${one} }`)}]`,
      );
      expect(groups).toHaveLength(25);
      const { data } = await graph.ask<{
        region: {
          areaKm2: number;
          districts: { nodes: { population: Measure; indicators: { measure: Measure }[] }[] };
        };
      }>(
        `{ region(ubigeo: "22") { areaKm2 districts { nodes { population { value } indicators(codes: ["${code}"]) { measure { value } } } } } }`,
      );
      const rows = data.region.districts.nodes.flatMap(({ population, indicators }) => {
        const value = indicators[0]?.measure.value ?? null;
        return value === null ? [] : [{ value, people: population.value as number }];
      });
      const values = rows.map(({ value }) => value).sort((a, b) => a - b);
      const sum = values.reduce((a, b) => a + b, 0);
      const middle = (values[(values.length - 1) >> 1]! + values[values.length >> 1]!) / 2;
      const people = rows.reduce((total, row) => total + row.people, 0);
      const weighted = rows.reduce((total, row) => total + row.value * row.people, 0) / people;
      const group = groups.find(({ keys }) => keys[0]?.key === '22') as Group;
      const expected = [
        data.region.areaKm2,
        sum,
        sum / values.length,
        middle,
        values[0]!,
        values.at(-1)!,
        weighted,
      ];
      expect(group.districts).toBe(78);
      expect(group.keys[0]).toEqual({ group: 'REGION', key: '22', name: 'San Martín' });
      expect(group.measures[1]?.districtsWithValue).toBe(values.length);
      for (const [
        i,
        {
          measure: { value },
        },
      ] of group.measures.entries())
        expect(value, `measure ${i}`).toBeCloseTo(expected[i] as number, 3);
    });

    it('gives one group of all without grouping, and none when nothing fits', async () => {
      const [all, ...others] = await aggregate(
        'groupBy: [], measures: [{ of: POPULATION }, { of: POPULATION_DENSITY, statistic: MEDIAN }]',
      );
      expect(others).toEqual([]);
      expect(all).toMatchObject({ districts: 1891, keys: [] });
      expect(all?.measures[0]?.measure).toMatchObject({ value: 34_350_244, unit: 'people' });
      expect(all?.measures[1]?.measure.unit).toBe('people_per_km2');
      expect(await aggregate('groupBy: [], measures: [], where: { ubigeo: { eq: "0" } }')).toEqual(
        [],
      );
    });

    it('leaves districts without a value out of a figure and says how many have one', async () => {
      const [group] = await aggregate(
        'groupBy: [], where: { ubigeo: { in: ["221006"] } }, measures: [{ of: INDICATOR, indicator: "nbi_al_menos_una_pct", statistic: MEAN }]',
      );
      expect(group?.measures).toMatchObject([
        { districtsWithValue: 0, measure: { value: null, missingReason: 'NOT_COLLECTED' } },
      ]);
    });
  });
});
