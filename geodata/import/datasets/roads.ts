import { insertRows } from '../../queries/load/insert-rows.ts';
import { sqlText } from '../../queries/sql.ts';
import { sourceById } from '../catalogue/catalogue.ts';
import type { DataSet, LoadContext } from '../data-set.ts';
import { type RoadStretch, readRoads } from '../readers/roads.ts';
import { sourceText } from './gazetteer.ts';

const statement = sqlText('../../queries/load/insert-roads.sql', import.meta.url);

const ROWS_AT_A_TIME = 500;

interface RoadRow extends RoadStretch {
  id: string;
  sourceId: string;
}

/** Drawn departmental and local roads, for maps; travel times have a network of their own. */
export const roadsDataSet: DataSet = {
  id: 'roads',
  plans: [
    {
      edition: 'OFFICIAL',
      sources: [sourceById('roads-departmental'), sourceById('roads-local')],
      seeds: [],
      load: loadRoads,
    },
  ],
};

async function loadRoads(context: LoadContext): Promise<number> {
  const rows = [
    ...roadRows(context, 'roads-departmental', 'DEPARTMENTAL'),
    ...roadRows(context, 'roads-local', 'LOCAL'),
  ];
  await context.transaction.query('delete from road');
  return insertRows(context.transaction, statement, roadColumns(rows), ROWS_AT_A_TIME);
}

/** A stretch has no code of its own: its id is its place among the drawn ones of the file. */
function roadRows(
  context: LoadContext,
  sourceId: string,
  network: RoadStretch['network'],
): RoadRow[] {
  const { stretches } = readRoads(sourceText(context, sourceId), network);
  return stretches.map((stretch, i) => ({
    ...stretch,
    id: `${network.toLowerCase()}-${String(i + 1).padStart(4, '0')}`,
    sourceId,
  }));
}

function roadColumns(rows: readonly RoadRow[]) {
  return [
    rows.map((row) => row.id),
    rows.map((row) => row.network),
    rows.map((row) => row.routeCode),
    rows.map((row) => row.course),
    rows.map((row) => row.department),
    rows.map((row) => row.province),
    rows.map((row) => row.lengthKilometers),
    rows.map((row) => lineText(row.lines)),
    rows.map((row) => row.sourceId),
  ];
}

function lineText(lines: readonly Float64Array[]): string {
  const coordinates = lines.map((flat) =>
    Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]]),
  );
  return JSON.stringify({ type: 'MultiLineString', coordinates });
}
