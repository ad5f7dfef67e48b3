import fc from 'fast-check';
import type { Linkage } from '../../geodata/analysis/cluster-distance.ts';
import { type FeatureMatrix, featureMatrix } from '../../geodata/analysis/feature-matrix.ts';
import { type AdjacencyGraph, buildGraph } from '../../geodata/analysis/graph.ts';
import type { Regionalization } from '../../geodata/analysis/regionalize.ts';
import { connectedCase, type RandomCase } from './spatial-fixtures.ts';

/*
 * The methods by their definitions, slowly: every distance from its pairs of units, every cut by
 * its two sums of squares. Vertices are numbers, a link is a pair of them.
 */

type Pair = readonly [number, number];
export interface PlainGraph {
  links: readonly Pair[];
  features: FeatureMatrix;
}

const profile = ({ columns, values }: FeatureMatrix, row: number) =>
  values.slice(row * columns, (row + 1) * columns);

function plainDistance(features: FeatureMatrix, a: number, b: number): number {
  const other = profile(features, b);
  return profile(features, a).reduce((sum, x, c) => sum + (x - other[c]!) ** 2, 0);
}

/** Squared distances to the mean profile of the members. */
export function plainSquares(features: FeatureMatrix, members: readonly number[]): number {
  const rows = members.map((row) => profile(features, row));
  let sum = 0;
  for (let c = 0; c < features.columns; c++) {
    const mean = rows.reduce((total, row) => total + row[c]!, 0) / rows.length;
    sum += rows.reduce((total, row) => total + (row[c]! - mean) ** 2, 0);
  }
  return sum;
}

/** The parts of a graph, by merging the groups that a link touches. */
function plainParts(count: number, links: readonly Pair[]): number[][] {
  let groups = Array.from({ length: count }, (_, i) => [i]);
  for (const [a, b] of links) {
    const [p, q] = [groups.find((g) => g.includes(a))!, groups.find((g) => g.includes(b))!];
    if (p !== q) groups = [...groups.filter((g) => g !== p && g !== q), [...p, ...q]];
  }
  return groups;
}

/** Shortest links first that close no circle. */
export function plainTree({ links, features }: PlainGraph): Pair[] {
  const tree: Pair[] = [];
  const lengthOf = ([a, b]: Pair) => plainDistance(features, a, b);
  for (const link of [...links].sort((p, q) => lengthOf(p) - lengthOf(q))) {
    const parts = plainParts(features.rows, tree);
    if (!parts.some((part) => part.includes(link[0]) && part.includes(link[1]))) tree.push(link);
  }
  return tree;
}

/** Cuts the link that lowers the sum of squares most, until k parts or no cut keeps the floor. */
export function plainPartition(
  tree: readonly Pair[],
  features: FeatureMatrix,
  k: number,
  meetsFloor: (members: readonly number[]) => boolean = () => true,
): number[][] {
  let left = [...tree];
  for (;;) {
    const parts = plainParts(features.rows, left);
    const squaresOf = (groups: readonly number[][]) =>
      groups.reduce((sum, group) => sum + plainSquares(features, group), 0);
    const cuts = left
      .map((link) => {
        const rest = left.filter((other) => other !== link);
        return { rest, groups: plainParts(features.rows, rest) };
      })
      .filter(({ groups }) => groups.every(meetsFloor))
      .map((cut) => ({ ...cut, squares: squaresOf(cut.groups) }))
      .sort((p, q) => p.squares - q.squares);
    if (parts.length >= k || cuts[0] === undefined) return parts;
    left = cuts[0].rest;
  }
}

/** The clusters after each merge and the link of each: the nearest two that a link joins. */
export function plainAgglomeration(
  { links, features }: PlainGraph,
  distance: (p: readonly number[], q: readonly number[]) => number,
): { tree: Pair[]; stages: number[][][] } {
  let clusters = Array.from({ length: features.rows }, (_, i) => [i]);
  const tree: Pair[] = [];
  const stages = [clusters];
  for (;;) {
    const candidates = clusters.flatMap((p, i) =>
      clusters.slice(i + 1).map((q) => ({
        p,
        q,
        between: links.filter(
          ([a, b]) => (p.includes(a) && q.includes(b)) || (p.includes(b) && q.includes(a)),
        ),
      })),
    );
    const [best] = candidates
      .filter(({ between }) => between.length > 0)
      .map((pair) => ({ ...pair, apart: distance(pair.p, pair.q) }))
      .sort((x, y) => x.apart - y.apart);
    if (best === undefined) return { tree, stages };
    const lengthOf = ([a, b]: Pair) => plainDistance(features, a, b);
    tree.push([...best.between].sort((x, y) => lengthOf(x) - lengthOf(y))[0]!);
    clusters = [...clusters.filter((c) => c !== best.p && c !== best.q), [...best.p, ...best.q]];
    stages.push(clusters);
  }
}

/** The distance of two clusters by its definition; FIRST looks at linked pairs only. */
export function plainLinkage(
  { links, features }: PlainGraph,
  linkage: Linkage,
  order: 'FIRST' | 'FULL',
): (p: readonly number[], q: readonly number[]) => number {
  const linked = (a: number, b: number) =>
    links.some(([c, d]) => (a === c && b === d) || (a === d && b === c));
  return (p, q) => {
    if (linkage === 'WARD') {
      const parts = plainSquares(features, p) + plainSquares(features, q);
      return plainSquares(features, [...p, ...q]) - parts;
    }
    const distances = p
      .flatMap((a) => q.map((b): Pair => [a, b]))
      .filter(([a, b]) => order === 'FULL' || linked(a, b))
      .map(([a, b]) => plainDistance(features, a, b));
    if (linkage === 'SINGLE') return Math.min(...distances);
    if (linkage === 'COMPLETE') return Math.max(...distances);
    return distances.reduce((sum, value) => sum + value, 0) / distances.length;
  };
}

/** A connected graph and a number of regions it can be divided into. */
export const sizedCase = fc.tuple(connectedCase(16), fc.nat()).map(([random, draw]) => {
  const graph = buildGraph(random.ids, random.pairs);
  return { ...random, graph, k: 1 + (draw % random.ids.length) };
});

/** The members of each region as vertices, in a form that can be compared. */
export function groupsOf(graph: AdjacencyGraph, { labels }: Regionalization): string {
  const groups = new Map<number, number[]>();
  for (const [vertex, id] of graph.ids.entries()) {
    const label = labels.get(id)!;
    groups.set(label, [...(groups.get(label) ?? []), vertex]);
  }
  return normal([...groups.values()]);
}

export const normal = (groups: readonly (readonly number[])[]) =>
  groups
    .map((group) => [...group].sort((a, b) => a - b).join(' '))
    .sort()
    .join(' | ');

/** The links of a case, each once, and its standardised variables. */
export function plainGraph(graph: AdjacencyGraph, { pairs, variables }: RandomCase): PlainGraph {
  const links = new Map(
    pairs.map(({ a, b }) => {
      const ends = [graph.indexOf.get(a)!, graph.indexOf.get(b)!].sort((p, q) => p - q);
      return [ends.join(), ends as [number, number]];
    }),
  );
  return {
    links: [...links.values()],
    features: featureMatrix(graph.ids, variables, 'STANDARDISED'),
  };
}
