/**
 * A graph in compressed rows: the neighbours of v are `targets[offsets[v] .. offsets[v + 1])`,
 * each undirected edge in both rows, its border length beside it.
 */
export interface CompactAdjacency {
  size: number;
  offsets: Int32Array;
  targets: Int32Array;
  /** Shared border of each entry of `targets` in metres; 0 for links without a border. */
  meters: Float64Array;
}

/** Which connected sets are wanted. */
export interface ConnectedSetOptions {
  min: number;
  max: number;
  /** Only sets that hold this vertex. */
  containing?: number | undefined;
  /** Only sets whose smallest vertex is below this. Default: the size of the graph. */
  roots?: number | undefined;
  /** Marks vertices of which a set may hold at most `scarceMax`. */
  scarce?: Uint8Array | undefined;
  scarceMax?: number | undefined;
  /** 1 where no set may hold both the row's and the column's vertex; `size` x `size`, symmetric. */
  incompatible?: Uint8Array | undefined;
  /** Stop after this many sets. Default: no limit. */
  limit?: number | undefined;
}

/** Called with a view that is reused: `set[0..length)`, in the order of discovery. */
export type SetVisitor = (set: Int32Array, length: number) => void;

/** `complete` is false when the limit stopped the walk before its end. */
export interface ConnectedSetCount {
  count: number;
  complete: boolean;
}

/**
 * A graph over `size` vertices from undirected edges `from[i] - to[i]`, rows sorted by vertex.
 * An edge given twice counts once, with its longer border; loops are dropped.
 */
export function compactAdjacency(
  size: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  meters: ArrayLike<number>,
): CompactAdjacency {
  const rows: Map<number, number>[] = Array.from({ length: size }, () => new Map());
  for (let i = 0; i < from.length; i++) {
    const [a, b, border] = [from[i] as number, to[i] as number, meters[i] as number];
    if (a === b) continue;
    rows[a]?.set(b, Math.max(border, rows[a].get(b) ?? 0));
    rows[b]?.set(a, Math.max(border, rows[b].get(a) ?? 0));
  }
  const offsets = new Int32Array(size + 1);
  for (let v = 0; v < size; v++) offsets[v + 1] = (offsets[v] as number) + (rows[v]?.size ?? 0);
  const targets = new Int32Array(offsets[size] as number);
  const borders = new Float64Array(targets.length);
  for (const [v, row] of rows.entries()) {
    const sorted = [...row].sort((x, y) => x[0] - y[0]);
    for (const [i, [target, border]] of sorted.entries()) {
      targets[(offsets[v] as number) + i] = target;
      borders[(offsets[v] as number) + i] = border;
    }
  }
  return { size, offsets, targets, meters: borders };
}

interface Walk {
  graph: CompactAdjacency;
  min: number;
  max: number;
  limit: number;
  scarce: Uint8Array | undefined;
  scarceMax: number;
  incompatible: Uint8Array | undefined;
  visit: SetVisitor | undefined;
  /** Vertices at or below it are never added: the root, or -1 when the root is given. */
  floor: number;
  /** 1 = in the set, beside it, or already dealt with on this branch. */
  seen: Uint8Array;
  set: Int32Array;
  /** Extension sets of all depths, one after the other. */
  stack: Int32Array;
  count: number;
}

/** Puts the unseen neighbours of v above the floor on the stack from `top`; returns the new top. */
function pushNeighbors(walk: Walk, v: number, top: number): number {
  const { offsets, targets } = walk.graph;
  let next = top;
  for (let i = offsets[v] as number; i < (offsets[v + 1] as number); i++) {
    const u = targets[i] as number;
    if (u <= walk.floor || walk.seen[u] === 1) continue;
    walk.seen[u] = 1;
    walk.stack[next++] = u;
  }
  return next;
}

function unmark(walk: Walk, from: number, to: number): void {
  for (let i = from; i < to; i++) walk.seen[walk.stack[i] as number] = 0;
}

