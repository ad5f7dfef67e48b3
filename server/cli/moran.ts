import { type MoranResult, moransI } from '../../geodata/analysis/morans-i.ts';
import { command } from './command.ts';
import { jsonOrTable, writeNotes } from './layer-input.ts';
import { autocorrelationInput, autocorrelationOptions } from './spatial-input.ts';
import { textTable } from './text-table.ts';

export const moran = command({
  operand: 'LAYER',
  options: { ...autocorrelationOptions, format: jsonOrTable.option },
  run: async (values, io, path) => {
    const format = jsonOrTable.of(values.format);
    const { weights, variable, plan, notes } = await autocorrelationInput(path, values);
    const result = moransI(weights, variable, plan);
    io.stdout.write(format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : tableOf(result));
    writeNotes(notes, io);
    return 0;
  },
});

function tableOf(result: MoranResult): string {
  const rows = Object.entries(result).map(([name, value]) => [name, String(value)]);
  return textTable(['measure', 'value'], rows, [1]);
}
