import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchName } from '../../geodata/model/search-name.ts';
import type {
  NumberFilter,
  TerritoryFilter,
  TerritoryOrder,
  TextFilter,
} from '../../geodata/model/territory-filter.ts';
import { matchingDistricts } from '../../geodata/queries/territories/matching-districts.ts';
import {
  territoryCounts,
  territoryPages,
  WHOLE_COUNTRY,
} from '../../geodata/queries/territories/territory-page.ts';
import { assemble } from '../../geodata/queries/where/fragment.ts';
import { spaceWhere, territoryWhere } from '../../geodata/queries/where/territory-where.ts';
import { openForReading, type TestDatabase } from '../support/back-end.ts';
import { randomFilter } from '../support/territory-filters.ts';

/** What filters look at, read once without any of them. */
interface Facts {
  ubigeo: string;
  name: string;
  areaKm2: number;
  altitude: number | null;
  natural: string | null;
  people: number | null;
  capital: string | null;
}

let db: TestDatabase;
const territories = new Map<string, Facts>();
let districts: Facts[];
const find = (where: TerritoryFilter) => matchingDistricts(db.dataSource, where);

beforeAll(async () => {
  db = await openForReading();
  const rows: Facts[] = await db.dataSource.query(
    `select t.ubigeo, t.name, t.area_km2 as "areaKm2", t.capital_altitude_m as altitude,
       t.natural_region as natural, t.capital_name as capital, p.people
     from territory t left join lateral
       (select people from population where ubigeo = t.ubigeo order by year desc limit 1) p on true
     order by t.ubigeo collate "C"`,
  );
  for (const row of rows) territories.set(row.ubigeo, row);
  districts = rows.filter(({ ubigeo }) => ubigeo.length === 6);
});
afterAll(() => db.close());

const bytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

function fits<T extends string | number>(
  value: T | null,
  filter: NumberFilter | TextFilter,
  compare: (a: T, b: T) => number,
): boolean {
  const holds = (wanted: unknown, test: (order: number) => boolean) =>
    wanted === undefined ||
    wanted === null ||
    (value !== null && test(Math.sign(compare(value, wanted as T))));
  return (
    holds(filter.eq, (order) => order === 0) &&
    holds(filter.gt, (order) => order > 0) &&
    holds(filter.gte, (order) => order >= 0) &&
    holds(filter.lt, (order) => order < 0) &&
    holds(filter.lte, (order) => order <= 0) &&
    (!filter.in || (value !== null && (filter.in as readonly unknown[]).includes(value))) &&
    (typeof filter.isNull !== 'boolean' || filter.isNull === (value === null))
  );
}

const number = (value: number | null, filter: NumberFilter | null | undefined) =>
  !filter || fits(value, filter, (a, b) => a - b);
const text = (value: string | null, filter: TextFilter | null | undefined) =>
  !filter ||
  (fits(value, filter, bytes) &&
    (typeof filter.search !== 'string' ||
      (value !== null && searchName(value).includes(searchName(filter.search)))));

/** What a filter means, in the plainest way. */
function matches(facts: Facts, filter: TerritoryFilter): boolean {
  const { ubigeo, people, areaKm2 } = facts;
  // A province is its own province and a region its own region; a region lies in no province.
  const parent = (digits: number, nested: TerritoryFilter | null | undefined) =>
    !nested ||
    (ubigeo.length >= digits && matches(territories.get(ubigeo.slice(0, digits)) as Facts, nested));
  return (
    text(ubigeo, filter.ubigeo) &&
    text(facts.name, filter.name) &&
    number(areaKm2, filter.areaKm2) &&
    number(facts.altitude, filter.capitalAltitudeMeters) &&
    text(facts.natural, filter.naturalRegion) &&
    number(people, filter.population) &&
    number(people === null ? null : people / areaKm2, filter.populationDensity) &&
    parent(4, filter.province) &&
    parent(2, filter.region) &&
    (filter.and ?? []).every((part) => matches(facts, part)) &&
    (!filter.or || filter.or.some((part) => matches(facts, part))) &&
    (!filter.not || !matches(facts, filter.not))
  );
}