/** Counts and reports the current set; false when the limit is passed. */
function report(walk: Walk, length: number): boolean {
  if (length < walk.min) return true;
  if (walk.count >= walk.limit) return false;
  walk.count++;
  walk.visit?.(walk.set, length);
  return true;
}

/** Whether a member of `set[0..depth)` may not be in a set with v. */
function isBarred({ incompatible, set, graph }: Walk, depth: number, v: number): boolean {
  if (incompatible === undefined) return false;
  const row = v * graph.size;
  for (let i = 0; i < depth; i++) if (incompatible[row + (set[i] as number)] === 1) return true;
  return false;
}

/** All ways to add one vertex of `stack[from..to)` and go on; false when the limit is passed. */
function extend(walk: Walk, depth: number, from: number, to: number, scarceUsed: number): boolean {
  const { stack, scarce } = walk;
  for (let i = to - 1; i >= from; i--) {
    const v = stack[i] as number;
    const used = scarceUsed + (scarce === undefined ? 0 : (scarce[v] as number));
    if (used > walk.scarceMax || isBarred(walk, depth, v)) continue;
    walk.set[depth] = v;
    if (!report(walk, depth + 1)) return false;
    if (depth + 1 === walk.max) continue;
    // Those left of i may still be added below; what v alone brings comes after them.
    for (let j = from; j < i; j++) stack[to + j - from] = stack[j] as number;
    const inherited = to + i - from;
    const top = pushNeighbors(walk, v, inherited);
    const going = extend(walk, depth + 1, to, top, used);
    unmark(walk, inherited, top);
    if (!going) return false;
  }
  return true;
}

function walkFrom(walk: Walk, root: number): boolean {
  const used = walk.scarce === undefined ? 0 : (walk.scarce[root] as number);
  if (used > walk.scarceMax) return true;
  walk.seen[root] = 1;
  walk.set[0] = root;
  if (!report(walk, 1)) return false;
  if (walk.max === 1) return true;
  const top = pushNeighbors(walk, root, 0);
  const going = extend(walk, 1, 0, top, used);
  unmark(walk, 0, top);
  walk.seen[root] = 0;
  return going;
}

function walkAll(
  graph: CompactAdjacency,
  options: ConnectedSetOptions,
  visit: SetVisitor | undefined,
): ConnectedSetCount {
  const { min, max, containing } = options;
  const walk: Walk = {
    graph,
    min,
    max,
    limit: options.limit ?? Number.POSITIVE_INFINITY,
    scarce: options.scarce,
    scarceMax: options.scarceMax ?? Number.POSITIVE_INFINITY,
    incompatible: options.incompatible,
    visit,
    floor: -1,
    seen: new Uint8Array(graph.size),
    set: new Int32Array(Math.max(1, max)),
    stack: new Int32Array((max + 1) * graph.size),
    count: 0,
  };
  if (containing !== undefined) {
    return { complete: walkFrom(walk, containing), count: walk.count };
  }
  const roots = Math.min(options.roots ?? graph.size, graph.size);
  for (let root = 0; root < roots; root++) {
    walk.floor = root;
    if (!walkFrom(walk, root)) return { count: walk.count, complete: false };
  }
  return { count: walk.count, complete: true };
}

/**
 * Visits every connected set of `min` to `max` vertices exactly once, always in the same order.
 * Method: ESU (Wernicke 2006, "Efficient detection of network motifs"): a set grows from its
 * smallest vertex by vertices that no earlier member touches, so no set is reached twice.
 * The scarce and incompatible rules may cut branches because every subset of an allowed set is
 * allowed too.
 */
export function enumerateConnectedSets(
  graph: CompactAdjacency,
  options: ConnectedSetOptions,
  visit: SetVisitor,
): ConnectedSetCount {
  return walkAll(graph, options, visit);
}

/** How many sets `enumerateConnectedSets` would visit, up to the limit. */
export function countConnectedSets(
  graph: CompactAdjacency,
  options: ConnectedSetOptions,
): ConnectedSetCount {
  return walkAll(graph, options, undefined);
}
