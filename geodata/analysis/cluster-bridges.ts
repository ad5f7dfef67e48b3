import type { ClusterUnit } from './cluster-unit.ts';

/** More separate pieces than this are never joined: their marks would not fit in one integer. */
const maxPieces = 30;

/** Finds the bridges of a set of members; its arrays are reused from call to call. */
export interface BridgeFinder {
  unit: ClusterUnit;
  /** Piece (connected component) of each member, by place in the last set. */
  pieceOf: Int32Array;
  pieces: number;
  /** Bridges of the last set: `bridges[0..bridgeCount)`, ascending by ubigeo. */
  bridges: Int32Array;
  bridgeCount: number;
  /** Bridges being compared with the kept ones. */
  trial: Int32Array;
  /** Shared border of the bridges in hand with the members, in metres. */
  border: number;
  inSet: Uint8Array;
  /** Which pieces each outside vertex touches, one bit a piece. */
  touches: Int32Array;
  /** Border of each outside vertex with the members. */
  borders: Float64Array;
  /** Outside vertices that touch a piece: `beside[0..besideCount)`. */
  beside: Int32Array;
  besideCount: number;
  queue: Int32Array;
}

/** A finder for sets of the unit's vertices. */
export function createBridgeFinder(unit: ClusterUnit): BridgeFinder {
  const { size } = unit.adjacency;
  return {
    unit,
    pieceOf: new Int32Array(size),
    pieces: 0,
    bridges: new Int32Array(3),
    bridgeCount: 0,
    trial: new Int32Array(3),
    border: 0,
    inSet: new Uint8Array(size),
    touches: new Int32Array(size),
    borders: new Float64Array(size),
    beside: new Int32Array(size),
    besideCount: 0,
    queue: new Int32Array(size),
  };
}

/** Labels the pieces of `members[0..length)`; returns how many there are. */
function labelPieces(finder: BridgeFinder, members: Int32Array, length: number): number {
  const { pieceOf, queue } = finder;
  pieceOf.fill(-1, 0, length);
  let pieces = 0;
  for (let start = 0; start < length; start++) {
    if (pieceOf[start] !== -1) continue;
    pieceOf[start] = pieces;
    queue[0] = start;
    floodPiece(finder, members, length, pieces);
    pieces++;
  }
  finder.pieces = pieces;
  return pieces;
}

/** Spreads the piece of `queue[0]` over the members linked to it. */
function floodPiece(finder: BridgeFinder, members: Int32Array, length: number, piece: number) {
  const { pieceOf, queue, unit } = finder;
  const { size } = unit.adjacency;
  let tail = 1;
  for (let head = 0; head < tail; head++) {
    const row = (members[queue[head] as number] as number) * size;
    for (let other = 0; other < length; other++) {
      if (pieceOf[other] !== -1 || unit.linked[row + (members[other] as number)] === 0) continue;
      pieceOf[other] = piece;
      queue[tail++] = other;
    }
  }
}

/** Fills `touches`, `borders` and `beside` around the members. */
function markSurroundings(finder: BridgeFinder, members: Int32Array, length: number): void {
  const { unit, touches, borders, beside, inSet } = finder;
  const { offsets, targets, meters } = unit.adjacency;
  for (let i = 0; i < length; i++) inSet[members[i] as number] = 1;
  let count = 0;
  for (let i = 0; i < length; i++) {
    const v = members[i] as number;
    for (let e = offsets[v] as number; e < (offsets[v + 1] as number); e++) {
      const u = targets[e] as number;
      if (inSet[u] === 1 || unit.bridgeable[u] === 0) continue;
      if (touches[u] === 0) beside[count++] = u;
      touches[u] = (touches[u] as number) | (1 << (finder.pieceOf[i] as number));
      borders[u] = (borders[u] as number) + (meters[e] as number);
    }
  }
  finder.besideCount = count;
}

function clearSurroundings(finder: BridgeFinder, members: Int32Array, length: number): void {
  for (let i = 0; i < length; i++) finder.inSet[members[i] as number] = 0;
  for (let i = 0; i < finder.besideCount; i++) {
    const u = finder.beside[i] as number;
    finder.touches[u] = 0;
    finder.borders[u] = 0;
  }
}

