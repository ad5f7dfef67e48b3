import { describeConfig, readConfig, shownValues } from '../config.ts';
import { command } from './command.ts';
import { textTable, wrapText } from './text-table.ts';

export const showConfig = command({
  options: {},
  run: async (_, io) => {
    const values = shownValues(readConfig(io.env));
    const described = describeConfig();
    const rows = described.map(({ variable, fallback }) => [
      variable,
      values.get(variable) || '(none)',
      fallback ?? '(none)',
    ]);
    io.stdout.write(textTable(['variable', 'value', 'default'], rows));
    for (const { variable, meaning, expected } of described) {
      io.stdout.write(`\n${variable}: ${expected}\n${wrapText(meaning, 100, '  ')}`);
    }
    return 0;
  },
});
