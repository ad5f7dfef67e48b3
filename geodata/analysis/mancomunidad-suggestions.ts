import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import type { ClusterFacts } from '../model/cluster-facts.ts';
import { DomainError } from '../model/domain-error.ts';
import type { Mancomunidad } from '../model/mancomunidad.ts';
import type { Ubigeo } from '../model/territory.ts';
import { resolveConnectivity } from './cluster-connectivity.ts';
import {
  buildClusterGraph,
  type ClusterGraph,
  type ClusterLink,
  type ContiguityInput,
  linksAmong,
} from './cluster-graph.ts';
import { type CriterionUse, criteriaUse } from './cluster-proposals.ts';
import type { RankedCandidate } from './cluster-ranking.ts';
import {
  type ClusterScore,
  createScorer,
  scoreInFull,
  type WeightedCriterion,
  weighCriteria,
} from './cluster-score.ts';
import { buildAssociationGraph } from './mancomunidad-graph.ts';
import {
  checkSuggestInput,
  type SuggestMancomunidadesInput,
  sizeOf,
} from './mancomunidad-rules.ts';
import { type AssociationSearch, bestSets } from './mancomunidad-search.ts';
import { type TravelTimes, travelTimes } from './mancomunidad-travel.ts';

/** Two members that sit in a mancomunidad together already. */
export interface AssociatedPair {
  a: Ubigeo;
  b: Ubigeo;
  /** Ids, ascending. */
  mancomunidades: string[];
}

/** A set of districts that could associate, with the proof in numbers. */
export interface MancomunidadSuggestion extends ClusterScore {
  /** 1 = best. */
  rank: number;
  /** All members, ascending; those of a grown mancomunidad included. */
  districts: Ubigeo[];
  provinces: Ubigeo[];
  /** Id of the mancomunidad that would grow; null when the association would be new. */
  grows: string | null;
  /** The members that would join: all of a new association. */
  joining: Ubigeo[];
  /** People in all members; null when any is unknown. */
  population: number | null;
  /** The borders and reviewed links among the members. */
  links: ClusterLink[];
  associatedPairs: AssociatedPair[];
  /** Longest travel time listed between two members; null when none is. */
  longestMinutes: number | null;
  /** Pairs of members for which no travel time is listed. */
  pairsWithoutMinutes: number;
}

export interface MancomunidadSuggestions {
  suggestions: MancomunidadSuggestion[];
  /** Sets that fulfil every rule but similarity, each counted once; all of them were scored. */
  candidatesConsidered: number;
  /** Those of them that are less similar than asked, or have no profile to compare. */
  candidatesTooDifferent: number;
  criteriaUse: CriterionUse[];
  /** The limit on travel time in force; null where no travel times are at hand. */
  maxMinutes: number | null;
  /** Municipal mancomunidades whose members no source lists, so that they could not be looked at. */
  mancomunidadesWithoutMembers: number;
}

/** Criteria that count, equally, when the question states no weights. */
const defaultCriteria = ['SERVICE_GAP', 'GAP_SIMILARITY', 'CAPITAL_PROXIMITY'];

/** Ids of the municipal mancomunidades of each district, through its province too if so wanted. */
function membershipsOf(
  ubigeos: readonly Ubigeo[],
  known: readonly Mancomunidad[],
  throughProvince: boolean,
): string[][] {
  const of = new Map<Ubigeo, string[]>();
  for (const { id, kind, members } of known) {
    if (kind !== 'MUNICIPAL') continue;
    for (const { ubigeo } of members) of.set(ubigeo, [...(of.get(ubigeo) ?? []), id]);
  }
  return ubigeos.map((ubigeo) => {
    const province = throughProvince ? (of.get(ubigeo.slice(0, 4)) ?? []) : [];
    return [...new Set([...(of.get(ubigeo) ?? []), ...province])].sort();
  });
}

function weighted(
  criteria: readonly ClusterCriterion[],
  facts: ClusterFacts,
  { sectors, criteria: given, plannerValues }: SuggestMancomunidadesInput,
): WeightedCriterion[] {
  const weights = defaultCriteria.map((criterion) => ({ criterion, weight: 1 }));
  return weighCriteria(criteria, facts, { sectors, criteria: given ?? weights, plannerValues });
}

