import { DomainError } from '../model/domain-error.ts';
import { type AdjacencyGraph, memberMask, neighborsOf } from './graph.ts';

/**
 * The contiguous parts of a set of districts: ids sorted in each part, parts sorted by first id.
 * One part means that the set is contiguous. Throws `NOT_FOUND` for an unknown id.
 */
export function components(graph: AdjacencyGraph, members: Iterable<string>): string[][] {
  const parts = maskComponents(graph, memberMask(graph, members));
  return parts.map((part) => part.map((v) => graph.ids[v] as string));
}

/**
 * The contiguous parts of at least `minSize` districts, largest first, then by first id.
 * Throws `NOT_FOUND` for an unknown id and `BAD_INPUT` for a size that is not a whole number >= 1.
 */
export function contiguousGroups(
  graph: AdjacencyGraph,
  members: Iterable<string>,
  minSize: number,
): string[][] {
  if (!Number.isInteger(minSize) || minSize < 1) {
    const message = `Got the least size ${minSize}; expected a whole number of at least 1.`;
    throw new DomainError('BAD_INPUT', message, { argument: 'minSize' });
  }
  const groups = components(graph, members).filter(({ length }) => length >= minSize);
  // The sort is stable: groups of one size keep the order of their first ids.
  return groups.sort((a, b) => b.length - a.length);
}

/** The connected parts of the vertices where the mask is 1: sorted, and by first vertex. */
export function maskComponents(graph: AdjacencyGraph, mask: Uint8Array): number[][] {
  const left = mask.slice();
  const parts: number[][] = [];
  for (let start = 0; start < left.length; start++) {
    if (left[start] !== 1) continue;
    left[start] = 0;
    const part = [start];
    for (const v of part) {
      for (const w of neighborsOf(graph, v)) {
        if (left[w] !== 1) continue;
        left[w] = 0;
        part.push(w);
      }
    }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts;
}
