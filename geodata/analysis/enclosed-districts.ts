import { maskComponents } from './components.ts';
import { type AdjacencyGraph, memberMask, neighborsOf } from './graph.ts';

/**
 * Outside districts that the members surround: groups sorted by first id, ids sorted in each.
 * In each connected part of the whole graph, the districts that are not members fall into groups;
 * the largest (on a tie the one with the first id) counts as the rest of the territory, the others
 * are cut off from it by the members. Where members cross the whole territory, its smaller side is
 * therefore enclosed too. A district that had no link to the rest to begin with is not enclosed.
 * Throws `NOT_FOUND` for an unknown id.
 */
export function enclosedDistricts(graph: AdjacencyGraph, members: Iterable<string>): string[][] {
  const mask = memberMask(graph, members);
  const wholeParts = maskComponents(graph, new Uint8Array(mask.length).fill(1));
  const partOf = new Int32Array(mask.length);
  for (const [part, vertices] of wholeParts.entries()) {
    for (const v of vertices) partOf[v] = part;
  }
  const groups = maskComponents(
    graph,
    mask.map((member) => 1 - member),
  );
  const rests = new Map<number, number[]>();
  for (const group of groups) {
    const part = partOf[group[0] as number] as number;
    if (group.length > (rests.get(part)?.length ?? 0)) rests.set(part, group);
  }
  const isRest = new Set(rests.values());
  return groups
    .filter((group) => !isRest.has(group) && touchesMember(graph, mask, group))
    .map((group) => group.map((v) => graph.ids[v] as string));
}

function touchesMember(graph: AdjacencyGraph, mask: Uint8Array, group: readonly number[]): boolean {
  return group.some((v) => neighborsOf(graph, v).some((w) => mask[w] === 1));
}
