import { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Queryable } from '../../geodata/queries/sql.ts';
import { createDirectAnalyst } from '../../geodata/questions/analyst.ts';
import { type Context, createContext } from '../../schema/context.ts';
import { createReferences, type Reference } from '../../schema/reference.ts';
import { buildGraphSchema } from '../../schema/schema.ts';
import { formatError } from '../../server/errors.ts';
import { createLogger } from '../../server/logger.ts';
import { openForReading } from '../support/back-end.ts';
import { type RecordingDatabase, recordStatements } from './record-statements.ts';

/** An answer, with the statements that it took. */
export interface Answer<Data> {
  data: Data;
  errors: readonly GraphQLFormattedError[];
  statements: readonly string[];
}

/** The graph over the edition under test, without HTTP and its limits. */
export interface Graph {
  /** Asks one question; what goes wrong is part of the answer. */
  tryAsk<Data>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>>;
  /** Asks one question and throws when anything goes wrong. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>>;
  /** Asks a question that must be refused and returns its only error. */
  refusal(query: string, variables?: Record<string, unknown>): Promise<GraphQLFormattedError>;
  /** Reads the database beside the graph, to recompute what it says. */
  rows<Row>(sql: string, ...values: unknown[]): Promise<Row[]>;
  reference: Reference;
  /** What the server would have logged as its own fault. */
  faults: readonly string[];
  close(): Promise<void>;
}

const analyst = createDirectAnalyst();

/** Opens the graph on the back end under test; `open` gives another database than the shared one. */
export async function openGraph(open = openForReading): Promise<Graph> {
  const database = await open();
  const recorded = recordStatements(database.dataSource);
  const reference = await createReferences(database.dataSource).current();
  // What clusters need is read once a data version; questions are counted without it.
  await reference.analysisFacts();
  const faults: string[] = [];
  const apollo = new ApolloServer<Context>({
    schema: await buildGraphSchema(),
    formatError: formatError(createLogger('json', { write: (text) => faults.push(text) })),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const tryAsk = <Data>(query: string, variables: Record<string, unknown> = {}) =>
    answer<Data>(apollo, { query, variables }, recorded, reference);
  return {
    tryAsk,
    ask: async <Data>(query: string, variables?: Record<string, unknown>) => {
      const given = await tryAsk<Data>(query, variables);
      if (given.errors.length > 0) throw new Error(JSON.stringify(given.errors));
      return given;
    },
    refusal: async (query, variables) => {
      const { errors, data } = await tryAsk(query, variables);
      if (errors.length === 1) return errors[0] as GraphQLFormattedError;
      throw new Error(`Got ${JSON.stringify(errors)} with ${JSON.stringify(data)}; expected 1.`);
    },
    rows: (sql, ...values) => database.dataSource.query(sql, values),
    reference,
    faults,
    close: async () => {
      await apollo.stop();
      await database.close();
    },
  };
}

async function answer<Data>(
  apollo: ApolloServer<Context>,
  request: { query: string; variables: Record<string, unknown> },
  recorded: RecordingDatabase,
  reference: Reference,
): Promise<Answer<Data>> {
  recorded.clear();
  const db: Queryable = recorded.db;
  const contextValue = createContext({ db, reference, requestId: 'test', analyst });
  const { body } = await apollo.executeOperation(request, { contextValue });
  if (body.kind !== 'single') throw new Error(`Got a ${body.kind} answer; expected a single one.`);
  const { data, errors = [] } = body.singleResult;
  // graphql-js makes objects without a prototype, which no literal equals.
  const plain = JSON.parse(JSON.stringify({ data: data ?? null })) as { data: Data };
  return { data: plain.data, errors, statements: recorded.statements() };
}
