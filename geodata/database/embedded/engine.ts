import { failed, type TransactionStatus } from './backend-messages.ts';
import { DatabaseFailure } from './database-failure.ts';
import type { Unit } from './frontend-units.ts';
import {
  type Restarts,
  SupervisedWorker,
  type SupervisedWorkerOptions,
} from './supervised-worker.ts';
import { TurnLock } from './turn-lock.ts';
import type { Reply, Request } from './worker-client.ts';

export interface EngineOptions extends Omit<SupervisedWorkerOptions, 'onLoss'> {
  /** How long a query may wait behind one transaction. */
  transactionTimeoutMs: number;
}

export interface EngineStats {
  /** Geometry exceptions the engine lost and the driver reported, since opening. */
  lostExceptions: number;
  restarts: Restarts;
  /** Sessions that wait for their turn now. */
  waiting: number;
}

/** The engine's stack lasts 653 of them (measured, as is 963 with other statements). */
const maxLostExceptions = 100;

/** The engine waits for the data of this one without end. */
const copiesFromClient = /(^|[;\0])\s*copy\b[^;]*\bfrom\s+stdin\b/i;

/** Start of a text, of a statement in it, or of the text inside a Parse message (after a NUL). */
const changesSettings =
  /(^|[;\0])\s*(set|reset)\b(?!\s+(local|transaction|constraints)\b)|\bset_config\s*\(/i;
const resetSettings = 'RESET SESSION AUTHORIZATION; RESET ALL';

/** A batch begins with its Parse message; what follows are values, possibly many. */
const parseBytes = 20_000;

const failing = 'SELECT 1/0';

/** A holder of dirty settings that no session equals: they are to be reset for whoever comes. */
const nobody = {};

/**
 * Gives many sessions the one connection of the engine, each its turn: one unit, or a whole
 * transaction. A session is any object; its identity is all that counts.
 */
export class Engine {
  readonly #worker: SupervisedWorker;
  readonly #turns: TurnLock;
  /** State of the transaction of whoever has the turn. */
  #status: TransactionStatus = 'I';
  /** The session whose transaction went with its engine and which has not ended it yet. */
  #bereaved: object | undefined;
  /** The session whose settings the connection has now. */
  #dirty: object | undefined;
  #lostExceptions = 0;
  #lostByThisEngine = 0;

  constructor(options: EngineOptions) {
    this.#turns = new TurnLock(options.transactionTimeoutMs);
    this.#worker = new SupervisedWorker({ ...options, onLoss: () => this.#forgetSession() });
  }

  get worker(): SupervisedWorker {
    return this.#worker;
  }

  stats(): EngineStats {
    return {
      lostExceptions: this.#lostExceptions,
      restarts: { ...this.#worker.restarts },
      waiting: this.#turns.waiting,
    };
  }

  /** What the session's client is to be sent for a unit, errors included. Never rejects. */
  async run(session: object, unit: Unit & { kind: 'TEXT' | 'BATCH' }): Promise<Uint8Array> {
    try {
      await this.#turns.acquire(session);
    } catch (error) {
      return failed(failureOf(error), 'I');
    }
    try {
      await this.#prepare(session);
      const text = textOf(unit);
      if (copiesFromClient.test(text)) await this.#refuse(copyRefused());
      const reply = await this.#worker.run(requestOf(unit));
      if (changesSettings.test(text)) this.#dirty = session;
      return this.#settle(session, reply);
    } catch (error) {
      return this.#fail(session, error);
    }
  }

  /** A session goes or is given back: its transaction is rolled back, its settings are reset. */
  async endLease(session: object): Promise<void> {
    if (this.#turns.holder === session) {
      const alive = this.#status !== 'I' && this.#bereaved !== session;
      // A failure here ends the engine, and the transaction with it.
      if (alive) await this.#worker.run({ sql: 'ROLLBACK' }).catch(() => undefined);
      this.#endTurn(session);
    }
    if (this.#dirty === session) this.#dirty = nobody;
  }

  /** Lets the statement under way finish, ends every other, and closes the files in order. */
  async close(): Promise<void> {
    const reason = new DatabaseFailure('57P01', 'The embedded database is closed.');
    const closing = {};
    const turn = this.#status === 'I' ? this.#turns.acquire(closing) : Promise.resolve();
    await turn.catch(() => undefined);
    this.#turns.close(reason);
    await this.#worker.close().catch(() => this.#worker.kill(reason));
  }

  async #prepare(session: object): Promise<void> {
    if (this.#bereaved === session) {
      await this.#worker.run({ sql: 'BEGIN' });
      await this.#worker.run({ sql: failing });
      this.#bereaved = undefined;
      return;
    }
    if (this.#status === 'I' && this.#lostByThisEngine >= maxLostExceptions) {
      await this.#worker.renew();
    }
    if (this.#dirty !== undefined && this.#dirty !== session) {
      await this.#worker.run({ sql: resetSettings });
      this.#dirty = undefined;
    }
  }

  /** Fails a statement without running it, and the transaction it is in with it. */
  async #refuse(reason: DatabaseFailure): Promise<never> {
    if (this.#status !== 'I') await this.#worker.run({ sql: failing });
    throw reason;
  }

  #settle(session: object, reply: Reply): Uint8Array {
    this.#status = reply.status;
    const bytes = reply.lost === undefined ? reply.bytes : this.#lost(reply.lost);
    if (reply.status === 'I' && endsReady(bytes)) this.#endTurn(session);
    return bytes;
  }

  #lost(detail: string): Uint8Array {
    this.#lostExceptions += 1;
    this.#lostByThisEngine += 1;
    const message =
      'A geometry operation failed in the embedded database, most often because of an invalid geometry; nothing of this statement was kept.';
    return failed({ code: 'XX000', message, detail: detail || undefined }, this.#status);
  }

  #fail(session: object, error: unknown): Uint8Array {
    const status: TransactionStatus = this.#status === 'I' ? 'I' : 'E';
    if (status === 'I') this.#endTurn(session);
    return failed(failureOf(error), status);
  }

  #endTurn(session: object): void {
    this.#status = 'I';
    if (this.#bereaved === session) this.#bereaved = undefined;
    this.#turns.release(session);
  }

  /** The engine is gone: settings are fresh, and an open transaction is lost. */
  #forgetSession(): void {
    this.#dirty = undefined;
    this.#lostByThisEngine = 0;
    if (this.#status !== 'I') this.#bereaved = this.#turns.holder;
  }
}

function requestOf(unit: Unit & { kind: 'TEXT' | 'BATCH' }): Request {
  return unit.kind === 'TEXT' ? { sql: unit.sql } : { bytes: unit.bytes, sync: unit.sync };
}

/** The statements of a unit, as far as its first 20 kB hold them. */
function textOf(unit: Unit & { kind: 'TEXT' | 'BATCH' }): string {
  return unit.kind === 'TEXT' ? unit.sql : unit.bytes.toString('latin1', 0, parseBytes);
}

function copyRefused(): DatabaseFailure {
  return new DatabaseFailure(
    '0A000',
    'Got COPY FROM STDIN, which the embedded database cannot do; expected INSERT ... SELECT FROM unnest(...).',
  );
}

function failureOf(error: unknown): { code: string; message: string } {
  if (error instanceof DatabaseFailure) return { code: error.code, message: error.message };
  return { code: 'XX000', message: error instanceof Error ? error.message : String(error) };
}

/** Whether the engine answered to the end; after a Flush it has not, and the turn goes on. */
function endsReady(bytes: Uint8Array): boolean {
  return bytes.at(-6) === 0x5a && bytes.at(-2) === 5;
}
