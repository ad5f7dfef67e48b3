import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

interface Unit {
  ubigeo: string;
  value: number;
  I: number;
  z: number;
  lag: number;
  quadrant: string | null;
  p: number | null;
  significant: boolean;
  cluster: string;
  giStar: { G: number | null; z: number | null; p: number | null };
}
interface Autocorrelation {
  I: number;
  expected: number;
  variance: number;
  z: number;
  p: number | null;
  permutations: number;
  seed: number;
  units: number;
  neighborPairs: number;
  islands: { ubigeo: string }[];
  leftOut: { territory: { ubigeo: string }; missing: { code: string; missingReason: string }[] }[];
  indicator: { code: string } | null;
  sector: string | null;
  dataVersion: string;
  local: { threshold: number; units: Unit[] };
}

let graph: Graph;

const head = `I expected variance z p permutations seed units neighborPairs islands { ubigeo }
  leftOut { territory { ubigeo } missing { code missingReason } } indicator { code } sector dataVersion`;
const units =
  'threshold units { ubigeo value I z lag quadrant p significant cluster giStar { G z p } }';

async function ask(args: string, fields = head): Promise<Autocorrelation> {
  const { data } = await graph.ask<{ spatialAutocorrelation: Autocorrelation }>(
    `{ spatialAutocorrelation(${args}) { ${fields} } }`,
  );
  return data.spatialAutocorrelation;
}

/** Latest values of an indicator in the districts of a region, by code. */
async function valuesOf(indicator: string, prefix: string): Promise<Map<string, number>> {
  const rows = await graph.rows<{ ubigeo: string; value: number }>(
    `select distinct on (ubigeo) ubigeo, value from indicator_value
     where code = $1 and length(ubigeo) = 6 and ubigeo like $2 order by ubigeo, year desc`,
    indicator,
    `${prefix}%`,
  );
  return new Map(rows.filter(({ value }) => value !== null).map((row) => [row.ubigeo, row.value]));
}

/** Neighbours among some districts, from the table of pairs. */
async function neighborsOf(
  among: ReadonlyMap<string, number>,
  rook: boolean,
): Promise<Map<string, string[]>> {
  const rows = await graph.rows<{ a: string; b: string; kind: string }>(
    'select a, b, kind from contiguity',
  );
  const found = new Map([...among.keys()].map((ubigeo) => [ubigeo, [] as string[]]));
  for (const { a, b, kind } of rows) {
    if ((rook && kind !== 'ROOK') || !among.has(a) || !among.has(b)) continue;
    found.get(a)?.push(b);
    found.get(b)?.push(a);
  }
  return found;
}

const meanOf = (numbers: readonly number[]) =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Moran's I and its parts by the definition, in plain code. */
function plainMoran(values: ReadonlyMap<string, number>, neighbors: ReadonlyMap<string, string[]>) {
  const mean = meanOf([...values.values()]);
  const deviation = (ubigeo: string) => (values.get(ubigeo) as number) - mean;
  const lag = (ubigeo: string) => {
    const around = neighbors.get(ubigeo) ?? [];
    return around.length === 0 ? 0 : meanOf(around.map(deviation));
  };
  const codes = [...values.keys()];
  const squares = codes.reduce((sum, one) => sum + deviation(one) ** 2, 0);
  const product = codes.reduce((sum, one) => sum + deviation(one) * lag(one), 0);
  const joined = codes.filter((one) => (neighbors.get(one) ?? []).length > 0).length;
  return {
    I: (codes.length / joined) * (product / squares),
    standard: Math.sqrt(squares / (codes.length - 1)),
    deviation,
    lag,
  };
}

