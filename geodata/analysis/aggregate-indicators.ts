import type { Indicator, IndicatorValue } from '../model/indicator.ts';
import type { Ubigeo } from '../model/territory.ts';

/** A parent's value needs districts with data that hold at least this share of its people (or base). */
const LEAST_COVERAGE = 2 / 3;

/**
 * Values of provinces and regions made from those of their districts: weighted means of shares and
 * rates (by people, or by the observations behind each value), sums of counts. A parent whose
 * districts with data hold less than two thirds of its people gets a missing value. Indicators
 * with aggregation NONE give nothing: a mean of theirs would say nothing.
 * `values` are district values of one indicator; `people` holds each district's population.
 * With 0 digits everything is of one parent, the country, whose code is empty; its parts may then
 * be regions.
 */
export function aggregateIndicator(
  indicator: Indicator,
  values: readonly IndicatorValue[],
  people: ReadonlyMap<Ubigeo, number>,
  digits: 0 | 2 | 4,
): IndicatorValue[] {
  if (indicator.aggregation === 'NONE') return [];
  const groups = new Map<string, IndicatorValue[]>();
  for (const value of values) {
    const key = `${value.ubigeo.slice(0, digits)} ${value.year ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return [...groups.values()].map((group) => aggregateGroup(indicator, group, people, digits));
}

function aggregateGroup(
  indicator: Indicator,
  group: readonly IndicatorValue[],
  people: ReadonlyMap<Ubigeo, number>,
  digits: number,
): IndicatorValue {
  const { ubigeo, code, year } = group[0] as IndicatorValue;
  const present = group.filter((value) => value.value !== null);
  const residents = (rows: readonly IndicatorValue[]) =>
    sum(rows.map((row) => people.get(row.ubigeo) ?? 0));
  const parent = { ubigeo: ubigeo.slice(0, digits), code, year };
  if (present.length === 0 || residents(present) < LEAST_COVERAGE * residents(group)) {
    const reason = group.find((value) => value.missingReason)?.missingReason ?? 'NOT_COLLECTED';
    return { ...parent, value: null, quality: null, missingReason: reason, base: null };
  }
  const value = combine(indicator, present, people);
  const bases = present.map((row) => row.base).filter((base) => base !== null);
  const base = bases.length > 0 ? sum(bases) : null;
  return { ...parent, value, quality: 'DERIVED', missingReason: null, base };
}

function combine(
  indicator: Indicator,
  present: readonly IndicatorValue[],
  people: ReadonlyMap<Ubigeo, number>,
): number {
  const values = present.map((row) => row.value as number);
  if (indicator.aggregation === 'SUM') return sum(values);
  const byBase = indicator.aggregation === 'BASE_WEIGHTED_MEAN';
  const weights = present.map((row) => (byBase ? row.base : people.get(row.ubigeo)) ?? 0);
  const total = sum(weights);
  if (total === 0) return sum(values) / values.length;
  return sum(values.map((value, i) => value * (weights[i] as number))) / total;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
