import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EmbeddedDatabase } from '../../geodata/database/embedded/open.ts';
import { scratch } from './embedded-fixture.ts';

const place = scratch();
let db: EmbeddedDatabase;

beforeAll(async () => {
  db = await place.open();
});
afterAll(async () => {
  await db.close();
  place.remove();
});

/** Expected values are those of node-postgres 8 on a server. */
it.each([
  ['int8', 'select 9007199254740993::int8 v', [], '9007199254740993'],
  ['count', 'select count(*) v from generate_series(1, 3)', [], '3'],
  ['numeric', 'select 1.10::numeric v', [], '1.10'],
  ['int4', 'select -3::int4 v', [], -3],
  ['float8', 'select 0.1::float8 + 0.2 v', [], 0.1 + 0.2],
  ['float8 NaN', "select 'NaN'::float8 v", [], Number.NaN],
  ['bool', 'select true v', [], true],
  ['json', `select '{"a": [1, null]}'::json v`, [], { a: [1, null] }],
  ['jsonb', `select '{"a": "ñ"}'::jsonb v`, [], { a: 'ñ' }],
  [
    'timestamptz',
    "select '2024-01-02 03:04:05.678+00'::timestamptz v",
    [],
    new Date('2024-01-02T03:04:05.678Z'),
  ],
  ['timestamp', "select '2024-01-02 03:04:05'::timestamp v", [], new Date(2024, 0, 2, 3, 4, 5)],
  ['date', "select '2024-01-02'::date v", [], new Date(2024, 0, 2)],
  ['bytea', "select '\\x0102ff'::bytea v", [], Buffer.from([1, 2, 255])],
  ['text', 'select $1::text v', ['Ñahuimpuquio "a,b" \\ {}'], 'Ñahuimpuquio "a,b" \\ {}'],
  ['null', 'select $1::text v', [null], null],
  ['int4[]', 'select array[1, 2]::int[] v', [], [1, 2]],
  ['int8[]', 'select array[1, 2]::int8[] v', [], ['1', '2']],
  ['float8[]', "select '{1.5,NULL}'::float8[] v", [], [1.5, null]],
  [
    'text[]',
    'select $1::text[] v',
    [['a', null, 'b,"c"', '{d}', '']],
    ['a', null, 'b,"c"', '{d}', ''],
  ],
  [
    'text[][]',
    'select $1::text[] v',
    [
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['empty text[]', 'select $1::text[] v', [[]], []],
  ['bytea parameter', 'select $1::bytea v', [Buffer.from('hé')], Buffer.from('hé')],
  ['json parameter', 'select $1::jsonb v', [{ a: 1 }], { a: 1 }],
  ['date parameter', 'select $1::timestamptz v', [new Date(86_400_000)], new Date(86_400_000)],
  ['any of an array', "select 'b' = any($1::text[]) v", [['a', 'b', null]], true],
  ['int8 parameter', 'select $1::int8 v', [9007199254740993n], '9007199254740993'],
  ['geometry', "select ST_Area('POLYGON((0 0,2 0,2 2,0 2,0 0))'::geometry) v", [], 4],
  [
    'geojson',
    'select ST_AsGeoJSON(ST_Point(-77.5, -12))::json v',
    [],
    { type: 'Point', coordinates: [-77.5, -12] },
  ],
])('%s is what node-postgres makes of it', async (_type, sql, params, expected) => {
  const { rows } = await db.query(sql, params);
  expect(rows).toEqual([{ v: expected }]);
});

it('columns of arrays become rows with unnest, null elements included', async () => {
  const { rows, command, rowCount } = await db.query(
    'select u, v from unnest($1::text[], $2::float8[]) as t(u, v)',
    [
      ['150101', '080101', null],
      [0.5, null, 3],
    ],
  );
  expect([command, rowCount]).toEqual(['SELECT', 3]);
  expect(rows).toEqual([
    { u: '150101', v: 0.5 },
    { u: '080101', v: null },
    { u: null, v: 3 },
  ]);
});

it('megabytes go in and come out whole', async () => {
  const text = 'ñ'.repeat(3_000_000);
  const { rows } = await db.query('select $1::text v, length($1) n', [text]);
  expect(rows).toEqual([{ v: text, n: 3_000_000 }]);
});

it('coordinates are transformed with the bundled reference systems', async () => {
  const { rows } = await db.query(
    'select ST_X(p) x, ST_Y(p) y from ST_Transform(ST_SetSRID(ST_Point(-75, -12), 4326), 32718) p',
  );
  expect(rows[0]?.x).toBeCloseTo(500_000, 3);
  expect(rows[0]?.y).toBeCloseTo(8_673_485, -3);
});
