import { DomainError } from '../model/domain-error.ts';
import type { Ubigeo } from '../model/territory.ts';
import { badInput } from './cluster-connectivity.ts';
import type { ReachablePair } from './cluster-graph.ts';
import { defaultMaxMinutes } from './mancomunidad-rules.ts';

/** Travel times between districts, which are indices of the facts. */
export interface TravelTimes {
  maxMinutes: number;
  /** Minutes, the slower way of the two; null when no time is listed. */
  minutes(a: number, b: number): number | null;
  /**
   * Whether two districts reach each other in time. Where times of their province, or between their
   * two provinces, are listed, a pair without one is out of reach; elsewhere nothing is known and
   * the pair is not refused.
   */
  isWithin(a: number, b: number): boolean;
}

/**
 * The travel times at hand and the limit in force; null where there are none and none were asked
 * for. Throws INSUFFICIENT_DATA when a limit is asked for without any.
 */
export function travelTimes(
  ubigeos: readonly Ubigeo[],
  indexOf: ReadonlyMap<Ubigeo, number>,
  reachable: readonly ReachablePair[] | undefined,
  maxMinutes: number | undefined,
): TravelTimes | null {
  if (reachable === undefined) {
    if (maxMinutes === undefined) return null;
    const { message } = badInput(
      'maxMinutes',
      `${maxMinutes}`,
      'none: no travel times are at hand',
    );
    throw new DomainError('INSUFFICIENT_DATA', message, { argument: 'input.maxMinutes' });
  }
  const limit = maxMinutes ?? defaultMaxMinutes;
  const key = (a: number, b: number) => Math.min(a, b) * ubigeos.length + Math.max(a, b);
  const province = Int32Array.from(ubigeos, (ubigeo) => Number(ubigeo.slice(0, 4)));
  const provinces = (a: number, b: number) => {
    const [p, q] = [province[a] as number, province[b] as number];
    return Math.min(p, q) * 10_000 + Math.max(p, q);
  };
  const times = new Map<number, number>();
  const covered = new Set<number>();
  for (const pair of reachable) {
    const [a, b] = [indexOf.get(pair.a), indexOf.get(pair.b)];
    if (a === undefined || b === undefined) continue;
    times.set(key(a, b), pair.minutes);
    covered.add(provinces(a, b));
  }
  return {
    maxMinutes: limit,
    minutes: (a, b) => times.get(key(a, b)) ?? null,
    isWithin: (a, b) => {
      const minutes = times.get(key(a, b));
      return minutes === undefined ? !covered.has(provinces(a, b)) : minutes <= limit;
    },
  };
}
