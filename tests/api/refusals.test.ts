import type { GraphQLFormattedError } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

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

type Case = [query: string, code: string, argument: string | null, message: RegExp];

const codes: Case[] = [
  ['district(ubigeo: "999999") { name }', 'NOT_FOUND', 'ubigeo', /"999999"/],
  ['district(ubigeo: "150144") { name }', 'NOT_FOUND', 'ubigeo', /"150144"/],
  [
    'district(ubigeo: "22") { name }',
    'BAD_USER_INPUT',
    'ubigeo',
    /2 digits.*6 digits of a district/,
  ],
  [
    'province(ubigeo: "220505") { name }',
    'BAD_USER_INPUT',
    'ubigeo',
    /6 digits.*4 digits of a province/,
  ],
  ['region(ubigeo: "99") { name }', 'NOT_FOUND', 'ubigeo', /"99"/],
  [
    'districtByCode(system: RENIEC, code: "2103") { name }',
    'BAD_USER_INPUT',
    'code',
    /"2103".*6 digits/,
  ],
  ['contiguityOf(districts: []) { contiguous }', 'BAD_USER_INPUT', 'districts', /no districts/],
  ['contiguityOf(districts: ["22"]) { contiguous }', 'BAD_USER_INPUT', 'districts', /2 digits/],
  [
    'contiguityOf(districts: ["220505", "229999"]) { contiguous }',
    'NOT_FOUND',
    'districts',
    /"229999"/,
  ],
  ['contiguityPath(from: "2205", to: "220505") { name }', 'BAD_USER_INPUT', 'from', /4 digits/],
  ['contiguityPath(from: "220505", to: "229999") { name }', 'NOT_FOUND', 'to', /"229999"/],
  ['contiguityGraph(within: ["22", "99"]) { nodes }', 'NOT_FOUND', 'within', /"99"/],
  ['interventions(territory: "229999") { totalCount }', 'NOT_FOUND', 'territory', /"229999"/],
  ['goodPractices(territory: "9999") { totalCount }', 'NOT_FOUND', 'territory', /"9999"/],
  ['mancomunidades(territory: "99") { totalCount }', 'NOT_FOUND', 'territory', /"99"/],
  ['interventions(programme: "none") { totalCount }', 'NOT_FOUND', 'programme', /"none"/],
  ['node(id: "220505") { id }', 'BAD_USER_INPUT', 'id', /type and key/],
  ['node(id: "constructor:1") { id }', 'BAD_USER_INPUT', 'id', /type and key/],
];

const numbers: Case[] = [
  [
    'district(ubigeo: "220505") { neighbors(order: 0) { order } }',
    'BAD_USER_INPUT',
    'order',
    /order 0.*1 to 10/,
  ],
  [
    'district(ubigeo: "220505") { neighbors(order: 11) { order } }',
    'BAD_USER_INPUT',
    'order',
    /order 11/,
  ],
  [
    'district(ubigeo: "220505") { neighbors(minSharedMeters: -1) { order } }',
    'BAD_USER_INPUT',
    'minSharedMeters',
    /-1 m/,
  ],
  [
    'district(ubigeo: "220505") { geometry(precision: 16) }',
    'BAD_USER_INPUT',
    'precision',
    /16.*0 to 15/,
  ],
  ['district(ubigeo: "220505") { geometry(precision: -1) }', 'BAD_USER_INPUT', 'precision', /-1/],
  [
    'district(ubigeo: "220505") { geometry(simplifyMeters: -5) }',
    'BAD_USER_INPUT',
    'simplifyMeters',
    /-5/,
  ],
  [
    'contiguousGroups(where: {}, minDistricts: 0) { areaKm2 }',
    'BAD_USER_INPUT',
    'minDistricts',
    /minDistricts 0/,
  ],
  [
    'districts(dWithin: { point: { longitude: -76, latitude: -6 }, meters: 1e7 }) { totalCount }',
    'BAD_USER_INPUT',
    'dWithin.meters',
    /10000000 m/,
  ],
  [
    'districts(dWithin: { point: { longitude: -76, latitude: -600 }, meters: 1 }) { totalCount }',
    'INVALID_GEOMETRY',
    'dWithin.point',
    /-600/,
  ],
  [
    'territoryAt(longitude: 200, latitude: 0) { name }',
    'INVALID_GEOMETRY',
    'longitude, latitude',
    /200/,
  ],
];

