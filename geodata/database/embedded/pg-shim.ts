import pg from 'pg';
import type { Engine } from './engine.ts';
import { Session } from './session.ts';

/** What TypeORM's `driver` option takes in place of the `pg` package. */
export interface PgDriver extends Omit<typeof pg, 'Client' | 'Pool' | 'native'> {
  Client: new (config?: pg.ClientConfig) => pg.Client;
  Pool: new (config?: pg.PoolConfig) => pg.Pool;
}

/** Clients cost nothing here: turns are what is scarce, and they are given out in order. */
const defaultPoolSize = 1_000;

/**
 * node-postgres over the embedded engine: its own Pool and Client, with a `Session` for a socket.
 * Values, results and errors are therefore read and written by node-postgres itself.
 */
export function pgDriver(engine: Engine): PgDriver {
  class EmbeddedClient extends pg.Client {
    readonly session: Session;

    constructor(config: string | pg.ClientConfig = {}) {
      const session = new Session(engine);
      const options = typeof config === 'string' ? {} : config;
      super({ ...options, ssl: false, stream: () => session });
      this.session = session;
      const query = this.query.bind(this) as (...args: unknown[]) => unknown;
      const unnamedQuery = (config: unknown, ...rest: unknown[]) => query(unnamed(config), ...rest);
      this.query = unnamedQuery as pg.Client['query'];
    }
  }

  class EmbeddedPool extends pg.Pool {
    constructor(config: pg.PoolConfig = {}) {
      super({ ...config, max: config.max ?? defaultPoolSize, Client: EmbeddedClient });
      this.on('release', (_error, client) => {
        if (client instanceof EmbeddedClient) client.session.endLease();
      });
    }
  }

  const { native: _native, ...shared } = { ...pg };
  return { ...shared, Client: EmbeddedClient, Pool: EmbeddedPool };
}

/** All clients share one session of the engine, where two statements of one name would clash. */
function unnamed(query: unknown): unknown {
  if (typeof query !== 'object' || query === null || !('name' in query)) return query;
  if ('submit' in query) return query;
  const { name: _name, ...rest } = query;
  return rest;
}
