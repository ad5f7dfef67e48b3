import type { Cell, Column } from './export-table.ts';

/** Rows of an answer that is no list of them: columns known before, cells made as they are taken. */
export interface Reshape {
  columns: readonly Column[];
  rows(answer: unknown): Iterable<readonly Cell[]>;
}

interface Matrix {
  districts: readonly string[];
  minutes: readonly (readonly (number | null)[])[];
  codes: readonly string[];
}

const backEnds: Readonly<Record<string, string>> = { N: 'NETWORK', F: 'FRICTION', M: 'MIXED' };
const reasons: Readonly<Record<string, string>> = {
  o: 'NO_ACCESS_AT_ORIGIN',
  d: 'NO_ACCESS_AT_DESTINATION',
  c: 'NOT_CONNECTED',
};

/** A matrix of travel times as a row a pair of districts, each way; minutes or the reason for none. */
export const travelPairs: Reshape = {
  columns: [
    { name: 'from', kind: 'TEXT' },
    { name: 'to', kind: 'TEXT' },
    { name: 'minutes', kind: 'NUMBER' },
    { name: 'backEnd', kind: 'TEXT' },
    { name: 'reason', kind: 'TEXT' },
  ],
  *rows(answer) {
    const { districts, minutes, codes } = answer as Matrix;
    for (const [i, from] of districts.entries()) {
      for (const [j, to] of districts.entries()) {
        const code = codes[i]?.[j] ?? '';
        yield [from, to, minutes[i]?.[j] ?? null, backEnds[code] ?? null, reasons[code] ?? null];
      }
    }
  },
};
