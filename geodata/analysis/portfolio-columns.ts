import { mulberry32 } from './mulberry32.ts';

/**
 * Candidates of one block in growing arrays. Members are indices of the facts, `width` to a
 * candidate, ascending by ubigeo.
 */
export interface CandidateTable {
  width: number;
  count: number;
  members: Int32Array;
  lengths: Uint8Array;
  scores: Float64Array;
  /** Which unit (lead province) of the block each candidate came from. */
  units: Int32Array;
}

/** Candidates that may be part of a best portfolio, best score first. */
export interface Column {
  score: number;
  members: Int32Array;
  unit: number;
}

export function createCandidateTable(width: number): CandidateTable {
  const room = 1024;
  return {
    width,
    count: 0,
    members: new Int32Array(room * width),
    lengths: new Uint8Array(room),
    scores: new Float64Array(room),
    units: new Int32Array(room),
  };
}

function doubled<T extends Int32Array | Uint8Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

function grow(table: CandidateTable): void {
  const room = 2 * table.lengths.length;
  table.members = doubled(table.members, new Int32Array(room * table.width));
  table.lengths = doubled(table.lengths, new Uint8Array(room));
  table.scores = doubled(table.scores, new Float64Array(room));
  table.units = doubled(table.units, new Int32Array(room));
}

/** Takes in `members[0..length)`; a score of NaN is kept as -Infinity. */
export function addCandidate(
  table: CandidateTable,
  members: Int32Array,
  length: number,
  score: number,
  unit: number,
): void {
  if (table.count === table.lengths.length) grow(table);
  const at = table.count++;
  for (let i = 0; i < length; i++) table.members[at * table.width + i] = members[i] as number;
  table.lengths[at] = length;
  table.scores[at] = Number.isNaN(score) ? Number.NEGATIVE_INFINITY : score;
  table.units[at] = unit;
}

/** Finds candidates by their members: open addressing over the XOR of a random mark per district. */
interface MemberIndex {
  table: CandidateTable;
  marks: Int32Array;
  slots: Int32Array;
  mask: number;
}

function indexMembers(table: CandidateTable): MemberIndex {
  let highest = 0;
  for (const member of table.members) if (member > highest) highest = member;
  const random = mulberry32(1);
  const marks = Int32Array.from({ length: highest + 1 }, () => random() * 2 ** 32);
  let room = 16;
  while (room < 2 * table.count) room *= 2;
  const index = { table, marks, slots: new Int32Array(room).fill(-1), mask: room - 1 };
  for (let c = 0; c < table.count; c++) {
    let slot = markOf(index, c) & index.mask;
    while (index.slots[slot] !== -1) slot = (slot + 1) & index.mask;
    index.slots[slot] = c;
  }
  return index;
}

function markOf({ table, marks }: MemberIndex, candidate: number): number {
  let mark = 0;
  const from = candidate * table.width;
  for (let i = 0; i < (table.lengths[candidate] as number); i++) {
    mark ^= marks[table.members[from + i] as number] as number;
  }
  return mark;
}

/** Whether candidate `smaller` is candidate `larger` without its member at place `out`. */
function isWithout(table: CandidateTable, smaller: number, larger: number, out: number): boolean {
  const length = table.lengths[larger] as number;
  if (table.lengths[smaller] !== length - 1) return false;
  const [a, b] = [smaller * table.width, larger * table.width];
  for (let i = 0; i < length - 1; i++) {
    if (table.members[a + i] !== table.members[b + (i < out ? i : i + 1)]) return false;
  }
  return true;
}

/** The candidate that is `larger` without its member at place `out`; -1 when there is none. */
function findWithout(index: MemberIndex, mark: number, larger: number, out: number): number {
  const { table, marks, slots, mask } = index;
  const member = table.members[larger * table.width + out] as number;
  for (let slot = (mark ^ (marks[member] as number)) & mask; ; slot = (slot + 1) & mask) {
    const found = slots[slot] as number;
    if (found === -1 || isWithout(table, found, larger, out)) return found;
  }
}

/** Best score among the candidates strictly inside `candidate`, as far as they are chained to it. */
function bestInside(index: MemberIndex, best: Float64Array, candidate: number): number {
  const mark = markOf(index, candidate);
  let inside = Number.NEGATIVE_INFINITY;
  for (let out = 0; out < (index.table.lengths[candidate] as number); out++) {
    const smaller = findWithout(index, mark, candidate, out);
    if (smaller !== -1) inside = Math.max(inside, best[smaller] as number);
  }
  return inside;
}

function bySize({ lengths, count, width }: CandidateTable): Int32Array {
  const order = new Int32Array(count);
  let place = 0;
  for (let size = 1; size <= width; size++) {
    for (let c = 0; c < count; c++) if (lengths[c] === size) order[place++] = c;
  }
  return order;
}

/**
 * The candidates without those that a smaller one replaces at no loss: where A lies inside B and
 * scores at least as well, every portfolio with B stays one when A takes its place (A uses no other
 * district, and has the same lead province), and is worth as much or more. Candidates without a
 * score are left out. Best score first; ties in the order of the table.
 *
 * Sets inside one another are followed one district at a time, which misses none under STRICT
 * connectivity (a connected set grows to any connected set around it by adjoining districts) and
 * may keep more than needed where bridges join.
 */
export function undominatedColumns(table: CandidateTable): Column[] {
  const index = indexMembers(table);
  const best = new Float64Array(table.count);
  const kept: number[] = [];
  for (const candidate of bySize(table)) {
    const score = table.scores[candidate] as number;
    const inside = bestInside(index, best, candidate);
    best[candidate] = Math.max(inside, score);
    if (score > inside) kept.push(candidate);
  }
  kept.sort((a, b) => (table.scores[b] as number) - (table.scores[a] as number) || a - b);
  return kept.map((candidate) => {
    const from = candidate * table.width;
    return {
      score: table.scores[candidate] as number,
      members: table.members.slice(from, from + (table.lengths[candidate] as number)),
      unit: table.units[candidate] as number,
    };
  });
}
