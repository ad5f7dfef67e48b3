import { wardDistance } from './cluster-distance.ts';
import { cutDendrogram, type Merge } from './dendrogram.ts';
import type { FeatureMatrix } from './feature-matrix.ts';
import type { PartitionLimits } from './region-size.ts';

/**
 * Ward's clustering (Ward 1963) without contiguity: a typology, whose groups may lie apart. Answers
 * the members of each group. Throws the errors of `cutDendrogram`.
 */
export function ward(
  ids: readonly string[],
  features: FeatureMatrix,
  limits: PartitionLimits,
): number[][] {
  const merges = wardMerges(features).sort((p, q) => p.height - q.height);
  return cutDendrogram(ids, merges, limits);
}

interface WardMerge extends Merge {
  readonly height: number;
}

/**
 * All merges by the chain of nearest neighbours (Benzécri 1982, Murtagh 1983), to be sorted by
 * height: n² distances, memory for n. A chain of clusters each nearest to the one before ends in a
 * pair nearest to each other, which Ward's criterion merges sooner or later. The sort is stable and
 * a cluster is merged after its parts, so that equal heights keep a possible order.
 */
function wardMerges(features: FeatureMatrix): WardMerge[] {
  const distance = wardDistance(features);
  const active = Array.from({ length: features.rows }, (_, i) => i);
  const merges: WardMerge[] = [];
  const chain: number[] = [];
  while (active.length > 1) {
    if (chain.length === 0) chain.push(active[0] as number);
    const end = chain.at(-1) as number;
    const before = chain.at(-2);
    const { other, apart } = nearestTo(active, end, before, distance.between);
    if (other !== before) {
      chain.push(other);
      continue;
    }
    chain.length -= 2;
    const [kept, gone] = end < other ? [end, other] : [other, end];
    merges.push({ a: kept, b: gone, height: apart });
    distance.merge(kept, gone);
    active.splice(active.indexOf(gone), 1);
  }
  return merges;
}

/** The cluster nearest to `end`; of equals `before`, or the chain would run in a circle. */
function nearestTo(
  active: readonly number[],
  end: number,
  before: number | undefined,
  between: (a: number, b: number) => number,
): { other: number; apart: number } {
  let other = before ?? -1;
  let apart = before === undefined ? Infinity : between(end, before);
  for (const candidate of active) {
    if (candidate === end) continue;
    const length = between(end, candidate);
    if (length >= apart) continue;
    other = candidate;
    apart = length;
  }
  return { other, apart };
}
