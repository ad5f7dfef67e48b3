/** Sets of whole numbers that only grow together (Tarjan 1975); the least number names its set. */
export interface DisjointSets {
  /** A number of its own set; returns it. */
  add(): number;
  /** The least number of the set. */
  find(member: number): number;
  /** Makes two sets one; false when they were one already. */
  join(a: number, b: number): boolean;
  readonly size: number;
}

/** Sets {0}, {1}, … of `count` numbers. */
export function disjointSets(count: number): DisjointSets {
  const parents = Array.from({ length: count }, (_, i) => i);
  const find = (member: number): number => {
    let at = member;
    while (parents[at] !== at) {
      // Halving the path on the way keeps later finds short.
      parents[at] = parents[parents[at] as number] as number;
      at = parents[at] as number;
    }
    return at;
  };
  return {
    add: () => parents.push(parents.length) - 1,
    find,
    join: (a, b) => {
      const [p, q] = [find(a), find(b)];
      if (p === q) return false;
      parents[Math.max(p, q)] = Math.min(p, q);
      return true;
    },
    get size() {
      return parents.length;
    },
  };
}
