import { aggregateIndicator } from '../../analysis/aggregate-indicators.ts';
import { indicatorByCode } from '../../indicators/registry.ts';
import type { IndicatorValue } from '../../model/indicator.ts';
import type { Ubigeo } from '../../model/territory.ts';

/** The year column of a value whose source states none. */
export const NO_YEAR = 0;

/** Adds values of provinces and regions made from districts where none was published for them. */
export function withParents(
  published: readonly IndicatorValue[],
  people: ReadonlyMap<Ubigeo, number>,
): IndicatorValue[] {
  const known = new Set(published.map(keyOf));
  const districtValues = new Map<string, IndicatorValue[]>();
  for (const value of published) {
    if (value.ubigeo.length !== 6) continue;
    const group = districtValues.get(value.code);
    if (group) group.push(value);
    else districtValues.set(value.code, [value]);
  }
  const made = [...districtValues].flatMap(([code, values]) => {
    const indicator = indicatorByCode.get(code);
    if (!indicator) return [];
    return [
      ...aggregateIndicator(indicator, values, people, 4),
      ...aggregateIndicator(indicator, values, people, 2),
    ];
  });
  return [...published, ...made.filter((value) => !known.has(keyOf(value)))];
}

function keyOf({ ubigeo, code, year }: IndicatorValue): string {
  return `${ubigeo} ${code} ${year ?? NO_YEAR}`;
}
