import { DomainError } from '../model/domain-error.ts';
import { type UnitVariable, valuesInOrder } from './unit-values.ts';

/** How far to divide: into k regions, or as far as a floor allows; with both, k within the floor. */
export interface RegionSize {
  readonly k?: number;
  readonly minPopulation?: {
    /** Anything that adds up over units: people, households, area. */
    readonly population: UnitVariable;
    /** The least a region must hold. */
    readonly least: number;
  };
}

/** What a partition must keep to. */
export interface PartitionLimits {
  /** The number of regions; Infinity for as many as the floor allows. */
  readonly k: number;
  readonly population: Float64Array;
  readonly least: number;
}

/**
 * The limits for the units `ids` in `parts` contiguous parts. Throws `BAD_INPUT` when neither k nor
 * a floor is given, for k that is not a whole number, above the number of units or below that of
 * parts, a floor that is not above 0, and a population that is missing, negative or not finite.
 */
export function partitionLimits(
  ids: readonly string[],
  parts: number,
  { k, minPopulation }: RegionSize,
): PartitionLimits {
  if (k === undefined && minPopulation === undefined) {
    throw badInput('Got neither k nor minPopulation; expected one of them.', 'k');
  }
  if (k !== undefined) checkCount(k, ids.length, parts);
  if (minPopulation === undefined) {
    return { k: k as number, population: new Float64Array(ids.length), least: 0 };
  }
  const { population, least } = minPopulation;
  if (!(least > 0 && least < Infinity)) {
    throw badInput(`Got the floor ${least}; expected a number above 0.`, 'minPopulation');
  }
  const people = valuesInOrder(ids, population);
  const negative = people.findIndex((value) => value < 0);
  if (negative >= 0) {
    const got = `${people[negative]} as ${population.name} of '${ids[negative]}'`;
    throw badInput(`Got ${got}; expected 0 at least.`, population.name);
  }
  return { k: k ?? Infinity, population: people, least };
}

function checkCount(k: number, units: number, parts: number): void {
  if (Number.isInteger(k) && k >= parts && k <= units) return;
  const reason =
    k < parts ? `: no region joins two of the ${parts} parts, an island being one` : '';
  throw badInput(`Got k = ${k}; expected a whole number from ${parts} to ${units}${reason}.`, 'k');
}

/** Throws `BAD_INPUT` when a part, from which regions are cut, is itself below the floor. */
export function checkPart(
  ids: readonly string[],
  members: readonly number[],
  { population, least }: PartitionLimits,
): void {
  const sum = members.reduce((total, member) => total + (population[member] as number), 0);
  if (sum >= least) return;
  const first = ids[Math.min(...members)];
  const got = `a part of ${members.length} units around '${first}' with ${sum}`;
  throw badInput(`Got ${got}; expected ${least} at least in each part.`, 'minPopulation');
}

/** Throws `BAD_INPUT` when the floor stopped the division before k regions. */
export function checkReached(regions: number, { k, least }: PartitionLimits): void {
  if (k === Infinity || regions === k) return;
  const got = `k = ${k} with a floor of ${least}, which allows this method ${regions} regions`;
  throw badInput(`Got ${got}; expected fewer regions or a lower floor.`, 'k');
}

function badInput(message: string, argument: string): DomainError {
  return new DomainError('BAD_INPUT', message, { argument });
}
