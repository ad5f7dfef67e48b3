import type { GraphQLFormattedError } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';
import { clusters, codes, indicators, numbers, shapes } from './refusal-cases.ts';

let graph: Graph;

/** What every refusal looks like: a code, what was got and expected, and nothing of the inside. */
function expectRefusal(error: GraphQLFormattedError, code: string, argument?: string | null): void {
  expect(error.extensions?.code, error.message).toBe(code);
  expect(error.message).toMatch(/got/i);
  expect(error.message).toMatch(/expected/i);
  expect(error.message).not.toMatch(/select |from territory|\.ts|node_modules|\/home|postgres/i);
  expect(Object.keys(error.extensions ?? {}).sort()).toEqual(
    argument === null ? ['code'] : ['argument', 'code'],
  );
  if (argument) expect(error.extensions?.argument).toBe(argument);
}

describePublished('a refusal', () => {
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph?.close());

  it.each([...codes, ...numbers, ...indicators])(
    'of { %s } is %s',
    async (query, code, argument, message) => {
      const error = await graph.refusal(`{ ${query} }`);
      expectRefusal(error, code, argument);
      expect(error.message).toMatch(message);
    },
  );

  it.each(clusters)('of proposeClusters(%s) is %s', async (input, code, argument, message) => {
    const error = await graph.refusal(
      `{ proposeClusters(input: { sectors: [HEALTH], ${input} }) { exhaustive } }`,
    );
    expectRefusal(error, code, argument);
    expect(error.message).toMatch(message);
  });

  it.each(['[]', '[HEALTH, EDUCATION, ENERGY]', '[HEALTH, HEALTH]'])(
    'of the sectors %s says one or two',
    async (sectors) => {
      const error = await graph.refusal(
        `{ proposeClusters(input: { within: ["22"], sectors: ${sectors} }) { exhaustive } }`,
      );
      expectRefusal(error, 'BAD_USER_INPUT', 'input.sectors');
    },
  );

  it.each(shapes)('of %s as a polygon is INVALID_GEOMETRY', async (_, shape, message) => {
    for (const argument of ['intersects', 'within']) {
      const error = await graph.refusal(
        `query ($shape: PolygonalGeometry) { districts(${argument}: $shape) { totalCount } }`,
        { shape },
      );
      expectRefusal(error, 'INVALID_GEOMETRY', argument);
      expect(error.message).toMatch(message);
    }
  });

  describe('of a malformed value', () => {
    const values: [type: string, use: string, value: unknown, message: RegExp][] = [
      ['Ubigeo!', 'district(ubigeo: $value) { name }', '22050', /"22050".*2, 4 or 6 digits/],
      ['Ubigeo!', 'district(ubigeo: $value) { name }', 220505, /220505.*text/],
      ['Ubigeo!', 'district(ubigeo: $value) { name }', '22050A', /"22050A"/],
      ['Ubigeo!', 'district(ubigeo: $value) { name }', ' 220505', /" 220505"/],
      [
        'BBox',
        'districts(bbox: $value) { totalCount }',
        [-77, -7, -76],
        /west, south, east, north/,
      ],
      ['BBox', 'districts(bbox: $value) { totalCount }', [-76, -7, -77, -6], /west <= east/],
      ['BBox', 'districts(bbox: $value) { totalCount }', [null, null, null, null], /west, south/],
      ['BBox', 'districts(bbox: $value) { totalCount }', ['NaN', -7, -76, -6], /west, south/],
      ['BBox', 'districts(bbox: $value) { totalCount }', ['-77', '-7', '-76', '-6'], /west, south/],
      ['BBox', 'districts(bbox: $value) { totalCount }', [-770, -7, -76, -6], /degrees/],
      [
        'PolygonalGeometry',
        'districts(within: $value) { totalCount }',
        'POLYGON((0 0))',
        /GeoJSON/,
      ],
    ];

    it.each(values)('%s in { %s }: %j', async (type, use, value, message) => {
      const error = await graph.refusal(`query ($value: ${type}) { ${use} }`, { value });
      expectRefusal(error, 'BAD_USER_INPUT', null);
      expect(error.message).toMatch(message);
    });

    it.each([
      'district(ubigeo: 220505) { name }',
      'district(ubigeo: "22050") { name }',
      'districts(bbox: [1, 2, 3]) { totalCount }',
      'districts(bbox: ["a", 2, 3, 4]) { totalCount }',
    ])('as a literal: %s', async (use) => {
      expectRefusal(await graph.refusal(`{ ${use} }`), 'BAD_USER_INPUT', null);
    });

    it.each(['null', '"x"', 'LAMAS'])('as an enum or number: order: %s', async (value) => {
      const error = await graph.refusal(
        `{ district(ubigeo: "220505") { neighbors(order: ${value}) { order } } }`,
      );
      expect(error.extensions?.code).toBe('BAD_USER_INPUT');
    });

    it.each([
      'districts(where: { name: { eq: "a\\u0000" } }) { totalCount }',
      'districts(where: { ubigeo: { in: ["a", "\\u0000"] } }) { totalCount }',
      'node(id: "Facility:\\u0000") { id }',
    ])('as a text with a NUL character: %s', async (use) => {
      expectRefusal(await graph.refusal(`{ ${use} }`), 'BAD_USER_INPUT', null);
    });
  });

  describe('of a cursor', () => {
    const cursorOf = async (args: string): Promise<string> => {
      const { data } = await graph.ask<{ districts: { pageInfo: { endCursor: string } } }>(
        `{ districts(first: 3${args}) { pageInfo { endCursor } } }`,
      );
      return data.districts.pageInfo.endCursor;
    };
    const refused = (args: string, cursor: string) =>
      graph.refusal(
        `query ($cursor: String) { districts(${args}) { totalCount nodes { name } } }`,
        { cursor },
      );

    it('of another order', async () => {
      const cursor = await cursorOf(', orderBy: [{ field: NAME }]');
      for (const [argument, args] of [
        ['after', 'after: $cursor'],
        ['before', 'before: $cursor, orderBy: [{ field: NAME, direction: DESC }]'],
        ['after', 'after: $cursor, orderBy: [{ field: POPULATION }]'],
        ['after', 'after: $cursor, orderBy: [{ field: INDICATOR, indicator: "idh_2019" }]'],
      ] as const) {
        expectRefusal(await refused(args, cursor), 'BAD_USER_INPUT', argument);
      }
    });

    it('of the same order on another indicator', async () => {
      const cursor = await cursorOf(
        ', orderBy: [{ field: INDICATOR, indicator: "anemia_6_35m_pct" }]',
      );
      const error = await refused(
        'after: $cursor, orderBy: [{ field: INDICATOR, indicator: "idh_2019" }]',
        cursor,
      );
      expectRefusal(error, 'BAD_USER_INPUT', 'after');
    });

    it('that was cut, altered, emptied of its types, or made up', async () => {
      const cursor = await cursorOf(', orderBy: [{ field: AREA_KM2 }]');
      const [order] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string];
      const made = (...values: unknown[]) =>
        Buffer.from(JSON.stringify(values)).toString('base64url');
      const wrong = [
        cursor.slice(0, -4),
        `A${cursor}`,
        'x',
        '220505',
        made(order),
        made(order, '1', '220505'),
        made(order, 1, 220505),
        made(order, { $gt: 1 }, '220505'),
        made(order, null, '220505'),
        made(order, 1, '220505', 1),
        Buffer.from('{"a":1}').toString('base64url'),
      ];
      for (const one of wrong) {
        const error = await refused('after: $cursor, orderBy: [{ field: AREA_KM2 }]', one);
        expectRefusal(error, 'BAD_USER_INPUT', 'after');
      }
    });

    it.each([
      'interventions(after: "bm9uZQ") { totalCount }',
      'goodPractices(before: "%%") { totalCount }',
      'mancomunidades(after: "bm9uZQ") { totalCount }',
      'district(ubigeo: "220505") { facilities(after: "bm9uZQ") { totalCount } }',
      'district(ubigeo: "220505") { facilities(before: "bm9uZQ") { totalCount } }',
    ])('of no item: %s', async (query) => {
      expectRefusal(await graph.refusal(`{ ${query} }`), 'BAD_USER_INPUT');
    });
  });

  it('of 2,001 ids says how many were got', async () => {
    const error = await graph.refusal('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: 2001 }, () => 'District:220505'),
    });
    expectRefusal(error, 'BAD_USER_INPUT', 'ids');
    expect(error.message).toContain('2001 ids');
  });

  it('leaves the other fields of the question answered', async () => {
    const { data, errors } = await graph.tryAsk(
      '{ wrong: district(ubigeo: "999999") { name } right: district(ubigeo: "220505") { name } }',
    );
    expect(data).toEqual({ wrong: null, right: { name: 'Cuñumbuqui' } });
    expect(errors).toMatchObject([{ path: ['wrong'], extensions: { code: 'NOT_FOUND' } }]);
  });

  it('is never the server’s own fault', () => {
    expect(graph.faults).toEqual([]);
  });
});
