/** What a question would find without one of its parts. */
export interface Loosened {
  /** The condition left out; null = the least number of districts in a group. */
  condition: number | null;
  districts: number;
  groups: number;
}

/** The condition that excludes most by itself: without it most districts are left. Null for none. */
export function mostExcluding(loosened: readonly Loosened[]): Loosened | null {
  const [first = null, ...others] = loosened.filter(({ condition }) => condition !== null);
  return others.reduce(
    (best, one) => (best !== null && one.districts > best.districts ? one : best),
    first,
  );
}
