import { DomainError } from '../model/domain-error.ts';
import { catchmentScores } from './catchment-scores.ts';

/**
 * Travel costs (minutes, metres, soles) from each origin to each destination, row by row:
 * `costs[i * destinations.length + j]` goes from `origins[i]` to `destinations[j]`, and may differ
 * from the way back. NaN means that the destination cannot be reached.
 */
export interface TravelMatrix {
  readonly origins: readonly string[];
  readonly destinations: readonly string[];
  readonly costs: Float64Array;
}

export const floatingCatchmentMethods = ['TWO_SFCA', 'BFCA'] as const;
export type FloatingCatchmentMethod = (typeof floatingCatchmentMethods)[number];

/** What a floating catchment area score is made of. */
export interface FloatingCatchmentInput {
  readonly travel: TravelMatrix;
  /** People (or other need) at each origin. */
  readonly demand: ReadonlyMap<string, number>;
  /** Places, beds, jobs (…) at each destination. */
  readonly supply: ReadonlyMap<string, number>;
  /** A pair weighs 1 when its cost is at most this, else 0. */
  readonly cutoff: number;
}

/**
 * Supply within reach per head of those who compete for it, by origin: with the binary weight
 * w(i, j) = 1 where the cost from origin i to destination j is at most the cut-off,
 *
 * - `TWO_SFCA` (Luo and Wang 2003): R(j) = supply(j) / Σ demand(i) w(i, j), A(i) = Σ R(j) w(i, j);
 * - `BFCA`, the balanced form (Paez, Higgins and Vivona 2019): demand is shared out with
 *   w(i, j) / Σ over j of w, the level of service with w(i, j) / Σ over i of w, so that nobody is
 *   counted twice and the scores sum to the levels of service.
 *
 * With TWO_SFCA demand × score sums to the supply that somebody reaches.
 *
 * Conventions (those of the R package accessibility, 2023): the cost read in both steps is the one
 * of the way from the origin; destinations without supply take their share of demand in BFCA; a
 * destination that no demand reaches gives 0; an origin that reaches none scores 0. The unit is
 * that of supply over that of demand.
 * Throws `BAD_INPUT` for negative or non-finite demand, supply or cut-off, negative or infinite
 * costs, a matrix of another size than its ids, repeated ids, and ids without demand or supply.
 */
export function floatingCatchment(
  method: FloatingCatchmentMethod,
  input: FloatingCatchmentInput,
): Map<string, number> {
  const { origins, destinations } = input.travel;
  checkTravelMatrix(input.travel);
  checkCutoff(input.cutoff);
  const demand = amountsOf(origins, input.demand, 'demand');
  const supply = amountsOf(destinations, input.supply, 'supply');
  const width = destinations.length;
  const rows = [...origins.keys()];
  const scores = catchmentScores(method, {
    demand,
    supply,
    originsWithin: (j) =>
      rows.filter((i) => (input.travel.costs[i * width + j] as number) <= input.cutoff),
  });
  return new Map(origins.map((id, i) => [id, scores[i] as number]));
}

/**
 * The least cost from each origin to a destination with a positive supply, null where it reaches
 * none. Throws `BAD_INPUT` as `floatingCatchment` does.
 */
export function nearestCosts(
  travel: TravelMatrix,
  supply: ReadonlyMap<string, number>,
): Map<string, number | null> {
  checkTravelMatrix(travel);
  const amounts = amountsOf(travel.destinations, supply, 'supply');
  const width = travel.destinations.length;
  const leastOf = (row: number): number | null => {
    let least: number | null = null;
    for (let j = 0; j < width; j++) {
      const cost = travel.costs[row * width + j] as number;
      if (amounts[j] === 0 || Number.isNaN(cost)) continue;
      if (least === null || cost < least) least = cost;
    }
    return least;
  };
  return new Map(travel.origins.map((id, i) => [id, leastOf(i)]));
}

function checkTravelMatrix({ origins, destinations, costs }: TravelMatrix): void {
  const size = origins.length * destinations.length;
  if (costs.length !== size) {
    const expected = `${origins.length} × ${destinations.length} = ${size}`;
    throw new DomainError('BAD_INPUT', `Got ${costs.length} travel costs; expected ${expected}.`);
  }
  for (const ids of [origins, destinations]) {
    if (new Set(ids).size === ids.length) continue;
    const repeated = ids.find((id, i) => ids.indexOf(id) !== i);
    throw new DomainError('BAD_INPUT', `Got the id '${repeated}' twice in the travel matrix.`);
  }
  const at = costs.findIndex((cost) => cost < 0 || cost === Infinity);
  if (at === -1) return;
  const pair = `${origins[Math.floor(at / destinations.length)]} to ${destinations[at % destinations.length]}`;
  throw new DomainError(
    'BAD_INPUT',
    `Got the travel cost ${costs[at]} from ${pair}; expected 0 or more, or no number where there is no way.`,
    { argument: 'travel' },
  );
}

function checkCutoff(cutoff: number): void {
  if (cutoff >= 0 && cutoff < Infinity) return;
  throw new DomainError('BAD_INPUT', `Got the cut-off ${cutoff}; expected 0 or more.`, {
    argument: 'cutoff',
  });
}

function amountsOf(
  ids: readonly string[],
  amounts: ReadonlyMap<string, number>,
  argument: 'demand' | 'supply',
): Float64Array {
  return Float64Array.from(ids, (id) => {
    const amount = amounts.get(id);
    if (amount !== undefined && amount >= 0 && amount < Infinity) return amount;
    const got = amount === undefined ? 'none' : `${amount}`;
    throw new DomainError(
      'BAD_INPUT',
      `Got ${got} as the ${argument} of '${id}', which is in the travel matrix; expected a number of at least 0.`,
      { argument },
    );
  });
}
