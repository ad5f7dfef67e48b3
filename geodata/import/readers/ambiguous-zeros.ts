import type { IndicatorValue } from '../../model/indicator.ts';

const RURAL_SHARE = 'v37_p_poblacion_rural';
const RURAL_WITHOUT_ELECTRICITY = 'v36_sin_electricidad_rural';

/**
 * Takes back the zeros of `v36_sin_electricidad_rural` in districts without rural population: the
 * source writes 0 there, which cannot be told from full coverage.
 */
export function withoutAmbiguousZeros(values: IndicatorValue[]): IndicatorValue[] {
  const urban = new Set(
    values.filter(({ code, value }) => code === RURAL_SHARE && value === 0).map((v) => v.ubigeo),
  );
  return values.map((value) =>
    value.code === RURAL_WITHOUT_ELECTRICITY && value.value === 0 && urban.has(value.ubigeo)
      ? { ...value, value: null, quality: null, missingReason: 'NOT_COLLECTED' }
      : value,
  );
}
