import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { anemia, districtFilters, indicator, otherFilters, people } from './filter-cases.ts';
import { type Graph, openGraph } from './graph.ts';

interface Page {
  totalCount: number;
  nodes: { ubigeo: string }[];
  edges: { cursor: string }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

let graph: Graph;

/** Codes that plain SQL finds, ascending. */
async function codesOf(condition: string, level = 'DISTRICT', from = ''): Promise<string[]> {
  const rows = await graph.rows<{ ubigeo: string }>(
    `select distinct t.ubigeo collate "C" as ubigeo from territory t ${from}
     where t.level = '${level}' and (${condition}) order by 1`,
  );
  return rows.map(({ ubigeo }) => ubigeo);
}

const orders = [
  'UBIGEO',
  'NAME',
  'AREA_KM2',
  'POPULATION',
  'POPULATION_DENSITY',
  'CAPITAL_ALTITUDE_METERS',
  'INDICATOR',
] as const;

/** What each order compares, in plain SQL. */
const orderKeys: Readonly<Record<(typeof orders)[number], string>> = {
  UBIGEO: 't.ubigeo collate "C"',
  NAME: 't.search_name collate "C"',
  AREA_KM2: 't.area_km2',
  POPULATION: people,
  POPULATION_DENSITY: `${people} / t.area_km2`,
  CAPITAL_ALTITUDE_METERS: 't.capital_altitude_m',
  INDICATOR: indicator(anemia),
};

const pageFields =
  'nodes { ubigeo } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

async function districts(args: string, variables = {}): Promise<Page> {
  const query = `query ($after: String, $before: String) { districts(${args}) { ${pageFields} } }`;
  const declared = variables && Object.keys(variables).length > 0;
  const text = declared ? query : query.replace('query ($after: String, $before: String) ', '');
  return (await graph.ask<{ districts: Page }>(text, variables)).data.districts;
}

/** All codes, page by page. */
async function walk(order: string, backwards: boolean): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 10; pages++) {
    const slice = backwards
      ? 'last: 400, before: $before, after: $after'
      : 'first: 400, after: $after, before: $before';
    const variables = backwards ? { before: cursor } : { after: cursor };
    const { nodes, pageInfo } = await districts(`${slice}, orderBy: [${order}]`, variables);
    const codes = nodes.map(({ ubigeo }) => ubigeo);
    found.splice(backwards ? 0 : found.length, 0, ...codes);
    cursor = nextCursor(pageInfo, backwards);
    if (!cursor) break;
  }
  return found;
}

interface Items {
  totalCount: number;
  nodes: { id: string }[];
  pageInfo: Page['pageInfo'];
}

/** All ids of a list that is kept in memory, page by page. */
async function walkItems(list: string, backwards: boolean): Promise<string[]> {
  const [size, at] = backwards ? ['last', 'before'] : ['first', 'after'];
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const args = `${size}: 7${cursor ? `, ${at}: "${cursor}"` : ''}`;
    const { data }: { data: Record<string, Items> } = await graph.ask(
      `{ ${list}(${args}) { nodes { id } ${pageFields.replace('nodes { ubigeo }', '')} } }`,
    );
    const { nodes = [], pageInfo } = data[list] ?? {};
    const ids = nodes.map(({ id }) => id);
    found.splice(backwards ? 0 : found.length, 0, ...ids);
    cursor = nextCursor(pageInfo, backwards);
  } while (cursor);
  return found;
}

function nextCursor(pageInfo: Page['pageInfo'] | undefined, backwards: boolean): string | null {
  const more = backwards ? pageInfo?.hasPreviousPage : pageInfo?.hasNextPage;
  if (!more) return null;
  return (backwards ? pageInfo?.startCursor : pageInfo?.endCursor) ?? null;
}

