import type { IndicatorValue } from '../../model/indicator.ts';
import type { TerritoryLevel, Ubigeo } from '../../model/territory.ts';
import { insertRows } from '../../queries/load/insert-rows.ts';
import { sqlText } from '../../queries/sql.ts';
import { sourceById } from '../catalogue/catalogue.ts';
import type { DataSet, LoadContext } from '../data-set.ts';
import { withBases } from '../readers/indicator-quality.ts';
import { type IndicatorTable, indicatorTables } from '../readers/indicator-table-specs.ts';
import { readIndicatorTable } from '../readers/indicator-tables.ts';
import { assertIneiCodes } from '../readers/inei-codes.ts';
import { readRoadGaps } from '../readers/road-gaps.ts';
import { readBundledIndicators } from './bundled-tables.ts';
import { gazetteerSource, officialGazetteer, sourceText } from './gazetteer.ts';
import { NO_YEAR, withParents } from './parent-values.ts';

const statement = sqlText('../../queries/load/insert-indicator-values.sql', import.meta.url);

/** Every variable of the registry for every territory, missing values with their reason. */
export const indicatorsDataSet: DataSet = {
  id: 'indicators',
  plans: [
    {
      edition: 'OFFICIAL',
      sources: [
        gazetteerSource,
        ...indicatorTables.map(({ sourceId }) => sourceById(sourceId)),
        sourceById('road-gaps'),
      ],
      seeds: [],
      load: (context) => replaceIndicators(context, readOfficial(context)),
    },
    {
      edition: 'BUNDLED',
      sources: [],
      seeds: ['peru/indicators.csv', 'peru/districts.csv'],
      load: (context) => replaceIndicators(context, readBundledIndicators(context)),
    },
  ],
};

function readOfficial(context: LoadContext): IndicatorValue[] {
  const gazetteer = officialGazetteer(context);
  const districts = [...gazetteer.keys()];
  const provinces = [...new Set(districts.map((ubigeo) => ubigeo.slice(0, 4)))];
  const regions = [...new Set(districts.map((ubigeo) => ubigeo.slice(0, 2)))];
  const frame = { DISTRICT: districts, PROVINCE: provinces, REGION: regions };
  const published = withBases([
    ...indicatorTables.flatMap((table, i) => {
      context.progress.step('indicators: tables read', i + 1, indicatorTables.length);
      return readTable(context, table, frame);
    }),
    ...readRoadGaps(sourceText(context, 'road-gaps'), { provinces, regions }),
  ]);
  const people = new Map([...gazetteer].map(([ubigeo, row]) => [ubigeo, row.population2025]));
  return withParents(published, people);
}

function readTable(
  context: LoadContext,
  table: IndicatorTable,
  frame: Record<TerritoryLevel, Ubigeo[]>,
): IndicatorValue[] {
  const file = sourceText(context, table.sourceId);
  const { values, names } = readIndicatorTable(file, table, frame[table.level]);
  if (table.level === 'DISTRICT' && names.length > 0) {
    assertIneiCodes(file.name, names, [...officialGazetteer(context).values()]);
  }
  return values;
}

async function replaceIndicators(
  { transaction, progress }: LoadContext,
  rows: readonly IndicatorValue[],
): Promise<number> {
  await transaction.query('delete from indicator_value');
  const batch = 10_000;
  for (let from = 0; from < rows.length; from += batch) {
    const part = rows.slice(from, from + batch);
    const columns = [
      part.map((row) => row.ubigeo),
      part.map((row) => row.code),
      part.map((row) => row.year ?? NO_YEAR),
      part.map((row) => row.value),
      part.map((row) => row.quality),
      part.map((row) => row.missingReason),
      part.map((row) => row.base),
    ];
    await insertRows(transaction, statement, columns, batch);
    progress.step('indicators', from + part.length, rows.length);
  }
  return rows.length;
}
