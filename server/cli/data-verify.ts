import { catalogue } from '../../geodata/import/catalogue/catalogue.ts';
import { terminalProgress } from '../../geodata/import/progress.ts';
import type { SourceFolders } from '../../geodata/import/source-files.ts';
import { type CountCheck, checkLoaded, checkSource } from '../../geodata/import/verify.ts';
import { sourceFolders } from '../source-folders.ts';
import { type CommandIo, command } from './command.ts';
import { textTable } from './text-table.ts';
import { configFrom, withDatabase } from './with-database.ts';

export const dataVerify = command({
  options: {
    from: { type: 'string', value: 'DIR', meaning: 'Folder with source files, looked at first.' },
  },
  run: async ({ from }, io) => {
    const config = configFrom(io, from);
    const wrongFiles = verifyFiles(sourceFolders(config), io);
    const wrongCounts = await withDatabase(config, async ({ dataSource }) =>
      reportCounts(await checkLoaded(dataSource), io),
    );
    return wrongFiles + wrongCounts > 0 ? 1 : 0;
  },
});

/** Returns how many files are not what the catalogue says; missing ones are named, not counted. */
function verifyFiles(folders: SourceFolders, { stdout, stderr }: CommandIo): number {
  const progress = terminalProgress(stdout);
  const checks = catalogue.map((source, i) => {
    progress.step('files', i + 1, catalogue.length);
    return checkSource(source, folders);
  });
  const of = (verdict: string) => checks.filter((check) => check.verdict === verdict);
  progress.line(
    `${of('RIGHT').length} files right, ${of('WRONG').length} wrong, ${of('MISSING').length} missing, of ${catalogue.length}`,
  );
  for (const { source } of of('MISSING')) stdout.write(`missing: ${source.path}\n`);
  for (const { message } of of('WRONG')) stderr.write(`wrong: ${message}\n`);
  return of('WRONG').length;
}

function reportCounts(checks: readonly CountCheck[], { stdout, stderr }: CommandIo): number {
  if (checks.length === 0) {
    stdout.write('nothing is loaded\n');
    return 0;
  }
  const wrong = checks.filter(({ got, expected }) => got !== expected);
  const rows = checks.map(({ what, got, expected }) => [
    what,
    got.toLocaleString('en'),
    expected.toLocaleString('en'),
    got === expected ? 'right' : 'WRONG',
  ]);
  stdout.write(`\n${textTable(['loaded', 'got', 'expected', ''], rows, [1, 2])}`);
  for (const { what, got, expected } of wrong) {
    stderr.write(`wrong: got ${got} ${what}; expected ${expected}\n`);
  }
  return wrong.length;
}
