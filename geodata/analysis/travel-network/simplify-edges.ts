import type { NetworkEdge } from './network.ts';

/**
 * Links without what cannot matter to travel between the first `pointCount` nodes, which are the
 * places: dead ends that lead to no place are left out, and two links of one kind and source that meet at a
 * node with no other link become one. Times between places stay the same; a joined link takes the
 * natural region of its own middle.
 */
export function simplifyEdges(
  edges: readonly NetworkEdge[],
  nodeCount: number,
  pointCount: number,
): NetworkEdge[] {
  const live: (NetworkEdge | null)[] = [...edges];
  const linksOf: Set<number>[] = Array.from({ length: nodeCount }, () => new Set());
  for (const [number, { from, to }] of edges.entries()) {
    linksOf[from]?.add(number);
    linksOf[to]?.add(number);
  }
  const state = { live, linksOf, pointCount };
  for (let node = pointCount; node < nodeCount; node++) dropDeadEnd(state, node);
  for (let node = pointCount; node < nodeCount; node++) joinAcross(state, node);
  return live.filter((edge) => edge !== null);
}

interface Simplification {
  /** Links by number; null once dropped. */
  live: (NetworkEdge | null)[];
  linksOf: Set<number>[];
  pointCount: number;
}

function dropDeadEnd({ live, linksOf, pointCount }: Simplification, start: number): void {
  let node = start;
  while (node >= pointCount && linksOf[node]?.size === 1) {
    const [number] = linksOf[node] as Set<number>;
    const edge = live[number as number] as NetworkEdge;
    // The way from a place stays: it tells a place off the network from one on a lonely road.
    if (Math.min(edge.from, edge.to) < pointCount) return;
    live[number as number] = null;
    linksOf[edge.from]?.delete(number as number);
    linksOf[edge.to]?.delete(number as number);
    node = edge.from === node ? edge.to : edge.from;
  }
}

function joinAcross({ live, linksOf }: Simplification, node: number): void {
  const links = linksOf[node] as Set<number>;
  if (links.size !== 2) return;
  const [first, second] = [...links] as [number, number];
  const [a, b] = [live[first] as NetworkEdge, live[second] as NetworkEdge];
  if (a.kind !== b.kind || a.source !== b.source) return;
  const from = a.from === node ? a.to : a.from;
  const to = b.from === node ? b.to : b.from;
  // Both links lead to one node: joined they would be a loop of no use.
  if (from === to) return;
  live[second] = null;
  live[first] = { ...a, from, to, meters: a.meters + b.meters };
  links.clear();
  linksOf[to]?.delete(second);
  linksOf[to]?.add(first);
}
