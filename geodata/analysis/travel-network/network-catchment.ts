import { DomainError } from '../../model/domain-error.ts';
import { catchmentScores } from '../catchment-scores.ts';
import type { FloatingCatchmentMethod } from '../floating-catchment.ts';
import type { TravelNetwork } from './network.ts';
import { reachSearch } from './reach.ts';
import { checkedTravel, nodeOfPoint, type TravelOptions } from './travel-answer.ts';

/** Who needs what is offered where, by the ids of the places of a network. */
export interface NetworkCatchment {
  /** People (or other need). */
  readonly demand: ReadonlyMap<string, number>;
  readonly supply: ReadonlyMap<string, number>;
  /** The places of `demand` whose scores are asked for. */
  readonly asked: readonly string[];
}

/**
 * Floating catchment scores (see `floatingCatchment`) by the travel times of a network, of some
 * places: those who compete and serve beyond them count too, so a place has the same score whatever
 * others are asked for. One short search for each supply that matters, two with BFCA; no matrix.
 * Throws `NOT_FOUND` for an unknown place; `BAD_INPUT` for amounts that are negative or not finite
 * and for an unknown mode, season or cut-off.
 */
export function networkCatchment(
  method: FloatingCatchmentMethod,
  network: TravelNetwork,
  { demand, supply, asked }: NetworkCatchment,
  options: TravelOptions,
): Map<string, number> {
  const { profile, cutoff } = checkedTravel(network, options);
  const people = amountsAtNodes(network, demand, 'demand');
  const services = amountsAtNodes(network, supply, 'supply');
  const askedNumbers = asked.map((id) => people.numberAt[nodeOfPoint(network, id)] as number);
  const search = reachSearch(profile);
  const reached = (from: Amounts, numbers: readonly number[], to: Amounts): number[] => {
    const starts = numbers.map((number) => from.nodes[number] as number);
    const nodes = search({ starts, cutoff, backwards: from === services });
    return nodes.map((node) => to.numberAt[node] as number).filter((number) => number !== -1);
  };
  let needed = reached(people, askedNumbers, services);
  if (method === 'BFCA') {
    // What a competitor's need is shared out over, though those asked for may not reach it.
    needed = reached(people, reached(services, needed, people), services);
  }
  needed.sort((a, b) => a - b);
  const scores = catchmentScores(method, {
    demand: people.values,
    supply: Float64Array.from(needed, (number) => services.values[number] as number),
    originsWithin: (j) => reached(services, [needed[j] as number], people),
  });
  return new Map(asked.map((id, i) => [id, scores[askedNumbers[i] as number] as number]));
}

interface Amounts {
  values: Float64Array;
  nodes: Int32Array;
  /** By node; -1 where there is none. */
  numberAt: Int32Array;
}

function amountsAtNodes(
  network: TravelNetwork,
  amounts: ReadonlyMap<string, number>,
  argument: 'demand' | 'supply',
): Amounts {
  for (const [id, amount] of amounts) {
    if (amount >= 0 && amount < Infinity) continue;
    const message = `Got ${amount} as the ${argument} of '${id}'; expected a number of at least 0.`;
    throw new DomainError('BAD_INPUT', message, { argument });
  }
  const nodes = Int32Array.from(amounts.keys(), (id) => nodeOfPoint(network, id));
  const numberAt = new Int32Array(network.nodeCount).fill(-1);
  for (const [number, node] of nodes.entries()) numberAt[node] = number;
  return { values: Float64Array.from(amounts.values()), nodes, numberAt };
}
