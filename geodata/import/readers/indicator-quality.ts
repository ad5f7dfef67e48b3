import { indicatorByCode } from '../../indicators/registry.ts';
import type { Indicator, IndicatorValue } from '../../model/indicator.ts';
import type { MeasureQuality } from '../../model/measure.ts';
import type { TerritoryLevel, Ubigeo } from '../../model/territory.ts';
import { districtsNewSince2017 } from './new-districts.ts';

/** Fewer observations than this make a share too coarse to rank territories on. */
const SMALL_BASE = 30;

const modelledSources = new Set([
  'poverty-2018',
  'climate-pm25',
  'climate-no2',
  'climate-lst',
  'climate-precipitation',
]);
const modelledCodes = new Set([
  'v52_pobreza_monetaria',
  'pct_pobreza_total',
  'pct_pobreza_extrema',
  'pob_densidad_2020',
]);

/** How far a published value can be trusted, before its base is known. */
export function qualityOf(
  indicator: Indicator,
  ubigeo: Ubigeo,
  level: TerritoryLevel,
): MeasureQuality {
  if (level === 'DISTRICT' && indicator.publishedLevel === 'PROVINCE') return 'REPEATED_PROVINCE';
  if (level === 'DISTRICT' && indicator.publishedLevel === 'REGION') return 'REPEATED_REGION';
  if (isModelled(indicator) || isApportioned(indicator, ubigeo)) return 'ESTIMATED';
  return 'OBSERVED';
}

function isModelled({ code, sourceId }: Indicator): boolean {
  return modelledSources.has(sourceId) || modelledCodes.has(code);
}

/** A 2017 census value of a district that did not exist in 2017. */
function isApportioned({ sourceId, year }: Indicator, ubigeo: Ubigeo): boolean {
  return sourceId === 'fidt-2024' && year === 2017 && districtsNewSince2017.has(ubigeo);
}

/**
 * Fills `base` with the value of each indicator's base indicator in the same territory, and flags
 * as SMALL_BASE the shares of children seen at facilities when fewer than 30 were. Complete counts
 * (premises of a district, people of a census) are no sample, so a small number of them is not
 * flagged. Takes the values of all tables together, since a base may come from another table.
 */
export function withBases(values: readonly IndicatorValue[]): IndicatorValue[] {
  const baseOf = new Map<string, number>();
  for (const { ubigeo, code, value } of values) {
    if (value !== null && baseCodes.has(code)) baseOf.set(`${code} ${ubigeo}`, value);
  }
  return values.map((value) => withBase(value, baseOf));
}

const baseCodes: ReadonlySet<string | null> = new Set(
  [...indicatorByCode.values()].map(({ baseIndicator }) => baseIndicator),
);

function withBase(value: IndicatorValue, baseOf: ReadonlyMap<string, number>): IndicatorValue {
  const indicator = indicatorByCode.get(value.code);
  const base = baseOf.get(`${indicator?.baseIndicator} ${value.ubigeo}`);
  if (base === undefined || value.value === null) return value;
  const small = indicator?.publishedLevel === 'FACILITY_DISTRICT' && base < SMALL_BASE;
  return { ...value, base, quality: small ? 'SMALL_BASE' : value.quality };
}
