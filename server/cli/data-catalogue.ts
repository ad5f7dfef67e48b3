import { makeCatalogue } from '../../geodata/import/catalogue/make-catalogue.ts';
import { command, UsageError } from './command.ts';

export const dataCatalogue = command({
  options: {
    from: { type: 'string', value: 'DIR', meaning: 'Folder with every source file.' },
  },
  run: async ({ from }, io) => {
    if (from === undefined) throw new UsageError('Got no --from; expected --from DIR.');
    const { boundaries, files } = makeCatalogue(from);
    const counts = [Object.keys(boundaries).length, Object.keys(files).length];
    io.stdout.write(`${counts[0]} boundary files and ${counts[1]} others measured\n`);
    return 0;
  },
});
