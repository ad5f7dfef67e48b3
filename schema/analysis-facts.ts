import { gapIndicators } from '../geodata/indicators/sector-table.ts';
import type { ContiguityPair } from '../geodata/model/contiguity.ts';
import type { Mancomunidad } from '../geodata/model/mancomunidad.ts';
import type { TerritoryLevel, Ubigeo } from '../geodata/model/territory.ts';
import { populationOf } from '../geodata/queries/facts/population.ts';
import { indicatorColumns } from '../geodata/queries/reference/indicator-columns.ts';
import { indicatorProvenance } from '../geodata/queries/reference/indicator-provenance.ts';
import type { ReviewedContiguityRow } from '../geodata/queries/reference/reviewed-contiguity.ts';
import { schoolPoints } from '../geodata/queries/reference/school-points.ts';
import type { TerritoryRow } from '../geodata/queries/reference/territories.ts';
import type { Queryable } from '../geodata/queries/sql.ts';
import type { AnalysisFacts, TerritoryColumns } from '../geodata/questions/analysis-facts.ts';
import type { ClusterReference } from './cluster/cluster-reference.ts';
import { loadTravel } from './travel-facts.ts';

const digitsOf = { REGION: 2, PROVINCE: 4, DISTRICT: 6 } as const;

/** What is known of the data version already. */
interface Known {
  dataVersion: string;
  pairs: readonly ContiguityPair[];
  reviewed: readonly ReviewedContiguityRow[];
  mancomunidades: readonly Mancomunidad[];
  inside(level: TerritoryLevel, parent: Ubigeo): readonly Pick<TerritoryRow, 'ubigeo'>[];
  clusters(): Promise<ClusterReference>;
}

/** Reads what analytic questions know of the data version. */
export async function loadAnalysisFacts(db: Queryable, reference: Known): Promise<AnalysisFacts> {
  const { facts, travelTimes, reachable } = await reference.clusters();
  const { dataVersion, pairs, reviewed } = reference;
  const schools = await schoolPoints(db);
  return {
    ...(schools && { schools }),
    dataVersion,
    clusters: facts,
    contiguity: {
      pairs,
      barriers: reviewed
        .filter(({ decision }) => decision === 'BARRIER')
        .map(({ a, b }) => ({ a, b })),
      reachable,
    },
    mancomunidades: reference.mancomunidades,
    columns: {
      REGION: await columnsOf(db, reference, 'REGION'),
      PROVINCE: await columnsOf(db, reference, 'PROVINCE'),
      DISTRICT: await columnsOf(db, reference, 'DISTRICT'),
    },
    travel: await loadTravel(db, travelTimes),
  };
}

async function columnsOf(
  db: Queryable,
  reference: Known,
  level: TerritoryLevel,
): Promise<TerritoryColumns> {
  const ubigeos = reference
    .inside(level, '')
    .map(({ ubigeo }) => ubigeo)
    .sort();
  return {
    ubigeos,
    population: await latestPopulation(db, ubigeos),
    indicators: await indicatorColumns(db, digitsOf[level]),
    provenance: await indicatorProvenance(
      db,
      digitsOf[level],
      gapIndicators.map(({ code }) => code),
    ),
  };
}

async function latestPopulation(db: Queryable, ubigeos: readonly Ubigeo[]): Promise<Float64Array> {
  const rows = await populationOf(
    db,
    ubigeos,
    ubigeos.map(() => 0),
  );
  const people = new Map(rows.map((row) => [row.ubigeo, row.people]));
  return Float64Array.from(ubigeos, (ubigeo) => people.get(ubigeo) ?? Number.NaN);
}
