/** Places of territories by a value, the largest first. */
export interface GapRanks {
  /** 1 = largest; 0 = not ranked. Equal values share the better rank. */
  rank: Int32Array;
  /** Share (0-100) of ranked territories whose value is not larger. NaN = not ranked. */
  percentile: Float64Array;
  ranked: number;
}

/** Ranks with the largest value first; NaN is not ranked. */
export function rankLargestFirst(values: Float64Array): GapRanks {
  const rank = new Int32Array(values.length);
  const ranked = ranksInto(values, new Float64Array(values.length), rank);
  const percentile = Float64Array.from(rank, (place) =>
    place === 0 ? Number.NaN : (100 * (ranked - place + 1)) / ranked,
  );
  return { rank, percentile, ranked };
}

/**
 * Puts the ranks into `rank` and returns how many territories are ranked. `room` is as long as
 * `values`. A rank is one more than the number of larger values.
 */
export function ranksInto(values: Float64Array, room: Float64Array, rank: Int32Array): number {
  let ranked = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!Number.isNaN(value)) room[ranked++] = -value;
  }
  const sorted = room.subarray(0, ranked).sort();
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    rank[i] = Number.isNaN(value) ? 0 : 1 + smallerThan(sorted, -value);
  }
  return ranked;
}

/** How many of the ascending numbers are smaller. */
function smallerThan(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
