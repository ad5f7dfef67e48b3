import type { Mancomunidad } from '../model/mancomunidad.ts';
import type { Ubigeo } from '../model/territory.ts';
import { badInput } from './cluster-connectivity.ts';
import type { ClusterGraph } from './cluster-graph.ts';
import { readArea } from './cluster-input.ts';
import { type CompactAdjacency, compactAdjacency } from './connected-sets.ts';
import {
  districtIndices,
  mancomunidadesNamed,
  ownDistricts,
  type SuggestMancomunidadesInput,
} from './mancomunidad-rules.ts';
import type { TravelTimes } from './mancomunidad-travel.ts';

/**
 * The graph in which new associations are looked for. A vertex is a district, or a mancomunidad
 * that is grown or kept whole with all its own districts; such a vertex comes before the others.
 */
export interface AssociationGraph {
  adjacency: CompactAdjacency;
  /** Districts of each vertex: indices of the facts. */
  districts: readonly (readonly number[])[];
  /** How many of them count towards the size of a suggestion: none of a grown mancomunidad. */
  weights: Uint8Array;
  /** 1 where no suggestion may hold both vertices; `size` x `size`. */
  incompatible: Uint8Array;
  /** The grown mancomunidades, which are the first vertices. */
  seeds: readonly Mancomunidad[];
}

/** What decides whether two districts may be in one suggestion. */
export interface PairRules {
  /** Ids of the mancomunidades each district is associated in. */
  memberships: readonly (readonly string[])[];
  travel: TravelTimes | null;
}

/** The vertices: grown mancomunidades, then those kept whole, then single districts. */
interface Vertices {
  districts: (readonly number[])[];
  weights: number[];
  seeds: Mancomunidad[];
}

/**
 * Builds the graph of an area. Throws BAD_INPUT or NOT_FOUND for codes and ids that are wrong, and
 * for mancomunidades to grow or keep that have no district in the area, one outside it, or share one.
 */
export function buildAssociationGraph(
  graph: ClusterGraph,
  known: readonly Mancomunidad[],
  input: SuggestMancomunidadesInput,
  rules: PairRules,
): AssociationGraph {
  const { districts, weights, seeds } = verticesOf(graph, known, input);
  return {
    adjacency: contracted(graph, districts),
    districts,
    weights: Uint8Array.from(weights),
    incompatible: incompatibleVertices(graph.ubigeos, districts, seeds.length, input, rules),
    seeds,
  };
}

function verticesOf(
  graph: ClusterGraph,
  known: readonly Mancomunidad[],
  input: SuggestMancomunidadesInput,
): Vertices {
  const { allowed } = readArea(graph, { within: input.within }, areaRules);
  const grown = mancomunidadesNamed(known, input.grow, 'grow');
  const kept = mancomunidadesNamed(known, input.keepWhole, 'keepWhole').filter(
    (one) => !grown.includes(one),
  );
  const left = mancomunidadesNamed(known, input.excludeMembersOf, 'excludeMembersOf');
  for (const index of districtIndices(graph.indexOf, input.exclude, 'exclude')) allowed[index] = 0;
  for (const index of districtIndices(graph.indexOf, left.flatMap(ownDistricts), 'exclude')) {
    allowed[index] = 0;
  }
  const taken = new Map<number, Mancomunidad>();
  const whole = (one: Mancomunidad, argument: string) =>
    wholeVertex(graph, one, { allowed, taken, argument });
  const grownVertices = grown.map((one) => whole(one, 'grow'));
  const keptVertices = kept.map((one) => whole(one, 'keepWhole'));
  const single = [...allowed.keys()].filter((i) => allowed[i] === 1 && !taken.has(i));
  single.sort((a, b) => (graph.rank[a] as number) - (graph.rank[b] as number));
  return {
    districts: [...grownVertices, ...keptVertices, ...single.map((i) => [i])],
    weights: [
      ...grownVertices.map(() => 0),
      ...keptVertices.map(({ length }) => length),
      ...single.map(() => 1),
    ],
    seeds: grown,
  };
}

