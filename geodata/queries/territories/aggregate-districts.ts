import type { TerritoryFilter } from '../../model/territory-filter.ts';
import { type Queryable, sqlText } from '../sql.ts';
import { assemble, type Fragment, fragment, join } from '../where/fragment.ts';
import { latestPeople, of, territoryWhere } from '../where/territory-where.ts';

const template = sqlText('./aggregate-districts.sql', import.meta.url);

export const districtGroups = ['REGION', 'PROVINCE', 'NATURAL_REGION'] as const;
export type DistrictGroup = (typeof districtGroups)[number];

export const measuredThings = [
  'AREA_KM2',
  'POPULATION',
  'POPULATION_DENSITY',
  'INDICATOR',
] as const;
export type MeasuredThing = (typeof measuredThings)[number];

export const statistics = [
  'SUM',
  'MEAN',
  'POPULATION_WEIGHTED_MEAN',
  'MEDIAN',
  'MIN',
  'MAX',
] as const;
export type Statistic = (typeof statistics)[number];

/** One statistic over the districts of a group. */
export interface AggregateMeasure {
  of: MeasuredThing;
  statistic: Statistic;
  /** Code of the indicator when `of` is INDICATOR. */
  indicator?: string | null;
  /** Year of the indicator; the latest when not given. */
  year?: number | null;
}

export interface AggregateRow {
  /** One code or name a grouping, in their order; null = not known. */
  keys: (string | null)[];
  districts: number;
  /** One a measure: its value over the districts that have one, and how many have. */
  measures: { value: number | null; districts: number }[];
}

const groupColumns: Readonly<Record<DistrictGroup, string>> = {
  REGION: 'region_ubigeo',
  PROVINCE: 'province_ubigeo',
  NATURAL_REGION: 'natural_region',
};

const statisticSql: Readonly<Record<Statistic, (value: string) => string>> = {
  SUM: (m) => `sum(${m})`,
  MEAN: (m) => `avg(${m})`,
  POPULATION_WEIGHTED_MEAN: (m) =>
    `sum(${m} * people) / nullif(sum(people) filter (where ${m} is not null), 0)`,
  MEDIAN: (m) => `percentile_cont(0.5) within group (order by ${m})`,
  MIN: (m) => `min(${m})`,
  MAX: (m) => `max(${m})`,
};

/** Statistics over districts, one row a group, in one statement. */
export async function aggregateDistricts(
  db: Queryable,
  where: TerritoryFilter | null | undefined,
  groupBy: readonly DistrictGroup[],
  measures: readonly AggregateMeasure[],
): Promise<AggregateRow[]> {
  const keys = `array[${groupBy.map((group) => groupColumns[group]).join(', ')}]::text[]`;
  const columns = measures.map((measure, i) => {
    const { sql, values } = valueFragment(measure);
    return fragment(`, ${sql} as m${i}`, ...values);
  });
  const computed = measures.map(({ statistic }, i) =>
    fragment(
      `, (${statisticSql[statistic](`m${i}`)})::float8 as s${i}, count(m${i})::int as n${i}`,
    ),
  );
  const { text, values } = assemble(template, {
    keys: fragment(keys),
    values: join(columns, '', ''),
    statistics: join(computed, '', ''),
    where: territoryWhere(where),
  });
  const rows: (Record<string, number | null> & { keys: (string | null)[]; districts: number })[] =
    await db.query(text, values);
  return rows.map((row) => ({
    keys: row.keys,
    districts: row.districts,
    measures: measures.map((_, i) => ({
      value: row[`s${i}`] ?? null,
      districts: row[`n${i}`] ?? 0,
    })),
  }));
}

function valueFragment({ of: thing, indicator, year }: AggregateMeasure): Fragment {
  switch (thing) {
    case 'AREA_KM2':
      return fragment('t.area_km2');
    case 'POPULATION':
      return fragment(of('t', latestPeople));
    case 'POPULATION_DENSITY':
      return fragment(`(${of('t', latestPeople)} / t.area_km2)`);
    case 'INDICATOR':
      return fragment(
        '(select v.value from indicator_value v where v.ubigeo = t.ubigeo and v.code = ?::text and (?::int is null or v.year = ?::int) order by v.year desc limit 1)',
        indicator,
        year ?? null,
        year ?? null,
      );
  }
}
