import type { ReachablePair } from '../../geodata/analysis/cluster-graph.ts';
import { normalisedGap, sectorNeed } from '../../geodata/analysis/service-gap.ts';
import type { DistrictTravelTimes } from '../../geodata/analysis/travel-network/district-travel-times.ts';
import { indicators } from '../../geodata/indicators/registry.ts';
import type { HistoricalCluster, ProgrammeWave } from '../../geodata/model/cluster.ts';
import type { ClusterFacts } from '../../geodata/model/cluster-facts.ts';
import type { Goalposts } from '../../geodata/model/indicator.ts';
import type { Intervention } from '../../geodata/model/intervention.ts';
import type { Mancomunidad } from '../../geodata/model/mancomunidad.ts';
import { type Sector, sectors } from '../../geodata/model/sector.ts';
import type { Ubigeo } from '../../geodata/model/territory.ts';
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

/** Indicators that count towards a sector's need. */
export function indicatorsOf(sector: Sector) {
  return indicators.filter(
    (indicator) => indicator.goalposts !== null && indicator.sectors.includes(sector),
  );
}

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
  const codes = indicators.filter(({ goalposts }) => goalposts).map(({ code }) => code);
  const values = await districtIndicators(db, [...codes, NATIVE_LANGUAGE]);
  const priority = await priorityProvinces(db);
  const byKey = new Map(values.map(({ ubigeo, code, value }) => [`${ubigeo} ${code}`, value]));
  const latest: LatestValue = (code, i) =>
    byKey.get(`${(rows[i] as DistrictFactsRow).ubigeo} ${code}`) ?? null;
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

function sectorNeeds(count: number, latest: LatestValue): ClusterFacts['sectorNeed'] {
  const needs: Partial<Record<Sector, Float64Array>> = {};
  for (const sector of sectors) {
    const counted = indicatorsOf(sector);
    if (counted.length === 0) continue;
    needs[sector] = Float64Array.from({ length: count }, (_, i) => {
      const gaps = counted.map(({ code, goalposts }) => {
        const value = latest(code, i);
        return value === null ? null : normalisedGap(value, goalposts as Goalposts);
      });
      return sectorNeed(gaps).need ?? Number.NaN;
    });
  }
  return needs;
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
