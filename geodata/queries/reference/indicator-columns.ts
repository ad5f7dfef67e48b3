import { type MissingReason, missingReasons } from '../../model/measure.ts';
import type { Ubigeo } from '../../model/territory.ts';
import { pauses } from '../pauses.ts';
import { type Queryable, sqlFile } from '../sql.ts';

interface YearOfIndicator {
  code: string;
  year: number;
  ubigeos: string;
  values: string;
  reasons: string | null;
}

const rows = sqlFile<YearOfIndicator>('./indicator-columns.sql', import.meta.url);

/** Of each territory, in the order of its codes. */
export interface IndicatorProvenance {
  /** Year of the latest value; 0 = not stated, or no row in the source. */
  years: Int16Array;
  /** 1 + index in `missingReasons`; 0 = there is a value. */
  reasons: Uint8Array;
}

/** The latest figures of the territories of a level, by code of the indicator. */
export interface IndicatorColumns {
  /** In the order of the territories' codes; NaN = missing. */
  indicators: Map<string, Float64Array>;
  provenance: Map<string, IndicatorProvenance>;
}

const notInSource = 1 + missingReasons.indexOf('NOT_IN_SOURCE');

/**
 * Latest values of every indicator in lists of territories, each in the order of its list; year and
 * missing reason too of the indicators that `provenanceOf` names. A list has no column of an
 * indicator that says nothing of any of its territories.
 */
export async function indicatorColumns<List extends string>(
  db: Queryable,
  lists: Readonly<Record<List, readonly Ubigeo[]>>,
  provenanceOf: readonly string[],
): Promise<Record<List, IndicatorColumns>> {
  const found = await rows(db);
  const pause = pauses();
  const ubigeos = Object.values<readonly Ubigeo[]>(lists).flat();
  const placeOf = new Map(ubigeos.map((ubigeo, place) => [ubigeo, place]));
  const withProvenance = new Set(provenanceOf);
  const columns = new Map<string, Column>();
  // A later year is written over an earlier one.
  for (const row of found.sort((a, b) => a.year - b.year)) {
    const column = columns.get(row.code) ?? emptyColumn(ubigeos.length);
    columns.set(row.code, column);
    fill(column, row, placeOf, withProvenance.has(row.code));
    await pause();
  }
  let from = 0;
  const parts = Object.entries<readonly Ubigeo[]>(lists).map(([name, { length }]) => {
    from += length;
    return [name, partOf(columns, from - length, from, withProvenance)] as const;
  });
  return Object.fromEntries(parts) as Record<List, IndicatorColumns>;
}

/** An indicator in all lists, one behind the other. */
interface Column extends IndicatorProvenance {
  values: Float64Array;
}

function emptyColumn(length: number): Column {
  return {
    values: new Float64Array(length).fill(Number.NaN),
    years: new Int16Array(length),
    reasons: new Uint8Array(length).fill(notInSource),
  };
}

function fill(
  { values, years, reasons }: Column,
  row: YearOfIndicator,
  placeOf: ReadonlyMap<Ubigeo, number>,
  tellsReasons: boolean,
): void {
  const valueTexts = row.values.split(',');
  const reasonTexts = tellsReasons && row.reasons !== null ? row.reasons.split(',') : [];
  for (const [i, ubigeo] of row.ubigeos.split(',').entries()) {
    const place = placeOf.get(ubigeo);
    if (place === undefined) continue;
    const value = valueTexts[i] as string;
    values[place] = value === '' ? Number.NaN : Number(value);
    years[place] = row.year;
    const reason = reasonTexts[i] || undefined;
    reasons[place] = reason === undefined ? 0 : 1 + missingReasons.indexOf(reason as MissingReason);
  }
}

function partOf(
  columns: ReadonlyMap<string, Column>,
  from: number,
  to: number,
  withProvenance: ReadonlySet<string>,
): IndicatorColumns {
  const part: IndicatorColumns = { indicators: new Map(), provenance: new Map() };
  for (const [code, { values, years, reasons }] of columns) {
    const reasonsHere = reasons.slice(from, to);
    if (reasonsHere.every((reason) => reason === notInSource)) continue;
    part.indicators.set(code, values.slice(from, to));
    if (!withProvenance.has(code)) continue;
    part.provenance.set(code, { years: years.slice(from, to), reasons: reasonsHere });
  }
  return part;
}
