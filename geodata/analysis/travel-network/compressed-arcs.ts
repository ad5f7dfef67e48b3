import { linkKinds } from '../travel-speeds.ts';
import { linkSources, type NetworkEdge } from './network.ts';

/** The links as arcs in both directions, in compressed sparse rows (see `TravelNetwork`). */
export interface CompressedArcs {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly reverse: Int32Array;
  readonly kinds: Uint8Array;
  readonly sources: Uint8Array;
  readonly meters: Float64Array;
}

/** Two arcs for each link, grouped by their start, in the order of the links. */
export function compressArcs(edges: readonly NetworkEdge[], nodeCount: number): CompressedArcs {
  const offsets = new Int32Array(nodeCount + 1);
  for (const { from, to } of edges) {
    offsets[from + 1] = (offsets[from + 1] as number) + 1;
    offsets[to + 1] = (offsets[to + 1] as number) + 1;
  }
  for (let v = 0; v < nodeCount; v++) {
    offsets[v + 1] = (offsets[v + 1] as number) + (offsets[v] as number);
  }
  const count = 2 * edges.length;
  const arcs = {
    offsets,
    targets: new Int32Array(count),
    reverse: new Int32Array(count),
    kinds: new Uint8Array(count),
    sources: new Uint8Array(count),
    meters: new Float64Array(count),
  };
  const next = offsets.slice();
  for (const edge of edges) {
    const out = next[edge.from] as number;
    next[edge.from] = out + 1;
    const back = next[edge.to] as number;
    next[edge.to] = back + 1;
    arcs.targets[out] = edge.to;
    arcs.targets[back] = edge.from;
    arcs.reverse[out] = back;
    arcs.reverse[back] = out;
    for (const arc of [out, back]) {
      arcs.kinds[arc] = linkKinds.indexOf(edge.kind);
      arcs.sources[arc] = linkSources.indexOf(edge.source);
      arcs.meters[arc] = edge.meters;
    }
  }
  return arcs;
}