describePublished('lists of territories', () => {
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph?.close());

  describe('a filter', () => {
    it.each(districtFilters)('{ %s } finds what plain SQL finds', async (where, condition) => {
      const { data } = await graph.ask<{ districts: Page }>(
        `{ districts(first: 2000, where: { ${where} }) { totalCount nodes { ubigeo } } }`,
      );
      const expected = await codesOf(condition);
      expect(data.districts.nodes.map(({ ubigeo }) => ubigeo)).toEqual(expected);
      expect(data.districts.totalCount).toBe(expected.length);
    });

    it.each(otherFilters)(
      'of %s as %s { %s } finds what plain SQL finds',
      async (list, level, where, condition) => {
        const { data } = await graph.ask<Record<string, Page>>(
          `{ ${list}(first: 2000, where: { ${where} }) { nodes { ubigeo } } }`,
        );
        const expected = await codesOf(condition, level);
        expect(expected.length).toBeGreaterThan(0);
        expect(data[list]?.nodes.map(({ ubigeo }) => ubigeo)).toEqual(expected);
      },
    );

    it('finds the same below provinces, regions and the country when one question asks all', async () => {
      const list =
        'districts(first: 2000, where: { areaKm2: { gt: 300 } }) { totalCount nodes { ubigeo } }';
      const { data } = await graph.ask<{
        districts: Page;
        regions: { nodes: { districts: Page; provinces: { nodes: { districts: Page }[] } }[] };
      }>(`{ ${list} regions { nodes { ${list} provinces { nodes { ${list} } } } } }`);
      const expected = await codesOf('t.area_km2 > 300');
      const { districts: country, regions } = data;
      const below = regions.nodes.map((region) => region.districts);
      const provinces = regions.nodes.flatMap((region) => region.provinces.nodes);
      for (const pages of [[country], below, provinces.map((province) => province.districts)]) {
        expect(pages.flatMap(({ nodes }) => nodes.map(({ ubigeo }) => ubigeo))).toEqual(expected);
        expect(pages.reduce((sum, { totalCount }) => sum + totalCount, 0)).toBe(expected.length);
      }
    });
  });

  describe('an order', () => {
    it.each(
      orders.flatMap((field) =>
        (['ASC', 'DESC'] as const).map((direction) => [field, direction] as const),
      ),
    )(
      'by %s %s visits each of the 1,891 districts once in both directions, missing ones last',
      async (field, direction) => {
        const entry = field === 'INDICATOR' ? `, indicator: "${anemia}"` : '';
        const order = `{ field: ${field}, direction: ${direction}${entry} }`;
        const rows = await graph.rows<{ ubigeo: string }>(
          `select t.ubigeo from territory t where t.level = 'DISTRICT'
         order by ${orderKeys[field]} ${direction} nulls last, t.ubigeo collate "C"`,
        );
        const expected = rows.map(({ ubigeo }) => ubigeo);
        expect(expected).toHaveLength(1891);
        expect(await walk(order, false)).toEqual(expected);
        expect(await walk(order, true)).toEqual(expected);
      },
    );

    it('goes on to the next field among equals', async () => {
      const { nodes } = await districts(
        'first: 2000, orderBy: [{ field: NAME }, { field: POPULATION, direction: DESC }], where: { name: { eq: "Santa Rosa" } }',
      );
      const rows = await graph.rows<{ ubigeo: string }>(
        `select t.ubigeo from territory t where t.level = 'DISTRICT' and t.name = 'Santa Rosa' order by ${people} desc`,
      );
      expect(rows.length).toBeGreaterThan(5);
      expect(nodes.map(({ ubigeo }) => ubigeo)).toEqual(rows.map(({ ubigeo }) => ubigeo));
    });
  });

  describe('a page', () => {
    it('has no next one at the end, none before at the start, and no cursors when empty', async () => {
      const all = await districts('first: 2000');
      expect(all.nodes).toHaveLength(1891);
      expect(all.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
      const none = await districts('first: 0');
      expect(none.nodes).toEqual([]);
      expect(none.pageInfo).toMatchObject({
        startCursor: null,
        endCursor: null,
        hasNextPage: true,
      });
      expect((await districts('where: { ubigeo: { eq: "000000" } }')).nodes).toEqual([]);
    });

    it('holds 100 items unless told', async () => {
      const { nodes, pageInfo } = await districts('orderBy: []');
      expect([nodes.length, pageInfo.hasNextPage]).toEqual([100, true]);
    });

    it('starts after any edge of the one before', async () => {
      const { data } = await graph.ask<{ districts: Page }>(
        '{ districts(first: 5, orderBy: [{ field: POPULATION }]) { edges { cursor } nodes { ubigeo } } }',
      );
      const { edges, nodes } = data.districts;
      const cursor = edges[2]?.cursor as string;
      const next = await districts(
        'first: 2, orderBy: [{ field: POPULATION }], after: $after, before: $before',
        { after: cursor },
      );
      expect(next.nodes).toEqual(nodes.slice(3));
      const before = await districts(
        'last: 2, orderBy: [{ field: POPULATION }], after: $after, before: $before',
        { before: cursor },
      );
      expect(before.nodes).toEqual(nodes.slice(0, 2));
    });
  });

  it.each(['mancomunidades', 'interventions', 'goodPractices'])(
    '%s visit every item once in both directions',
    async (list) => {
      const { data } = await graph.ask<Record<string, Items>>(
        `{ ${list}(first: 2000) { totalCount nodes { id } } }`,
      );
      const ids = data[list]?.nodes.map(({ id }) => id) ?? [];
      expect(new Set(ids).size).toBe(data[list]?.totalCount);
      expect(await walkItems(list, false)).toEqual(ids);
      expect(await walkItems(list, true)).toEqual(ids);
    },
  );

  describe('facilities', () => {
    const ask = async (args: string, ubigeo = '220901') =>
      (
        await graph.ask<{
          district: { facilities: Items & { nodes: { category: string | null }[] } };
        }>(
          `{ district(ubigeo: "${ubigeo}") { facilities(${args}) { totalCount nodes { id category locatedDistrict { ubigeo } } ${pageFields.replace('nodes { ubigeo }', '')} } } }`,
        )
      ).data.district.facilities;

    it('are all those located in the district, in the order of their ids, in both directions', async () => {
      const all = await ask('first: 2000');
      const rows = await graph.rows<{ id: string }>(
        `select id from facility where located_ubigeo = '220901' order by id collate "C"`,
      );
      const ids = all.nodes.map(({ id }) => id);
      expect(ids).toEqual(rows.map(({ id }) => `Facility:${id}`));
      expect(all.totalCount).toBe(ids.length);
      const first = await ask('first: 3');
      const second = await ask(`first: 3, after: "${first.pageInfo.endCursor}"`);
      expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(ids.slice(0, 6));
      const last = await ask('last: 3');
      const before = await ask(`last: 3, before: "${last.pageInfo.startCursor}"`);
      expect([...before.nodes, ...last.nodes].map(({ id }) => id)).toEqual(ids.slice(-6));
      expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    });

    it('can be hospitals only', async () => {
      const [most] = await graph.rows<{ ubigeo: string; count: number }>(
        `select located_ubigeo as ubigeo, count(*)::int from facility
         where category like 'II%' group by 1 order by 2 desc limit 1`,
      );
      const { nodes, totalCount } = await ask('kind: HEALTH, minCategory: "II-1"', most?.ubigeo);
      expect(totalCount).toBe(nodes.length);
      expect(nodes).toHaveLength(most?.count as number);
      for (const { category } of nodes) expect(category).toMatch(/^III?-/);
    });
  });

  describe('node', () => {
    const ids = [
      ...['Region:22', 'Province:2205', 'District:220505'],
      ...['Mancomunidad:mancomunidad-municipal-de-konchucos', 'Programme:gobernanza-en-accion'],
      ...['Intervention:agencia-tipo-1', 'GoodPractice:san-martin-fondesan'],
    ];

    it('finds a thing of every type by its id', async () => {
      const [facility] = await graph.rows<{ id: string }>(
        'select id from facility order by id limit 1',
      );
      const wanted = [...ids, `Facility:${facility?.id}`];
      const { data } = await graph.ask<{ nodes: { id: string; __typename: string }[] }>(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename ... on Territory { name } ... on Programme { name } } }',
        { ids: wanted },
      );
      expect(data.nodes.map(({ id, __typename }) => [id, __typename])).toEqual(
        wanted.map((id) => [id, id.slice(0, id.indexOf(':'))]),
      );
      const one = await graph.ask('query ($id: ID!) { node(id: $id) { id } }', { id: wanted[3] });
      expect(one.data).toEqual({ node: { id: wanted[3] } });
    });

    it('is null where nothing has the id, and keeps the places of the others', async () => {
      const { data } = await graph.ask(
        '{ nodes(ids: ["District:999999", "District:220505", "Region:220505", "Programme:none"]) { id } }',
      );
      expect(data).toEqual({ nodes: [null, { id: 'District:220505' }, null, null] });
    });
  });
});
