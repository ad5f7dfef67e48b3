import { neighborsWithin } from '../../geodata/analysis/neighbourhoods.ts';
import type { ContiguityPair } from '../../geodata/model/contiguity.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { Ubigeo } from '../../geodata/model/territory.ts';
import type { Context } from '../context.ts';
import type { ContiguityChoice, Reference } from '../reference.ts';
import { knownTerritories } from '../territory/territory-lookup.ts';
import type { NeighborType } from './contiguity.type.ts';

/** Ten borders reach most of the country; more would only list it. */
const HIGHEST_ORDER = 10;

/** The pair of two districts in either direction. */
export function pairOf(
  { pairOf: pairs }: Pick<Reference, 'pairOf'>,
  one: Ubigeo,
  other: Ubigeo,
): ContiguityPair | undefined {
  return pairs.get(one < other ? `${one} ${other}` : `${other} ${one}`);
}

/**
 * Districts within `order` borders, the longest shared border first among equals in order.
 * Throws BAD_INPUT for an order that is not 1 to 10.
 */
export async function neighborsOf(
  ubigeo: Ubigeo,
  order: number,
  choice: ContiguityChoice,
  context: Context,
): Promise<NeighborType[]> {
  if (order < 1 || order > HIGHEST_ORDER) {
    throw new DomainError('BAD_INPUT', `Got order ${order}; expected 1 to ${HIGHEST_ORDER}.`, {
      argument: 'order',
    });
  }
  const { reference } = context;
  const found = neighborsWithin(reference.graph(choice), ubigeo, order).map(
    ({ id, order: reached }) => {
      const pair = reached === 1 ? pairOf(reference, ubigeo, id) : undefined;
      return {
        id,
        order: reached,
        contiguity: pair?.kind ?? choice.contiguity,
        sharedMeters: pair?.sharedMeters ?? 0,
        longestRunMeters: pair?.longestRunMeters ?? 0,
        link: pair?.link ?? ('LAND' as const),
      };
    },
  );
  found.sort((a, b) => a.order - b.order || b.sharedMeters - a.sharedMeters);
  const districts = knownTerritories(
    found.map(({ id }) => id),
    context,
  );
  const byUbigeo = new Map(districts.map((district) => [district.ubigeo, district]));
  return found.flatMap(({ id, ...neighbor }) => {
    const district = byUbigeo.get(id);
    return district ? [{ ...neighbor, district }] : [];
  });
}
