import type { BridgeFinder } from './cluster-bridges.ts';
import { createBridgeFinder, fewestBridges } from './cluster-bridges.ts';
import type { ClusterUnit } from './cluster-unit.ts';
import type { ConnectedSetOptions } from './connected-sets.ts';
import { countConnectedSets, enumerateConnectedSets } from './connected-sets.ts';

export interface SizeRange {
  min: number;
  max: number;
}

/**
 * Called once per candidate with views that are reused: members ascending, bridges by ubigeo,
 * both as local vertices of the unit.
 */
export type CandidateVisitor = (
  members: Int32Array,
  length: number,
  bridges: Int32Array,
  bridgeCount: number,
) => void;

/** Sorts `values[0..length)` in place; short runs only, so by insertion. */
export function sortShort(values: Int32Array, length: number): void {
  for (let i = 1; i < length; i++) {
    const value = values[i] as number;
    let j = i - 1;
    while (j >= 0 && (values[j] as number) > value) {
      values[j + 1] = values[j] as number;
      j--;
    }
    values[j + 1] = value;
  }
}

/**
 * Whether the members may form a cluster led by the unit's province: every required district is
 * in, and at most one comes from another province, outnumbered by the lead province's own.
 */
export function isMemberSet(unit: ClusterUnit, members: Int32Array, length: number): boolean {
  let foreign = 0;
  for (let i = 0; i < length; i++) foreign += unit.foreign[members[i] as number] as number;
  if (foreign > 1 || (foreign === 1 && length < 3) || foreign === length) return false;
  for (const vertex of unit.required) {
    if (!holds(members, length, vertex)) return false;
  }
  return true;
}

function holds(members: Int32Array, length: number, vertex: number): boolean {
  for (let i = 0; i < length; i++) if (members[i] === vertex) return true;
  return false;
}

/** The connected sets that are clusters by themselves. */
function connectedOptions(unit: ClusterUnit, size: SizeRange): ConnectedSetOptions {
  return {
    ...size,
    containing: unit.required[0],
    roots: unit.homeCount,
    scarce: unit.homeCount < unit.vertices.length ? unit.foreign : undefined,
    scarceMax: 1,
  };
}

/** The connected sets from which bridges are taken out; null when none can be. */
function bridgedOptions(unit: ClusterUnit, size: SizeRange): ConnectedSetOptions | null {
  const { maxBridges, soleBridge, required } = unit;
  if (maxBridges === 0 || (soleBridge !== undefined && required.includes(soleBridge))) return null;
  return {
    min: size.min + 1,
    max: size.max + maxBridges,
    containing: soleBridge ?? required[0],
    roots: unit.homeCount,
    scarce: unit.homeCount < unit.vertices.length ? unit.foreign : undefined,
    scarceMax: soleBridge === undefined ? 1 + maxBridges : 1,
  };
}

/** What looking at one connected set costs by number of bridges, in plain candidates (measured). */
const costOfSet = [1, 1, 5, 24] as const;

/**
 * What `visitCandidates` must look at, in plain candidates; stops past the limit.
 * A set from which two or three bridges may be taken counts several times.
 */
export function countCandidateWork(
  unit: ClusterUnit,
  size: SizeRange,
  limit: number,
): { count: number; complete: boolean } {
  const plain = countConnectedSets(unit.adjacency, { ...connectedOptions(unit, size), limit });
  const bridged = bridgedOptions(unit, size);
  if (!plain.complete || bridged === null) return plain;
  const cost = costOfSet[unit.maxBridges] ?? 24;
  const left = Math.floor((limit - plain.count) / cost);
  const more = countConnectedSets(unit.adjacency, { ...bridged, limit: left });
  return { count: plain.count + cost * more.count, complete: more.complete };
}

interface Splitter {
  unit: ClusterUnit;
  size: SizeRange;
  finder: BridgeFinder;
  visit: CandidateVisitor;
  /** Links within the connected set in hand, one bit a place. */
  masks: Int32Array;
  members: Int32Array;
}

/** Whether the places in `within` hang together. */
function isConnectedMask(masks: Int32Array, within: number): boolean {
  let reached = within & -within;
  let frontier = reached;
  while (frontier !== 0) {
    const place = 31 - Math.clz32(frontier);
    frontier &= ~(1 << place);
    const fresh = (masks[place] as number) & within & ~reached;
    reached |= fresh;
    frontier |= fresh;
  }
  return reached === within;
}