const indicators: Case[] = [
  [
    'district(ubigeo: "220505") { indicators(codes: ["nope"]) { base } }',
    'BAD_USER_INPUT',
    'codes',
    /"nope"/,
  ],
  [
    'district(ubigeo: "220505") { indicatorSeries(code: "nope") { base } }',
    'BAD_USER_INPUT',
    'codes',
    /"nope"/,
  ],
  [
    'district(ubigeo: "220505") { serviceGaps(codes: ["nope"]) { sector } }',
    'BAD_USER_INPUT',
    'codes',
    /"nope"/,
  ],
  ['indicators(codes: ["nope"]) { code }', 'BAD_USER_INPUT', 'codes', /"nope"/],
  [
    'districts(where: { not: { or: [{ indicator: { code: "nope", gt: 1 } }] } }) { totalCount }',
    'BAD_USER_INPUT',
    'where.indicator.code',
    /"nope"/,
  ],
  [
    'districts(orderBy: [{ field: INDICATOR, indicator: "nope" }]) { totalCount }',
    'BAD_USER_INPUT',
    'orderBy',
    /"nope"/,
  ],
  [
    'districts(orderBy: [{ field: INDICATOR }]) { totalCount }',
    'BAD_USER_INPUT',
    'orderBy.indicator',
    /INDICATOR/,
  ],
  [
    'aggregateDistricts(groupBy: [], measures: [{ of: INDICATOR }]) { districts }',
    'BAD_USER_INPUT',
    'measures.indicator',
    /INDICATOR/,
  ],
  [
    'aggregateDistricts(groupBy: [], measures: [{ of: INDICATOR, indicator: "nope" }]) { districts }',
    'BAD_USER_INPUT',
    'codes',
    /"nope"/,
  ],
  [
    `aggregateDistricts(groupBy: [], measures: [${'{ of: POPULATION } '.repeat(21)}]) { districts }`,
    'BAD_USER_INPUT',
    'measures',
    /21 measures/,
  ],
  [
    'district(ubigeo: "220505") { facilities(minCategory: "IV") { totalCount } }',
    'BAD_USER_INPUT',
    'minCategory',
    /"IV"/,
  ],
];

const clusters: Case[] = [
  ['within: []', 'BAD_USER_INPUT', 'input.within', /none/],
  ['within: ["220505"]', 'BAD_USER_INPUT', 'input.within[0]', /220505/],
  ['within: ["99"]', 'NOT_FOUND', 'input.within[0]', /99/],
  ['within: ["22"], size: { min: 1, max: 3 }', 'BAD_USER_INPUT', 'input.size.min', /1/],
  ['within: ["22"], size: { min: 5, max: 4 }', 'BAD_USER_INPUT', 'input.size.max', /4/],
  ['within: ["22"], first: 0', 'BAD_USER_INPUT', 'input.first', /0/],
  [
    'within: ["22"], connectivity: { maxBridges: 4 }',
    'BAD_USER_INPUT',
    'input.connectivity.maxBridges',
    /4/,
  ],
  [
    'within: ["22"], include: ["220505", "220104"]',
    'BAD_USER_INPUT',
    'input.include',
    /2201 and 2205/,
  ],
  ['within: ["22"], include: ["250107"]', 'BAD_USER_INPUT', 'input.include[0]', /250107/],
  [
    'within: ["22"], include: ["220505"], exclude: ["220505"]',
    'BAD_USER_INPUT',
    'input.include[0]',
    /excluded/,
  ],
  ['within: ["22"], exclude: ["229999"]', 'NOT_FOUND', 'input.exclude[0]', /229999/],
];

const ring = [
  [-77, -7],
  [-76, -7],
  [-76, -6],
  [-77, -6],
  [-77, -7],
];
const circle = (vertices: number) =>
  Array.from({ length: vertices + 1 }, (_, i) => {
    const angle = (2 * Math.PI * (i % vertices)) / vertices;
    return [-76 + Math.cos(angle), -7 + Math.sin(angle)];
  });
const polygon = (coordinates: unknown, more = {}) => ({ type: 'Polygon', coordinates, ...more });

/** A polygon that is wrong, and what the message must say of it. */
const shapes: [what: string, shape: unknown, message: RegExp][] = [
  [
    'a bow tie',
    polygon([
      [
        [-77, -7],
        [-76, -6],
        [-76, -7],
        [-77, -6],
        [-77, -7],
      ],
    ]),
    /crosses itself near \[-76\.5, -6\.5/,
  ],
  ['a ring that does not close', polygon([ring.slice(0, 4)]), /clos/],
  [
    'two points',
    polygon([
      [
        [-77, -7],
        [-76, -7],
        [-77, -7],
      ],
    ]),
    /./,
  ],
  ['null for a number', polygon([[[null, -7], ...ring.slice(1)]]), /./],
  ['text for a number', polygon([[['NaN', -7], ...ring.slice(1)]]), /./],
  ['text for a ring', polygon(['ring']), /./],
  ['null for a ring', polygon([null]), /./],
  ['an object for coordinates', polygon({ a: 1 }), /./],
  ['no rings', polygon([]), /./],
  ['coordinates outside the world', polygon([ring.map(([x = 0, y = 0]) => [x * 10, y * 10])]), /./],
  ['metres of UTM', polygon([ring.map(([x = 0, y = 0]) => [x * -5000, y * -1e6])]), /./],
  [
    'another coordinate system',
    polygon([ring], { crs: { type: 'name', properties: { name: 'EPSG:32718' } } }),
    /EPSG:32718.*CRS84/,
  ],
  ['30,000 vertices', polygon([circle(30_000)]), /30001 vertices.*20000/],
  ['a point', { type: 'Point', coordinates: [-77, -7] }, /Point/],
  ['a feature', { type: 'Feature', geometry: polygon([ring]), properties: {} }, /Feature/],
  [
    'a multipolygon that overlaps itself',
    {
      type: 'MultiPolygon',
      coordinates: [[ring], [ring.map(([x = 0, y = 0]) => [x + 0.5, y + 0.5])]],
    },
    /./,
  ],
  ['a hole outside', polygon([ring, ring.map(([x = 0, y = 0]) => [x + 5, y])]), /./],
];

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
      'districts(where: { name: { search: "a\\u0000" } }) { totalCount }',
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
