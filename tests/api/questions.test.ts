import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

const folder = new URL('./questions/', import.meta.url);
const names = readdirSync(folder)
  .map((file) => file.replace(/\.graphql$/, ''))
  .sort();

/** The most statements each question may take; its snapshot tells which it takes. */
const mostStatements: Readonly<Record<string, number>> = {
  aggregate: 1,
  'contiguity-of': 0,
  'contiguity-path': 0,
  'contiguous-groups': 2,
  datasets: 0,
  district: 0,
  'districts-of-a-box': 2,
  facilities: 2,
  filters: 2,
  'gap-index': 0,
  'good-practices': 0,
  'historical-clusters': 0,
  interventions: 0,
  mancomunidades: 0,
  measures: 3,
  programmes: 0,
  'propose-clusters': 1,
  'province-indicators': 3,
  regionalize: 3,
  'regions-to-districts': 7,
  'service-gaps': 1,
  'spatial-autocorrelation': 1,
  'suggest-mancomunidades': 1,
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
    expect(statements.length).toBeLessThanOrEqual(mostStatements[name] as number);
  });

  it('takes at most one statement a level of nested lists, whatever the number of parents', async () => {
    const nested = (
      regions: number,
      where: string,
    ) => `{ regions(first: ${regions}${where}) { nodes {
      provinces(first: 2000${where}) { nodes { districts(first: 2000${where}) { nodes { name } } } } } } }`;
    type Nested = {
      regions: { nodes: { provinces: { nodes: { districts: { nodes: unknown[] } }[] } }[] };
    };
    for (const where of ['', ', where: { areaKm2: { gt: 0 } }']) {
      const one = await graph.ask<Nested>(nested(1, where));
      const all = await graph.ask<Nested>(nested(25, where));
      expect(one.statements.length).toBeLessThanOrEqual(3);
      expect(all.statements).toEqual(one.statements);
      const provinces = all.data.regions.nodes.flatMap((region) => region.provinces.nodes);
      expect(provinces).toHaveLength(196);
      expect(provinces.flatMap((province) => province.districts.nodes)).toHaveLength(1891);
    }
  });

  it.each([
    'neighbors { district { name } }',
    'region { name } province { name capitalDistrict { name } }',
    'population { value } centroid capital { name }',
    'geometry(simplifyMeters: 1500)',
    'serviceGaps(sectors: [HEALTH]) { gap { value } } sectorNeeds { need { value } }',
    'indicators(codes: ["anemia_6_35m_pct"]) { measure { value } }',
    'indicatorSeries(code: "pm25_mean") { measure { value } }',
    'facilities(first: 2) { nodes { name locatedDistrict { name } } }',
    'mancomunidades { members { territory { name } } }',
    'interventions { nodes { territories { name } } }',
    'gapIndex { value uncertainty(draws: 10) { rankLow } dimensions { value missing { code } } }',
  ])('reads { %s } of 300 districts in the statements of one', async (fields) => {
    const list = (first: number) =>
      `{ districts(first: ${first}, where: { areaKm2: { gt: 0 } }) { nodes { ${fields} } } }`;
    const one = await graph.ask(list(1));
    const many = await graph.ask(list(300));
    expect(many.statements).toEqual(one.statements);
    expect(many.statements.length).toBeLessThanOrEqual(3);
  });

  it.each([
    'mancomunidades(first: $first) { nodes { seat { name } components { ubigeo } } }',
    'mancomunidades(first: $first) { nodes { geometry(simplifyMeters: 1500, precision: 2) } }',
    'goodPractices(first: $first) { nodes { territories { name } } }',
    'interventions(first: $first) { nodes { territories { name } programme { name } } }',
    'proposeClusters(input: { within: ["22"], sectors: [HEALTH], first: $first }) { proposals { population { value } districts { name } } }',
    'proposeClusters(input: { within: ["22"], sectors: [HEALTH], first: $first }) { proposals { geometry(simplifyMeters: 1500) } }',
  ])('reads { %s } in the statements of one', async (fields) => {
    const one = await graph.ask(`query ($first: Int!) { ${fields} }`, { first: 1 });
    const many = await graph.ask(`query ($first: Int!) { ${fields} }`, { first: 50 });
    expect(many.statements).toEqual(one.statements);
    expect(many.statements.length).toBeLessThanOrEqual(2);
  });

  it.each([
    'regions(where: { areaKm2: { gt: 1 } }) { nodes { name } }',
    'regions(where: { areaKm2: { gt: 1 } }) { totalCount }',
    'regions { nodes { provinces(where: { areaKm2: { gt: 1 } }) { edges { cursor } } } }',
    'regions { nodes { provinces(where: { areaKm2: { gt: 1 } }) { totalCount } } }',
    'district(ubigeo: "220505") { facilities { pageInfo { hasNextPage } } }',
    'district(ubigeo: "220505") { facilities { totalCount } }',
  ])('counts { %s } only when totalCount is selected', async (fields) => {
    const { statements } = await graph.ask(`{ ${fields} }`);
    expect(statements.filter((text) => text.includes('count(*)'))).toHaveLength(
      fields.includes('totalCount') ? 1 : 0,
    );
  });
});
