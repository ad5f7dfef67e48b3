import { fileURLToPath } from 'node:url';
import { writeBundle } from '../../geodata/import/bundle/write-bundle.ts';
import { readConfig } from '../config.ts';
import { command } from './command.ts';
import { textTable } from './text-table.ts';
import { withDatabase } from './with-database.ts';

const seeds = fileURLToPath(new URL('../../seeds/peru', import.meta.url));

export const dataBundle = command({
  options: {
    to: { type: 'string', value: 'DIR', meaning: 'Where to; seeds/peru when not given.' },
  },
  run: async ({ to = seeds }, io) => {
    const files = await withDatabase(readConfig(io.env), ({ dataSource }) =>
      writeBundle(dataSource, to),
    );
    const rows = files.map(({ name, rows: count, bytes }) => [
      name,
      count.toLocaleString('en'),
      bytes.toLocaleString('en'),
    ]);
    io.stdout.write(textTable(['file', 'rows', 'bytes'], rows, [1, 2]));
    return 0;
  },
});
