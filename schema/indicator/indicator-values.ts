import { indicatorByCode, indicators } from '../../geodata/indicators/registry.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { Indicator, IndicatorValue } from '../../geodata/model/indicator.ts';
import { searchName } from '../../geodata/model/search-name.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import { presentMeasure } from '../measure/measure.ts';
import type { Reference } from '../reference.ts';
import type { IndicatorValueType } from './indicator.type.ts';

/** The indicators with these codes, all when none are given. Throws BAD_INPUT for an unknown code. */
export function indicatorsByCodes(
  codes: readonly string[] | null | undefined,
): readonly Indicator[] {
  if (!codes) return indicators;
  return codes.map((code) => {
    const indicator = indicatorByCode.get(code);
    if (indicator) return indicator;
    throw new DomainError(
      'BAD_INPUT',
      `Got the indicator ${JSON.stringify(code)}; expected a code of the indicators query.`,
      { argument: 'codes' },
    );
  });
}

/** Indicators that measure one of the sectors, have one of the codes and speak of the text. */
export function chooseIndicators(choice: {
  sectors?: readonly Sector[] | null;
  codes?: readonly string[] | null;
  search?: string | null;
}): Indicator[] {
  const wanted = choice.search ? searchName(choice.search) : '';
  return indicatorsByCodes(choice.codes)
    .filter(({ sectors }) => !choice.sectors || sectors.some((s) => choice.sectors?.includes(s)))
    .filter(({ code, name, definition }) => {
      const text = [code, name.es, name.en, definition.es, definition.en].join(' ');
      return searchName(text).includes(wanted);
    });
}

/** The value as clients see it; an indicator without a row is not in the loaded edition. */
export function presentIndicatorValue(
  indicator: Indicator,
  row: IndicatorValue | undefined,
  reference: Pick<Reference, 'sources'>,
): IndicatorValueType {
  const measure = {
    value: row?.value ?? null,
    unit: indicator.unit,
    year: row?.year ?? indicator.year,
    sourceId: indicator.sourceId,
    quality: row?.quality ?? null,
    missingReason: row ? row.missingReason : ('NOT_IN_SOURCE' as const),
  };
  return {
    indicator,
    measure: presentMeasure(measure, reference),
    base: row?.base ?? null,
  };
}
