import { indicators } from '../../indicators/registry.ts';
import type { Indicator, IndicatorValue } from '../../model/indicator.ts';
import type { MeasureQuality, MissingReason } from '../../model/measure.ts';

const contextCodes = new Set(['lengua_originaria_pct', 'idh_2019', 'v37_p_poblacion_rural']);

/**
 * The variables of the bundled edition: all that count towards a sector's need, the counts behind
 * them, and a few of context. One value a district: the registry's year, or the latest.
 */
export const bundledIndicators: readonly Indicator[] = indicators.filter(
  ({ code, goalposts }) =>
    goalposts !== null ||
    contextCodes.has(code) ||
    indicators.some((other) => other.goalposts !== null && other.baseIndicator === code),
);

const missingMarks: Readonly<Record<MissingReason, string>> = {
  NEW_DISTRICT: '-new',
  NOT_COLLECTED: '-nc',
  NOT_IN_SOURCE: '-nis',
  SUPPRESSED_SMALL_BASE: '-sup',
};
const reasonOfMark = new Map(
  Object.entries(missingMarks).map(([reason, mark]) => [mark, reason as MissingReason]),
);

const qualityMarks: Readonly<Record<MeasureQuality, string>> = {
  OBSERVED: '',
  DERIVED: 'd',
  ESTIMATED: 'e',
  SMALL_BASE: 's',
  REPEATED_PROVINCE: 'p',
  REPEATED_REGION: 'r',
};
const qualityOfMark = new Map(
  Object.entries(qualityMarks).map(([quality, mark]) => [mark, quality as MeasureQuality]),
);

/** A value as a short cell: the number and a letter for its quality, or a mark for why it is missing. */
export function writeCell(value: IndicatorValue | undefined): string {
  if (!value) return missingMarks.NOT_IN_SOURCE;
  if (value.missingReason) return missingMarks[value.missingReason];
  return `${Number((value.value as number).toPrecision(5))}${qualityMarks[value.quality ?? 'OBSERVED']}`;
}

/** The value that `writeCell` wrote, without its base; throws RangeError for any other text. */
export function readCell(ubigeo: string, indicator: Indicator, cell: string): IndicatorValue {
  const common = { ubigeo, code: indicator.code, year: indicator.year, base: null };
  const missingReason = reasonOfMark.get(cell);
  if (missingReason) return { ...common, value: null, quality: null, missingReason };
  const [, number = '', mark = ''] = /^(-?[\d.]+(?:e-?\d+)?)([a-z]?)$/.exec(cell) ?? [];
  const quality = qualityOfMark.get(mark);
  if (number === '' || !quality) {
    throw new RangeError(
      `Got "${cell}" for ${indicator.code} of ${ubigeo}; expected a number with a quality mark.`,
    );
  }
  return { ...common, value: Number(number), quality, missingReason: null };
}
