import { type LocalMoranResult, localMoran } from '../../geodata/analysis/local-moran.ts';
import { command } from './command.ts';
import { jsonOrTable, writeNotes } from './layer-input.ts';
import { autocorrelationInput, autocorrelationOptions } from './spatial-input.ts';
import { textTable } from './text-table.ts';

export const lisa = command({
  operand: 'LAYER',
  options: { ...autocorrelationOptions, format: jsonOrTable.option },
  run: async (values, io, path) => {
    const format = jsonOrTable.of(values.format);
    const { ids, weights, variable, plan, notes } = await autocorrelationInput(path, values);
    const result = inOrder(ids, localMoran(weights, variable, plan));
    io.stdout.write(format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : tableOf(result));
    writeNotes(notes, io);
    return 0;
  },
});

/** Units in the order of the file instead of that of their ids. */
function inOrder(ids: readonly string[], result: LocalMoranResult): LocalMoranResult {
  const byId = new Map(result.units.map((unit) => [unit.id, unit]));
  return { ...result, units: ids.flatMap((id) => byId.get(id) ?? []) };
}

function tableOf({ units }: LocalMoranResult): string {
  const rows = units.map(({ id, I, z, lag, quadrant, p, significant }) => [
    id,
    ...[I, z, lag].map((value) => value.toFixed(4)),
    quadrant ?? '-',
    p === null ? '-' : p.toFixed(4),
    significant ? 'yes' : '',
  ]);
  const header = ['id', 'I', 'z', 'lag', 'quadrant', 'p', 'significant'];
  return textTable(header, rows, [1, 2, 3, 5]);
}
