import type { MeasuredPair } from '../analysis/contiguity.ts';
import { DomainError } from '../model/domain-error.ts';
import type { LayerContiguity } from './layer-contiguity.ts';

/** What heads a GAL file. */
export interface GalHeading {
  /** The layer's name. */
  readonly name: string;
  /** The column of the ids. */
  readonly idField: string;
}

/**
 * Neighbours as a GAL file, the way GeoDa writes one: `0 n layer idField`, then for each unit its id
 * and number of neighbours, and a line of their ids from the last to the first; units in the order
 * of the file. An island has 0 and an empty line. Readers part ids at spaces, so ids with spaces
 * throw `BAD_INPUT`, and spaces in the names of the heading become `_`.
 */
export function galText(
  ids: readonly string[],
  { pairs }: { pairs: readonly Pick<MeasuredPair, 'a' | 'b'>[] },
  heading: GalHeading,
): string {
  const spaced = ids.find((id) => /\s/.test(id));
  if (spaced !== undefined) {
    const message = `Got the id '${spaced}'; expected ids without spaces in a GAL file (csv and json take any).`;
    throw new DomainError('BAD_INPUT', message);
  }
  const placeOf = new Map(ids.map((id, i) => [id, i]));
  const rows: number[][] = ids.map(() => []);
  for (const { a, b } of pairs) {
    const [i, j] = [placeOf.get(a) as number, placeOf.get(b) as number];
    rows[i]?.push(j);
    rows[j]?.push(i);
  }
  const lines = rows.flatMap((row, i) => [
    `${ids[i]} ${row.length}`,
    row
      .sort((p, q) => q - p)
      .map((j) => ids[j])
      .join(' '),
  ]);
  const names = [heading.name, heading.idField].map((name) => name.replace(/\s+/g, '_'));
  return `${[`0 ${ids.length} ${names.join(' ')}`, ...lines].join('\n')}\n`;
}

/** Pairs as CSV, a line each; `lengthColumn` names the last column and so its unit. */
export function pairsCsv({ pairs }: LayerContiguity, lengthColumn: string): string {
  const lines = pairs.map(({ a, b, kind, sharedLength }) =>
    [csvCell(a), csvCell(b), kind, sharedLength].join(','),
  );
  return `${[`a,b,kind,${lengthColumn}`, ...lines].join('\n')}\n`;
}

function csvCell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
