import type { ReachablePair } from '../../geodata/analysis/cluster-graph.ts';
import type { DistrictTravelTimes } from '../../geodata/analysis/travel-network/district-travel-times.ts';
import {
  gapIndicators,
  measuredSectors,
  sectorNeedColumns,
  sectorTable,
} from '../../geodata/indicators/sector-table.ts';
import type { HistoricalCluster, ProgrammeWave } from '../../geodata/model/cluster.ts';
import type { ClusterFacts } from '../../geodata/model/cluster-facts.ts';
import type { Intervention } from '../../geodata/model/intervention.ts';
import type { Mancomunidad } from '../../geodata/model/mancomunidad.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import type { Ubigeo } from '../../geodata/model/territory.ts';
import { pauses } from '../../geodata/queries/pauses.ts';
import {
  type DistrictFactsRow,
  districtFacts,
} from '../../geodata/queries/reference/district-facts.ts';
import { districtIndicators } from '../../geodata/queries/reference/district-indicators.ts';
import { historicalClusters } from '../../geodata/queries/reference/historical-clusters.ts';
import { priorityProvinces } from '../../geodata/queries/reference/priority-provinces.ts';
import { programmeWaves } from '../../geodata/queries/reference/programme-waves.ts';
import type { Queryable } from '../../geodata/queries/sql.ts';
import { capitalMinutesOf, loadTravelTimes, reachablePairs } from '../travel-facts.ts';

/** Everything that questions about clusters need of one data version. */
export interface ClusterReference {
  facts: ClusterFacts;
  historical: HistoricalCluster[];
  waves: ProgrammeWave[];
  /** Times within every province; null when none are loaded. */
  travelTimes: DistrictTravelTimes | null;
  /** Pairs of districts that travel time may join; undefined when no times are loaded. */
  reachable: readonly ReachablePair[] | undefined;
}

const NATIVE_LANGUAGE = 'lengua_originaria_pct';

interface Associations {
  mancomunidades: readonly Mancomunidad[];
}

type LatestValue = (code: string, district: number) => number | null;

/** Reads the facts of every district, column by column. */
export async function loadClusterReference(
  db: Queryable,
  reference: Associations & { interventions: readonly Intervention[] },
): Promise<ClusterReference> {
  const rows = await districtFacts(db);
  const codes = gapIndicators.map(({ code }) => code);
  const values = await districtIndicators(db, [...codes, NATIVE_LANGUAGE]);
  const priority = await priorityProvinces(db);
  const columns = await columnsByCode(rows, values);
  const latest: LatestValue = (code, i) => columns.get(code)?.[i] ?? null;
  const column = (value: (row: DistrictFactsRow, i: number) => number | null) =>
    Float64Array.from(rows, (row, i) => value(row, i) ?? Number.NaN);
  const travelTimes = await loadTravelTimes(
    db,
    rows.map(({ ubigeo }) => ubigeo),
  );
  const facts: ClusterFacts = {
    ubigeos: rows.map(({ ubigeo }) => ubigeo),
    names: rows.map(({ name }) => name),
    population: column(({ people }) => people),
    areaKm2: column(({ areaKm2 }) => areaKm2),
    sectorNeed: sectorNeeds(rows.length, latest),
    nativeLanguageShare: column((_, i) => latest(NATIVE_LANGUAGE, i)),
    capitalMinutes: travelTimes && capitalMinutesOf(travelTimes),
    mancomunidades: membershipsOf(rows, reference),
    priorityProvinces: new Set(priority.map(({ ubigeo }) => ubigeo)),
    earlierInterventions: earlierInterventionsOf(rows, reference.interventions),
    provinceCapital: provinceCapitals(rows),
  };
  const [historical, waves] = [await historicalClusters(db), await programmeWaves(db)];
  const reachable = travelTimes ? reachablePairs(travelTimes) : undefined;
  return { facts, historical, waves, travelTimes, reachable };
}

/** The values of each indicator in the order of the districts. */
async function columnsByCode(
  rows: readonly DistrictFactsRow[],
  values: readonly { ubigeo: Ubigeo; code: string; value: number | null }[],
): Promise<Map<string, (number | null)[]>> {
  const placeOf = new Map(rows.map(({ ubigeo }, i) => [ubigeo, i]));
  const columns = new Map<string, (number | null)[]>();
  const pause = pauses();
  for (const [i, { ubigeo, code, value }] of values.entries()) {
    const column = columns.get(code) ?? new Array<number | null>(rows.length).fill(null);
    columns.set(code, column);
    column[placeOf.get(ubigeo) as number] = value;
    if (i % 1000 === 0) await pause();
  }
  await pause();
  return columns;
}

function sectorNeeds(count: number, latest: LatestValue): ClusterFacts['sectorNeed'] {
  const column = (code: string) =>
    Float64Array.from({ length: count }, (_, i) => latest(code, i) ?? Number.NaN);
  const needs = sectorNeedColumns(sectorTable(measuredSectors, count, column));
  return Object.fromEntries(measuredSectors.map((sector, d) => [sector, needs[d]]));
}

/** A district belongs to an association itself or through its provincial municipality. */
function membershipsOf(
  rows: readonly DistrictFactsRow[],
  { mancomunidades }: Associations,
): string[][] {
  const municipal = mancomunidades.filter(({ kind }) => kind === 'MUNICIPAL');
  const byMember = new Map<Ubigeo, string[]>();
  for (const { id, members } of municipal) {
    for (const { ubigeo } of members) byMember.set(ubigeo, [...(byMember.get(ubigeo) ?? []), id]);
  }
  return rows.map(({ ubigeo }) => [
    ...new Set([...(byMember.get(ubigeo) ?? []), ...(byMember.get(ubigeo.slice(0, 4)) ?? [])]),
  ]);
}

/**
 * Earlier work as the plan means it: USAID's, under way or done in the district or its province.
 * Work recorded for a whole region says nothing about its districts and is left out.
 */
function earlierInterventionsOf(
  rows: readonly DistrictFactsRow[],
  interventions: readonly Intervention[],
): { id: string; sectors: Sector[] }[][] {
  const earlier = interventions.filter(
    ({ partners, status }) => status !== 'PLANNED' && partners.some((name) => /USAID/.test(name)),
  );
  return rows.map(({ ubigeo }) =>
    earlier
      .filter(({ territories }) =>
        territories.some((code) => code === ubigeo || code === ubigeo.slice(0, 4)),
      )
      .map(({ id, sectors: worked }) => ({ id, sectors: worked })),
  );
}

function provinceCapitals(rows: readonly DistrictFactsRow[]): Map<Ubigeo, number> {
  const capitals = new Map<Ubigeo, number>();
  for (const [i, { ubigeo }] of rows.entries()) {
    if (ubigeo.endsWith('01')) capitals.set(ubigeo.slice(0, 4), i);
  }
  return capitals;
}