const areaRules = { size: { min: 2, max: 10 }, allowCrossProvince: true };

/** The own districts of a mancomunidad as one vertex, ascending. */
function wholeVertex(
  graph: ClusterGraph,
  mancomunidad: Mancomunidad,
  {
    allowed,
    taken,
    argument,
  }: { allowed: Uint8Array; taken: Map<number, Mancomunidad>; argument: string },
): number[] {
  const own = ownDistricts(mancomunidad).sort();
  const { name } = mancomunidad;
  if (own.length === 0) {
    throw badInput(
      argument,
      `${name}, of which no district is a known member`,
      'one with districts',
    );
  }
  return own.map((ubigeo) => {
    const index = graph.indexOf.get(ubigeo) ?? -1;
    if (allowed[index] !== 1) {
      throw badInput(
        argument,
        `${name} with ${ubigeo}, which takes no part`,
        'members within the area, none excluded',
      );
    }
    const other = taken.get(index);
    if (other !== undefined) {
      throw badInput(
        argument,
        `${name} and ${other.name}, which share ${ubigeo}`,
        'mancomunidades without common districts',
      );
    }
    taken.set(index, mancomunidad);
    return index;
  });
}

/** The contiguity of the districts, those of a vertex made one. */
function contracted(
  graph: ClusterGraph,
  districts: readonly (readonly number[])[],
): CompactAdjacency {
  const vertexOf = new Map(districts.flatMap((own, vertex) => own.map((i) => [i, vertex])));
  const { offsets, targets, meters } = graph.adjacency;
  const [from, to, borders]: [number[], number[], number[]] = [[], [], []];
  for (const [index, vertex] of vertexOf) {
    for (let e = offsets[index] as number; e < (offsets[index + 1] as number); e++) {
      const other = vertexOf.get(targets[e] as number);
      if (other === undefined || other === vertex) continue;
      from.push(vertex);
      to.push(other);
      borders.push(meters[e] as number);
    }
  }
  return compactAdjacency(districts.length, from, to, borders);
}

const scopeDigits = { PROVINCE: 4, REGION: 2, ANY: 0 } as const;

function isDisjoint(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return false;
  return true;
}

/** Every rule on two vertices: one grown mancomunidad, one scope, nothing in common, within reach. */
function incompatibleVertices(
  ubigeos: readonly Ubigeo[],
  districts: readonly (readonly number[])[],
  seeds: number,
  { scope, newness }: SuggestMancomunidadesInput,
  { memberships, travel }: PairRules,
): Uint8Array {
  const size = districts.length;
  const barred = new Uint8Array(size * size);
  const digits = scopeDigits[scope];
  const scopes = districts.map(
    (own) => new Set(own.map((i) => (ubigeos[i] as Ubigeo).slice(0, digits))),
  );
  const joined = districts.map((own) => new Set(own.flatMap((i) => memberships[i] ?? [])));
  const apart = (v: number, w: number): boolean => {
    if (v < seeds && w < seeds) return true;
    if (isDisjoint(scopes[v] as Set<string>, scopes[w] as Set<string>)) return true;
    const share = !isDisjoint(joined[v] as Set<string>, joined[w] as Set<string>);
    if (newness === 'NO_PAIR' && share) return true;
    return travel !== null && !allReach(travel, districts[v] ?? [], districts[w] ?? []);
  };
  for (let v = 0; v < size; v++) {
    for (let w = v + 1; w < size; w++) {
      if (!apart(v, w)) continue;
      barred[v * size + w] = 1;
      barred[w * size + v] = 1;
    }
  }
  return barred;
}

function allReach(travel: TravelTimes, some: readonly number[], others: readonly number[]) {
  return some.every((a) => others.every((b) => travel.isWithin(a, b)));
}
