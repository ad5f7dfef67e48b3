import { type AdjacencyGraph, memberMask, neighborsOf } from './graph.ts';

/**
 * The members without which their part of the set would fall apart (articulation points of the
 * subgraph of the members), sorted. Tarjan's depth-first numbering (1972), without recursion.
 * Throws `NOT_FOUND` for an unknown id.
 */
export function cutDistricts(graph: AdjacencyGraph, members: Iterable<string>): string[] {
  const mask = memberMask(graph, members);
  const cut = new Uint8Array(mask.length);
  const numbers = new Int32Array(mask.length).fill(-1);
  for (let v = 0; v < mask.length; v++) {
    if (mask[v] === 1 && numbers[v] === -1) markCuts(graph, mask, v, numbers, cut);
  }
  return graph.ids.filter((_, v) => cut[v] === 1);
}

interface Step {
  readonly vertex: number;
  readonly parent: number;
  readonly neighbors: Int32Array;
  next: number;
  /** Least number reached from here or below by one edge back. */
  low: number;
}

/** Walks one part from `start` and marks its cut vertices. */
function markCuts(
  graph: AdjacencyGraph,
  mask: Uint8Array,
  start: number,
  numbers: Int32Array,
  cut: Uint8Array,
): void {
  let count = 0;
  let startBranches = 0;
  const enter = (vertex: number, parent: number): Step => {
    numbers[vertex] = count++;
    return { vertex, parent, neighbors: neighborsOf(graph, vertex), next: 0, low: count - 1 };
  };
  const stack = [enter(start, -1)];
  for (let step = stack.at(-1); step; step = stack.at(-1)) {
    const w = step.neighbors[step.next++];
    if (w === undefined) {
      stack.pop();
      if (step.parent === start) startBranches++;
      closeStep(step, stack.at(-1), numbers, cut);
    } else if (mask[w] === 1 && numbers[w] === -1) {
      stack.push(enter(w, step.vertex));
    } else if (mask[w] === 1 && w !== step.parent) {
      step.low = Math.min(step.low, numbers[w] as number);
    }
  }
  cut[start] = startBranches > 1 ? 1 : 0;
}

/** Hands a finished vertex's reach to the one above; that one is a cut if nothing passed it. */
function closeStep(
  step: Step,
  above: Step | undefined,
  numbers: Int32Array,
  cut: Uint8Array,
): void {
  if (above === undefined) return;
  above.low = Math.min(above.low, step.low);
  if (step.low >= (numbers[above.vertex] as number)) cut[above.vertex] = 1;
}
