import { type Edition, editions } from '../../geodata/import/data-set.ts';
import { loadData } from '../../geodata/import/load.ts';
import { terminalProgress } from '../../geodata/import/progress.ts';
import { type DataSetStatus, dataStatus, isStepBack } from '../../geodata/import/status.ts';
import { foldersOfEdition, sourceFolders } from '../source-folders.ts';
import { type CommandIo, commaList, command, UsageError } from './command.ts';
import { configFrom, withDatabase } from './with-database.ts';

export const dataLoad = command({
  options: {
    from: { type: 'string', value: 'DIR', meaning: 'Folder with source files, looked at first.' },
    only: { type: 'string', value: 'a,b', meaning: 'These data sets; the others stay.' },
    edition: {
      type: 'string',
      value: 'bundled|official',
      meaning: 'The best that is at hand when not given.',
    },
    force: { type: 'boolean', meaning: 'Load again what is up to date.' },
  },
  run: async ({ from, only, edition: asked, force = false }, io) => {
    const edition = editionOption(asked);
    const config = configFrom(io, from);
    const folders = foldersOfEdition(sourceFolders(config), edition);
    const progress = terminalProgress(io.stdout);
    return withDatabase(config, async ({ dataSource }) => {
      const status = await dataStatus(dataSource, { folders, edition });
      const chosen = commaList(only) ?? status.map(({ id }) => id);
      const kept = edition ? [] : stepsBack(status, chosen);
      for (const id of kept) progress.line(`${id}: official, stays; its files are not at hand now`);
      const reports = await loadData(dataSource, {
        folders,
        progress,
        edition,
        force,
        only: chosen.filter((id) => !kept.includes(id)),
      });
      return summarise(reports.length, reports.filter(({ changed }) => changed).length, io);
    });
  },
});

/** Reads `--edition`. */
function editionOption(text: string | undefined): Edition | undefined {
  const edition = editions.find((known) => known.toLowerCase() === text);
  if (text === undefined || edition) return edition;
  throw new UsageError(`Got --edition ${text}; expected bundled or official.`);
}

/** What is official is not replaced by the bundled tables unless that is asked for. */
function stepsBack(status: readonly DataSetStatus[], chosen: readonly string[]): string[] {
  return status.filter((row) => chosen.includes(row.id) && isStepBack(row)).map(({ id }) => id);
}

function summarise(looked: number, changed: number, { stdout }: CommandIo): number {
  stdout.write(`${changed} of ${looked} data sets changed\n`);
  return 0;
}
