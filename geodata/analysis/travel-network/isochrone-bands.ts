import { DomainError } from '../../model/domain-error.ts';
import type { TravelNetwork } from './network.ts';
import type { TravelAnswer, TravelOptions } from './travel-answer.ts';
import { travelTimes } from './travel-times.ts';

/** The places that are reached in more than `fromMinutes` and at most `toMinutes`. */
export interface IsochroneBand {
  readonly fromMinutes: number;
  readonly toMinutes: number;
  /** In the order in which the places were given. */
  readonly places: readonly string[];
}

/** Bands of travel time round a place, and the places beyond the last one or out of reach. */
export interface IsochroneBands {
  readonly bands: readonly IsochroneBand[];
  readonly beyond: readonly {
    readonly id: string;
    readonly reason: Exclude<TravelAnswer['reason'], null>;
  }[];
}

/**
 * Sorts places into bands by the travel time from a place; the first band starts at 0, 0 included.
 * `limits` are the upper ends in minutes, increasing. Throws `BAD_INPUT` for limits that are not, and
 * as `travelTimes` does.
 */
export function isochroneBands(
  network: TravelNetwork,
  from: string,
  places: readonly string[],
  limits: readonly number[],
  options: Omit<TravelOptions, 'cutoff'>,
): IsochroneBands {
  checkLimits(limits);
  const cutoff = limits.at(-1) as number;
  const answers = travelTimes(network, from, places, { ...options, cutoff });
  const bands = limits.map((toMinutes, band) => ({
    fromMinutes: limits[band - 1] ?? 0,
    toMinutes,
    places: [] as string[],
  }));
  const beyond: { id: string; reason: Exclude<TravelAnswer['reason'], null> }[] = [];
  for (const [id, answer] of answers) {
    if (answer.reason !== null) beyond.push({ id, reason: answer.reason });
    else bands.find(({ toMinutes }) => answer.minutes <= toMinutes)?.places.push(id);
  }
  return { bands, beyond };
}

function checkLimits(limits: readonly number[]): void {
  const increasing = limits.every((limit, i) => limit > (limits[i - 1] ?? 0) && limit < Infinity);
  if (increasing && limits.length > 0) return;
  const got = limits.join(', ') || 'none';
  throw new DomainError(
    'BAD_INPUT',
    `Got the limits ${got}; expected at least one, in minutes, each greater than the one before.`,
    { argument: 'limits' },
  );
}
