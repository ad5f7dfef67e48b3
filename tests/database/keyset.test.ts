import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { PageRequest } from '../../geodata/model/territory-filter.ts';
import { assemble, fragment, join } from '../../geodata/queries/where/fragment.ts';
import { encodeCursor, keysetPage, type OrderTerm } from '../../geodata/queries/where/keyset.ts';
import { openEmpty, type TestDatabase } from '../support/back-end.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openEmpty();
  await db.dataSource.query('create table item (code text primary key, name text, size float8)');
});
afterAll(() => db.close());

interface Item {
  code: string;
  name: string;
  size: number | null;
}

const byCode: OrderTerm = {
  expression: fragment('t.code collate "C"'),
  type: 'text',
  descending: false,
};
const byName = (descending: boolean): OrderTerm => ({
  expression: fragment('t.name collate "C"'),
  type: 'text',
  descending,
});
/** Missing sizes last; the unit is a value of the expression, as an indicator's code would be. */
const bySize = (descending: boolean): OrderTerm[] => [
  { expression: fragment('(t.size is null)'), type: 'boolean', descending: false },
  {
    expression: fragment('coalesce(t.size * ?::float8, 0)', 10),
    type: 'float8',
    descending,
  },
];

interface Page {
  codes: string[];
  cursors: string[];
  more: boolean;
}

async function read(terms: readonly OrderTerm[], request: PageRequest): Promise<Page> {
  const page = keysetPage(terms, request, 5);
  const keys = join(
    terms.map(({ expression }) => expression),
    ', ',
    'null',
  );
  const { text, values } = assemble(
    'select t.code, {keys} as keys from item t where {where} order by {order} limit {limit}',
    {
      keys: fragment(`json_build_array(${keys.sql})::text`, ...keys.values),
      where: page.where,
      order: page.orderBy,
      limit: fragment('?::int', page.limit),
    },
  );
  const rows: { code: string; keys: string }[] = await db.dataSource.query(text, values);
  const shown = rows.slice(0, page.size);
  if (page.reversed) shown.reverse();
  return {
    codes: shown.map(({ code }) => code),
    cursors: shown.map((row) => encodeCursor(terms, row.keys)),
    more: rows.length > page.size,
  };
}

/** All pages from the front, or from the back, one after the other. */
async function walk(terms: readonly OrderTerm[], size: number, backwards: boolean) {
  const codes: string[] = [];
  let cursor: string | undefined;
  for (;;) {
    const request = backwards ? { last: size, before: cursor } : { first: size, after: cursor };
    const page = await read(terms, request as PageRequest);
    if (backwards) codes.unshift(...page.codes);
    else codes.push(...page.codes);
    cursor = backwards ? page.cursors[0] : page.cursors.at(-1);
    if (!page.more) return codes;
  }
}

async function fill(items: readonly Item[]): Promise<void> {
  await db.dataSource.query('delete from item');
  await db.dataSource.query(
    'insert into item select * from unnest($1::text[], $2::text[], $3::float8[])',
    [items.map(({ code }) => code), items.map(({ name }) => name), items.map(({ size }) => size)],
  );
}

const bytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const codesInOrder = (items: readonly Item[], compare: (a: Item, b: Item) => number) =>
  items.toSorted((a, b) => compare(a, b) || bytes(a.code, b.code)).map(({ code }) => code);

/** By name, then by size with missing ones last. */
const compareBy = (nameDown: boolean, sizeDown: boolean) => (a: Item, b: Item) => {
  const names = bytes(a.name, b.name) * (nameDown ? -1 : 1);
  if (names !== 0) return names;
  if (a.size === null || b.size === null) return Number(a.size === null) - Number(b.size === null);
  return (a.size - b.size) * (sizeDown ? -1 : 1);
};

