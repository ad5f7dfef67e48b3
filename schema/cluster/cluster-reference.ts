import type { ReachablePair } from '../../geodata/analysis/cluster-graph.ts';
import type { DistrictTravelTimes } from '../../geodata/analysis/travel-network/district-travel-times.ts';
import {
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
import {
  type DistrictFactsRow,
  districtFacts,
} from '../../geodata/queries/reference/district-facts.ts';
import { historicalClusters } from '../../geodata/queries/reference/historical-clusters.ts';
import { priorityProvinces } from '../../geodata/queries/reference/priority-provinces.ts';
import { programmeWaves } from '../../geodata/queries/reference/programme-waves.ts';
import type { Queryable } from '../../geodata/queries/sql.ts';
import type { TerritoryFigures } from '../../geodata/questions/analysis-facts.ts';
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

/** Reads the facts of every district, column by column. */
export async function loadClusterReference(
  db: Queryable,
  reference: Associations & {
    interventions: readonly Intervention[];
    territoryFigures(): Promise<TerritoryFigures>;
  },
): Promise<ClusterReference> {
  const rows = await districtFacts(db);
  const { columns } = await reference.territoryFigures();
  const priority = await priorityProvinces(db);
  const missing = new Float64Array(rows.length).fill(Number.NaN);
  // Rows and figures are both in the order of codes.
  const latest = (code: string) => columns.DISTRICT.indicators.get(code) ?? missing;
  const column = (value: (row: DistrictFactsRow) => number | null) =>
    Float64Array.from(rows, (row) => value(row) ?? Number.NaN);
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
    nativeLanguageShare: latest(NATIVE_LANGUAGE),
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

function sectorNeeds(
  count: number,
  latest: (code: string) => Float64Array,
): ClusterFacts['sectorNeed'] {
  const needs = sectorNeedColumns(sectorTable(measuredSectors, count, latest));
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
