/** A candidate in hand; its arrays are views that the ranking copies. Districts are indices of the facts. */
export interface RankedCandidate {
  score: number;
  population: number;
  /** Ascending by ubigeo. */
  members: Int32Array;
  bridges: Int32Array;
  /** Which unit it came from. */
  unit: number;
}

/**
 * The best candidates seen, in fixed memory: a binary heap of slots with the worst on top.
 * Slot `spare` holds the candidate being compared.
 */
export interface Ranking {
  capacity: number;
  width: number;
  /** Place of each district in ascending order of ubigeo. */
  rank: Int32Array;
  heap: Int32Array;
  count: number;
  spare: number;
  scores: Float64Array;
  populations: Float64Array;
  lengths: Int32Array;
  members: Int32Array;
  bridges: Int32Array;
  bridgeCounts: Int32Array;
  units: Int32Array;
}

const maxBridges = 3;

/** An empty ranking for `capacity` candidates of up to `width` members. */
export function createRanking(capacity: number, width: number, rank: Int32Array): Ranking {
  const slots = capacity + 1;
  return {
    capacity,
    width,
    rank,
    heap: new Int32Array(capacity),
    count: 0,
    spare: 0,
    scores: new Float64Array(slots),
    populations: new Float64Array(slots),
    lengths: new Int32Array(slots),
    members: new Int32Array(slots * width),
    bridges: new Int32Array(slots * maxBridges),
    bridgeCounts: new Int32Array(slots),
    units: new Int32Array(slots),
  };
}

/** Negative when the codes of slot a come before those of slot b. */
function compareCodes(ranking: Ranking, a: number, b: number): number {
  const { members, width, rank, lengths } = ranking;
  const shorter = Math.min(lengths[a] as number, lengths[b] as number);
  for (let i = 0; i < shorter; i++) {
    const left = rank[members[a * width + i] as number] as number;
    const right = rank[members[b * width + i] as number] as number;
    if (left !== right) return left - right;
  }
  return (lengths[a] as number) - (lengths[b] as number);
}

/** Negative when slot a ranks before b: higher score, then more people, then lower codes. */
function compareSlots(ranking: Ranking, a: number, b: number): number {
  const { scores, populations } = ranking;
  if (scores[a] !== scores[b]) return (scores[b] as number) - (scores[a] as number);
  if (populations[a] !== populations[b]) {
    return (populations[b] as number) - (populations[a] as number);
  }
  return compareCodes(ranking, a, b);
}

function siftUp(ranking: Ranking, from: number): void {
  const { heap } = ranking;
  for (let i = from; i > 0; ) {
    const parent = (i - 1) >> 1;
    const [child, above] = [heap[i] as number, heap[parent] as number];
    if (compareSlots(ranking, child, above) <= 0) return;
    heap[i] = above;
    heap[parent] = child;
    i = parent;
  }
}

function siftDown(ranking: Ranking): void {
  const { heap, count } = ranking;
  for (let i = 0; ; ) {
    const left = 2 * i + 1;
    if (left >= count) return;
    const right = left + 1;
    const rightIsWorse =
      right < count && compareSlots(ranking, heap[right] as number, heap[left] as number) > 0;
    const worse = rightIsWorse ? right : left;
    const [parent, child] = [heap[i] as number, heap[worse] as number];
    if (compareSlots(ranking, child, parent) <= 0) return;
    heap[i] = child;
    heap[worse] = parent;
    i = worse;
  }
}

/** Whether a candidate of this score could still enter. */
export function mayEnter(ranking: Ranking, score: number): boolean {
  if (ranking.count < ranking.capacity) return true;
  return score >= (ranking.scores[ranking.heap[0] as number] as number);
}

/** Copies the candidate `members[0..length)` into the ranking if it is among the best. */
export function enter(
  ranking: Ranking,
  candidate: RankedCandidate,
  length: number,
  bridgeCount: number,
): void {
  const { spare, width } = ranking;
  ranking.scores[spare] = candidate.score;
  ranking.populations[spare] = candidate.population;
  ranking.lengths[spare] = length;
  ranking.bridgeCounts[spare] = bridgeCount;
  ranking.units[spare] = candidate.unit;
  for (let i = 0; i < length; i++) {
    ranking.members[spare * width + i] = candidate.members[i] as number;
  }
  for (let i = 0; i < bridgeCount; i++) {
    ranking.bridges[spare * maxBridges + i] = candidate.bridges[i] as number;
  }
  if (ranking.count < ranking.capacity) {
    ranking.heap[ranking.count] = spare;
    siftUp(ranking, ranking.count);
    ranking.count++;
    ranking.spare = ranking.count;
    return;
  }
  const worst = ranking.heap[0] as number;
  if (compareSlots(ranking, spare, worst) >= 0) return;
  ranking.heap[0] = spare;
  ranking.spare = worst;
  siftDown(ranking);
}

/** The candidates kept, best first, as copies. */
export function ranked(ranking: Ranking): RankedCandidate[] {
  const slots = Array.from(ranking.heap.subarray(0, ranking.count));
  slots.sort((a, b) => compareSlots(ranking, a, b));
  return slots.map((slot) => {
    const from = slot * ranking.width;
    const bridgesFrom = slot * maxBridges;
    return {
      score: ranking.scores[slot] as number,
      population: ranking.populations[slot] as number,
      members: ranking.members.slice(from, from + (ranking.lengths[slot] as number)),
      bridges: ranking.bridges.slice(
        bridgesFrom,
        bridgesFrom + (ranking.bridgeCounts[slot] as number),
      ),
      unit: ranking.units[slot] as number,
    };
  });
}
