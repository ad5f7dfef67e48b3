import { graphql } from 'graphql';
import type { Database } from '../../geodata/database/data-source.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import { createDirectAnalyst } from '../../geodata/questions/analyst.ts';
import { createContext } from '../../schema/context.ts';
import { createReferences } from '../../schema/reference.ts';
import { buildGraphSchema } from '../../schema/schema.ts';
import { type Config, readConfig } from '../config.ts';
import { ensureData } from '../ensure-data.ts';
import { loadInProcess } from '../load-process.ts';
import { createLogger } from '../logger.ts';
import { sourceFolders } from '../source-folders.ts';
import type { CommandIo } from './command.ts';

/** One question to the graph, as a command asks it. */
interface Question {
  query: string;
  variables: Record<string, unknown>;
}

/**
 * Asks the graph in this process, of the data that the server would serve; they are loaded first
 * where there are none yet. Throws the errors of the domain.
 */
export function askGraph<Data>(io: CommandIo, question: Question): Promise<Data> {
  return withServedData(readConfig(io.env), io, (database) => ask<Data>(database, question));
}

/** News of the loading stay off the results' stream. */
async function withServedData<Result>(
  config: Config,
  { env, stderr }: CommandIo,
  use: (database: Database) => Promise<Result>,
): Promise<Result> {
  const logger = createLogger('text', stderr);
  const { signal } = new AbortController();
  const load = loadInProcess({ config, env, logger, signal, output: 'STDERR' });
  const database = await ensureData({ config, folders: sourceFolders(config), logger, load });
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

async function ask<Data>({ dataSource }: Database, { query, variables }: Question): Promise<Data> {
  const schema = await buildGraphSchema();
  const reference = await createReferences(dataSource).current();
  const contextValue = createContext({
    db: dataSource,
    reference,
    requestId: 'command-line',
    analyst: createDirectAnalyst(),
  });
  const { data, errors } = await graphql({
    schema,
    source: query,
    variableValues: variables,
    contextValue,
  });
  const [error] = errors ?? [];
  if (error?.originalError instanceof DomainError) throw error.originalError;
  if (error) throw new DomainError('BAD_INPUT', error.message);
  return data as Data;
}
