import {
  type FloatingCatchmentMethod,
  floatingCatchment,
} from '../../geodata/analysis/floating-catchment.ts';
import { readNumberColumns, readTravelMatrix } from '../../geodata/layers/read-table.ts';
import { command } from './command.ts';
import { jsonOrTable, oneOf, optionalNumber, required } from './layer-input.ts';
import { textTable } from './text-table.ts';

const methods = { '2sfca': 'TWO_SFCA', bfca: 'BFCA' } as const satisfies Record<
  string,
  FloatingCatchmentMethod
>;
const methodNames = ['2sfca', 'bfca'] as const;

export const twoStepFloatingCatchment = command({
  options: {
    travel: {
      type: 'string',
      value: 'MATRIX.csv',
      meaning: 'Travel costs: origins in the first column, destinations in the header.',
    },
    'land-use': { type: 'string', value: 'TABLE.csv', meaning: 'Demand and supply of each place.' },
    id: { type: 'string', value: 'FIELD', meaning: 'Its column of ids; the first when not given.' },
    demand: { type: 'string', value: 'FIELD', meaning: 'Its column of demand: people.' },
    supply: {
      type: 'string',
      value: 'FIELD',
      meaning: 'Its column of supply: beds, places, jobs.',
    },
    cutoff: { type: 'string', value: '45', meaning: 'The highest cost that is within reach.' },
    method: { type: 'string', value: methodNames.join('|'), meaning: '2sfca when not given.' },
    format: jsonOrTable.option,
  },
  run: async (values, io) => {
    const travelPath = required('travel', values.travel, 'MATRIX.csv');
    const tablePath = required('land-use', values['land-use'], 'TABLE.csv');
    const demandField = required('demand', values.demand, 'FIELD');
    const supplyField = required('supply', values.supply, 'FIELD');
    const cutoff = cutoffOf(required('cutoff', values.cutoff, '45'));
    const method = methods[oneOf('method', methodNames, values.method ?? '2sfca')];
    const format = jsonOrTable.of(values.format);
    const travel = await readTravelMatrix(travelPath);
    const columns = await readNumberColumns(tablePath, [demandField, supplyField], values.id);
    const [demand, supply] = columns as [(typeof columns)[0], (typeof columns)[0]];
    const scores = floatingCatchment(method, { travel, demand, supply, cutoff });
    io.stdout.write(format === 'json' ? scoresJson(scores) : scoresTable(scores));
    return 0;
  },
});

function cutoffOf(text: string): number {
  return optionalNumber('cutoff', text, '0 or more', (cost) => cost >= 0) as number;
}

function scoresJson(scores: ReadonlyMap<string, number>): string {
  return `${JSON.stringify({ scores: Object.fromEntries(scores) }, null, 2)}\n`;
}

function scoresTable(scores: ReadonlyMap<string, number>): string {
  const rows = [...scores].map(([id, score]) => [id, score.toFixed(4)]);
  return textTable(['id', 'score'], rows, [1]);
}
