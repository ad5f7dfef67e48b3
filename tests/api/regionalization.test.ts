import { afterAll, beforeAll, expect, it } from 'vitest';
import { regionalizationMethods, regionalize } from '../../geodata/analysis/regionalize.ts';
import { territoryGraph } from '../../geodata/analysis/territory-graph.ts';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

interface Group {
  group: number;
  territories: { ubigeo: string; population: { value: number } }[];
  population: { value: number | null };
  means: { code: string; mean: number }[];
}
interface Regionalization {
  level: string;
  method: string;
  ratio: number;
  sumOfSquares: { total: number; within: number; between: number };
  units: number;
  neighborPairs: number;
  islands: { ubigeo: string }[];
  leftOut: { territory: { ubigeo: string }; missing: { code: string; missingReason: string }[] }[];
  groups: Group[];
}

let graph: Graph;

const head =
  'level method ratio sumOfSquares { total within between } units neighborPairs islands { ubigeo }';
const fields = `${head} leftOut { territory { ubigeo } missing { code missingReason } }
  groups { group territories { ubigeo population { value } } population { value } means { code mean } }`;

async function ask(args: string, selection = fields): Promise<Regionalization> {
  const { data } = await graph.ask<{ regionalize: Regionalization }>(
    `{ regionalize(${args}) { ${selection} } }`,
  );
  return data.regionalize;
}

const codesOf = ({ territories }: Group) => territories.map(({ ubigeo }) => ubigeo);
const three = 'variables: ["pobreza_pct", "anemia_6_35m_pct"], sectors: [EDUCATION]';

/** The same inputs as the graph's, put together here from the facts. */
async function inputsOf(prefix: string) {
  const facts = await graph.reference.analysisFacts();
  const { ubigeos, indicators } = facts.columns.DISTRICT;
  const { sectorNeed, ubigeos: order } = facts.clusters;
  const need = new Map(order.map((ubigeo, i) => [ubigeo, sectorNeed.EDUCATION?.[i] as number]));
  const column = (code: string) => {
    const values = indicators.get(code) as Float64Array;
    return new Map(ubigeos.map((ubigeo, i) => [ubigeo, values[i] as number]));
  };
  const variables = [
    { name: 'pobreza_pct', values: column('pobreza_pct') },
    { name: 'anemia_6_35m_pct', values: column('anemia_6_35m_pct') },
    { name: 'EDUCATION', values: need },
  ];
  const inside = ubigeos.filter((ubigeo) => ubigeo.startsWith(prefix));
  const complete = inside.filter((ubigeo) =>
    variables.every(({ values }) => !Number.isNaN(values.get(ubigeo))),
  );
  return { facts, inside, complete, variables };
}

