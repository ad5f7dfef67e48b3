import { type DataSetStatus, dataStatus, staleDataSets } from '../../geodata/import/status.ts';
import { readConfig } from '../config.ts';
import { editionOf, foldersOfEdition, sourceFolders } from '../source-folders.ts';
import { command } from './command.ts';
import { textTable } from './text-table.ts';
import { withDatabase } from './with-database.ts';

export const dataStatusCommand = command({
  options: {
    json: { type: 'boolean', meaning: 'As JSON.' },
  },
  run: async ({ json = false }, io) => {
    const config = readConfig(io.env);
    const edition = editionOf(config.edition);
    const folders = foldersOfEdition(sourceFolders(config), edition);
    return withDatabase(config, async ({ dataSource }) => {
      const status = await dataStatus(dataSource, { folders, edition });
      const stale = staleDataSets(status, edition);
      io.stdout.write(json ? jsonText(status, stale) : tableText(status, stale));
      return 0;
    });
  },
});

function jsonText(status: readonly DataSetStatus[], stale: readonly string[]): string {
  const rows = status.map(({ id, loaded, available, missingFiles }) => ({
    dataSet: id,
    edition: loaded?.edition ?? null,
    boundaries: loaded?.boundaries ?? null,
    rows: loaded?.rowCount ?? 0,
    version: loaded?.version ?? null,
    loadedAt: loaded?.loadedAt.toISOString() ?? null,
    available: available?.edition ?? null,
    missingFiles,
    upToDate: loaded !== null && !stale.includes(id),
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}

function tableText(status: readonly DataSetStatus[], stale: readonly string[]): string {
  const header = ['data set', 'edition', 'rows', 'version', 'loaded at', 'files at hand', 'state'];
  const rows = status.map(({ id, loaded, available, missingFiles }) => [
    id,
    loaded?.edition.toLowerCase() ?? '-',
    (loaded?.rowCount ?? 0).toLocaleString('en'),
    loaded?.version.slice(0, 12) ?? '-',
    loaded?.loadedAt.toISOString().slice(0, 16).replace('T', ' ') ?? '-',
    filesText(available?.edition, missingFiles),
    stateText(loaded !== null, stale.includes(id)),
  ]);
  return textTable(header, rows, [2]);
}

function filesText(edition: string | undefined, missing: readonly string[]): string {
  const found = edition?.toLowerCase() ?? 'none';
  if (edition === 'OFFICIAL' || missing.length === 0) return found;
  return `${found} (${missing.length} official missing)`;
}

function stateText(isLoaded: boolean, isStale: boolean): string {
  if (isStale) return isLoaded ? 'to be renewed' : 'to be loaded';
  return isLoaded ? 'up to date' : 'not loaded';
}
