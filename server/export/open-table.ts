import { setImmediate as eventLoop } from 'node:timers/promises';
import { type GraphQLSchema, getVariableValues } from 'graphql';
import { answerRows } from './answer-rows.ts';
import { type AskGraph, answerOf, exportAnswers, nextSize, weightOf } from './export-rows.ts';
import { type ExportSource, hasVariable, territoryShapes } from './export-source.ts';
import type { ExportTable, TableRow } from './export-table.ts';
import type { Answer } from './row-cells.ts';
import { type Shape, ShapeText } from './shape.ts';

/** What is made and written before others get a turn: rows, or characters of their shapes. */
const BATCH_ROWS = 250;
const BATCH_CHARACTERS = 64_000;

export interface TableQuestion {
  source: ExportSource;
  schema: GraphQLSchema;
  /** As the URL gives them. */
  variables: Readonly<Record<string, unknown>>;
  withGeometry: boolean;
}

/**
 * The rows of an export. The first answer is there when this resolves, so that its errors come
 * before anything is sent; the others are asked for as rows are taken.
 */
export async function openTable(question: TableQuestion, ask: AskGraph): Promise<ExportTable> {
  const { source, schema, withGeometry } = question;
  const variables = graphVariables(question);
  const answers = exportAnswers(source, variables, ask);
  const first = await answers.next();
  const table = answerRows(
    source,
    schema,
    withDefaults(source, schema, variables),
    first.value ?? {},
  );
  const own = batchesOf(startedAgain(first, answers), table.rows);
  const isDrawn = source.drawnAsTerritory === true && withGeometry;
  const codeAt = table.columns.findIndex(({ name }) => name === 'ubigeo');
  return {
    name: source.name,
    columns: table.columns,
    shapes: isDrawn ? 'MultiPolygon' : table.shapes,
    batches: isDrawn ? drawn(own, codeAt, question.variables.simplifyMeters, ask) : own,
  };
}

/** The variables of the operation: those of the URL that it declares, and those an export sets. */
function graphVariables({ source, variables, withGeometry }: TableQuestion) {
  const own = Object.entries(variables).filter(([name]) => hasVariable(source, name));
  return {
    ...Object.fromEntries(own),
    ...(hasVariable(source, 'withGeometry') ? { withGeometry } : {}),
  };
}

/** With the values that the operation declares for what is not given. */
function withDefaults(
  { definition }: ExportSource,
  schema: GraphQLSchema,
  variables: Readonly<Record<string, unknown>>,
) {
  const { coerced } = getVariableValues(schema, definition.variableDefinitions ?? [], {
    ...variables,
    first: 1,
  });
  return coerced ?? variables;
}

async function* startedAgain(
  first: IteratorResult<Answer>,
  answers: AsyncGenerator<Answer>,
): AsyncGenerator<Answer> {
  try {
    if (first.done) return;
    yield first.value;
    yield* answers;
  } finally {
    await answers.return(undefined);
  }
}

async function* batchesOf(
  answers: AsyncIterable<Answer>,
  rows: (data: Answer) => Iterable<TableRow>,
): AsyncGenerator<TableRow[]> {
  for await (const data of answers) {
    let batch: TableRow[] = [];
    let characters = 0;
    for (const row of rows(data)) {
      batch.push(row);
      characters += row.shape instanceof ShapeText ? row.shape.geojson.length : 0;
      if (batch.length < BATCH_ROWS && characters < BATCH_CHARACTERS) continue;
      yield batch;
      batch = [];
      characters = 0;
      await eventLoop();
    }
    if (batch.length > 0) yield batch;
  }
}

/** The rows with the shapes of their territories, asked for so many at a time as weigh little. */
async function* drawn(
  batches: AsyncIterable<readonly TableRow[]>,
  codeAt: number,
  simplifyMeters: unknown,
  ask: AskGraph,
): AsyncGenerator<TableRow[]> {
  let size = 10;
  for await (const batch of batches) {
    for (let from = 0; from < batch.length; ) {
      const rows = batch.slice(from, from + size);
      const ids = rows.map(({ cells }) => territoryId(String(cells[codeAt])));
      const tolerance = simplifyMeters === undefined ? {} : { simplifyMeters };
      const data = await answerOf(ask(territoryShapes, { ids, ...tolerance }));
      const nodes = data.nodes as ({ geometry?: Shape } | null)[];
      yield rows.map((row, at) => ({ ...row, shape: nodes[at]?.geometry ?? null }));
      from += rows.length;
      size = nextSize(size, weightOf(data));
    }
  }
}

function territoryId(ubigeo: string): string {
  const type = { 2: 'Region', 4: 'Province' }[ubigeo.length] ?? 'District';
  return `${type}:${ubigeo}`;
}
