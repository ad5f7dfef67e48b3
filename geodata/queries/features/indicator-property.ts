import type { Indicator } from '../../model/indicator.ts';
import { fragment } from '../where/fragment.ts';
import { latestIndicatorValue, of } from '../where/territory-where.ts';
import type { FeatureProperty } from './feature-property.ts';

/** The latest value of an indicator as a property of territories, named by its code. */
export function indicatorProperty({ code, name, unit, period }: Indicator): FeatureProperty {
  return {
    name: code,
    type: 'number',
    title: { es: `${name.es} (${period})`, en: `${name.en} (${period})` },
    unit,
    expression: fragment(of('f', latestIndicatorValue), code),
  };
}
