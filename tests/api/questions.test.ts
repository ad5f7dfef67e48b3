import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

const folder = new URL('./questions/', import.meta.url);
const names = readdirSync(folder)
  .map((file) => file.replace(/\.graphql$/, ''))
  .sort();

/** How many statements each question may take, whatever it asks for. */
const statementsOf: Readonly<Record<string, number>> = {
  aggregate: 1,
  'contiguity-of': 1,
  'contiguity-path': 1,
  'contiguous-groups': 3,
  datasets: 0,
  district: 3,
  'districts-of-a-box': 2,
  'every-region-to-districts': 3,
  facilities: 4,
  filters: 2,
  'good-practices': 1,
  'historical-clusters': 1,
  interventions: 1,
  mancomunidades: 1,
  measures: 3,
  programmes: 1,
  'propose-clusters': 3,
  'province-indicators': 4,
  'regions-to-districts': 7,
  'service-gaps': 2,
  'territory-at': 5,
};

/** Indicators for the questions that take them as a variable. */
const variablesOf: Readonly<Record<string, Record<string, unknown>>> = {
  'province-indicators': {
    codes: [
      ...['anemia_6_35m_pct', 'dci_menores5_pct', 'viv_sin_agua_red', 'viv_sin_desague_red'],
      ...['viv_sin_alumbrado', 'nbi_al_menos_una', 'pobreza_pct', 'lengua_originaria_pct'],
    ],
  },
};

let graph: Graph;

describePublished('a question', () => {
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph?.close());

  it.each(names)('%s has its answer and its statements', async (name) => {
    const query = readFileSync(new URL(`${name}.graphql`, folder), 'utf8');
    const { data, statements } = await graph.ask(query, variablesOf[name]);
    const snapshots = './__snapshots__/questions';
    await expect(`${JSON.stringify(data, null, 2)}\n`).toMatchFileSnapshot(
      `${snapshots}/${name}.json`,
    );
    await expect(statements.map((text) => `${text}\n`).join('\n')).toMatchFileSnapshot(
      `${snapshots}/${name}.sql`,
    );
    expect(statements).toHaveLength(statementsOf[name] as number);
  });
});