describe('a filter of territories', () => {
  it('without conditions finds every district, in the order of codes', async () => {
    const all = districts.map(({ ubigeo }) => ubigeo);
    expect(all).toHaveLength(1891);
    expect(await find({})).toEqual(all);
    expect(await matchingDistricts(db.dataSource, null)).toEqual(all);
    expect(await find({ and: [] })).toEqual(all);
  });

  it('with no alternative to meet finds none', async () => {
    expect(await find({ or: [] })).toEqual([]);
    expect(await find({ ubigeo: { in: [] } })).toEqual([]);
  });

  it('finds by parts of names, without case and accents', async () => {
    const found = await find({ name: { search: 'CUNUMBUQUI' } });
    expect(found).toEqual(['220505']);
    expect(await find({ name: { search: 'cuñumb' } })).toEqual(found);
    expect(await find({ name: { eq: 'Cuñumbuqui' } })).toEqual(found);
    expect(await find({ name: { eq: 'CUNUMBUQUI' } })).toEqual([]);
  });

  it('finds every district by the name of its capital', async () => {
    const named = districts.filter(({ capital }) => capital);
    const odd = named.filter(({ capital }) => /[^\p{L} ]/u.test(capital as string));
    for (const { ubigeo, capital } of [...odd.slice(0, 40), ...named.slice(0, 10)]) {
      expect(await find({ capitalName: { search: capital }, ubigeo: { eq: ubigeo } })).toEqual([
        ubigeo,
      ]);
    }
  });

  it('finds by the latest figure of an indicator, or by that of a year', async () => {
    const [{ code, year } = { code: '', year: 0 }] = await db.dataSource.query(
      `select code, max(year)::int as year from indicator_value where length(ubigeo) = 6
       group by code having count(distinct year) > 1 or count(*) > 1800 order by code limit 1`,
    );
    const rows: { ubigeo: string; value: number | null }[] = await db.dataSource.query(
      'select ubigeo, value from indicator_value where code = $1 and year = $2 and length(ubigeo) = 6',
      [code, year],
    );
    const known = rows.flatMap(({ value }) => (value === null ? [] : [value]));
    const middle = known.toSorted((a, b) => a - b)[Math.floor(known.length / 2)] as number;
    const expected = rows.filter(({ value }) => value !== null && value > middle);
    const found = await find({ indicator: { code, year, gt: middle } });
    expect(found.length).toBeGreaterThan(100);
    expect(found).toEqual(expected.map(({ ubigeo }) => ubigeo).sort(bytes));
    expect(await find({ indicator: { code: 'no_such_code', gt: 0 } })).toEqual([]);
  });

  it('tells a missing figure from one that does not fit', async () => {
    const altitude = { capitalAltitudeMeters: { gt: 3000 } };
    const [high, low, unknown] = [
      await find(altitude),
      await find({ capitalAltitudeMeters: { lte: 3000 } }),
      await find({ capitalAltitudeMeters: { isNull: true } }),
    ];
    expect(high.length + low.length + unknown.length).toBe(1891);
    expect((await find({ not: altitude })).sort(bytes)).toEqual([...low, ...unknown].sort(bytes));
  });

  it('means what it says, however its conditions are nested', async () => {
    await fc.assert(
      fc.asyncProperty(randomFilter, async (filter) => {
        const expected = districts.filter((facts) => matches(facts, filter));
        expect(await find(filter)).toEqual(expected.map(({ ubigeo }) => ubigeo));
      }),
      { numRuns: 120 },
    );
  }, 120_000);

  it.each([
    "'; drop table territory; --",
    "' or '1'='1",
    '$1',
    '?',
    '{where}',
    '\\',
    '%',
    '00\u000010',
  ])('takes %j for a text like any other', async (attempt) => {
    const filter: TerritoryFilter = {
      or: [
        { name: { eq: attempt } },
        { ubigeo: { in: [attempt] } },
        { capitalName: { gt: 'ÿ', search: attempt } },
        { mancomunidad: { id: { eq: attempt }, name: { eq: attempt } } },
        { indicator: { code: attempt, eq: 1 } },
        { region: { name: { eq: attempt } } },
      ],
    };
    const place = { intersects: attempt, bbox: [0, 0, 0, 0] as const };
    const statement = assemble('{where} {space}', {
      where: territoryWhere(filter),
      space: spaceWhere(place),
    });
    const harmless = assemble('{where} {space}', {
      where: territoryWhere(
        JSON.parse(JSON.stringify(filter).replaceAll(JSON.stringify(attempt), '"x"')),
      ),
      space: spaceWhere({ ...place, intersects: 'x' }),
    });
    expect(statement.text).toBe(harmless.text);
    expect(statement.values).toHaveLength(new Set(statement.text.match(/\$\d+/g)).size);
    // PostgreSQL has no text with a zero byte and says so; anything else finds nothing.
    if (attempt.includes('\u0000')) await expect(find(filter)).rejects.toThrow();
    else expect(await find(filter)).toEqual([]);
    expect(await find({ ubigeo: { eq: '220101' } })).toEqual(['220101']);
  });
});

