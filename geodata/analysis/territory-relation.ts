import type { Ubigeo } from '../model/territory.ts';

/** True when one code is the other, lies inside it or holds it. */
function related(one: Ubigeo, other: Ubigeo): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/**
 * Whether something that takes place in `places` concerns a territory: there, in a part of it, or
 * in a territory that holds it. Without places it concerns the whole country, and so no one in
 * particular.
 */
export function concerns(places: readonly Ubigeo[], territory: Ubigeo): boolean {
  return places.some((place) => related(place, territory));
}
