import { codeColumn } from '../../geodata/layers/cells.ts';
import { countSets, type SetCounts } from '../../geodata/layers/count-sets.ts';
import { layerContiguity } from '../../geodata/layers/layer-contiguity.ts';
import { readLayer } from '../../geodata/layers/read-layer.ts';
import { command, UsageError } from './command.ts';
import {
  jsonOrTable,
  layerInput,
  layerOptions,
  optionalNumber,
  ruleOption,
  wholeNumber,
  writeNotes,
} from './layer-input.ts';
import { textTable } from './text-table.ts';

export const enumerate = command({
  operand: 'LAYER',
  options: {
    ...layerOptions,
    rule: ruleOption('rook'),
    group: { type: 'string', value: 'FIELD', meaning: 'Sets stay within one value of it.' },
    min: { type: 'string', value: '3', meaning: 'Fewest units in a set; 3 when not given.' },
    max: { type: 'string', value: '6', meaning: 'Most units in a set; 6 when not given.' },
    'min-shared': {
      type: 'string',
      value: 'METERS',
      meaning: 'Shortest border that counts, in metres, with --planar in layer units; 0.',
    },
    format: jsonOrTable.option,
  },
  run: async (values, io, path) => {
    const { group } = values;
    const input = layerInput(values, 'rook', group === undefined ? [] : [group]);
    const format = jsonOrTable.of(values.format);
    const size = sizeOf(values);
    const minShared = optionalNumber(
      'min-shared',
      values['min-shared'],
      '0 or more',
      (m) => m >= 0,
    );
    const layer = await readLayer(path, input.request);
    const found = layerContiguity(layer, { ...input.contiguity, minShared });
    const ids = layer.units.map(({ id }) => id);
    const groups = group === undefined ? undefined : codeColumn(layer, group);
    const counts = countSets(ids, found, size, groups);
    io.stdout.write(format === 'json' ? `${JSON.stringify(counts, null, 2)}\n` : tableOf(counts));
    writeNotes(found.notes, io);
    return 0;
  },
});

function sizeOf(values: { min?: string; max?: string }): { min: number; max: number } {
  const [min, max] = [
    wholeNumber('min', values.min, 1) ?? 3,
    wholeNumber('max', values.max, 1) ?? 6,
  ];
  if (min <= max) return { min, max };
  throw new UsageError(`Got --min ${min} and --max ${max}; expected --max to be no less.`);
}

function tableOf({ total, byGroup }: SetCounts): string {
  const rows = Object.entries(byGroup).map(([group, count]) => [group, count.toLocaleString('en')]);
  return textTable(['group', 'sets'], [...rows, ['all', total.toLocaleString('en')]], [1]);
}
