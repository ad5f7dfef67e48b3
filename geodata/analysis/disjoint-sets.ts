/** Sets of numbers that only ever merge (Tarjan 1975): path halving, union by size. */
export class DisjointSets {
  readonly #parents: Int32Array;
  readonly #sizes: Int32Array;

  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, i) => i);
    this.#sizes = new Int32Array(count).fill(1);
  }

  /** The member that stands for the set of `item`. */
  find(item: number): number {
    const parents = this.#parents;
    let at = item;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] as number] as number;
      at = parents[at] as number;
    }
    return at;
  }

  /** Merges the sets of two members; false when they are one already. */
  union(a: number, b: number): boolean {
    const [p, q] = [this.find(a), this.find(b)];
    if (p === q) return false;
    const [sizeP, sizeQ] = [this.#sizes[p] as number, this.#sizes[q] as number];
    const [large, small] = sizeP < sizeQ ? [q, p] : [p, q];
    this.#parents[small] = large;
    this.#sizes[large] = sizeP + sizeQ;
    return true;
  }
}
