import { type ExecutionResult, GraphQLError } from 'graphql';
import { problem } from '../http/problem.ts';
import type { ExportSource } from './export-list.ts';

/** Asks the graph one operation in the name of the request. */
export type AskGraph = (
  source: Pick<ExportSource, 'document'>,
  variables: Readonly<Record<string, unknown>>,
) => Promise<ExecutionResult>;

export type Row = Readonly<Record<string, unknown>>;

/** One page of rows, and the whole answer it came in. */
export interface RowPage {
  rows: readonly Row[];
  data: Row;
}

/**
 * The pages of an export, asked for one by one as they are taken. Throws the first error of the
 * graph.
 */
export async function* exportPages(
  source: ExportSource,
  variables: Readonly<Record<string, unknown>>,
  ask: AskGraph,
): AsyncGenerator<RowPage> {
  const first =
    variables.withGeometry === true ? source.pageSize.withGeometry : source.pageSize.plain;
  let after: string | null = null;
  for (;;) {
    const paging: Row = source.pageInfoAt === null ? {} : { first, after };
    const data = await answerOf(ask(source, { ...variables, ...paging }));
    yield { rows: at(data, source.rowsAt) as readonly Row[], data };
    if (source.pageInfoAt === null) return;
    const { hasNextPage, endCursor } = at(data, source.pageInfoAt) as {
      hasNextPage: boolean;
      endCursor: string | null;
    };
    if (!hasNextPage) return;
    after = endCursor;
  }
}

async function answerOf(asked: Promise<ExecutionResult>): Promise<Row> {
  const { data, errors } = await asked;
  const [error] = errors ?? [];
  if (error && data === undefined) throw problem(400, 'Wrong parameter', error.message);
  if (error) throw error;
  if (!data) throw new GraphQLError('The graph gave no answer.');
  return data;
}

function at(data: Row, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, field) => (value as Row)[field], data);
}
