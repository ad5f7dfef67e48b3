import { DomainError } from '../model/domain-error.ts';
import { type FeatureMatrix, squaredDistance } from './feature-matrix.ts';
import type { AdjacencyGraph } from './graph.ts';

/**
 * The distance of two clusters from the squared distances of their pairs of units: the least
 * (SINGLE), the largest (COMPLETE) or the mean (AVERAGE). WARD: what merging adds to the sum of
 * squares within clusters, doubled so that it is the squared distance for two single units.
 */
export const linkages = ['SINGLE', 'COMPLETE', 'AVERAGE', 'WARD'] as const;
export type Linkage = (typeof linkages)[number];

/** Distances between clusters that merge; a cluster is named by its lowest unit. */
export interface ClusterDistance {
  between(a: number, b: number): number;
  /** `gone` becomes part of `kept`. */
  merge(kept: number, gone: number): void;
}

/** A distance for each pair of units takes 4 n² bytes: 400 MB. */
const mostUnits = 10_000;

/** Ward's distance (Ward 1963) from means and sizes: no table of pairs. */
export function wardDistance({ rows, columns, values }: FeatureMatrix): ClusterDistance {
  const sums = values.slice();
  const sizes = new Float64Array(rows).fill(1);
  return {
    between(a, b) {
      const [sizeA, sizeB] = [sizes[a] as number, sizes[b] as number];
      let squares = 0;
      for (let c = 0; c < columns; c++) {
        const meanA = (sums[a * columns + c] as number) / sizeA;
        const meanB = (sums[b * columns + c] as number) / sizeB;
        squares += (meanA - meanB) * (meanA - meanB);
      }
      return ((2 * sizeA * sizeB) / (sizeA + sizeB)) * squares;
    },
    merge(kept, gone) {
      for (let c = 0; c < columns; c++) {
        const at = kept * columns + c;
        sums[at] = (sums[at] as number) + (sums[gone * columns + c] as number);
      }
      sizes[kept] = (sizes[kept] as number) + (sizes[gone] as number);
    },
  };
}

/** The linkages that look at pairs of units. */
export type PairLinkage = Exclude<Linkage, 'WARD'>;

/** Distance of a cluster to two merged ones, from its distance to each and their numbers of pairs. */
function joined(
  linkage: PairLinkage,
  p: number,
  q: number,
  countP: number,
  countQ: number,
): number {
  if (linkage === 'SINGLE') return Math.min(p, q);
  if (linkage === 'COMPLETE') return Math.max(p, q);
  return (p * countP + q * countQ) / (countP + countQ);
}

/**
 * Full order (Guo 2008): over all pairs of units, contiguous or not, updated as clusters merge
 * (Lance and Williams 1967). Throws `TOO_COMPLEX` for more than 10,000 units.
 */
export function fullOrderDistance(features: FeatureMatrix, linkage: PairLinkage): ClusterDistance {
  const { rows } = features;
  if (rows > mostUnits) {
    const message = `Got ${rows} units; expected at most ${mostUnits} for this linkage.`;
    throw new DomainError('TOO_COMPLEX', message);
  }
  const at = (a: number, b: number) => (a > b ? (a * (a - 1)) / 2 + b : (b * (b - 1)) / 2 + a);
  const table = new Float64Array((rows * (rows - 1)) / 2);
  for (let a = 1; a < rows; a++) {
    for (let b = 0; b < a; b++) table[at(a, b)] = squaredDistance(features, a, b);
  }
  const sizes = new Int32Array(rows).fill(1);
  return {
    between: (a, b) => table[at(a, b)] as number,
    merge(kept, gone) {
      const [sizeKept, sizeGone] = [sizes[kept] as number, sizes[gone] as number];
      for (let other = 0; other < rows; other++) {
        if (sizes[other] === 0 || other === kept || other === gone) continue;
        const [p, q] = [table[at(other, kept)] as number, table[at(other, gone)] as number];
        table[at(other, kept)] = joined(linkage, p, q, sizeKept, sizeGone);
      }
      sizes[kept] = sizeKept + sizeGone;
      sizes[gone] = 0;
    },
  };
}

/** First order (Guo 2008): only over the pairs of units that are neighbours themselves. */
export function firstOrderDistance(
  graph: AdjacencyGraph,
  features: FeatureMatrix,
  linkage: PairLinkage,
): ClusterDistance {
  const rows = graph.ids.map((_, a) => {
    const ends = graph.neighbors.subarray(graph.offsets[a], graph.offsets[a + 1]);
    return new Map(
      [...ends].map((b) => [b, { distance: squaredDistance(features, a, b), pairs: 1 }]),
    );
  });
  const rowOf = (cluster: number) => rows[cluster] as NonNullable<(typeof rows)[number]>;
  return {
    between: (a, b) => rowOf(a).get(b)?.distance ?? Infinity,
    merge(kept, gone) {
      rowOf(kept).delete(gone);
      for (const [other, far] of rowOf(gone)) {
        rowOf(other).delete(gone);
        if (other === kept) continue;
        const near = rowOf(kept).get(other);
        const both = near
          ? {
              distance: joined(linkage, near.distance, far.distance, near.pairs, far.pairs),
              pairs: near.pairs + far.pairs,
            }
          : far;
        rowOf(kept).set(other, both);
        rowOf(other).set(kept, both);
      }
      rowOf(gone).clear();
    },
  };
}
