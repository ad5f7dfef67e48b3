import { graphql } from 'graphql';
import { DataSource } from 'typeorm';
import { createDirectAnalyst } from '../geodata/questions/analyst.ts';
import { createContext } from '../schema/context.ts';
import { createReferences } from '../schema/reference.ts';
import { buildGraphSchema } from '../schema/schema.ts';

/** Asks the graph one question. Throws when anything goes wrong. */
export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<unknown>;

/** Lends the graph over a database, which is opened for reading only, whatever its user may do. */
export async function withDatabaseGraph<Result>(
  databaseUrl: string,
  use: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  const db = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    installExtensions: false,
    extra: { options: '-c default_transaction_read_only=on' },
  });
  await db.initialize();
  try {
    const schema = await buildGraphSchema();
    const reference = await createReferences(db).current();
    return await use(async (source, variableValues) => {
      const given = { db, reference, requestId: 'docs', analyst: createDirectAnalyst() };
      const contextValue = createContext(given);
      const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
      if (errors?.[0]) throw new Error(errors[0].message);
      return data;
    });
  } finally {
    await db.destroy();
  }
}
