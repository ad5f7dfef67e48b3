import { DomainError } from '../model/domain-error.ts';
import type { Ubigeo } from '../model/territory.ts';
import { createBridgeFinder, fewestBridges } from './cluster-bridges.ts';
import type { SizeRange } from './cluster-candidates.ts';
import { sortShort } from './cluster-candidates.ts';
import { badInput } from './cluster-connectivity.ts';
import type { ClusterGraph } from './cluster-graph.ts';
import { buildClusterUnit } from './cluster-unit.ts';

/** The first three are the ways to be eligible; the others say what stands in the way. */
export const eligibilityReasons = [
  'CONNECTED',
  'JOINED_BY_CAPITAL',
  'JOINED_BY_BRIDGES',
  'TOO_FEW_DISTRICTS',
  'TOO_MANY_DISTRICTS',
  'CROSSES_REGION',
  'CROSSES_PROVINCE',
  'NOT_CONTIGUOUS',
] as const;
export type EligibilityReason = (typeof eligibilityReasons)[number];

export interface Eligibility {
  eligible: boolean;
  reason: EligibilityReason;
  /** Province of the majority; among equals the lowest code. */
  province: Ubigeo;
  /** Districts that join the members without being members, ascending. */
  bridges: Ubigeo[];
  /** The members' contiguous pieces without any bridge, by lowest ubigeo. */
  components: Ubigeo[][];
}

export interface EligibilityOptions {
  /** At most one member may come from another province of the region. Default false. */
  allowCrossProvince?: boolean | undefined;
  /** Default: two districts or more. */
  size?: SizeRange | undefined;
  /** Districts that may not be bridges. */
  exclude?: readonly Ubigeo[] | undefined;
}

/** Province with most of the districts, and how many are outside it. */
export function leadProvince(districts: readonly Ubigeo[]): { province: Ubigeo; outside: number } {
  const counts = new Map<Ubigeo, number>();
  for (const district of districts) {
    const province = district.slice(0, 4);
    counts.set(province, (counts.get(province) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return { province: first?.[0] ?? '', outside: districts.length - (first?.[1] ?? 0) };
}

/** Reason why the districts cannot form a cluster whatever their contiguity; undefined if none. */
function obstacle(
  districts: readonly Ubigeo[],
  options: EligibilityOptions,
): EligibilityReason | undefined {
  if (districts.length < (options.size?.min ?? 2)) return 'TOO_FEW_DISTRICTS';
  if (districts.length > (options.size?.max ?? Number.POSITIVE_INFINITY)) {
    return 'TOO_MANY_DISTRICTS';
  }
  if (new Set(districts.map((ubigeo) => ubigeo.slice(0, 2))).size > 1) return 'CROSSES_REGION';
  const { outside } = leadProvince(districts);
  const outnumbered = outside === 1 && districts.length > 2 && options.allowCrossProvince === true;
  return outside === 0 || outnumbered ? undefined : 'CROSSES_PROVINCE';
}

function piecesOf(graph: ClusterGraph, members: readonly number[]): Ubigeo[][] {
  const { offsets, targets } = graph.adjacency;
  const left = new Set(members);
  const pieces: Ubigeo[][] = [];
  for (const start of members) {
    if (!left.delete(start)) continue;
    const piece = [start];
    for (const v of piece) {
      for (const u of targets.subarray(offsets[v], offsets[v + 1])) {
        if (left.delete(u)) piece.push(u);
      }
    }
    pieces.push(piece.map((v) => graph.ubigeos[v] as Ubigeo).sort());
  }
  return pieces;
}

/** Indices of the districts, ascending by ubigeo. */
function indicesOf(graph: ClusterGraph, districts: readonly Ubigeo[], argument: string): number[] {
  const indices = [...districts].sort().map((ubigeo) => {
    const index = graph.indexOf.get(ubigeo);
    if (index !== undefined) return index;
    const message = `${argument}: got ${ubigeo}, expected the code of a known district.`;
    throw new DomainError('NOT_FOUND', message, { argument });
  });
  if (new Set(indices).size < indices.length) {
    throw badInput(argument, districts.join(', '), 'each district once');
  }
  return indices;
}

/** The bridges that join the members, null when the rule's bridges do not suffice. */
function bridgesOf(
  graph: ClusterGraph,
  province: Ubigeo,
  members: readonly number[],
  options: EligibilityOptions,
): Ubigeo[] | null {
  const allowed = new Uint8Array(graph.ubigeos.length).fill(1);
  for (const i of indicesOf(graph, options.exclude ?? [], 'exclude')) allowed[i] = 0;
  for (const i of members) allowed[i] = 1;
  const unit = buildClusterUnit(graph, province, {
    allowed,
    allowCrossProvince: options.allowCrossProvince === true,
    include: members,
  });
  if (unit === null) return null;
  const local = unit.required.slice();
  sortShort(local, local.length);
  const finder = createBridgeFinder(unit);
  const count = fewestBridges(finder, local, local.length);
  if (count < 0) return null;
  return Array.from(
    finder.bridges.subarray(0, count),
    (v) => graph.ubigeos[unit.vertices[v] as number] as Ubigeo,
  );
}

/**
 * Whether the districts may form a cluster under the graph's connectivity, how, and if not why.
 * Unknown districts are NOT_FOUND, a district given twice is BAD_INPUT.
 */
export function checkEligibility(
  graph: ClusterGraph,
  districts: readonly Ubigeo[],
  options: EligibilityOptions = {},
): Eligibility {
  const members = indicesOf(graph, districts, 'districts');
  const components = piecesOf(graph, members);
  const { province } = leadProvince(districts);
  const refused = (reason: EligibilityReason): Eligibility => ({
    eligible: false,
    reason,
    province,
    bridges: [],
    components,
  });
  const reason = obstacle(districts, options);
  if (reason !== undefined) return refused(reason);
  const bridges = bridgesOf(graph, province, members, options);
  if (bridges === null) return refused('NOT_CONTIGUOUS');
  const { rule } = graph.connectivity;
  const joined = rule === 'PROVINCIAL_CAPITAL' ? 'JOINED_BY_CAPITAL' : 'JOINED_BY_BRIDGES';
  return {
    eligible: true,
    reason: bridges.length === 0 ? 'CONNECTED' : joined,
    province,
    bridges,
    components,
  };
}
