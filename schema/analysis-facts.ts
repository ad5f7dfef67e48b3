import { gapIndicators } from '../geodata/indicators/sector-table.ts';
import type { ContiguityPair } from '../geodata/model/contiguity.ts';
import type { Mancomunidad } from '../geodata/model/mancomunidad.ts';
import type { TerritoryLevel, Ubigeo } from '../geodata/model/territory.ts';
import { populationOf } from '../geodata/queries/facts/population.ts';
import { indicatorColumns } from '../geodata/queries/reference/indicator-columns.ts';
import type { ReviewedContiguityRow } from '../geodata/queries/reference/reviewed-contiguity.ts';
import { schoolPoints } from '../geodata/queries/reference/school-points.ts';
import type { TerritoryRow } from '../geodata/queries/reference/territories.ts';
import type { Queryable } from '../geodata/queries/sql.ts';
import type {
  AnalysisFacts,
  TerritoryColumns,
  TerritoryFigures,
} from '../geodata/questions/analysis-facts.ts';
import type { ClusterReference } from './cluster/cluster-reference.ts';
import { loadTravel } from './travel-facts.ts';

type Inside = (level: TerritoryLevel, parent: Ubigeo) => readonly Pick<TerritoryRow, 'ubigeo'>[];

/** Reads the latest figures of the territories of every level. */
export async function loadTerritoryFigures(
  db: Queryable,
  { dataVersion, inside }: { dataVersion: string; inside: Inside },
): Promise<TerritoryFigures> {
  const codes = (level: TerritoryLevel) =>
    inside(level, '')
      .map(({ ubigeo }) => ubigeo)
      .sort();
  const ubigeos = {
    REGION: codes('REGION'),
    PROVINCE: codes('PROVINCE'),
    DISTRICT: codes('DISTRICT'),
  };
  const withGoalposts = gapIndicators.map(({ code }) => code);
  const [columns, people] = await Promise.all([
    indicatorColumns(db, ubigeos, withGoalposts),
    latestPopulation(db, Object.values(ubigeos).flat()),
  ]);
  const of = (level: TerritoryLevel): TerritoryColumns => ({
    ubigeos: ubigeos[level],
    population: Float64Array.from(ubigeos[level], (ubigeo) => people.get(ubigeo) ?? Number.NaN),
    ...columns[level],
  });
  return {
    dataVersion,
    columns: { REGION: of('REGION'), PROVINCE: of('PROVINCE'), DISTRICT: of('DISTRICT') },
  };
}

async function latestPopulation(
  db: Queryable,
  ubigeos: readonly Ubigeo[],
): Promise<Map<Ubigeo, number>> {
  const latest = ubigeos.map(() => 0);
  const rows = await populationOf(db, ubigeos, latest);
  return new Map(rows.map(({ ubigeo, people }) => [ubigeo, people]));
}

/** What is known of the data version already. */
interface Known {
  pairs: readonly ContiguityPair[];
  reviewed: readonly ReviewedContiguityRow[];
  mancomunidades: readonly Mancomunidad[];
  territoryFigures(): Promise<TerritoryFigures>;
  clusters(): Promise<ClusterReference>;
}

/** Reads what analytic questions know of the data version. */
export async function loadAnalysisFacts(db: Queryable, reference: Known): Promise<AnalysisFacts> {
  const figures = await reference.territoryFigures();
  const { facts, travelTimes, reachable } = await reference.clusters();
  const { pairs, reviewed } = reference;
  const schools = await schoolPoints(db);
  return {
    ...figures,
    ...(schools && { schools }),
    clusters: facts,
    contiguity: {
      pairs,
      barriers: reviewed
        .filter(({ decision }) => decision === 'BARRIER')
        .map(({ a, b }) => ({ a, b })),
      reachable,
    },
    mancomunidades: reference.mancomunidades,
    travel: await loadTravel(db, travelTimes),
  };
}
