/**
 * The largest p that counts as significant when the expected share of false ones among those found
 * may be `alpha` (Benjamini and Hochberg 1995): the largest p(i) of the m sorted p that is at most
 * i · alpha / m; 0 when none is. A permutation test on 999 permutations cannot give a p below 0.001, so
 * many units need many permutations.
 */
export function falseDiscoveryThreshold(values: readonly number[], alpha: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  let threshold = 0;
  for (const [i, p] of sorted.entries()) {
    if (p <= ((i + 1) * alpha) / sorted.length) threshold = p;
  }
  return threshold;
}
