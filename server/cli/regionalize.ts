import {
  type Regionalization,
  type RegionalizationMethod,
  regionalizationMethods,
  regionalize,
} from '../../geodata/analysis/regionalize.ts';
import { commaList, command, UsageError } from './command.ts';
import {
  jsonOrTable,
  layerOptions,
  oneOf,
  required,
  ruleOption,
  wholeNumber,
  writeNotes,
} from './layer-input.ts';
import { layerVariables } from './spatial-input.ts';
import { textTable } from './text-table.ts';

/** As typed: `redcap-full-ward`. */
const typed = (method: RegionalizationMethod) => method.toLowerCase().replaceAll('_', '-');
const methodNames = regionalizationMethods.map(typed);

export const regionalizeLayer = command({
  operand: 'LAYER',
  options: {
    ...layerOptions,
    rule: ruleOption('queen'),
    values: { type: 'string', value: 'A,B,C', meaning: 'The fields; each is standardised.' },
    k: { type: 'string', short: 'k', value: '5', meaning: 'How many regions.' },
    method: {
      type: 'string',
      value: 'METHOD',
      meaning: `skater when not given, or ${methodNames.slice(1).join(', ')}.`,
    },
    format: jsonOrTable.option,
  },
  run: async (values, io, path) => {
    const fields = commaList(required('values', values.values, 'A,B,C')) ?? [];
    const k = wholeNumber('k', values.k, 1);
    if (k === undefined) throw new UsageError('Got no -k; expected -k with a number of regions.');
    const name = oneOf('method', methodNames, values.method ?? 'skater');
    const method = regionalizationMethods[methodNames.indexOf(name)] as RegionalizationMethod;
    const format = jsonOrTable.of(values.format);
    const { graph, variables, notes } = await layerVariables(path, values, fields);
    const result = regionalize(graph, variables, { method, k });
    io.stdout.write(format === 'json' ? jsonOf(result) : tableOf(result));
    writeNotes(notes, io);
    return 0;
  },
});

function jsonOf({ labels, sumOfSquares, ratio }: Regionalization): string {
  const answer = { labels: Object.fromEntries(labels), sumOfSquares, ratio };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

function tableOf({ labels, sumOfSquares, ratio }: Regionalization): string {
  const table = textTable(
    ['id', 'group'],
    [...labels].map(([id, group]) => [id, String(group)]),
    [1],
  );
  const { total, within, between } = sumOfSquares;
  return `${table}\nSums of squares: total ${total}, within ${within}, between ${between}; ratio ${ratio}\n`;
}
