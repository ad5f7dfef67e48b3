import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

const folder = new URL('./questions/', import.meta.url);
const names = readdirSync(folder)
  .map((file) => file.replace(/\.graphql$/, ''))
  .sort();

/** How many statements each question may take, whatever it asks for. */
const statementsOf: Readonly<Record<string, number>> = {
  aggregate: 1,
  'contiguity-of': 0,
  'contiguity-path': 0,
  'contiguous-groups': 2,
  datasets: 0,
  district: 0,
  'districts-of-a-box': 2,
  facilities: 2,
  filters: 2,
  'good-practices': 0,
  'historical-clusters': 0,
  interventions: 0,
  mancomunidades: 0,
  measures: 3,
  programmes: 0,
  'propose-clusters': 1,
  'province-indicators': 3,
  'regions-to-districts': 7,
  'service-gaps': 1,
  'territory-at': 1,
};

/** Indicators for the questions that take them as a variable. */
const variablesOf: Readonly<Record<string, Record<string, unknown>>> = {
  'province-indicators': {
    codes: [
      ...['v03_sin_seguro', 'anemia_6_35m_pct', 'desnutricion_cronica_0_59m_pct'],
      ...['v06_no_leer_escribir', 'v08_nivel_secundaria_mas_17', 'v10_no_estudian_6_17'],
      ...['v11_sin_electricidad_le', 'v19_sin_agua_le', 'v20_sin_desague_le'],
      ...['v28_red_vial_regional_inade', 'v30_red_vial_nacional_inade', 'v34_sin_agua'],
      ...['v35_sin_desague', 'pobreza_pct', 'nbi_al_menos_una_pct', 'viv_sin_alumbrado_pct'],
      ...['hog_sin_internet_pct', 'lengua_originaria_pct', 'pm25_mean', 'idh_2019'],
    ],
  },
};

let graph: Graph;

describePublished('a question', () => {
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph?.close());

  it.each(names)('%s has its answer and its statements', async (name) => {
    const query = readFileSync(new URL(`${name}.graphql`, folder), 'utf8');
    const { data, statements } = await graph.ask(query, variablesOf[name]);
    const snapshots = './__snapshots__/questions';
    await expect(`${JSON.stringify(data, null, 2)}\n`).toMatchFileSnapshot(
      `${snapshots}/${name}.json`,
    );
    await expect(statements.map((text) => `${text}\n`).join('\n')).toMatchFileSnapshot(
      `${snapshots}/${name}.sql`,
    );
    expect(statements).toHaveLength(statementsOf[name] as number);
  });

  it('takes one statement a level of nested lists, whatever the number of parents', async () => {
    const nested = (regions: number) => `{ regions(first: ${regions}) { nodes {
      provinces(first: 2000) { nodes { districts(first: 2000) { nodes { name } } } } } } }`;
    type Nested = {
      regions: { nodes: { provinces: { nodes: { districts: { nodes: unknown[] } }[] } }[] };
    };
    const one = await graph.ask<Nested>(nested(1));
    const all = await graph.ask<Nested>(nested(25));
    expect(one.statements).toHaveLength(3);
    expect(all.statements).toEqual(one.statements);
    const provinces = all.data.regions.nodes.flatMap((region) => region.provinces.nodes);
    expect(provinces).toHaveLength(196);
    expect(provinces.flatMap((province) => province.districts.nodes)).toHaveLength(1891);
  });

  it.each([
    ['neighbors { district { name } }', 1],
    ['region { name } province { name }', 1],
    ['population { value } centroid capital { name }', 2],
    ['geometry(simplifyMeters: 1500)', 2],
    ['serviceGaps(sectors: [HEALTH]) { gap { value } } sectorNeeds { need { value } }', 2],
    ['indicators(codes: ["anemia_6_35m_pct"]) { measure { value } }', 2],
    ['indicatorSeries(code: "pm25_mean") { measure { value } }', 2],
    ['facilities(first: 2) { nodes { name } totalCount }', 3],
    ['mancomunidades { members { territory { name } } }', 1],
    ['interventions { nodes { territories { name } } }', 1],
  ])('reads { %s } of 300 districts in %i statements', async (fields, count) => {
    const { statements } = await graph.ask(`{ districts(first: 300) { nodes { ${fields} } } }`);
    expect(statements).toHaveLength(count);
  });

  it.each([
    ['mancomunidades { nodes { seat { name } components { ubigeo } } }', 0],
    ['mancomunidades { nodes { geometry(simplifyMeters: 1500, precision: 2) } }', 1],
    ['goodPractices { nodes { territories { name } } }', 0],
    ['historicalClusters { region { name } provinces { name } districts { name } }', 0],
    [
      'proposeClusters(input: { within: ["22"], sectors: [HEALTH], first: 50 }) { proposals { geometry(simplifyMeters: 1500) } }',
      1,
    ],
    [
      'contiguousGroups(where: { indicator: { code: "v34_sin_agua", gte: 0.5 } }) { geometry(simplifyMeters: 1500) }',
      2,
    ],
  ])('reads { %s } in %i statements', async (fields, count) => {
    const { statements } = await graph.ask(`{ ${fields} }`);
    expect(statements).toHaveLength(count);
  });

  it.each([
    ['regions { nodes { name } }', 1],
    ['regions { totalCount }', 2],
    ['regions { nodes { provinces { nodes { name } } } }', 2],
    ['regions { nodes { provinces { totalCount } } }', 3],
  ])('counts { %s } only when totalCount is selected', async (fields, count) => {
    const { statements } = await graph.ask(`{ ${fields} }`);
    expect(statements).toHaveLength(count);
    expect(statements.some((text) => text.includes('count(*)'))).toBe(
      fields.includes('totalCount'),
    );
  });
});
