import type { FeatureMatrix } from './feature-matrix.ts';
import type { Link } from './mst.ts';
import { checkPart, checkReached, type PartitionLimits } from './region-size.ts';

/**
 * Cuts the trees of a forest into regions, members in each: at every step the link whose cut lowers
 * the sum of squares within regions most, over all trees (Assunção et al. 2006, Guo 2008, GeoDa).
 * A cut into n₁ and n₂ units with means m₁ and m₂ lowers it by n₁ n₂ / (n₁ + n₂) ‖m₁ − m₂‖², so one
 * pass over a tree judges all its links. Cuts below the floor are not made. Throws the errors of
 * `checkPart` and `checkReached`.
 */
export function partitionForest(
  ids: readonly string[],
  links: readonly Link[],
  features: FeatureMatrix,
  limits: PartitionLimits,
): number[][] {
  const forest: Forest = { ends: linkEnds(ids.length, links), features, limits };
  const trees = rootsOf(forest).map((root) => growTree(forest, root));
  for (const { members } of trees) checkPart(ids, members, limits);
  while (trees.length < limits.k) {
    const chosen = bestTree(trees);
    const tree = trees[chosen];
    if (!tree?.cut) break;
    trees.splice(chosen, 1, ...cutTree(forest, tree, tree.cut));
  }
  checkReached(trees.length, limits);
  return trees.map(({ members }) => members);
}

interface Forest {
  /** The vertices linked to each; a cut takes them out. */
  readonly ends: readonly Set<number>[];
  readonly features: FeatureMatrix;
  readonly limits: PartitionLimits;
}

/** A cut between the member at a place and its parent. */
interface Cut {
  readonly place: number;
  readonly gain: number;
}

interface Tree {
  /** From the root outwards. */
  readonly members: number[];
  /** The place of each member's parent; −1 for the root. */
  readonly parents: readonly number[];
  /** The best cut allowed; undefined when there is none. */
  readonly cut: Cut | undefined;
}

function linkEnds(count: number, links: readonly Link[]): Set<number>[] {
  const ends = Array.from({ length: count }, () => new Set<number>());
  for (const { a, b } of links) {
    ends[a]?.add(b);
    ends[b]?.add(a);
  }
  return ends;
}

/** The lowest vertex of each tree. */
function rootsOf(forest: Forest): number[] {
  const seen = new Uint8Array(forest.ends.length);
  const roots: number[] = [];
  for (let root = 0; root < seen.length; root++) {
    if (seen[root] === 1) continue;
    roots.push(root);
    for (const member of walk(forest, root).members) seen[member] = 1;
  }
  return roots;
}

function walk({ ends }: Forest, root: number): Pick<Tree, 'members' | 'parents'> {
  const members = [root];
  const parents = [-1];
  for (const [place, member] of members.entries()) {
    const parent = members[parents[place] as number];
    for (const end of ends[member] as Set<number>) {
      if (end === parent) continue;
      members.push(end);
      parents.push(place);
    }
  }
  return { members, parents };
}

function growTree(forest: Forest, root: number): Tree {
  const { members, parents } = walk(forest, root);
  return { members, parents, cut: bestCut(forest, members, parents) };
}

/** Sums over the branch that hangs from each place; the root's are those of the whole tree. */
interface Branches {
  readonly sums: Float64Array;
  readonly counts: Float64Array;
  readonly people: Float64Array;
}

function bestCut(
  { features, limits }: Forest,
  members: readonly number[],
  parents: readonly number[],
): Cut | undefined {
  const branches = sumBranches(features, limits, members, parents);
  const { people } = branches;
  const all = people[0] as number;
  let best: Cut | undefined;
  for (let place = 1; place < members.length; place++) {
    const part = people[place] as number;
    if (part < limits.least || all - part < limits.least) continue;
    const gain = gainOf(branches, features.columns, place);
    if (gain > (best?.gain ?? -1)) best = { place, gain };
  }
  return best;
}

function sumBranches(
  { columns, values }: FeatureMatrix,
  { population }: PartitionLimits,
  members: readonly number[],
  parents: readonly number[],
): Branches {
  const sums = new Float64Array(members.length * columns);
  const counts = new Float64Array(members.length).fill(1);
  const people = Float64Array.from(members, (member) => population[member] as number);
  for (const [place, member] of members.entries()) {
    sums.set(values.subarray(member * columns, (member + 1) * columns), place * columns);
  }
  for (let place = members.length - 1; place > 0; place--) {
    const parent = parents[place] as number;
    counts[parent] = (counts[parent] as number) + (counts[place] as number);
    people[parent] = (people[parent] as number) + (people[place] as number);
    for (let c = 0; c < columns; c++) {
      const at = parent * columns + c;
      sums[at] = (sums[at] as number) + (sums[place * columns + c] as number);
    }
  }
  return { sums, counts, people };
}

function gainOf({ sums, counts }: Branches, columns: number, place: number): number {
  const inside = counts[place] as number;
  const outside = (counts[0] as number) - inside;
  let squares = 0;
  for (let c = 0; c < columns; c++) {
    const sum = sums[place * columns + c] as number;
    squares += (sum / inside - ((sums[c] as number) - sum) / outside) ** 2;
  }
  return ((inside * outside) / (inside + outside)) * squares;
}

/** The place of the tree with the largest gain, the first of equals. */
function bestTree(trees: readonly Tree[]): number {
  let best = 0;
  for (const [i, { cut }] of trees.entries()) {
    if ((cut?.gain ?? -1) > (trees[best]?.cut?.gain ?? -1)) best = i;
  }
  return best;
}

function cutTree(forest: Forest, { members, parents }: Tree, { place }: Cut): Tree[] {
  const branch = members[place] as number;
  const trunk = members[parents[place] as number] as number;
  forest.ends[branch]?.delete(trunk);
  forest.ends[trunk]?.delete(branch);
  return [growTree(forest, members[0] as number), growTree(forest, branch)];
}
