import { interiorUnknown, type LayerTopology } from './layer-topology.ts';
import { withLength } from './spare-memory.ts';

type Places = Int32Array<ArrayBuffer>;

/** Which edges of a layer are one and the same. */
export interface EdgeMatches {
  /** For each edge the edge of another unit between the same two vertices, or -1. */
  readonly mates: Places;
  /** Edges that a third unit claims: [its edge, an edge already matched] … */
  readonly extraClaims: readonly number[];
  /** Edge pairs whose units lie on the same side: their areas overlap there. */
  readonly sameSide: readonly number[];
  /** 1 where a unit passes the same edge twice (parts that touch, spikes). */
  readonly passedTwice: Uint8Array<ArrayBuffer>;
  /** The last place of `path` at each vertex, and from each place the one before it; -1 ends. */
  readonly lastPlace: Places;
  readonly placeBefore: Places;
}

const noMatches: EdgeMatches = {
  mates: new Int32Array(0),
  extraClaims: [],
  sameSide: [],
  passedTwice: new Uint8Array(0),
  lastPlace: new Int32Array(0),
  placeBefore: new Int32Array(0),
};

/**
 * Pairs each edge with the same edge of another unit, whatever their directions.
 * Neighbours are looked up through the places that share a vertex: neighbouring rings pass the same
 * vertices in a row, so this stays in the cache where a table of edges would not.
 * The memory of `old` matches, which are of no use any more, is written over.
 */
export function matchEdges(topology: LayerTopology, old = noMatches): EdgeMatches {
  const { path, unitOf } = topology;
  const mates = withLength(Int32Array, old.mates, path.length).fill(-1);
  const passedTwice = withLength(Uint8Array, old.passedTwice, path.length).fill(0);
  const lastPlace = withLength(Int32Array, old.lastPlace, topology.x.length).fill(-1);
  const placeBefore = withLength(Int32Array, old.placeBefore, path.length).fill(-1);
  const extraClaims: number[] = [];
  const sameSide: number[] = [];

  const claim = (edge: number, other: number): void => {
    if (unitOf[edge] === unitOf[other]) {
      passedTwice[edge] = 1;
      passedTwice[other] = 1;
      return;
    }
    if (onSameSide(topology, edge, other)) sameSide.push(edge, other);
    if (mates[edge] === -1 && mates[other] === -1) {
      mates[edge] = other;
      mates[other] = edge;
    } else {
      extraClaims.push(edge, other);
    }
  };

  for (let i = 1; i < path.length; i++) {
    const vertex = path[i] as number;
    if (vertex < 0) continue;
    const next = path[i + 1] as number;
    // A spike turns back on itself: the edge just passed is not among the places yet.
    if (next >= 0 && path[i - 1] === next) claim(i, i - 1);
    for (let j = lastPlace[vertex] as number; j >= 0 && next >= 0; j = placeBefore[j] as number) {
      if (path[j + 1] === next) claim(i, j);
      if (path[j - 1] === next) claim(i, j - 1);
    }
    placeBefore[i] = lastPlace[vertex] as number;
    lastPlace[vertex] = i;
  }
  return { mates, extraClaims, sameSide, passedTwice, lastPlace, placeBefore };
}

/** Whether the interiors on two coinciding edges lie on the same side of them. */
function onSameSide({ path, sideOf }: LayerTopology, edge: number, other: number): boolean {
  const side = sideOf[edge] as number;
  const otherSide = sideOf[other] as number;
  if (side === interiorUnknown || otherSide === interiorUnknown) return false;
  return (side === otherSide) === (path[edge] === path[other]);
}

/** Whether place i begins an edge that no other unit shares and the unit passes once. */
export function isUnmatched(
  { path }: LayerTopology,
  { mates, passedTwice }: EdgeMatches,
  i: number,
): boolean {
  return (
    (path[i] as number) >= 0 &&
    (path[i + 1] as number) >= 0 &&
    mates[i] === -1 &&
    passedTwice[i] === 0
  );
}
