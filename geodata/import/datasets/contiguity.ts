import { measureContiguity } from '../../analysis/contiguity.ts';
import { insertRows } from '../../queries/load/insert-rows.ts';
import { sqlText } from '../../queries/sql.ts';
import { boundarySources } from '../catalogue/catalogue.ts';
import type { DataSet, LoadContext } from '../data-set.ts';
import { readBundledContiguity } from './bundled-tables.ts';
import { officialBoundaries } from './official-boundaries.ts';
import { REVIEWED_LINKS_SEED, replaceReviewedLinks } from './reviewed-links.ts';

const statement = sqlText('../../queries/load/insert-contiguity.sql', import.meta.url);

interface PairRow {
  a: string;
  b: string;
  kind: string;
  sharedMeters: number;
  longestRunMeters: number;
}

/** Which districts adjoin, measured on the full-detail borders, and what people decided beside them. */
export const contiguityDataSet: DataSet = {
  id: 'contiguity',
  plans: [
    {
      edition: 'OFFICIAL',
      sources: boundarySources,
      seeds: [REVIEWED_LINKS_SEED],
      load: async (context) => {
        const { districts } = officialBoundaries(context);
        const { pairs } = measureContiguity(districts, { metric: 'GEODESIC' });
        const rows = pairs.map(({ sharedLength, longestRun, ...pair }) => ({
          ...pair,
          sharedMeters: sharedLength,
          longestRunMeters: longestRun,
        }));
        return replacePairs(context, rows);
      },
    },
    {
      edition: 'BUNDLED',
      sources: [],
      seeds: ['peru/contiguity.csv', REVIEWED_LINKS_SEED],
      load: (context) => replacePairs(context, readBundledContiguity(context)),
    },
  ],
};

async function replacePairs(context: LoadContext, rows: readonly PairRow[]): Promise<number> {
  const { transaction } = context;
  await transaction.query('delete from contiguity');
  const columns = [
    rows.map((row) => row.a),
    rows.map((row) => row.b),
    rows.map((row) => row.kind),
    rows.map((row) => row.sharedMeters),
    rows.map((row) => row.longestRunMeters),
  ];
  const inserted = await insertRows(transaction, statement, columns, 2000);
  await replaceReviewedLinks(context);
  return inserted;
}