describePublished('spatialAutocorrelation', () => {
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph?.close());

  it.each([
    ['22', 'ROOK'],
    ['05', 'QUEEN'],
  ])(
    'of anaemia in region %s (%s) is that of the definition over the stored pairs',
    async (region, rule) => {
      const answer = await ask(
        `indicator: "anemia_6_35m_pct", within: ["${region}"], contiguity: ${rule}, permutations: 99, seed: 7`,
        `${head} local { ${units} }`,
      );
      const values = await valuesOf('anemia_6_35m_pct', region);
      const neighbors = await neighborsOf(values, rule === 'ROOK');
      const { I, standard, deviation, lag } = plainMoran(values, neighbors);
      expect(answer.I).toBeCloseTo(I, 10);
      expect(answer.units).toBe(values.size);
      expect(answer.expected).toBeCloseTo(-1 / (values.size - 1), 12);
      expect(answer.z).toBeCloseTo((I - answer.expected) / Math.sqrt(answer.variance), 9);
      expect(answer.neighborPairs).toBe([...neighbors.values()].flat().length / 2);
      expect(answer).toMatchObject({ permutations: 99, seed: 7, sector: null });
      expect(answer.indicator?.code).toBe('anemia_6_35m_pct');
      expect(answer.dataVersion).toBe(graph.reference.dataVersion);
      expect(answer.local.units.map(({ ubigeo }) => ubigeo)).toEqual([...values.keys()].sort());
      for (const unit of answer.local.units) {
        expect(unit.value).toBeCloseTo(values.get(unit.ubigeo) as number, 12);
        expect(unit.z).toBeCloseTo(deviation(unit.ubigeo) / standard, 9);
        expect(unit.lag).toBeCloseTo(lag(unit.ubigeo) / standard, 9);
        expect(unit.I).toBeCloseTo(unit.z * unit.lag, 9);
        if ((neighbors.get(unit.ubigeo) ?? []).length === 0) {
          expect(unit).toMatchObject({ quadrant: null, p: null, cluster: 'NO_NEIGHBOR' });
          continue;
        }
        expect(unit.quadrant).toBe(`${unit.z > 0 ? 'H' : 'L'}${unit.lag > 0 ? 'H' : 'L'}`);
        expect(unit.significant).toBe((unit.p as number) <= 0.05);
        expect(unit.cluster).toBe(unit.significant ? unit.quadrant : 'NOT_SIGNIFICANT');
        expect(unit.giStar.p).toBe(unit.p);
      }
    },
  );

  it('has the z of Gi* of the definition (Ord and Getis 1995)', async () => {
    const { local } = await ask(
      'indicator: "anemia_6_35m_pct", within: ["22"], permutations: 0',
      `local { ${units} }`,
    );
    const values = await valuesOf('anemia_6_35m_pct', '22');
    const neighbors = await neighborsOf(values, true);
    const all = [...values.values()];
    const n = all.length;
    const mean = meanOf(all);
    const spread = Math.sqrt(meanOf(all.map((one) => one ** 2)) - mean ** 2);
    for (const { ubigeo, giStar, p } of local.units) {
      expect(p).toBeNull();
      const around = [ubigeo, ...(neighbors.get(ubigeo) ?? [])];
      if (around.length === 1) continue;
      const sum = around.reduce((total, one) => total + (values.get(one) as number), 0);
      const w = around.length;
      const z = (sum - w * mean) / (spread * Math.sqrt((n * w - w * w) / (n - 1)));
      expect(giStar.z).toBeCloseTo(z, 8);
      expect(giStar.G).toBeCloseTo(sum / w / (n * mean), 10);
    }
  });

  it('repeats for a seed, and has no p without permutations', async () => {
    const args = 'indicator: "pobreza_pct", within: ["08"], permutations: 199';
    const fields = 'p local { units { p } }';
    expect(await ask(`${args}, seed: 5`, fields)).toEqual(await ask(`${args}, seed: 5`, fields));
    expect(await ask(`${args}, seed: 5`, fields)).not.toEqual(
      await ask(`${args}, seed: 6`, fields),
    );
    const none = await ask('indicator: "pobreza_pct", within: ["08"], permutations: 0', 'p I');
    expect(none.p).toBeNull();
  });

  it('leaves out units without a value, with the reason, and counts islands', async () => {
    const answer = await ask('indicator: "anemia_6_35m_pct", permutations: 9');
    expect(answer.units + answer.leftOut.length).toBe(1891);
    expect(answer.leftOut.length).toBeGreaterThan(0);
    expect(answer.islands.map(({ ubigeo }) => ubigeo)).toEqual(
      expect.arrayContaining(['210103', '211302']),
    );
    for (const { missing } of answer.leftOut) {
      expect(missing).toHaveLength(1);
      expect(missing[0]?.code).toBe('anemia_6_35m_pct');
    }
    const one = answer.leftOut[0] as Autocorrelation['leftOut'][number];
    const { data } = await graph.ask<{
      district: { indicators: { measure: { value: number | null; missingReason: string } }[] };
    }>(
      `{ district(ubigeo: "${one.territory.ubigeo}") { indicators(codes: ["anemia_6_35m_pct"]) { measure { value missingReason } } } }`,
    );
    const [{ measure }] = data.district.indicators as [
      { measure: { value: number | null; missingReason: string } },
    ];
    expect(measure.value).toBeNull();
    expect(one.missing[0]?.missingReason).toBe(measure.missingReason);
  });

  it('joins the islands of Titicaca by their reviewed links when asked', async () => {
    const answer = await ask(
      'sector: HEALTH, reviewedLinks: true, permutations: 9',
      'islands { ubigeo }',
    );
    expect(answer.islands).toEqual([]);
  });

  it('of a sector looks at the needs that territories publish', async () => {
    const { sector, indicator, local } = await ask(
      'sector: HEALTH, within: ["22"], permutations: 9',
      'sector indicator { code } local { units { ubigeo value } }',
    );
    expect({ sector, indicator }).toEqual({ sector: 'HEALTH', indicator: null });
    const { data } = await graph.ask<{
      districts: { nodes: { ubigeo: string; sectorNeeds: { need: { value: number } }[] }[] };
    }>(
      `{ districts(first: 200, where: { region: { ubigeo: { eq: "22" } } }) { nodes { ubigeo sectorNeeds(sectors: [HEALTH]) { need { value } } } } }`,
    );
    const needs = new Map(
      data.districts.nodes.map((one) => [one.ubigeo, one.sectorNeeds[0]?.need.value ?? null]),
    );
    for (const { ubigeo, value } of local.units) {
      expect(value).toBeCloseTo(needs.get(ubigeo) as number, 12);
    }
    const known = [...needs.values()].filter((value) => value !== null);
    expect(local.units).toHaveLength(known.length);
  });

  it('of provinces and regions adjoins what districts adjoin', async () => {
    const provinces = await ask('indicator: "pobreza_pct", level: PROVINCE', 'units neighborPairs');
    const regions = await ask('sector: HEALTH, level: REGION', 'units neighborPairs I p');
    const pairs = await graph.rows<{ a: string; b: string }>(
      "select distinct left(a, 2) as a, left(b, 2) as b from contiguity where kind = 'ROOK' and left(a, 2) <> left(b, 2)",
    );
    expect(regions).toMatchObject({ units: 25, neighborPairs: pairs.length });
    expect(provinces.units).toBeGreaterThan(190);
  });

  it('holds down false discoveries when asked: never more units than without', async () => {
    const args = 'indicator: "anemia_6_35m_pct"';
    const fields = (correction: string) =>
      `local(correction: ${correction}) { threshold units { p significant } }`;
    const plain = (await ask(args, fields('NONE'))).local;
    const held = (await ask(args, fields('FDR'))).local;
    const count = (local: typeof plain) => local.units.filter((one) => one.significant).length;
    expect(plain.threshold).toBe(0.05);
    expect(held.threshold).toBeLessThan(0.05);
    expect(count(held)).toBeLessThan(count(plain));
    expect(count(held)).toBeGreaterThan(0);
    const sorted = held.units.flatMap(({ p }) => (p === null ? [] : [p])).sort((a, b) => a - b);
    const rank = sorted.filter((p) => p <= held.threshold).length;
    expect(held.threshold).toBeLessThanOrEqual((0.05 * rank) / sorted.length);
  });

  describe('refuses', () => {
    const lowest = 'permutations: 9';
    it.each([
      ['', 'indicator', 'BAD_USER_INPUT', /neither indicator nor sector/],
      ['indicator: "pobreza_pct", sector: HEALTH', 'indicator', 'BAD_USER_INPUT', /expected one/],
      ['indicator: "nope"', 'indicator', 'BAD_USER_INPUT', /"nope"/],
      ['sector: INSTITUTIONAL_STRENGTHENING', 'sector', 'BAD_USER_INPUT', /INSTITUTIONAL/],
      ['indicator: "pobreza_pct", within: []', 'within', 'BAD_USER_INPUT', /without a code/],
      ['indicator: "pobreza_pct", within: ["99"]', 'within', 'NOT_FOUND', /"99"/],
      [
        'indicator: "pobreza_pct", within: ["2205"], level: REGION',
        'within',
        'BAD_USER_INPUT',
        /2205/,
      ],
      [
        'indicator: "pobreza_pct", within: ["1701"], level: PROVINCE',
        'within',
        'INSUFFICIENT_DATA',
        /Got 1 .* 4 at least/,
      ],
      [
        'indicator: "pobreza_pct", minSharedMeters: -1',
        'minSharedMeters',
        'BAD_USER_INPUT',
        /-1 m/,
      ],
      [
        'indicator: "pobreza_pct", minSharedMeters: 1e9',
        null,
        'BAD_USER_INPUT',
        /without neighbours/,
      ],
    ])('(%s)', async (args, argument, code, message) => {
      const error = await graph.refusal(
        `{ spatialAutocorrelation(${[args, lowest].filter(Boolean).join(', ')}) { I } }`,
      );
      expect(error.extensions?.code).toBe(code);
      if (argument) expect(error.extensions?.argument).toBe(argument);
      expect(error.message).toMatch(message);
    });

    it.each([
      ['permutations: -1', 'permutations'],
      ['permutations: 100000', 'permutations'],
      ['seed: -1', 'seed'],
    ])('(%s)', async (args, argument) => {
      const error = await graph.refusal(
        `{ spatialAutocorrelation(indicator: "pobreza_pct", ${args}) { I } }`,
      );
      expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    });

    it.each([['seed: 4294967296'], ['seed: 1.5'], ['permutations: "9"'], ['contiguity: BISHOP']])(
      '(%s), which the types do not allow',
      async (args) => {
        const error = await graph.refusal(
          `{ spatialAutocorrelation(indicator: "pobreza_pct", ${args}) { I } }`,
        );
        expect(error.extensions?.code).toBe('BAD_USER_INPUT');
      },
    );

    it.each([0, 1, -0.5])('the significance %s', async (significance) => {
      const error = await graph.refusal(
        `{ spatialAutocorrelation(indicator: "pobreza_pct", ${lowest}) { local(significance: ${significance}) { threshold } } }`,
      );
      expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'significance' });
    });

    it('more permutations than local statistics can make, and says how many they can', async () => {
      const error = await graph.refusal(
        '{ spatialAutocorrelation(sector: HEALTH, permutations: 10200) { local { threshold } } }',
      );
      expect(error.extensions).toMatchObject({
        code: 'QUERY_TOO_COMPLEX',
        argument: 'permutations',
      });
      expect(error.message).toMatch(/at most \d+ for local/);
    });

    it('a variable that is the same everywhere', async () => {
      const rows = await graph.rows<{ code: string; region: string }>(
        `select code, left(ubigeo, 2) as region from indicator_value where length(ubigeo) = 6
         group by 1, 2 having min(value) = max(value) and count(value) > 8 and count(distinct year) = 1
         order by 1, 2 limit 1`,
      );
      const [constant] = rows;
      expect(constant, 'an indicator that is constant in a region').toBeDefined();
      const error = await graph.refusal(
        `{ spatialAutocorrelation(indicator: "${constant?.code}", within: ["${constant?.region}"], ${lowest}) { I } }`,
      );
      expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'indicator' });
      expect(error.message).toMatch(/of every unit; expected values that differ/);
    });
  });
});
