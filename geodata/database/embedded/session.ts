import { Duplex } from 'node:stream';
import { sessionStarted } from './backend-messages.ts';
import type { Engine } from './engine.ts';
import { FrontendUnits, type Unit } from './frontend-units.ts';

/**
 * What one node-postgres client holds instead of a socket: it speaks PostgreSQL's protocol to the
 * client and takes the client's turns at the engine. Units run one after the other, in order.
 */
export class Session extends Duplex {
  readonly #engine: Engine;
  readonly #units = new FrontendUnits();
  #work: Promise<void> = Promise.resolve();

  constructor(engine: Engine) {
    super();
    this.#engine = engine;
  }

  /** The client is given back to its pool: nothing of it may reach its next user. */
  endLease(): void {
    this.#enqueue(() => this.#engine.endLease(this));
  }

  // The part of a socket that node-postgres uses.
  connect(): this {
    queueMicrotask(() => this.emit('connect'));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {
    // Answers are pushed when they come.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    for (const unit of this.#units.push(chunk)) this.#enqueue(() => this.#perform(unit));
    done();
  }

  override _final(done: (error?: Error) => void): void {
    this.endLease();
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.endLease();
    done(error);
  }

  async #perform(unit: Unit): Promise<void> {
    if (this.destroyed || unit.kind === 'END') return;
    const answer = unit.kind === 'START' ? sessionStarted() : await this.#engine.run(this, unit);
    if (!this.destroyed && !this.writableFinished) this.push(answer);
  }

  #enqueue(work: () => Promise<void>): void {
    this.#work = this.#work.then(work);
  }
}