function fillMasks(splitter: Splitter, set: Int32Array, length: number): void {
  const { masks, unit } = splitter;
  const { size } = unit.adjacency;
  for (let i = 0; i < length; i++) {
    let mask = 0;
    const row = (set[i] as number) * size;
    for (let j = 0; j < length; j++) {
      mask |= (unit.linked[row + (set[j] as number)] as number) << j;
    }
    masks[i] = mask;
  }
}

/** Places whose loss would tear the set apart and that may be bridges; one bit a place. */
function removablePlaces(splitter: Splitter, set: Int32Array, length: number): number {
  const { unit, masks } = splitter;
  const full = 2 ** length - 1;
  let removable = 0;
  for (let i = 0; i < length; i++) {
    const vertex = set[i] as number;
    if (unit.bridgeable[vertex] === 0 || unit.required.includes(vertex)) continue;
    if (!isConnectedMask(masks, full & ~(1 << i))) removable |= 1 << i;
  }
  return removable;
}

/** Reports the set without the places in `out`, if these are exactly its members' best bridges. */
function reportSplit(splitter: Splitter, set: Int32Array, length: number, out: number): void {
  const { unit, size, finder, members } = splitter;
  let kept = 0;
  for (let i = 0; i < length; i++) {
    if ((out & (1 << i)) === 0) members[kept++] = set[i] as number;
  }
  if (kept < size.min || kept > size.max || !isMemberSet(unit, members, kept)) return;
  sortShort(members, kept);
  if (!areBestBridges(splitter, set, length, out, kept)) return;
  splitter.visit(members, kept, finder.bridges, length - kept);
}

/**
 * The same members come up with every other way to join them; only the best one counts.
 * Leaves the bridges in the finder.
 */
function areBestBridges(
  splitter: Splitter,
  set: Int32Array,
  length: number,
  out: number,
  kept: number,
): boolean {
  const { unit, finder, members } = splitter;
  if (unit.soleBridge !== undefined) {
    finder.bridges[0] = unit.soleBridge;
    return true;
  }
  const removed = length - kept;
  if (fewestBridges(finder, members, kept) !== removed) return false;
  for (let i = 0; i < removed; i++) {
    if (!isOut(set, length, out, finder.bridges[i] as number)) return false;
  }
  return true;
}

function isOut(set: Int32Array, length: number, out: number, vertex: number): boolean {
  for (let i = 0; i < length; i++) if (set[i] === vertex) return (out & (1 << i)) !== 0;
  return false;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Takes every choice of up to `maxBridges` removable places out of a connected set. */
function splitSet(splitter: Splitter, set: Int32Array, length: number): void {
  fillMasks(splitter, set, length);
  const removable = removablePlaces(splitter, set, length);
  for (let out = removable; out !== 0; out = (out - 1) & removable) {
    if (bitCount(out) <= splitter.unit.maxBridges) reportSplit(splitter, set, length, out);
  }
}

/**
 * Visits every cluster the unit's province can lead, each member set once with its fewest bridges,
 * in an order that depends on the input only.
 *
 * Bridged candidates are read off connected sets: with the fewest bridges, every bridge is a cut
 * vertex of members plus bridges, so only cut vertices are taken out.
 */
export function visitCandidates(unit: ClusterUnit, size: SizeRange, visit: CandidateVisitor): void {
  const members = new Int32Array(size.max + unit.maxBridges);
  const none = new Int32Array(0);
  enumerateConnectedSets(unit.adjacency, connectedOptions(unit, size), (set, length) => {
    for (let i = 0; i < length; i++) members[i] = set[i] as number;
    if (!isMemberSet(unit, members, length)) return;
    sortShort(members, length);
    visit(members, length, none, 0);
  });
  const bridged = bridgedOptions(unit, size);
  if (bridged === null) return;
  const finder = createBridgeFinder(unit);
  const masks = new Int32Array(bridged.max);
  const splitter = { unit, size, finder, visit, masks, members };
  enumerateConnectedSets(unit.adjacency, bridged, (set, length) => splitSet(splitter, set, length));
}
