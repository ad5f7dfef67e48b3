import { isEnoughPresent } from './service-gap.ts';

/** A territory and how alike its profile is. */
export interface SimilarProfile {
  index: number;
  /** 1 = the same profile, 0 = as far as profiles can be. */
  similarity: number;
}

/**
 * The `k` territories with the profile nearest to that of `of`: 1 − root mean square difference of
 * their gaps over the dimensions that both have, at least two thirds of all. Ties follow the index.
 * `columns` are dimensions, 0-1, NaN = missing; `among` says which territories count.
 */
export function similarProfiles(
  columns: readonly Float64Array[],
  of: number,
  k: number,
  among: (index: number) => boolean = () => true,
): SimilarProfile[] {
  const count = columns[0]?.length ?? 0;
  const found: SimilarProfile[] = [];
  for (let index = 0; index < count; index++) {
    if (index === of || !among(index)) continue;
    const similarity = similarityOf(columns, of, index);
    if (similarity !== null) found.push({ index, similarity });
  }
  found.sort((a, b) => b.similarity - a.similarity || a.index - b.index);
  return found.slice(0, k);
}

function similarityOf(columns: readonly Float64Array[], a: number, b: number): number | null {
  let squares = 0;
  let present = 0;
  for (const column of columns) {
    const difference = (column[a] as number) - (column[b] as number);
    if (Number.isNaN(difference)) continue;
    squares += difference ** 2;
    present++;
  }
  if (!isEnoughPresent(present, columns.length)) return null;
  return 1 - Math.sqrt(squares / present);
}
