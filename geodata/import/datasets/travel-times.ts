import {
  type AccessibilityMatrix,
  accessibilityMatrix,
} from '../../analysis/travel-network/accessibility-matrix.ts';
import { buildTravelNetwork } from '../../analysis/travel-network/build-travel-network.ts';
import { loadedTravelProfiles } from '../../analysis/travel-network/district-travel-times.ts';
import type { NetworkLine, TravelNetwork } from '../../analysis/travel-network/network.ts';
import { packTravel } from '../../analysis/travel-network/packed-travel.ts';
import { travelBackEnds, unreachableReasons } from '../../analysis/travel-network/travel-answer.ts';
import type { Ubigeo } from '../../model/territory.ts';
import { insertRows } from '../../queries/load/insert-rows.ts';
import { sqlText } from '../../queries/sql.ts';
import { sourceById } from '../catalogue/catalogue.ts';
import type { DataSet, LoadContext } from '../data-set.ts';
import { placeSources } from './gazetteer.ts';
import { REVIEWED_LINKS_SEED } from './reviewed-links.ts';
import { officialLines, transportSources } from './travel-lines.ts';
import { travelMethod } from './travel-method.ts';
import { capitalPoints, officialPoints, type TravelPoints } from './travel-points.ts';

const insertTimes = sqlText('../../queries/load/insert-district-travel-times.sql', import.meta.url);
const insertPart = sqlText('../../queries/load/insert-travel-network-part.sql', import.meta.url);

/** Small enough that reading a part never holds up a server. */
const PART_BYTES = 256 * 1024;

/** The travel network, and the times between the districts of every province in it. */
export const travelTimesDataSet: DataSet = {
  id: 'travel-times',
  plans: [
    {
      edition: 'OFFICIAL',
      sources: [
        ...placeSources,
        ...transportSources,
        sourceById('populated-places-2017'),
        sourceById('renipress-2022'),
        sourceById('ipress-minsa'),
        sourceById('fidt-2024'),
      ],
      optional: [sourceById('natural-regions')],
      seeds: [REVIEWED_LINKS_SEED],
      method: travelMethod,
      load: async (context) => {
        const points = await officialPoints(context);
        const lines = officialLines(context, points.points.slice(0, points.districts.length));
        const cited = [...transportSources.map(({ id }) => id), 'populated-places-2017'];
        return replaceTravel(context, points, lines, [
          'gazetteer-inei-2025',
          ...cited,
          'renipress-2022',
          'ipress-minsa',
          'fidt-2024',
          ...(context.has('natural-regions') ? ['natural-regions'] : []),
          `seeds/${REVIEWED_LINKS_SEED}`,
        ]);
      },
    },
    {
      edition: 'BUNDLED',
      sources: [],
      seeds: ['peru/districts.csv'],
      method: travelMethod,
      load: async (context) =>
        replaceTravel(context, await capitalPoints(context), [], ['gazetteer-inei-2025']),
    },
  ],
};

async function replaceTravel(
  context: LoadContext,
  { points, districts, facilities, places }: TravelPoints,
  lines: readonly NetworkLine[],
  sourceIds: readonly string[],
): Promise<number> {
  const network = buildTravelNetwork(lines, points);
  await replaceParts(context, packTravel({ network, facilities, places, sourceIds }));
  return replaceTimes(context, network, districts);
}

async function replaceParts({ transaction }: LoadContext, packed: Uint8Array): Promise<void> {
  await transaction.query('delete from travel_network_part');
  for (let number = 0; number * PART_BYTES < packed.length; number++) {
    const part = packed.subarray(number * PART_BYTES, (number + 1) * PART_BYTES);
    await transaction.query(insertPart, [number, Buffer.from(part)]);
  }
}

async function replaceTimes(
  { transaction, progress }: LoadContext,
  network: TravelNetwork,
  districts: readonly Ubigeo[],
): Promise<number> {
  await transaction.query('delete from district_travel_time');
  const provinces = [...new Set(districts.map((ubigeo) => ubigeo.slice(0, 4)))];
  let inserted = 0;
  for (const [i, profile] of loadedTravelProfiles.entries()) {
    const columns: TimeColumns = [[], [], [], [], [], [], []];
    for (const province of provinces) {
      const members = districts.filter((ubigeo) => ubigeo.startsWith(province));
      const capitals = members.map((ubigeo) => `D${ubigeo}`);
      addTimes(columns, accessibilityMatrix(network, capitals, capitals, profile), profile);
    }
    inserted += await insertRows(transaction, insertTimes, columns, 5000);
    progress.step('travel times', i + 1, loadedTravelProfiles.length);
  }
  return inserted;
}

type TimeColumns = [
  origin: Ubigeo[],
  destination: Ubigeo[],
  mode: string[],
  season: string[],
  minutes: (number | null)[],
  backEnd: (string | null)[],
  reason: (string | null)[],
];

/** A row for each pair of two capitals. */
function addTimes(
  columns: TimeColumns,
  { origins, destinations, costs, backEnds, reasons }: AccessibilityMatrix,
  { mode, season }: (typeof loadedTravelProfiles)[number],
): void {
  for (const [row, origin] of origins.entries()) {
    for (const [column, destination] of destinations.entries()) {
      if (row === column) continue;
      const cell = row * destinations.length + column;
      const minutes = costs[cell] as number;
      columns[0].push(origin.slice(1));
      columns[1].push(destination.slice(1));
      columns[2].push(mode);
      columns[3].push(season);
      columns[4].push(Number.isNaN(minutes) ? null : minutes);
      columns[5].push(travelBackEnds[backEnds[cell] as number] ?? null);
      columns[6].push(unreachableReasons[reasons[cell] as number] ?? null);
    }
  }
}