/** What describing a set needs. */
interface Subject {
  facts: ClusterFacts;
  graph: ClusterGraph;
  search: AssociationSearch;
  memberships: readonly (readonly string[])[];
  travel: TravelTimes | null;
}

function describe(
  { facts, graph, search, memberships, travel }: Subject,
  found: RankedCandidate,
  rank: number,
): MancomunidadSuggestion {
  const members = [...found.members];
  const code = (i: number) => facts.ubigeos[i] as Ubigeo;
  const seed = search.graph.seeds[found.unit];
  const own = seed === undefined ? [] : (search.graph.districts[found.unit] ?? []);
  const pairs = members.flatMap((a, i) => members.slice(i + 1).map((b) => [a, b] as const));
  const minutes = pairs.map(([a, b]) => travel?.minutes(a, b) ?? null);
  const listed = minutes.filter((one) => one !== null);
  return {
    ...scoreInFull(search.scorer.weighted, found.members, members.length),
    rank,
    districts: members.map(code),
    provinces: [...new Set(members.map((i) => code(i).slice(0, 4)))],
    grows: seed?.id ?? null,
    joining: members.filter((i) => !own.includes(i)).map(code),
    population: members.some((i) => Number.isNaN(facts.population[i])) ? null : found.population,
    links: linksAmong(graph, members),
    associatedPairs: pairs.flatMap(([a, b]) => {
      const shared = (memberships[a] ?? []).filter((id) => memberships[b]?.includes(id));
      return shared.length === 0 ? [] : [{ a: code(a), b: code(b), mancomunidades: shared }];
    }),
    longestMinutes: listed.length === 0 ? null : Math.max(...listed),
    pairsWithoutMinutes: pairs.length - listed.length,
  };
}

/** Refuses an answer in which no set has any value of any weighted criterion. */
function checkScored(found: number, considered: number, tooDifferent: number): void {
  if (found > 0 || considered === tooDifferent) return;
  const message = `input.criteria: got criteria of which none of the ${considered} sets has a value, expected one with data.`;
  throw new DomainError('INSUFFICIENT_DATA', message, { argument: 'input.criteria' });
}

/**
 * The best sets of districts that are contiguous, alike, within reach of one another and not yet
 * associated. Every connected set of the size range that fulfils the rules is scored, so no better
 * one exists; the score is that of clusters (`cluster-score.ts`). With `nonOverlapping` the best is
 * taken, then the best of what shares no district with it, and so on: not the best sum.
 * Throws BAD_INPUT or NOT_FOUND for a wrong input, TOO_COMPLEX beyond the enumerable,
 * INSUFFICIENT_DATA when nothing can be scored or travel times are asked for and absent.
 */
export function suggestMancomunidades(
  facts: ClusterFacts,
  contiguity: ContiguityInput,
  known: readonly Mancomunidad[],
  input: SuggestMancomunidadesInput,
  criteria: readonly ClusterCriterion[],
): MancomunidadSuggestions {
  checkSuggestInput(input);
  const size = sizeOf(input);
  const { minSharedMeters, reviewedLinks, maxMinutes } = input;
  const connectivity = resolveConnectivity({ minSharedMeters, reviewedLinks });
  const graph = buildClusterGraph(facts, contiguity, connectivity);
  const travel = travelTimes(facts.ubigeos, graph.indexOf, contiguity.reachable, maxMinutes);
  const memberships = membershipsOf(facts.ubigeos, known, input.throughProvince);
  const search: AssociationSearch = {
    facts,
    rank: graph.rank,
    graph: buildAssociationGraph(graph, known, input, { memberships, travel }),
    scorer: createScorer(weighted(criteria, facts, input)),
    memberships,
    size,
    input,
  };
  const { best, considered, tooDifferent } = bestSets(search);
  checkScored(best.length, considered, tooDifferent);
  const subject: Subject = { facts, graph, search, memberships, travel };
  return {
    suggestions: best.map((found, i) => describe(subject, found, i + 1)),
    candidatesConsidered: considered,
    candidatesTooDifferent: tooDifferent,
    criteriaUse: criteriaUse(search.scorer),
    maxMinutes: travel?.maxMinutes ?? null,
    mancomunidadesWithoutMembers: known.filter(
      ({ kind, membersKnown }) => kind === 'MUNICIPAL' && !membersKnown,
    ).length,
  };
}
