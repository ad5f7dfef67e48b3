import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gapIndicators, measuredSectors } from '../../geodata/indicators/sector-table.ts';
import type { Goalposts } from '../../geodata/model/indicator.ts';
import { type Analyst, createDirectAnalyst } from '../../geodata/questions/analyst.ts';
import { createContext } from '../../schema/context.ts';
import { buildGraphSchema } from '../../schema/schema.ts';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

interface Rank {
  rank: number;
  ranked: number;
}
interface Dimension {
  sector: string;
  value: number | null;
  insufficientData: boolean;
  missingReason: string | null;
  weight: number;
  indicatorsPresent: number;
  indicatorsTotal: number;
  missing: { code: string }[];
  peopleAffected: Affected;
}
interface Affected {
  people: { value: number | null; unit: string; quality: string | null };
  indicator: { code: string } | null;
}
interface Index {
  value: number | null;
  insufficientData: boolean;
  missingReason: string | null;
  rank: number | null;
  ranked: number;
  percentile: number | null;
  rankInRegion: Rank | null;
  rankInProvince: Rank | null;
  dimensions: Dimension[];
  peopleAffected: Affected;
  firstYear: number | null;
  lastYear: number | null;
  sources: { id: string }[];
}
interface Node {
  ubigeo: string;
  gapIndex: Index;
}

const affected = 'peopleAffected { people { value unit quality } indicator { code } }';
const everything = `ubigeo gapIndex { value insufficientData missingReason rank ranked percentile
  rankInRegion { rank ranked } rankInProvince { rank ranked } ${affected} firstYear lastYear sources { id }
  dimensions { sector value insufficientData missingReason weight indicatorsPresent indicatorsTotal missing { code } ${affected} } }`;

/** The latest value of each indicator with goalposts, by territory and code, read beside the graph. */
type Values = ReadonlyMap<string, ReadonlyMap<string, { value: number | null; year: number }>>;

let graph: Graph;
let values: Values;
let nodes: Readonly<Record<'regions' | 'provinces' | 'districts', Node[]>>;

async function readValues(): Promise<Values> {
  const rows = await graph.rows<{ ubigeo: string; code: string; value: number; year: number }>(
    `select v.ubigeo, v.code, v.value, v.year from indicator_value v
     where v.code = any($1::text[]) and not exists (select from indicator_value w
       where w.ubigeo = v.ubigeo and w.code = v.code and w.year > v.year)`,
    gapIndicators.map(({ code }) => code),
  );
  const found = new Map<string, Map<string, { value: number | null; year: number }>>();
  for (const { ubigeo, code, value, year } of rows) {
    const of = found.get(ubigeo) ?? new Map();
    found.set(ubigeo, of.set(code, { value, year }));
  }
  return found;
}

/** The mean gap of each sector by the text of methods.md, without any code of the engine. */
function meansOf(ubigeo: string): (number | null)[] {
  return measuredSectors.map((sector) => {
    const gaps = gapIndicators
      .filter(({ sectors }) => sectors.includes(sector))
      .map(({ code, goalposts }) => {
        const { best, worst } = goalposts as Goalposts;
        const value = values.get(ubigeo)?.get(code)?.value ?? null;
        return value === null ? null : Math.max(0, Math.min(1, (value - best) / (worst - best)));
      });
    const present = gaps.filter((one) => one !== null);
    if (present.length * 3 < gaps.length * 2) return null;
    return present.reduce((sum, one) => sum + one, 0) / present.length;
  });
}

/** Σx²/Σx, which is M + S²/M for equal weights. */
function compositeOf(means: readonly (number | null)[]): number | null {
  const present = means.filter((mean) => mean !== null);
  if (present.length * 3 < means.length * 2) return null;
  const sum = present.reduce((total, mean) => total + mean, 0);
  return sum === 0 ? 0 : present.reduce((total, mean) => total + mean * mean, 0) / sum;
}

function expectRank(got: Rank | null, own: number, others: readonly number[]) {
  expect(got?.ranked).toBe(others.length);
  // Values of two computations differ in the last digits; none are that close to each other.
  expect(got?.rank).toBe(1 + others.filter((other) => other > own + 1e-12).length);
}

