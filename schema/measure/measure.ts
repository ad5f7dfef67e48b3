import type { Measure } from '../../geodata/model/measure.ts';
import type { Reference } from '../reference.ts';
import type { MeasureType } from './measure.type.ts';

/** A measure with its source looked up; sources are asked for by few, so only then. */
export function presentMeasure(
  { sourceId, ...measure }: Measure,
  { sources }: Pick<Reference, 'sources'>,
): MeasureType {
  return { ...measure, source: sourceId === null ? null : (sources.get(sourceId) ?? null) };
}

/** A figure computed here. */
export function derivedMeasure(value: number, unit: string, year: number | null): Measure {
  return { value, unit, year, sourceId: null, quality: 'DERIVED', missingReason: null };
}

/** A figure nobody has. */
export function missingMeasure(
  unit: string,
  missingReason: NonNullable<Measure['missingReason']>,
  year: number | null = null,
): Measure {
  return { value: null, unit, year, sourceId: null, quality: null, missingReason };
}
