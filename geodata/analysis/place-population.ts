import type { Ubigeo } from '../model/territory.ts';

/** A populated place of a directory that does not say how many people live there. */
export interface DirectoryPlace {
  readonly code: string;
  readonly ubigeo: Ubigeo;
  readonly kind: 'URBAN' | 'RURAL';
  readonly longitude: number;
  readonly latitude: number;
}

/** People of a district and the share (0-1) of them in rural places; null = not known. */
export interface DistrictPeople {
  readonly people: number | null;
  readonly ruralShare: number | null;
}

/** A place with the people counted there. */
export type PeopledPlace = DirectoryPlace & { readonly population: number };

/** Degrees of latitude in kilometres, and of longitude at the equator; 1 % off at most in Peru. */
const kilometersPerDegree = 110.9;

/**
 * An estimate of the people of each place: the rural people of a district in equal parts to its
 * rural places and the others to its urban places; all to the one kind where it has no other, and to
 * all its places alike where the rural share is not known. The people of a district are those of its
 * places, in sum; a place in a district without a figure has none.
 */
export function sharePeople(
  places: readonly DirectoryPlace[],
  districts: ReadonlyMap<Ubigeo, DistrictPeople>,
): PeopledPlace[] {
  const counts = new Map<Ubigeo, { URBAN: number; RURAL: number }>();
  for (const { ubigeo, kind } of places) {
    const count = counts.get(ubigeo) ?? { URBAN: 0, RURAL: 0 };
    count[kind] += 1;
    counts.set(ubigeo, count);
  }
  return places.map((place) => {
    const count = counts.get(place.ubigeo) as { URBAN: number; RURAL: number };
    const { people, ruralShare } = districts.get(place.ubigeo) ?? { people: 0, ruralShare: null };
    const all = count.URBAN + count.RURAL;
    if (ruralShare === null || count[place.kind] === all) {
      return { ...place, population: (people ?? 0) / all };
    }
    const share = place.kind === 'RURAL' ? ruralShare : 1 - ruralShare;
    return { ...place, population: ((people ?? 0) * share) / count[place.kind] };
  });
}

/**
 * Fewer places: those nearer than `kilometers` to one that is kept, of the same district, are
 * counted there, at the nearest. Urban places are kept first, then by code. Nobody is left out.
 */
export function mergeNearPlaces(
  places: readonly PeopledPlace[],
  kilometers: number,
): PeopledPlace[] {
  const kept = new Map<Ubigeo, { place: PeopledPlace; population: number }[]>();
  const urbanFirst = [...places].sort(
    (a, b) => Number(a.kind === 'RURAL') - Number(b.kind === 'RURAL') || (a.code < b.code ? -1 : 1),
  );
  for (const place of urbanFirst) {
    const district = kept.get(place.ubigeo) ?? [];
    kept.set(place.ubigeo, district);
    const near = nearest(district, place, kilometers);
    if (near) near.population += place.population;
    else district.push({ place, population: place.population });
  }
  return [...kept.values()]
    .flat()
    .map(({ place, population }) => ({ ...place, population }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function nearest<Kept extends { place: DirectoryPlace }>(
  kept: readonly Kept[],
  { longitude, latitude }: DirectoryPlace,
  kilometers: number,
): Kept | undefined {
  const shrink = Math.cos((latitude * Math.PI) / 180);
  let found: Kept | undefined;
  let least = (kilometers / kilometersPerDegree) ** 2;
  for (const one of kept) {
    const east = (one.place.longitude - longitude) * shrink;
    const north = one.place.latitude - latitude;
    const squared = east * east + north * north;
    if (squared >= least) continue;
    least = squared;
    found = one;
  }
  return found;
}
