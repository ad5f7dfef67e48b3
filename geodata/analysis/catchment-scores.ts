/** Who competes for what, where a matrix of every pair would not fit in memory. */
export interface CatchmentReach {
  /** People (or other need) at each origin, at least 0. */
  readonly demand: Float64Array;
  /** Places, beds, jobs (…) at each destination, at least 0. */
  readonly supply: Float64Array;
  /**
   * The origins that reach a destination within the cut-off, by number, each once. Asked once for
   * each destination, and once more by BFCA, so that pairs need not be kept.
   */
  originsWithin(destination: number): readonly number[];
}

/**
 * The score of each origin: supply in reach per head of those who compete for it. See
 * `floatingCatchment` for the methods, their sources and conventions.
 */
export function catchmentScores(
  method: 'TWO_SFCA' | 'BFCA',
  { demand, supply, originsWithin }: CatchmentReach,
): Float64Array {
  const scores = new Float64Array(demand.length);
  const choices = method === 'BFCA' ? destinationsOfEach(demand, supply, originsWithin) : null;
  for (const [destination, amount] of supply.entries()) {
    const origins = originsWithin(destination);
    let people = 0;
    for (const i of origins) people += (demand[i] as number) / (choices?.[i] ?? 1);
    if (people === 0) continue;
    const each = amount / people / (choices ? origins.length : 1);
    for (const i of origins) scores[i] = (scores[i] as number) + each;
  }
  return scores;
}

/** How many destinations each origin reaches. */
function destinationsOfEach(
  demand: Float64Array,
  supply: Float64Array,
  originsWithin: CatchmentReach['originsWithin'],
): Float64Array {
  const counts = new Float64Array(demand.length);
  for (const destination of supply.keys()) {
    for (const i of originsWithin(destination)) counts[i] = (counts[i] as number) + 1;
  }
  return counts;
}
