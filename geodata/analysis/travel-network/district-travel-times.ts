import type { Ubigeo } from '../../model/territory.ts';
import type { TravelMode, TravelSeason } from '../travel-speeds.ts';
import {
  type TravelBackEnd,
  travelBackEnds,
  type UnreachableReason,
  unreachableReasons,
} from './travel-answer.ts';

/** Times between the districts of one province by one mode in one season; see `DistrictTravelTimes`. */
export interface DistrictTravelTable {
  readonly mode: TravelMode;
  readonly season: TravelSeason;
  /** NaN where there is no way. */
  readonly minutes: Float64Array;
  /** Number in `travelBackEnds`; 255 where there is no way. */
  readonly backEnds: Uint8Array;
  /** Number in `unreachableReasons`; 255 where there is a way. */
  readonly reasons: Uint8Array;
}

/**
 * Travel times between the capitals of the districts of every province, as they were loaded. Each
 * province has a square block in the columns, a row an origin: the time from i to j, of one
 * province, is at `starts[i] + places[i] * widths[i] + places[j]`.
 */
export interface DistrictTravelTimes {
  /** Ascending; index i is the same district in `starts`, `places` and `widths`. */
  readonly ubigeos: readonly Ubigeo[];
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly widths: Int32Array;
  readonly tables: readonly DistrictTravelTable[];
}

/** A loaded time, or the reason why there is none. */
export type DistrictTravelTime =
  | { readonly minutes: number; readonly backEnd: TravelBackEnd; readonly reason: null }
  | { readonly minutes: null; readonly backEnd: null; readonly reason: UnreachableReason };

/** How the loaded times are travelled; wet and dry differ most for those who take what drives. */
export const loadedTravelProfiles = [
  { mode: 'MOTORISED', season: 'DRY' },
  { mode: 'MOTORISED', season: 'WET' },
] as const satisfies readonly Pick<DistrictTravelTable, 'mode' | 'season'>[];

/** Number of a back end or reason that does not apply. */
const notOne = 255;

/**
 * Empty blocks for the districts, in the order of their codes, and for each mode and season. A
 * district is reached from itself in no time, over the network.
 */
export function districtBlocks(
  districts: readonly Ubigeo[],
  profiles: readonly Pick<DistrictTravelTable, 'mode' | 'season'>[],
): DistrictTravelTimes {
  const ubigeos = [...districts].sort();
  const starts = new Int32Array(ubigeos.length);
  const places = new Int32Array(ubigeos.length);
  const widths = new Int32Array(ubigeos.length);
  let cells = 0;
  for (let first = 0; first < ubigeos.length; ) {
    const province = (ubigeos[first] as Ubigeo).slice(0, 4);
    let end = first;
    while (end < ubigeos.length && (ubigeos[end] as Ubigeo).startsWith(province)) end++;
    starts.fill(cells, first, end);
    widths.fill(end - first, first, end);
    for (let i = first; i < end; i++) places[i] = i - first;
    cells += (end - first) ** 2;
    first = end;
  }
  const times: DistrictTravelTimes = {
    ...{ ubigeos, starts, places, widths },
    tables: profiles.map(({ mode, season }) => ({
      ...{ mode, season },
      minutes: new Float64Array(cells).fill(Number.NaN),
      backEnds: new Uint8Array(cells).fill(notOne),
      reasons: new Uint8Array(cells).fill(notOne),
    })),
  };
  for (const { minutes, backEnds } of times.tables) {
    for (const i of ubigeos.keys()) {
      minutes[cellOf(times, i, i)] = 0;
      backEnds[cellOf(times, i, i)] = travelBackEnds.indexOf('NETWORK');
    }
  }
  return times;
}

/** Where the time from one district to another of its province is; -1 between provinces. */
export function cellOf(times: DistrictTravelTimes, from: number, to: number): number {
  const start = times.starts[from] as number;
  if (start !== times.starts[to]) return -1;
  return (
    start +
    (times.places[from] as number) * (times.widths[from] as number) +
    (times.places[to] as number)
  );
}

/**
 * The loaded time between two districts, given by index; null when none is loaded: they are of two
 * provinces, or the mode and season were not computed.
 */
export function districtTravelTime(
  times: DistrictTravelTimes,
  from: number,
  to: number,
  { mode, season }: Pick<DistrictTravelTable, 'mode' | 'season'>,
): DistrictTravelTime | null {
  const table = times.tables.find((one) => one.mode === mode && one.season === season);
  const cell = cellOf(times, from, to);
  if (table === undefined || cell < 0) return null;
  const minutes = table.minutes[cell] as number;
  const backEnd = travelBackEnds[table.backEnds[cell] as number];
  if (backEnd !== undefined) return { minutes, backEnd, reason: null };
  const reason = unreachableReasons[table.reasons[cell] as number];
  return reason === undefined ? null : { minutes: null, backEnd: null, reason };
}
