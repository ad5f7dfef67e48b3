/** What one round of one side gave. */
export interface Round {
  /** Answers a second, all connections together. */
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}

/** The figures of a round from the time of each answer and of the whole. */
export function roundOf(latenciesMs: readonly number[], elapsedMs: number): Round {
  const sorted = [...latenciesMs].sort((a, b) => a - b);
  return {
    perSecond: (sorted.length * 1000) / elapsedMs,
    p50Ms: quantile(sorted, 0.5),
    p99Ms: quantile(sorted, 0.99),
  };
}

/** The median of each figure over the rounds. */
export function medianRound(rounds: readonly Round[]): Round {
  const medianOf = (figure: (round: Round) => number) =>
    quantile(
      rounds.map(figure).sort((a, b) => a - b),
      0.5,
    );
  return {
    perSecond: medianOf(({ perSecond }) => perSecond),
    p50Ms: medianOf(({ p50Ms }) => p50Ms),
    p99Ms: medianOf(({ p99Ms }) => p99Ms),
  };
}

/** The smallest value that at least `share` of the values do not exceed; NaN of none. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
