import { type MissingReason, missingReasons } from '../../model/measure.ts';
import { type Queryable, sqlFile } from '../sql.ts';

const rows = sqlFile<{ code: string; years: string; reasons: string }>(
  './indicator-provenance.sql',
  import.meta.url,
);

/** Of each territory, in the order of codes. */
export interface IndicatorProvenance {
  /** Year of the latest value; 0 = not stated, or no row in the source. */
  years: Int16Array;
  /** 1 + index in `missingReasons`; 0 = there is a value. */
  reasons: Uint8Array;
}

const notInSource = 1 + missingReasons.indexOf('NOT_IN_SOURCE');

/**
 * Year and missing reason of the latest value of some indicators by code, in the order of the
 * territories' codes. `digits` are those of the level's codes: 2, 4 or 6.
 */
export async function indicatorProvenance(
  db: Queryable,
  digits: number,
  codes: readonly string[],
): Promise<Map<string, IndicatorProvenance>> {
  const found = await rows(db, digits, codes);
  return new Map(found.map(({ code, years, reasons }) => [code, provenanceOf(years, reasons)]));
}

function provenanceOf(years: string, reasons: string): IndicatorProvenance {
  const yearOf = years.split(',');
  return {
    years: Int16Array.from(yearOf, Number),
    reasons: Uint8Array.from(reasons.split(','), (reason, i) =>
      // No year: the source has no row for the territory.
      yearOf[i] === '' ? notInSource : 1 + missingReasons.indexOf(reason as MissingReason),
    ),
  };
}