describe('pages by key', () => {
  const some: Item[] = [
    { code: '01', name: 'Ñaña', size: 2 },
    { code: '02', name: 'Nazca', size: null },
    { code: '03', name: 'nazca', size: 2 },
    { code: '04', name: 'Zaña', size: -1.5 },
    { code: '05', name: 'Nazca', size: null },
    { code: '06', name: 'Áncash', size: 0 },
  ];
  beforeEach(() => fill(some));

  it('order names byte by byte on every server, and equal ones by code', async () => {
    expect(await walk([byName(false), byCode], 2, false)).toEqual([
      '02',
      '05',
      '04',
      '03',
      '06',
      '01',
    ]);
    expect(await walk([byName(true), byCode], 2, false)).toEqual([
      '01',
      '06',
      '03',
      '04',
      '02',
      '05',
    ]);
  });

  it('put missing values last in either direction', async () => {
    expect(await walk([...bySize(false), byCode], 1, false)).toEqual([
      '04',
      '06',
      '01',
      '03',
      '02',
      '05',
    ]);
    expect(await walk([...bySize(true), byCode], 1, false)).toEqual([
      '01',
      '03',
      '06',
      '04',
      '02',
      '05',
    ]);
  });

  it('read from the end what comes before a cursor, in the order of the list', async () => {
    const whole = await read([byCode], { first: 6 });
    expect(await read([byCode], { last: 2, before: whole.cursors[4] as string })).toMatchObject({
      codes: ['03', '04'],
      more: true,
    });
    expect(await read([byCode], { last: 2 })).toMatchObject({ codes: ['05', '06'], more: true });
    expect(await read([byCode], { last: 6 })).toMatchObject({ more: false });
  });

  it('read between two cursors', async () => {
    const { cursors } = await read([byCode], { first: 6 });
    const between = { first: 10, after: cursors[0] as string, before: cursors[4] as string };
    expect((await read([byCode], between)).codes).toEqual(['02', '03', '04']);
  });

  it('have no rows when none is asked for, and still tell that there are more', async () => {
    expect(await read([byCode], { first: 0 })).toEqual({ codes: [], cursors: [], more: true });
  });

  it('neither repeat nor lose a row when others come and go between two pages', async () => {
    const terms = [byName(false), byCode];
    const first = await read(terms, { first: 3 });
    expect(first.codes).toEqual(['02', '05', '04']);
    await db.dataSource.query("insert into item values ('00', 'Abad', 1), ('07', 'Zz', 1)");
    await db.dataSource.query("delete from item where code in ('02', '04')");
    const second = await read(terms, { first: 3, after: first.cursors[2] as string });
    expect(second).toMatchObject({ codes: ['07', '03', '06'], more: true });
  });

  it.each([
    ['a text that is no cursor', 'x'],
    ['JSON of another form', Buffer.from('{"a":1}').toString('base64url')],
    ['nothing between the signs', Buffer.from('[]').toString('base64url')],
  ])('refuse %s, naming the argument', (_, cursor) => {
    const refused = () => keysetPage([byCode], { last: 2, before: cursor }, 5);
    expect(refused).toThrow(DomainError);
    expect(refused).toThrow(/expected before to be an endCursor or startCursor/);
  });

  it('refuse a cursor of another order, of another direction and of other values', async () => {
    const cursor = (await read([...bySize(false), byCode], { first: 1 })).cursors[0] as string;
    const read1 = (terms: OrderTerm[]) => () => keysetPage(terms, { after: cursor }, 5);
    expect(read1([...bySize(false), byCode])).not.toThrow();
    expect(read1([byCode])).toThrow(/expected after/);
    expect(read1([...bySize(true), byCode])).toThrow(/expected after/);
    const [missing, size] = bySize(false) as [OrderTerm, OrderTerm];
    const other = { ...size, expression: { ...size.expression, values: [20] } };
    expect(read1([missing, other, byCode])).toThrow(/expected after/);
  });

  it('refuse a cursor whose values were changed to another type', async () => {
    const cursor = (await read([byCode], { first: 1 })).cursors[0] as string;
    const [order] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify([order, { a: 1 }])).toString('base64url');
    expect(() => keysetPage([byCode], { after: forged }, 5)).toThrow(/expected after/);
  });

  it('bind what a forged cursor says as a value', async () => {
    const cursor = (await read([byCode], { first: 1 })).cursors[0] as string;
    const [order] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const text = JSON.stringify([order, "0'; delete from item; --"]);
    const forged = Buffer.from(text).toString('base64url');
    expect((await read([byCode], { first: 10, after: forged })).codes).toHaveLength(6);
    expect((await read([byCode], { first: 10 })).codes).toHaveLength(6);
  });

  it('walk the whole list in its order from either end, whatever the rows', async () => {
    const item = fc.record({
      code: fc.stringMatching(/^[0-9a-zA-ZñÑ]{1,3}$/),
      name: fc.constantFrom('', 'a', 'A', 'b', 'ñ', 'Ñ', 'z'),
      size: fc.option(
        fc.oneof(fc.constantFrom(0, 1, -1), fc.double({ noNaN: true, min: -1e9, max: 1e9 })),
      ),
    });
    const items = fc.uniqueArray(item, { selector: ({ code }) => code, maxLength: 16 });
    const property = fc.asyncProperty(
      items,
      fc.boolean(),
      fc.boolean(),
      fc.integer({ min: 1, max: 6 }),
      async (rows, nameDown, sizeDown, size) => {
        await fill(rows);
        const terms = [byName(nameDown), ...bySize(sizeDown), byCode];
        const expected = codesInOrder(rows, compareBy(nameDown, sizeDown));
        expect(await walk(terms, size, false)).toEqual(expected);
        expect(await walk(terms, size, true)).toEqual(expected);
      },
    );
    await fc.assert(property, { numRuns: 40 });
  }, 60_000);
});
