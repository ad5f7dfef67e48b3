import type { TravelMatrix } from '../analysis/floating-catchment.ts';
import { numberOfText, shownCell } from './cells.ts';
import { badFile, type CsvFile, columnPlace, readCsvFile } from './csv-file.ts';

/** Literals that say that there is no way. */
const UNREACHABLE = new Set(['', 'NA', 'NAN', 'INF', 'INFINITY']);

/**
 * Columns of numbers from a CSV file, each by the ids of its rows; ids are in the column `id`, which
 * is the first one when not given. Throws `BAD_INPUT` for a column that is not there, a repeated or
 * empty id, and a cell that is empty or text.
 */
export async function readNumberColumns(
  path: string,
  columns: readonly string[],
  id?: string,
): Promise<ReadonlyMap<string, number>[]> {
  const file = await readCsvFile(path);
  const ids = idsOf(path, file, id === undefined ? 0 : columnPlace(path, file, id));
  return columns.map((column) => {
    const place = columnPlace(path, file, column);
    return new Map(
      file.rows.map((row, i) => [ids[i] as string, numberCell(path, row, place, ids[i], column)]),
    );
  });
}

/**
 * Travel costs from a CSV file: origins in the first column, destinations in the header. An empty
 * cell, NA, NaN or Inf means that there is no way. Throws `BAD_INPUT` for other text, a repeated or
 * empty id, and a file without destinations.
 */
export async function readTravelMatrix(path: string): Promise<TravelMatrix> {
  const file = await readCsvFile(path);
  const destinations = file.header.slice(1);
  if (destinations.length === 0) {
    throw badFile(path, 'one column', 'one of origins and one for each destination');
  }
  const origins = idsOf(path, file, 0);
  const costs = new Float64Array(origins.length * destinations.length);
  for (const [i, row] of file.rows.entries()) {
    for (const [j, destination] of destinations.entries()) {
      const text = (row[j + 1] ?? '').trim();
      costs[i * destinations.length + j] = UNREACHABLE.has(text.toUpperCase())
        ? Number.NaN
        : numberCell(path, row, j + 1, origins[i], destination);
    }
  }
  return { origins, destinations, costs };
}

function idsOf(path: string, { header, rows }: CsvFile, place: number): string[] {
  const ids = rows.map((row) => (row[place] ?? '').trim());
  const seen = new Set<string>();
  for (const [i, id] of ids.entries()) {
    const got = id === '' ? `no id in row ${i + 1}` : `the id '${id}' twice`;
    if (id === '' || seen.has(id)) {
      throw badFile(path, got, `each id once in the column '${header[place]}'`);
    }
    seen.add(id);
  }
  return ids;
}

function numberCell(
  path: string,
  row: readonly string[],
  place: number,
  id: string | undefined,
  column: string,
): number {
  const value = numberOfText(row[place] ?? '');
  if (value !== undefined) return value;
  const got = `${shownCell(row[place])} in the column '${column}' of '${id}'`;
  throw badFile(path, got, 'a number in every row', column);
}
