import { gapIndex } from '../analysis/gap-index.ts';
import { rankLargestFirst } from '../analysis/gap-ranks.ts';
import { type AffectedPeople, leastAffected } from '../analysis/people-affected.ts';
import { peopleCounted } from '../indicators/people-counted.ts';
import { gapsOf } from '../indicators/sector-table.ts';
import { missingReasons } from '../model/measure.ts';
import type { Sector } from '../model/sector.ts';
import type { Ubigeo } from '../model/territory.ts';
import type { TerritoryFigures } from './analysis-facts.ts';
import { type GapChoice, type GapSubject, gapSubject } from './gap-subject.ts';
import { question } from './question.ts';

/** Ranks among the territories of one region or province; 0 = not ranked. */
export interface RanksInside {
  rank: Int32Array;
  /** How many are ranked there. */
  ranked: Int32Array;
}

/** The gap index of territories, column by column: index i is the same one in every column. */
export interface GapIndexColumns {
  /** Ascending. */
  ubigeos: Ubigeo[];
  /** The dimensions. */
  sectors: Sector[];
  /** Share of each dimension in the composite. */
  shares: number[];
  consistencyRatio: number | null;
  /** 0-1, 1 = worst; NaN = insufficient data. */
  value: Float64Array;
  dimensions: Float64Array[];
  rank: Int32Array;
  percentile: Float64Array;
  ranked: number;
  inRegion: RanksInside;
  inProvince: RanksInside;
  /** Places by rank, then code; those without a value last. */
  order: Int32Array;
  /** Codes of the indicators, one a column of the table, and their dimension. */
  indicators: string[];
  dimensionOf: number[];
  /** By indicator: 1 + index in `missingReasons`; 0 = there is a value. */
  reasons: Uint8Array[];
  /** First and last year of the values that count; 0 = none is stated. */
  firstYear: Int16Array;
  lastYear: Int16Array;
  /** People affected at least, by dimension; `column` is one of the indicators. */
  affected: AffectedPeople[];
}

const notInSource = 1 + missingReasons.indexOf('NOT_IN_SOURCE');

/** The gap index of every territory of a level, in the country or inside one territory. */
export const gapIndexQuestion = question<GapChoice, GapIndexColumns, TerritoryFigures>({
  answer: (facts, choice) => columnsOf(gapSubject(facts, choice)),
});

function columnsOf(subject: GapSubject): GapIndexColumns {
  const { table, weights, columns, rows } = subject;
  const index = gapIndex({ ...table, gaps: gapsOf(table) }, weights.shares);
  const ubigeos = Array.from(rows, (row) => columns.ubigeos[row] as Ubigeo);
  const last = rows.length + 1;
  const place = (i: number) => index.rank[i] || last;
  return {
    ...index,
    ubigeos,
    sectors: [...table.sectors],
    shares: weights.shares,
    consistencyRatio: weights.consistencyRatio,
    inRegion: ranksInside(ubigeos, index.value, 2),
    inProvince: ranksInside(ubigeos, index.value, 4),
    order: Int32Array.from(rows.keys()).sort((a, b) => place(a) - place(b) || a - b),
    indicators: table.indicators.map(({ code }) => code),
    dimensionOf: [...table.dimensionOf],
    reasons: reasonsOf(subject),
    ...yearsOf(subject),
    affected: table.sectors.map((_, dimension) => affectedIn(subject, dimension)),
  };
}

/** Ranks among those whose code begins with the same digits; all 0 when codes are no longer. */
function ranksInside(
  ubigeos: readonly Ubigeo[],
  values: Float64Array,
  digits: number,
): RanksInside {
  const rank = new Int32Array(ubigeos.length);
  const ranked = new Int32Array(ubigeos.length);
  const groups = new Map<string, number[]>();
  for (const [i, ubigeo] of ubigeos.entries()) {
    if (ubigeo.length <= digits) continue;
    const parent = ubigeo.slice(0, digits);
    const group = groups.get(parent);
    if (group) group.push(i);
    else groups.set(parent, [i]);
  }
  for (const group of groups.values()) {
    const inside = rankLargestFirst(Float64Array.from(group, (i) => values[i] as number));
    for (const [k, i] of group.entries()) {
      rank[i] = inside.rank[k] as number;
      ranked[i] = inside.ranked;
    }
  }
  return { rank, ranked };
}

function reasonsOf({ columns, rows, table }: GapSubject): Uint8Array[] {
  return table.indicators.map(({ code }, c) => {
    const reasons = columns.provenance.get(code)?.reasons;
    const position = table.positions[c] as Float64Array;
    return Uint8Array.from(rows, (row, i) =>
      Number.isNaN(position[i]) ? (reasons?.[row] ?? notInSource) || notInSource : 0,
    );
  });
}

function yearsOf({ columns, rows, table }: GapSubject) {
  const firstYear = new Int16Array(rows.length);
  const lastYear = new Int16Array(rows.length);
  for (const [c, { code }] of table.indicators.entries()) {
    const years = columns.provenance.get(code)?.years;
    const position = table.positions[c] as Float64Array;
    for (const [i, row] of rows.entries()) {
      const year = years?.[row] ?? 0;
      if (year === 0 || Number.isNaN(position[i])) continue;
      if (firstYear[i] === 0 || year < (firstYear[i] as number)) firstYear[i] = year;
      if (year > (lastYear[i] as number)) lastYear[i] = year;
    }
  }
  return { firstYear, lastYear };
}

function affectedIn({ columns, rows, table }: GapSubject, dimension: number): AffectedPeople {
  const counted = [...table.indicators.keys()].filter(
    (c) =>
      table.dimensionOf[c] === dimension &&
      peopleCounted.has((table.indicators[c] as { code: string }).code),
  );
  const shares = counted.map((c) => {
    const values = columns.indicators.get((table.indicators[c] as { code: string }).code);
    return Float64Array.from(rows, (row) => values?.[row] ?? Number.NaN);
  });
  const population = Float64Array.from(rows, (row) => columns.population[row] as number);
  const { people, column } = leastAffected(shares, population);
  return { people, column: column.map((k) => (k < 0 ? -1 : (counted[k] as number))) };
}