/** Whether the bridges on trial come before the kept bridges in order of ubigeo. */
function comesFirst(finder: BridgeFinder): boolean {
  const { trial, bridges, bridgeCount } = finder;
  const { rank } = finder.unit;
  for (let i = 0; i < bridgeCount; i++) {
    const difference =
      (rank[trial[i] as number] as number) - (rank[bridges[i] as number] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function swapIfDescending(finder: BridgeFinder, i: number, j: number): void {
  const { trial, unit } = finder;
  const [a, b] = [trial[i] as number, trial[j] as number];
  if ((unit.rank[a] as number) <= (unit.rank[b] as number)) return;
  trial[i] = b;
  trial[j] = a;
}

/** Keeps the bridges if they are the first found, share more border, or tie and come first. */
function offer(finder: BridgeFinder, count: number, v: number, w: number, x: number): void {
  const { trial, borders } = finder;
  trial[0] = v;
  trial[1] = w;
  trial[2] = x;
  if (count === 3) swapIfDescending(finder, 1, 2);
  if (count >= 2) swapIfDescending(finder, 0, 1);
  if (count === 3) swapIfDescending(finder, 1, 2);
  let border = 0;
  for (let i = 0; i < count; i++) border += borders[trial[i] as number] as number;
  const kept = finder.bridgeCount > 0;
  if (kept && (border < finder.border || (border === finder.border && !comesFirst(finder)))) return;
  for (let i = 0; i < count; i++) finder.bridges[i] = trial[i] as number;
  finder.bridgeCount = count;
  finder.border = border;
}

/** Whether two outside vertices meet: linked, or beside the same piece. */
function meet(finder: BridgeFinder, v: number, w: number): boolean {
  const { linked, adjacency } = finder.unit;
  const shared = (finder.touches[v] as number) & (finder.touches[w] as number);
  return shared !== 0 || linked[v * adjacency.size + w] === 1;
}

function trySingles(finder: BridgeFinder, all: number): void {
  for (let i = 0; i < finder.besideCount; i++) {
    const v = finder.beside[i] as number;
    if (finder.touches[v] === all) offer(finder, 1, v, v, v);
  }
}

function tryPairs(finder: BridgeFinder, all: number): void {
  const { beside, besideCount, touches } = finder;
  for (let i = 0; i < besideCount; i++) {
    const v = beside[i] as number;
    for (let j = i + 1; j < besideCount; j++) {
      const w = beside[j] as number;
      const covered = (touches[v] as number) | (touches[w] as number);
      if (covered === all && meet(finder, v, w)) offer(finder, 2, v, w, w);
    }
  }
}

/** Three outside vertices hang together when two of their three pairs meet. */
function hangTogether(finder: BridgeFinder, v: number, w: number, x: number): boolean {
  return meet(finder, v, w)
    ? meet(finder, v, x) || meet(finder, w, x)
    : meet(finder, v, x) && meet(finder, w, x);
}

/** Triples that touch the members with v, w and a third vertex beside them. */
function tryThirdBeside(finder: BridgeFinder, all: number, i: number, j: number): void {
  const { beside, besideCount, touches } = finder;
  const [v, w] = [beside[i] as number, beside[j] as number];
  const covered = (touches[v] as number) | (touches[w] as number);
  for (let k = j + 1; k < besideCount; k++) {
    const x = beside[k] as number;
    if ((covered | (touches[x] as number)) !== all) continue;
    if (hangTogether(finder, v, w, x)) offer(finder, 3, v, w, x);
  }
}

/** Triples whose middle vertex touches no member: it must link v and w. */
function tryRemoteMiddle(finder: BridgeFinder, v: number, w: number): void {
  const { unit, touches, inSet } = finder;
  const { offsets, targets, size } = unit.adjacency;
  for (let e = offsets[v] as number; e < (offsets[v + 1] as number); e++) {
    const x = targets[e] as number;
    const remote = touches[x] === 0 && inSet[x] === 0 && unit.bridgeable[x] === 1;
    if (remote && unit.linked[x * size + w] === 1) offer(finder, 3, v, x, w);
  }
}

function tryTriples(finder: BridgeFinder, all: number): void {
  const { beside, besideCount, touches } = finder;
  for (let i = 0; i < besideCount; i++) {
    const v = beside[i] as number;
    for (let j = i + 1; j < besideCount; j++) {
      const w = beside[j] as number;
      tryThirdBeside(finder, all, i, j);
      const covered = (touches[v] as number) | (touches[w] as number);
      if (covered === all) tryRemoteMiddle(finder, v, w);
    }
  }
}

/**
 * The fewest bridges that join `members[0..length)` (ascending local vertices), among ties those
 * with the longest border with the members, then the lowest ubigeos. Returns their number, 0 when
 * the members hang together by themselves, -1 when the rule's bridges do not suffice; the bridges
 * themselves are left in `finder.bridges`.
 */
export function fewestBridges(finder: BridgeFinder, members: Int32Array, length: number): number {
  finder.bridgeCount = 0;
  const pieces = labelPieces(finder, members, length);
  if (pieces === 1) return 0;
  if (finder.unit.maxBridges === 0 || pieces > maxPieces) return -1;
  markSurroundings(finder, members, length);
  const all = 2 ** pieces - 1;
  const { maxBridges } = finder.unit;
  trySingles(finder, all);
  if (finder.bridgeCount === 0 && maxBridges > 1) tryPairs(finder, all);
  if (finder.bridgeCount === 0 && maxBridges > 2) tryTriples(finder, all);
  clearSurroundings(finder, members, length);
  return finder.bridgeCount === 0 ? -1 : finder.bridgeCount;
}
