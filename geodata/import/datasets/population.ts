import { insertRows } from '../../queries/load/insert-rows.ts';
import { sqlText } from '../../queries/sql.ts';
import { sourceById } from '../catalogue/catalogue.ts';
import type { DataSet, LoadContext } from '../data-set.ts';
import { assertIneiCodes } from '../readers/inei-codes.ts';
import {
  type PopulationRow,
  populationOfGazetteer,
  readPopulation2022,
  readPopulationEstimates,
} from '../readers/population.ts';
import { readBundledPopulation } from './bundled-tables.ts';
import { gazetteerSource, officialGazetteer, sourceText } from './gazetteer.ts';

const statement = sqlText('../../queries/load/insert-population.sql', import.meta.url);

/** People by district and year, and by province and region where every district has a figure. */
export const populationDataSet: DataSet = {
  id: 'population',
  plans: [
    {
      edition: 'OFFICIAL',
      sources: [gazetteerSource, sourceById('population-2001-2017'), sourceById('population-2022')],
      seeds: [],
      load: (context) => replacePopulation(context, readOfficial(context)),
    },
    {
      edition: 'BUNDLED',
      sources: [],
      seeds: ['peru/districts.csv'],
      load: (context) => replacePopulation(context, readBundledPopulation(context)),
    },
  ],
};

function readOfficial(context: LoadContext): PopulationRow[] {
  const gazetteer = officialGazetteer(context);
  const file2022 = sourceText(context, 'population-2022');
  const { projections, names } = readPopulation2022(file2022);
  assertIneiCodes(file2022.name, names, [...gazetteer.values()]);
  return [
    ...readPopulationEstimates(sourceText(context, 'population-2001-2017')),
    ...projections,
    ...populationOfGazetteer([...gazetteer.values()]),
  ].filter(({ ubigeo }) => gazetteer.has(ubigeo));
}

async function replacePopulation(
  { transaction, progress }: LoadContext,
  districts: readonly PopulationRow[],
): Promise<number> {
  await transaction.query('delete from population');
  const rows = [...districts, ...sumToParents(districts, 4), ...sumToParents(districts, 2)];
  progress.step('population', 0, rows.length);
  const columns = [
    rows.map((row) => row.ubigeo),
    rows.map((row) => row.year),
    rows.map((row) => row.people),
    rows.map((row) => row.quality),
    rows.map((row) => row.sourceId),
  ];
  return insertRows(transaction, statement, columns, 5000);
}

/** Sums for the years in which every district of the parent has a figure. */
function sumToParents(districts: readonly PopulationRow[], digits: number): PopulationRow[] {
  const members = new Map<string, Set<string>>();
  const groups = new Map<string, PopulationRow[]>();
  for (const row of districts) {
    const parent = row.ubigeo.slice(0, digits);
    members.set(parent, (members.get(parent) ?? new Set()).add(row.ubigeo));
    const key = `${parent} ${row.year}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0] as PopulationRow;
    const parent = first.ubigeo.slice(0, digits);
    if (group.length < (members.get(parent)?.size ?? 0)) return [];
    const people = group.reduce((sum, row) => sum + row.people, 0);
    return [{ ...first, ubigeo: parent, people }];
  });
}