describePublished('regionalize', () => {
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph?.close());

  it.each(regionalizationMethods)('by %s gives the groups of the pure function', async (method) => {
    const answer = await ask(
      `within: ["21"], ${three}, k: 7, method: ${method}, reviewedLinks: true`,
    );
    const { facts, inside, complete, variables } = await inputsOf('21');
    const choice = { contiguity: 'ROOK' as const, minSharedMeters: 0, reviewedLinks: true };
    const pure = regionalize(territoryGraph(facts.contiguity, complete, choice), variables, {
      method,
      k: 7,
    });
    expect(answer).toMatchObject({ level: 'DISTRICT', method, units: complete.length });
    expect(answer.ratio).toBeCloseTo(pure.ratio, 12);
    expect(answer.sumOfSquares.within).toBeCloseTo(pure.sumOfSquares.within, 9);
    // Standardised by the sample standard deviation: each variable adds n − 1.
    expect(answer.sumOfSquares.total).toBeCloseTo(3 * (complete.length - 1), 8);
    expect(answer.sumOfSquares.within + answer.sumOfSquares.between).toBeCloseTo(
      answer.sumOfSquares.total,
      8,
    );
    expect(answer.groups.map(({ group }) => group)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const group of answer.groups) {
      for (const ubigeo of codesOf(group)) expect(pure.labels.get(ubigeo)).toBe(group.group);
    }
    expect(answer.groups.flatMap(codesOf).sort()).toEqual(complete);
    expect(answer.leftOut.map(({ territory }) => territory.ubigeo)).toEqual(
      inside.filter((ubigeo) => !complete.includes(ubigeo)),
    );
  });

  it('gives groups that contiguityOf confirms, with their people and means', async () => {
    const { groups } = await ask(`within: ["22"], ${three}, k: 6`);
    const { variables } = await inputsOf('22');
    for (const group of groups) {
      const { data } = await graph.ask<{ contiguityOf: { contiguous: boolean } }>(
        'query ($d: [Ubigeo!]!) { contiguityOf(districts: $d) { contiguous } }',
        { d: codesOf(group) },
      );
      expect(data.contiguityOf.contiguous).toBe(true);
      const people = group.territories.reduce((sum, one) => sum + one.population.value, 0);
      expect(group.population.value).toBe(people);
      for (const [i, { code, mean }] of group.means.entries()) {
        const { name, values } = variables[i] as (typeof variables)[number];
        expect(code).toBe(name);
        const all = codesOf(group).map((ubigeo) => values.get(ubigeo) as number);
        expect(mean).toBeCloseTo(all.reduce((sum, one) => sum + one, 0) / all.length, 10);
      }
    }
  });

  it('keeps a floor of people in every group', async () => {
    const { groups } = await ask(`within: ["22"], ${three}, minPopulation: 60000`);
    expect(groups.length).toBeGreaterThan(2);
    for (const { population } of groups) expect(population.value).toBeGreaterThanOrEqual(60_000);
  });

  it('divides provinces and regions too', async () => {
    const provinces = await ask('level: PROVINCE, variables: ["pobreza_pct"], k: 10');
    expect(provinces.groups).toHaveLength(10);
    expect(provinces.units + provinces.leftOut.length).toBe(196);
    const regions = await ask('level: REGION, sectors: [HEALTH, EDUCATION], k: 4');
    expect(regions.groups.flatMap(codesOf)).toHaveLength(25);
  });

  it('says which territories it leaves out, for lack of what, and why', async () => {
    const { leftOut } = await ask(
      'sectors: [HEALTH], variables: ["pobreza_pct"], method: WARD, k: 5',
    );
    expect(leftOut.length).toBeGreaterThan(0);
    for (const { missing } of leftOut) {
      for (const { code, missingReason } of missing) {
        expect(['HEALTH', 'pobreza_pct']).toContain(code);
        expect([
          'NOT_COLLECTED',
          'NEW_DISTRICT',
          'SUPPRESSED_SMALL_BASE',
          'NOT_IN_SOURCE',
        ]).toContain(missingReason);
      }
    }
  });

  it('draws each group as one shape in one statement', async () => {
    const { data, statements } = await graph.ask<{
      regionalize: { groups: { geometry: { type: string; coordinates: unknown[] } }[] };
    }>(
      `{ regionalize(within: ["22"], ${three}, k: 6) { groups { geometry(simplifyMeters: 1500, precision: 3) } } }`,
    );
    expect(statements).toHaveLength(1);
    for (const { geometry } of data.regionalize.groups) {
      expect(geometry.type).toBe('MultiPolygon');
      expect(geometry.coordinates.length).toBeGreaterThan(0);
    }
  });

  it('is counted as islands and parts: the two of Titicaca without their reviewed links', async () => {
    const { islands } = await ask(
      'within: ["21"], sectors: [EDUCATION], k: 5',
      'islands { ubigeo }',
    );
    expect(islands.map(({ ubigeo }) => ubigeo)).toEqual(['210103', '211302']);
  });

  it.each([
    [`${three}`, 'k', 'BAD_USER_INPUT', /neither k nor minPopulation/],
    [`${three}, k: 3, minPopulation: 1000`, 'k', 'BAD_USER_INPUT', /k 3 and minPopulation 1000/],
    [`${three}, k: 500`, 'k', 'BAD_USER_INPUT', /k = 500; .* to 7\d/],
    [`${three}, k: 0`, 'k', 'BAD_USER_INPUT', /k = 0/],
    [`${three}, minPopulation: 0`, 'minPopulation', 'BAD_USER_INPUT', /floor 0/],
    [`${three}, minPopulation: 1e9`, 'minPopulation', 'BAD_USER_INPUT', /a part of \d+ units/],
    ['k: 3', 'variables', 'BAD_USER_INPUT', /no variable/],
    ['variables: ["nope"], k: 3', 'variables', 'BAD_USER_INPUT', /"nope"/],
    ['variables: ["pobreza_pct", "pobreza_pct"], k: 3', 'variables', 'BAD_USER_INPUT', /twice/],
    ['sectors: [INSTITUTIONAL_STRENGTHENING], k: 3', 'sectors', 'BAD_USER_INPUT', /INSTITUTIONAL/],
  ])('refuses (%s)', async (args, argument, code, message) => {
    const error = await graph.refusal(`{ regionalize(within: ["22"], ${args}) { ratio } }`);
    expect(error.extensions).toMatchObject({ code, argument });
    expect(error.message).toMatch(message);
  });

  it('refuses fewer groups than parts, saying how many there are', async () => {
    const error = await graph.refusal(
      '{ regionalize(within: ["21"], sectors: [EDUCATION], k: 2) { ratio } }',
    );
    expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'k' });
    expect(error.message).toMatch(/Got k = 2; .* from 3 to .* the 3 parts, an island being one/);
  });

  it('refuses a variable without spread and too few territories', async () => {
    const [constant] = await graph.rows<{ code: string; region: string }>(
      `select code, left(ubigeo, 2) as region from indicator_value where length(ubigeo) = 6
       group by 1, 2 having min(value) = max(value) and count(value) > 8 and count(distinct year) = 1
       order by 1, 2 limit 1`,
    );
    const flat = await graph.refusal(
      `{ regionalize(within: ["${constant?.region}"], variables: ["${constant?.code}"], k: 2, method: WARD) { ratio } }`,
    );
    expect(flat.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'variables' });
    expect(flat.message).toMatch(/standard deviation of 0/);
    const few = await graph.refusal(
      '{ regionalize(within: ["220501"], sectors: [HEALTH], k: 1) { ratio } }',
    );
    expect(few.extensions).toMatchObject({ code: 'INSUFFICIENT_DATA', argument: 'within' });
  });
});
