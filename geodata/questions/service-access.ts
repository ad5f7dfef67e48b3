import type { FloatingCatchmentMethod } from '../analysis/floating-catchment.ts';
import { networkCatchment } from '../analysis/travel-network/network-catchment.ts';
import { DomainError } from '../model/domain-error.ts';
import type { Ubigeo } from '../model/territory.ts';
import { chosenFacilities, type FacilityChoice } from './chosen-facilities.ts';
import type { FacilitiesByPoint } from './facilities-by-point.ts';
import { question } from './question.ts';
import type { TravelFacts } from './travel-facts.ts';
import { requiredTravel, type TravelChoice } from './travel-subject.ts';

/** Whose access to what, and how it is scored. */
export interface ServiceAccessInput extends TravelChoice, FacilityChoice {
  method: FloatingCatchmentMethod;
  cutoffMinutes: number;
  districts: readonly Ubigeo[];
  /** What a facility of each category offers, the others nothing; null = each offers 1. */
  categoryWeights: readonly { category: string; weight: number }[] | null;
}

/** The access of one district. */
export interface DistrictAccess {
  ubigeo: Ubigeo;
  /** Supply per head, mean over the people of its places; null where no place of it has people. */
  score: number | null;
  /** 1 = the highest score of the answer; equal scores share a rank. */
  rank: number | null;
  population: number;
  /** Share (0-1) of them with a score above 0. */
  reachingShare: number | null;
}

/** The access of districts, in the order asked for. */
export interface ServiceAccess {
  districts: DistrictAccess[];
  /** Facilities of the country that the choice takes, and what they offer. */
  facilities: number;
  supply: number;
  elapsedMs: number;
  sourceIds: readonly string[];
}

/** Longest cut-off in minutes: a search for each facility of the country takes some milliseconds then. */
const longestCutoffMinutes = 240;

/**
 * Floating catchment scores of districts: the mean of its populated places', weighted by people.
 * Who competes and serves outside the districts asked for counts as in a question about the country.
 */
export const serviceAccessQuestion = question<ServiceAccessInput, ServiceAccess>({
  answer: (facts, input) => {
    const started = performance.now();
    const travel = requiredTravel(facts);
    checkCutoff(input.cutoffMinutes);
    const facilities = chosenFacilities(facts, input);
    const supply = supplyByPoint(facilities, input);
    checkSupply(supply, input);
    const demand = peopleByPlace(travel);
    const placesOf = placesByDistrict(travel, input.districts);
    const scores = networkCatchment(
      input.method,
      travel.network,
      { supply, demand, asked: [...placesOf.values()].flat().filter((id) => demand.has(id)) },
      { mode: input.mode, season: input.season, cutoff: input.cutoffMinutes },
    );
    const access = input.districts.map((ubigeo) =>
      districtAccess(ubigeo, placesOf.get(ubigeo) ?? [], demand, scores),
    );
    return {
      districts: ranked(access),
      facilities: [...facilities.values()].reduce((sum, there) => sum + there.length, 0),
      supply: [...supply.values()].reduce((sum, amount) => sum + amount, 0),
      elapsedMs: performance.now() - started,
      sourceIds: travel.sourceIds,
    };
  },
});

/** What is offered at each point that offers something. */
function supplyByPoint(
  facilities: FacilitiesByPoint,
  { kind, categoryWeights }: ServiceAccessInput,
): Map<string, number> {
  const weights = categoryWeights && checkedWeights(categoryWeights, kind);
  const supply = new Map<string, number>();
  for (const [point, there] of facilities) {
    const offers = there.map((one) => (weights ? (weights.get(one.category) ?? 0) : one.supply));
    const total = offers.reduce((sum, offer) => sum + offer, 0);
    if (total > 0) supply.set(point, total);
  }
  return supply;
}

/** Nobody's access is 0 because nothing is loaded. */
function checkSupply(supply: ReadonlyMap<string, number>, input: ServiceAccessInput): void {
  if (supply.size > 0) return;
  const which = `${input.kind} facilities of ${input.minCategory ?? 'any'} category or above that offer anything`;
  throw new DomainError(
    'INSUFFICIENT_DATA',
    `Got no ${which}; expected some on the travel network: the official edition has them.`,
    { argument: 'kind' },
  );
}

function checkedWeights(
  weights: NonNullable<ServiceAccessInput['categoryWeights']>,
  kind: ServiceAccessInput['kind'],
): Map<string | null, number> {
  const argument = 'categoryWeights';
  const refused = (got: string, expected: string) =>
    new DomainError('BAD_INPUT', `Got ${got}; expected ${expected}.`, { argument });
  if (kind !== 'HEALTH') throw refused('weights of categories for schools', 'none');
  const byCategory = new Map(weights.map(({ category, weight }) => [category, weight]));
  if (byCategory.size < weights.length) throw refused('a category twice', 'each once');
  const bad = weights.find(({ weight }) => !(weight >= 0 && weight < Infinity));
  if (bad) throw refused(`the weight ${bad.weight} of ${bad.category}`, 'a number of at least 0');
  if (!weights.some(({ weight }) => weight > 0)) throw refused('no weight above 0', 'at least one');
  return byCategory;
}

function checkCutoff(minutes: number): void {
  if (minutes > 0 && minutes <= longestCutoffMinutes) return;
  const expected = `more than 0 and at most ${longestCutoffMinutes} minutes`;
  throw new DomainError('BAD_INPUT', `Got the cut-off ${minutes}; expected ${expected}.`, {
    argument: 'cutoffMinutes',
  });
}

/** People of the places that have some. */
function peopleByPlace({ places }: TravelFacts): Map<string, number> {
  const people = new Map<string, number>();
  for (const [i, id] of places.ids.entries()) {
    const population = places.population[i] as number;
    if (population > 0) people.set(id, population);
  }
  return people;
}

function placesByDistrict(
  { places }: TravelFacts,
  districts: readonly Ubigeo[],
): Map<Ubigeo, string[]> {
  const byDistrict = new Map<Ubigeo, string[]>(districts.map((ubigeo) => [ubigeo, []]));
  for (const [i, id] of places.ids.entries()) byDistrict.get(places.ubigeos[i] as Ubigeo)?.push(id);
  return byDistrict;
}

function districtAccess(
  ubigeo: Ubigeo,
  places: readonly string[],
  demand: ReadonlyMap<string, number>,
  scores: ReadonlyMap<string, number>,
): Omit<DistrictAccess, 'rank'> {
  let [population, reaching, total] = [0, 0, 0];
  for (const id of places) {
    const people = demand.get(id) ?? 0;
    const score = scores.get(id) ?? 0;
    population += people;
    total += people * score;
    if (score > 0) reaching += people;
  }
  if (population === 0) return { ubigeo, score: null, population, reachingShare: null };
  return { ubigeo, score: total / population, population, reachingShare: reaching / population };
}

function ranked(access: readonly Omit<DistrictAccess, 'rank'>[]): DistrictAccess[] {
  const scores = access.flatMap(({ score }) => score ?? []).sort((a, b) => b - a);
  const rankOf = new Map<number, number>();
  for (const [i, score] of scores.entries()) if (!rankOf.has(score)) rankOf.set(score, i + 1);
  return access.map((one) => ({
    ...one,
    rank: one.score === null ? null : (rankOf.get(one.score) ?? null),
  }));
}
