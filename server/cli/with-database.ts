import { type Database, openDatabase } from '../../geodata/database/data-source.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import { type Config, readConfig } from '../config.ts';
import type { CommandIo } from './command.ts';

/** Imports and checks take longer than a request may. */
const STATEMENT_TIMEOUT_MS = 600_000;

/** Opens the configured database for as long as `use` takes; how it starts is no news here. */
export async function withDatabase<Result>(
  config: Config,
  use: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase({
    ...config,
    statementTimeoutMs: Math.max(config.statementTimeoutMs, STATEMENT_TIMEOUT_MS),
  });
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

/** The configuration with `--from DIR` in the place of GEODATA_MIRROR. */
export function configFrom({ env }: CommandIo, from: string | undefined): Config {
  if (from === undefined) return readConfig(env);
  try {
    return readConfig({ ...env, GEODATA_MIRROR: from });
  } catch (error) {
    if (!(error instanceof DomainError && error.argument === 'GEODATA_MIRROR')) throw error;
    throw new DomainError('BAD_INPUT', `Got --from ${from}; expected a folder that exists.`, {
      argument: '--from',
    });
  }
}
