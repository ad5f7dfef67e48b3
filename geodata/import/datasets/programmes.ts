import {
  HistoricalClusterEntity,
  PriorityProvinceEntity,
  ProgrammeWaveEntity,
} from '../../database/entities/cluster.ts';
import { GoodPracticeEntity } from '../../database/entities/good-practice.ts';
import { InterventionEntity } from '../../database/entities/intervention.ts';
import { ProgrammeEntity } from '../../database/entities/programme.ts';
import type { HistoricalCluster, ProgrammeWave } from '../../model/cluster.ts';
import type { Citation, GoodPractice, Intervention, Programme } from '../../model/intervention.ts';
import type { Bilingual } from '../../model/language.ts';
import { searchName } from '../../model/search-name.ts';
import type { DataSet, LoadContext } from '../data-set.ts';

const seeds = {
  programmes: 'programmes.json',
  interventions: 'interventions.json',
  goodPractices: 'good-practices.json',
  historicalClusters: 'historical-clusters.json',
  waves: 'programme-waves.json',
  priorityProvinces: 'priority-provinces.json',
} as const;

/** Programmes, interventions, good practices and clusters: facts of the five seed documents. */
export const programmesDataSet: DataSet = {
  id: 'programmes',
  plans: [
    {
      edition: 'OFFICIAL',
      sources: [],
      seeds: Object.values(seeds),
      load: loadProgrammes,
    },
  ],
};

async function loadProgrammes(context: LoadContext): Promise<number> {
  const counts = [
    await replace(context, ProgrammeEntity, parse<Programme>(context, seeds.programmes)),
    await replace(
      context,
      InterventionEntity,
      parse<Intervention>(context, seeds.interventions).map((row) => ({
        ...row,
        searchText: searchText(row.name, row.summary),
      })),
    ),
    await replace(
      context,
      GoodPracticeEntity,
      parse<GoodPractice>(context, seeds.goodPractices).map((row) => ({
        ...row,
        searchText: searchText(row.title, row.objective, row.description),
      })),
    ),
    await replace(
      context,
      HistoricalClusterEntity,
      parse<HistoricalCluster>(context, seeds.historicalClusters).map(({ region, ...row }) => ({
        ...row,
        regionUbigeo: region,
      })),
    ),
    await replace(context, ProgrammeWaveEntity, parse<ProgrammeWave>(context, seeds.waves)),
    await replace(
      context,
      PriorityProvinceEntity,
      parse<{ ubigeo: string; reason: Bilingual; citation: Citation }>(
        context,
        seeds.priorityProvinces,
      ),
    ),
  ];
  return counts.reduce((sum, count) => sum + count, 0);
}

function parse<Row>(context: LoadContext, path: string): Row[] {
  return JSON.parse(context.readSeed(path).toString('utf8'));
}

async function replace(
  { transaction }: LoadContext,
  entity: new () => object,
  rows: readonly object[],
): Promise<number> {
  const repository = transaction.getRepository(entity);
  await repository.createQueryBuilder().delete().execute();
  await repository.insert([...rows]);
  return rows.length;
}

function searchText(...texts: readonly Bilingual[]): string {
  return searchName(texts.map(({ es, en }) => `${es} ${en}`).join(' '));
}
