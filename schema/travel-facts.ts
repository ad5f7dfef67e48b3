import type { ReachablePair } from '../geodata/analysis/cluster-graph.ts';
import {
  cellOf,
  type DistrictTravelTable,
  type DistrictTravelTimes,
  districtBlocks,
  loadedTravelProfiles,
} from '../geodata/analysis/travel-network/district-travel-times.ts';
import type { PackedTravel } from '../geodata/analysis/travel-network/packed-travel.ts';
import {
  type TravelBackEnd,
  travelBackEnds,
  type UnreachableReason,
  unreachableReasons,
} from '../geodata/analysis/travel-network/travel-answer.ts';
import type { CapitalMinutes } from '../geodata/model/cluster-facts.ts';
import type { Ubigeo } from '../geodata/model/territory.ts';
import {
  type DistrictTravelRow,
  districtTravelRows,
} from '../geodata/queries/reference/district-travel-times.ts';
import { packedTravelNetwork } from '../geodata/queries/reference/travel-network.ts';
import type { Queryable } from '../geodata/queries/sql.ts';

/** Reads the travel network, a part at a time; null when it or the times are not loaded. */
export async function loadTravel(
  db: Queryable,
  withinProvinces: DistrictTravelTimes | null,
): Promise<PackedTravel | null> {
  const bytes = withinProvinces && (await packedTravelNetwork(db));
  return bytes && { bytes, withinProvinces };
}

/** The minutes that the criterion of proximity counts: by motor in the dry season. */
export function capitalMinutesOf(times: DistrictTravelTimes): CapitalMinutes {
  const { starts, places, widths } = times;
  const { minutes, backEnds } = countedTable(times);
  const network = travelBackEnds.indexOf('NETWORK');
  const estimated = backEnds.map((backEnd, cell) =>
    Number(backEnd !== network && !Number.isNaN(minutes[cell])),
  );
  return { starts, places, widths, minutes, estimated };
}

/** Pairs of districts that reach each other by motor in the dry season: the slower way of the two. */
export function reachablePairs(times: DistrictTravelTimes): ReachablePair[] {
  const { minutes } = countedTable(times);
  const pairs: ReachablePair[] = [];
  for (const [i, a] of times.ubigeos.entries()) {
    for (let j = i + 1; cellOf(times, i, j) >= 0; j++) {
      const [there, back] = [minutes[cellOf(times, i, j)], minutes[cellOf(times, j, i)]];
      const slower = Math.max(there as number, back as number);
      if (!Number.isNaN(slower)) pairs.push({ a, b: times.ubigeos[j] as Ubigeo, minutes: slower });
    }
  }
  return pairs;
}

function countedTable({ tables }: DistrictTravelTimes): DistrictTravelTable {
  const found = tables.find(({ mode, season }) => mode === 'MOTORISED' && season === 'DRY');
  return found as DistrictTravelTable;
}

/** The loaded times between the districts of every province, read a region at a time; null = none. */
export async function loadTravelTimes(
  db: Queryable,
  districts: readonly Ubigeo[],
): Promise<DistrictTravelTimes | null> {
  let isLoaded = false;
  const times = districtBlocks(districts, loadedTravelProfiles);
  const indexOf = new Map(times.ubigeos.map((ubigeo, i) => [ubigeo, i]));
  for (const region of new Set(times.ubigeos.map((ubigeo) => ubigeo.slice(0, 2)))) {
    for (const row of await districtTravelRows(db, region)) {
      fillRow(times, indexOf, row);
      isLoaded = true;
    }
  }
  return isLoaded ? times : null;
}

/** Puts the times from one district into the columns; others than those that are loaded are left. */
function fillRow(
  times: DistrictTravelTimes,
  indexOf: ReadonlyMap<Ubigeo, number>,
  row: DistrictTravelRow,
): void {
  const table = times.tables.find(({ mode, season }) => mode === row.mode && season === row.season);
  const from = indexOf.get(row.origin);
  if (table === undefined || from === undefined) return;
  const minutes = row.minutes.split(',');
  const grounds = row.grounds.split(',');
  for (const [i, destination] of row.destinations.split(',').entries()) {
    const to = indexOf.get(destination);
    const cell = to === undefined ? -1 : cellOf(times, from, to);
    if (cell < 0) continue;
    const backEnd = travelBackEnds.indexOf(grounds[i] as TravelBackEnd);
    if (backEnd < 0)
      table.reasons[cell] = unreachableReasons.indexOf(grounds[i] as UnreachableReason);
    else {
      table.minutes[cell] = Number(minutes[i]);
      table.backEnds[cell] = backEnd;
    }
  }
}
