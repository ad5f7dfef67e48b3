import { agreedReason, normalisedGap, sectorNeed } from '../../geodata/analysis/service-gap.ts';
import { gapIndicators, indicatorsOf } from '../../geodata/indicators/sector-table.ts';
import type { Goalposts, Indicator, IndicatorValue } from '../../geodata/model/indicator.ts';
import type { MissingReason } from '../../geodata/model/measure.ts';
import { type Sector, sectors } from '../../geodata/model/sector.ts';
import type { Ubigeo } from '../../geodata/model/territory.ts';
import type { Context } from '../context.ts';
import { indicatorsByCodes, presentIndicatorValue } from '../indicator/indicator-values.ts';
import { derivedMeasure, missingMeasure, presentMeasure } from '../measure/measure.ts';
import type { SectorNeedType, ServiceGapType } from './service-gap.type.ts';

const UNIT = 'gap 0-1';

/** The gaps of a territory: one a sector and indicator, of the sectors and codes asked for. */
export async function serviceGapsOf(
  ubigeo: Ubigeo,
  choice: { sectors?: readonly Sector[] | null; codes?: readonly string[] | null },
  context: Context,
): Promise<ServiceGapType[]> {
  const wanted = new Set(indicatorsByCodes(choice.codes).map(({ code }) => code));
  const asked = choice.sectors ?? sectors;
  const values = await gapValues(ubigeo, context);
  return asked.flatMap((sector) =>
    indicatorsOf(sector)
      .filter(({ code }) => wanted.has(code))
      .map((indicator) => presentGap(sector, indicator, values.get(indicator.code), context)),
  );
}

/** The need of each sector that has indicators. */
export async function sectorNeedsOf(
  ubigeo: Ubigeo,
  asked: readonly Sector[] | null | undefined,
  context: Context,
): Promise<SectorNeedType[]> {
  return sectorNeedsFrom(await gapValues(ubigeo, context), asked, context);
}

/** The needs that values of indicators, by code, give. */
export function sectorNeedsFrom(
  values: ReadonlyMap<string, IndicatorValue>,
  asked: readonly Sector[] | null | undefined,
  context: Context,
): SectorNeedType[] {
  return (asked ?? sectors).flatMap((sector) => {
    const counted = indicatorsOf(sector);
    if (counted.length === 0) return [];
    const gaps = counted.map((indicator) => gapOf(indicator, values.get(indicator.code)));
    const { need, present, total } = sectorNeed(gaps);
    const measure =
      need === null
        ? missingMeasure(UNIT, commonReason(counted, values))
        : derivedMeasure(need, UNIT, null);
    return [
      {
        sector,
        need: presentMeasure(measure, context.reference),
        indicatorsPresent: present,
        indicatorsTotal: total,
        missing: counted.filter((_, i) => gaps[i] === null),
      },
    ];
  });
}

/** Why a need is missing. */
function commonReason(
  counted: readonly Indicator[],
  values: ReadonlyMap<string, IndicatorValue>,
): MissingReason {
  const missing = counted
    .map(({ code }) => values.get(code))
    .filter((row) => (row?.value ?? null) === null);
  return agreedReason(missing.map((row) => row?.missingReason ?? 'NOT_IN_SOURCE'));
}

/** Values of every indicator with goalposts, so that all gap fields of a request share a statement. */
async function gapValues(
  ubigeo: Ubigeo,
  { loaders }: Context,
): Promise<ReadonlyMap<string, IndicatorValue>> {
  const codes = gapIndicators.map(({ code }) => code);
  const rows = await loaders.indicators({ codes, year: null }).load(ubigeo);
  return new Map(rows.map((row) => [row.code, row]));
}

function gapOf({ goalposts }: Indicator, row: IndicatorValue | undefined): number | null {
  const value = row?.value ?? null;
  return value === null ? null : normalisedGap(value, goalposts as Goalposts);
}

function presentGap(
  sector: Sector,
  indicator: Indicator,
  row: IndicatorValue | undefined,
  { reference }: Context,
): ServiceGapType {
  const gap = gapOf(indicator, row);
  const value = presentIndicatorValue(indicator, row, reference);
  const measure =
    gap === null
      ? missingMeasure(UNIT, row?.missingReason ?? 'NOT_IN_SOURCE', value.measure.year)
      : { ...derivedMeasure(gap, UNIT, value.measure.year), sourceId: indicator.sourceId };
  return {
    sector,
    indicator: value.indicator,
    measure: value.measure,
    gap: presentMeasure(measure, reference),
  };
}