describePublished('the gap index', () => {
  beforeAll(async () => {
    graph = await openGraph();
    values = await readValues();
    const { data } = await graph.ask<Record<keyof typeof nodes, { nodes: Node[] }>>(
      `{ regions { nodes { ${everything} } } provinces(first: 2000) { nodes { ${everything} } }
         districts(first: 2000) { nodes { ${everything} } } }`,
    );
    nodes = {
      regions: data.regions.nodes,
      provinces: data.provinces.nodes,
      districts: data.districts.nodes,
    };
  });
  afterAll(() => graph?.close());

  it.each([
    ['regions', 25],
    ['provinces', 196],
    ['districts', 1891],
  ] as const)('of all %s is what their values say', (level, count) => {
    expect(nodes[level]).toHaveLength(count);
    for (const { ubigeo, gapIndex } of nodes[level]) {
      const means = meansOf(ubigeo);
      expect(gapIndex.dimensions.map(({ sector }) => sector)).toEqual(measuredSectors);
      for (const [d, mean] of means.entries()) {
        const got = gapIndex.dimensions[d] as Dimension;
        expect(got.insufficientData).toBe(mean === null);
        expect(got.missingReason === null).toBe(mean !== null);
        if (mean === null) expect(got.value).toBeNull();
        else expect(got.value).toBeCloseTo(mean, 12);
      }
      const composite = compositeOf(means);
      expect(gapIndex.insufficientData).toBe(composite === null);
      expect(gapIndex.missingReason === null).toBe(composite !== null);
      if (composite === null) expect(gapIndex.value).toBeNull();
      else expect(gapIndex.value).toBeCloseTo(composite, 12);
    }
  });

  it('is missing for some districts and known for most, of every level', () => {
    const known = (level: keyof typeof nodes) =>
      nodes[level].filter(({ gapIndex }) => gapIndex.value !== null).length;
    expect([known('regions'), known('provinces')]).toEqual([25, 196]);
    expect(known('districts')).toBeGreaterThan(1800);
    expect(known('districts')).toBeLessThan(1891);
  });

  it('names the indicators that are missing, of the sector alone', () => {
    for (const { ubigeo, gapIndex } of nodes.districts) {
      for (const { sector, missing, indicatorsPresent, indicatorsTotal } of gapIndex.dimensions) {
        const counted = gapIndicators.filter(({ sectors }) => sectors.some((s) => s === sector));
        const absent = counted.filter(
          ({ code }) => (values.get(ubigeo)?.get(code)?.value ?? null) === null,
        );
        expect(missing.map(({ code }) => code)).toEqual(absent.map(({ code }) => code));
        expect([indicatorsPresent, indicatorsTotal]).toEqual([
          counted.length - absent.length,
          counted.length,
        ]);
      }
    }
  });

  it.each(['regions', 'provinces', 'districts'] as const)(
    'ranks %s among their level, their region and their province',
    (level) => {
      const known = nodes[level].flatMap(({ ubigeo }) => {
        const value = compositeOf(meansOf(ubigeo));
        return value === null ? [] : [{ ubigeo, value }];
      });
      const own = new Map(known.map(({ ubigeo, value }) => [ubigeo, value]));
      const inside = (parent: string) =>
        known.filter(({ ubigeo }) => ubigeo.startsWith(parent)).map(({ value }) => value);
      const all = inside('');
      for (const { ubigeo, gapIndex } of nodes[level]) {
        const value = own.get(ubigeo);
        const { rank, ranked, percentile, rankInRegion, rankInProvince } = gapIndex;
        if (value === undefined) {
          expect([rank, percentile, rankInRegion, rankInProvince]).toEqual([
            null,
            null,
            null,
            null,
          ]);
          continue;
        }
        expectRank({ rank: rank as number, ranked }, value, all);
        const notLarger = all.filter((other) => other <= value + 1e-12).length;
        expect(percentile).toBeCloseTo((100 * notLarger) / all.length, 9);
        if (level === 'regions') expect(rankInRegion).toBeNull();
        else expectRank(rankInRegion, value, inside(ubigeo.slice(0, 2)));
        if (level === 'districts') expectRank(rankInProvince, value, inside(ubigeo.slice(0, 4)));
        else expect(rankInProvince).toBeNull();
      }
    },
  );

  it('says of a sector exactly what sectorNeeds and the criteria of clusters say', async () => {
    const { data } = await graph.ask<{
      districts: {
        nodes: {
          ubigeo: string;
          sectorNeeds: {
            sector: string;
            need: { value: number | null; missingReason: string | null };
          }[];
        }[];
      };
    }>(
      '{ districts(first: 2000) { nodes { ubigeo sectorNeeds { sector need { value missingReason } } } } }',
    );
    const { clusters } = await graph.reference.analysisFacts();
    for (const [i, { ubigeo, sectorNeeds }] of data.districts.nodes.entries()) {
      const { dimensions } = (nodes.districts[i] as Node).gapIndex;
      const asNeeds = dimensions.map(({ sector, value, missingReason }) => ({
        sector,
        need: { value, missingReason },
      }));
      expect(asNeeds, ubigeo).toEqual(sectorNeeds);
      expect(clusters.ubigeos[i]).toBe(ubigeo);
      const asCriteria = measuredSectors.map((sector) => clusters.sectorNeed[sector]?.[i]);
      expect(asCriteria).toEqual(dimensions.map(({ value }) => value ?? Number.NaN));
    }
  });

  it('states the years and sources of the values that count', () => {
    for (const { ubigeo, gapIndex } of nodes.districts) {
      const present = gapIndicators.filter(
        ({ code }) => (values.get(ubigeo)?.get(code)?.value ?? null) !== null,
      );
      const years = present.flatMap(({ code }) => values.get(ubigeo)?.get(code)?.year || []);
      expect(gapIndex.firstYear).toBe(years.length > 0 ? Math.min(...years) : null);
      expect(gapIndex.lastYear).toBe(years.length > 0 ? Math.max(...years) : null);
      const ids = [...new Set(present.map(({ sourceId }) => sourceId))].sort();
      expect(gapIndex.sources.map(({ id }) => id)).toEqual(ids);
    }
    expect(nodes.districts.some(({ gapIndex }) => gapIndex.firstYear === 2017)).toBe(true);
  });

  it('counts the people affected from shares of residents and of homes', async () => {
    const people = new Map(
      (
        await graph.rows<{ ubigeo: string; people: number }>(
          `select distinct on (ubigeo) ubigeo, people from population order by ubigeo, year desc`,
        )
      ).map((row) => [row.ubigeo, Number(row.people)]),
    );
    const bySector: Record<string, string[]> = {
      EDUCATION: [],
      TRANSPORT: [],
      HEALTH: ['v03_sin_seguro'],
      WATER_SANITATION: ['v34_sin_agua', 'v35_sin_desague'],
      ENERGY: ['viv_sin_alumbrado_pct'],
    };
    for (const { ubigeo, gapIndex } of nodes.districts) {
      for (const [sector, codes] of Object.entries(bySector)) {
        const shares = codes.flatMap((code) => values.get(ubigeo)?.get(code)?.value ?? []);
        const least = Math.round(Math.max(...shares) * (people.get(ubigeo) as number));
        const got = gapIndex.dimensions.find((one) => one.sector === sector)?.peopleAffected;
        expect(got?.people).toEqual(
          shares.length > 0
            ? { value: least, unit: 'people', quality: 'DERIVED' }
            : { value: null, unit: 'people', quality: null },
        );
      }
      const most = gapIndex.dimensions
        .map(({ peopleAffected }) => peopleAffected)
        .filter(({ people: { value } }) => value !== null)
        .sort((a, b) => (b.people.value as number) - (a.people.value as number))[0];
      expect(gapIndex.peopleAffected.people.value).toBe(most?.people.value ?? null);
    }
  });

  it('asks one question for all districts and none when the answer is at hand', async () => {
    const asked: string[] = [];
    const direct = createDirectAnalyst();
    const analyst: Analyst = {
      ask: (name, input, subject, signal) => {
        asked.push(name);
        return direct.ask(name, input, subject, signal);
      },
    };
    const { reference } = graph;
    const schema = await buildGraphSchema();
    const db = { query: () => Promise.reject(new Error('Got a statement; expected none.')) };
    const ask = (source: string) =>
      graphql({
        schema,
        source,
        contextValue: createContext({ db, reference, requestId: 'test', analyst }),
      });
    const question = `{ districts(first: 2000) { nodes {
      gapIndex(weights: { bySector: [{ sector: HEALTH, weight: 3 }, { sector: ENERGY, weight: 1 }] }) {
        value rank uncertainty(draws: 20, seed: 5) { rankLow rankHigh } } } } }`;
    const first = await ask(question);
    expect(first.errors).toBeUndefined();
    expect(asked).toEqual(['gapIndex', 'gapUncertainty']);
    expect(await ask(question)).toEqual(first);
    expect(asked).toHaveLength(2);
  });
});