describe('pages of territories', () => {
  const indicatorOrder = async (): Promise<TerritoryOrder[]> => {
    const [{ code } = { code: '' }] = await db.dataSource.query(
      `select code from indicator_value where length(ubigeo) = 6
       group by code having count(value) < count(*) order by code limit 1`,
    );
    return [{ field: 'INDICATOR', direction: 'DESC', indicator: code }];
  };
  const orders: [string, () => Promise<TerritoryOrder[]>][] = [
    ['names', async () => [{ field: 'NAME', direction: 'ASC' }]],
    [
      'natural altitude, then area',
      async () => [
        { field: 'CAPITAL_ALTITUDE_METERS', direction: 'ASC' },
        { field: 'AREA_KM2', direction: 'DESC' },
      ],
    ],
    ['density', async () => [{ field: 'POPULATION_DENSITY', direction: 'DESC' }]],
    ['an indicator with missing values', indicatorOrder],
  ];

  it.each(orders)('by %s make up the whole list from either end', async (_, orderOf) => {
    const orderBy = await orderOf();
    const where: TerritoryFilter = { region: { ubigeo: { in: ['05', '21', '22'] } } };
    const common = { level: 'DISTRICT' as const, where, orderBy };
    const read = async (page: Parameters<typeof territoryPages>[2]['page']) => {
      const pages = await territoryPages(db.dataSource, [WHOLE_COUNTRY], { ...common, page });
      const found = pages.get(WHOLE_COUNTRY);
      if (!found) throw new Error('Got no page.');
      return { ...found, codes: found.ubigeos };
    };
    const whole = (await read({ first: 1000 })).codes;
    const total = await territoryCounts(db.dataSource, [WHOLE_COUNTRY], { ...common, page: {} });
    expect(whole).toHaveLength(total.get(WHOLE_COUNTRY) as number);
    const forward: string[] = [];
    const backward: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await read({ first: 67, after });
      forward.push(...page.codes);
      after = page.cursorAt(page.codes.length - 1);
      more = page.hasNextPage;
    }
    for (let before: string | null = null, more = true; more; ) {
      const page = await read({ last: 67, before });
      backward.unshift(...page.codes);
      before = page.cursorAt(0);
      more = page.hasPreviousPage;
    }
    expect(forward).toEqual(whole);
    expect(backward).toEqual(whole);
  });

  it('of several provinces come in one statement, each with its own districts', async () => {
    const pages = await territoryPages(db.dataSource, ['2201', '2206'], {
      level: 'DISTRICT',
      page: { first: 4 },
    });
    expect([...pages].map(([parent, { ubigeos }]) => [parent, ubigeos])).toEqual([
      ['2201', ['220101', '220102', '220103', '220104']],
      ['2206', ['220601', '220602', '220603', '220604']],
    ]);
    expect(pages.get('2201')?.hasNextPage).toBe(true);
  });
});
