/**
 * How the members' values become the set's. A member without a value is left out as long as those
 * with one hold at least two thirds of the set's population; otherwise the set has no value.
 * A member whose population is unknown has no value, and is taken to be of average size.
 */

/**
 * Whether members holding `known` people are two thirds of the set, when `total` people live in
 * the `counted` members whose population is known, out of `length` members.
 */
export function isEnough(known: number, total: number, counted: number, length: number): boolean {
  return counted > 0 && 3 * known * counted >= 2 * total * length;
}

/** Mean of the members' values weighted by their population; NaN when too much is missing. */
export function populationWeightedMean(
  values: Float64Array,
  population: Float64Array,
  members: Int32Array,
  length: number,
): number {
  return meanOfEnough(values, population, members, length, true);
}

/** Plain mean of the members' values, each district once; NaN when too much is missing. */
export function meanOverMembers(
  values: Float64Array,
  population: Float64Array,
  members: Int32Array,
  length: number,
): number {
  return meanOfEnough(values, population, members, length, false);
}

function meanOfEnough(
  values: Float64Array,
  population: Float64Array,
  members: Int32Array,
  length: number,
  byPeople: boolean,
): number {
  let total = 0;
  let counted = 0;
  let known = 0;
  let weights = 0;
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const member = members[i] as number;
    const people = population[member] as number;
    if (Number.isNaN(people)) continue;
    total += people;
    counted++;
    const value = values[member] as number;
    if (Number.isNaN(value)) continue;
    const weight = byPeople ? people : 1;
    known += people;
    weights += weight;
    sum += weight * value;
  }
  return weights > 0 && isEnough(known, total, counted, length) ? sum / weights : Number.NaN;
}

/** The value held between 0 and 1; NaN stays NaN. */
export function clampShare(value: number): number {
  return Math.min(1, Math.max(0, value));
}
