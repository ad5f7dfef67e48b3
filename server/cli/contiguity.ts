import { galText, pairsCsv } from '../../geodata/layers/contiguity-files.ts';
import type { Layer } from '../../geodata/layers/layer.ts';
import { type LayerContiguity, layerContiguity } from '../../geodata/layers/layer-contiguity.ts';
import { readLayer } from '../../geodata/layers/read-layer.ts';
import { command } from './command.ts';
import { layerInput, layerOptions, oneOf, ruleOption, writeNotes } from './layer-input.ts';
import { textTable } from './text-table.ts';

const formats = ['json', 'csv', 'gal', 'table'] as const;

export const contiguity = command({
  operand: 'LAYER',
  options: {
    ...layerOptions,
    rule: ruleOption('queen'),
    format: { type: 'string', value: formats.join('|'), meaning: 'json when not given.' },
  },
  run: async (values, io, path) => {
    const input = layerInput(values, 'queen');
    const format = oneOf('format', formats, values.format ?? 'json');
    const layer = await readLayer(path, input.request);
    const found = layerContiguity(layer, input.contiguity);
    const heading = { name: layer.name, idField: input.request.id };
    const lengthName = input.contiguity.planar ? 'sharedLength' : 'sharedMeters';
    io.stdout.write(
      format === 'gal' ? galText(idsOf(layer), found, heading) : writers[format](found, lengthName),
    );
    writeNotes(found.notes, io);
    return 0;
  },
});

const idsOf = (layer: Layer) => layer.units.map(({ id }) => id);

const writers = { json: pairsJson, csv: pairsCsv, table: pairsTable };

function pairsJson({ pairs, islands }: LayerContiguity, lengthName: string): string {
  const listed = pairs.map(({ a, b, kind, sharedLength }) => ({
    a,
    b,
    kind,
    [lengthName]: sharedLength,
  }));
  return `${JSON.stringify({ pairs: listed, islands }, null, 2)}\n`;
}

function pairsTable({ pairs, islands }: LayerContiguity, lengthName: string): string {
  const rows = pairs.map(({ a, b, kind, sharedLength }) => [a, b, kind, sharedLength.toFixed(3)]);
  const table = textTable(['a', 'b', 'kind', lengthName], rows, [3]);
  return `${table}\n${pairs.length} pairs; islands: ${islands.join(', ') || 'none'}\n`;
}
