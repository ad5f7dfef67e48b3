import { DisjointSets } from './disjoint-sets.ts';
import { checkPart, checkReached, type PartitionLimits } from './region-size.ts';

/** A merge of the clusters that two units belong to at that time. */
export interface Merge {
  readonly a: number;
  readonly b: number;
}

/**
 * The clusters, members in each, when merges are undone from the last: k of them, or as many as the
 * floor allows. A merge whose halves are not both at the floor stays, and earlier ones of other
 * branches are still undone. Throws the errors of `checkPart` and `checkReached`.
 */
export function cutDendrogram(
  ids: readonly string[],
  merges: readonly Merge[],
  limits: PartitionLimits,
): number[][] {
  const tree = growDendrogram(ids.length, merges, limits.population);
  const roots = rootsOf(tree);
  for (const root of roots) checkPart(ids, membersOf(tree, root), limits);
  const cut = new Set(roots);
  // Nodes are numbered as they were merged, so the halves of a node come after it here.
  for (let node = tree.parents.length - 1; node >= ids.length && cut.size < limits.k; node--) {
    const halves = tree.halves[node - ids.length] as readonly [number, number];
    if (!cut.has(node)) continue;
    if (halves.some((half) => (tree.people[half] as number) < limits.least)) continue;
    cut.delete(node);
    for (const half of halves) cut.add(half);
  }
  checkReached(cut.size, limits);
  return [...cut].map((node) => membersOf(tree, node));
}

/** Nodes: the units, then one for each merge. */
interface Dendrogram {
  readonly units: number;
  readonly halves: readonly (readonly [number, number])[];
  /** −1 for a root. */
  readonly parents: Int32Array;
  readonly people: Float64Array;
}

function growDendrogram(
  units: number,
  merges: readonly Merge[],
  population: Float64Array,
): Dendrogram {
  const sets = new DisjointSets(units);
  const nodeOf = Int32Array.from({ length: units }, (_, i) => i);
  const parents = new Int32Array(units + merges.length).fill(-1);
  const people = new Float64Array(units + merges.length);
  people.set(population);
  const halves = merges.map(({ a, b }, step): [number, number] => {
    const pair: [number, number] = [nodeOf[sets.find(a)] as number, nodeOf[sets.find(b)] as number];
    const node = units + step;
    for (const half of pair) parents[half] = node;
    people[node] = pair.reduce((sum, half) => sum + (people[half] as number), 0);
    sets.union(a, b);
    nodeOf[sets.find(a)] = node;
    return pair;
  });
  return { units, halves, parents, people };
}

function rootsOf({ parents }: Dendrogram): number[] {
  return [...parents.keys()].filter((node) => parents[node] === -1);
}

function membersOf({ units, halves }: Dendrogram, root: number): number[] {
  const members: number[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node < units) members.push(node);
    else open.push(...(halves[node - units] as readonly [number, number]));
  }
  return members;
}
