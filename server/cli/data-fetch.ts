import { catalogue } from '../../geodata/import/catalogue/catalogue.ts';
import { chooseFetched, fetchGroups, fetchSources } from '../../geodata/import/fetch.ts';
import { terminalProgress } from '../../geodata/import/progress.ts';
import { readConfig } from '../config.ts';
import { sourceFolders } from '../source-folders.ts';
import { commaList, command } from './command.ts';

/** Files that are there already with the right content are kept. */
export const dataFetch = command({
  options: {
    only: {
      type: 'string',
      value: 'a,b',
      meaning: `Of these groups: ${fetchGroups(catalogue).join(', ')}.`,
    },
  },
  run: async ({ only }, io) => {
    const sources = chooseFetched(catalogue, commaList(only));
    const { cache } = sourceFolders(readConfig(io.env));
    const progress = terminalProgress(io.stdout);
    const report = await fetchSources(sources, { cache, progress, fetch });
    progress.line(
      `${report.fetched} files fetched, ${report.kept} there already, ${report.failed.length} failed, into ${cache}`,
    );
    if (report.failed.length === 0) return 0;
    io.stderr.write(
      `${report.failed.length} of ${sources.length} files could not be fetched; what is there is kept, run it again for the rest\n`,
    );
    return 1;
  },
});
