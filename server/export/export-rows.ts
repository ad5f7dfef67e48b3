import { type ExecutionResult, GraphQLError } from 'graphql';
import { problem } from '../http/problem.ts';
import type { ExportSource, Operation } from './export-source.ts';
import type { Answer } from './row-cells.ts';
import { ShapeText } from './shape.ts';

/** Asks the graph one operation in the name of the request. */
export type AskGraph = (
  operation: Pick<Operation, 'document'>,
  variables: Readonly<Record<string, unknown>>,
) => Promise<ExecutionResult>;

/** Rows of the first page: it comes soon, and tells how large rows are. */
const FIRST_PAGE = 10;
const LARGEST_PAGE = 500;

/** What a page should weigh: a few milliseconds of the event loop. */
const PAGE_WEIGHT = 4_000;
/** A position of a shape beside a value, whose resolver costs more; and a character of its text. */
const WEIGHT_OF_POSITION = 0.15;
const WEIGHT_OF_CHARACTER = 0.03;

/** The answers of an export, asked for one by one as they are taken. Throws the graph's first error. */
export async function* exportAnswers(
  source: ExportSource,
  variables: Readonly<Record<string, unknown>>,
  ask: AskGraph,
): AsyncGenerator<Answer> {
  if (!source.isPaged) {
    yield await answerOf(ask(source, variables));
    return;
  }
  let first = FIRST_PAGE;
  let after: string | null = null;
  for (;;) {
    const data: Answer = await answerOf(ask(source, { ...variables, first, after }));
    yield data;
    const { pageInfo } = connectionOf(data);
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
    first = nextSize(first, weightOf(data));
  }
}

/** The answer of one question to the graph. Throws its first error, or a 400 problem. */
export async function answerOf(asked: Promise<ExecutionResult>): Promise<Answer> {
  const { data, errors } = await asked;
  const [error] = errors ?? [];
  if (error && data === undefined) throw problem(400, 'Wrong parameter', error.message);
  if (error) throw error;
  if (!data) throw new GraphQLError('The graph gave no answer.');
  return data;
}

/** How many rows fit a page when they weigh as much as the last ones; at most twice as many. */
export function nextSize(size: number, weight: number): number {
  const fitting = Math.floor((size * PAGE_WEIGHT) / Math.max(weight, 1));
  return Math.max(1, Math.min(fitting, size * 2, LARGEST_PAGE));
}

/** What an answer costs to make and to write, in values of fields. */
export function weightOf(value: unknown): number {
  if (value === null || typeof value !== 'object') return 1;
  if (value instanceof ShapeText) return value.geojson.length * WEIGHT_OF_CHARACTER;
  if (Array.isArray(value)) {
    if (typeof value[0] === 'number') return WEIGHT_OF_POSITION;
    // The positions of a ring weigh the same, and there may be many thousands.
    const isRing = Array.isArray(value[0]) && typeof value[0][0] === 'number';
    return isRing ? value.length * WEIGHT_OF_POSITION : sumOf(value);
  }
  return sumOf(Object.values(value));
}

function sumOf(values: readonly unknown[]): number {
  return values.reduce<number>((sum, value) => sum + weightOf(value), 0);
}

/** A paged operation asks for one connection and nothing else. */
function connectionOf(data: Answer) {
  const [connection] = Object.values(data);
  return connection as { pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}
