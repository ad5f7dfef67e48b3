import { Worker } from 'node:worker_threads';
import { DomainError } from '../../geodata/model/domain-error.ts';
import { errorOf } from '../../geodata/questions/failure.ts';
import type { FromTileThread, ToTileThread } from './messages.ts';

/** Most memory of JavaScript objects in the thread. */
const maxOldGenerationSizeMb = 512;

interface Order {
  message: ToTileThread;
  done: (tile: Uint8Array | null) => void;
  failed: (reason: Error) => void;
}

/**
 * The thread that draws tiles. It is told one thing at a time, in turn, so that what nobody waits
 * for any more can be taken back before its turn comes.
 */
export class TileThread {
  readonly #worker: Worker;
  readonly #waiting: Order[] = [];
  #current: Order | undefined;
  #ended: Error | undefined;

  constructor() {
    const url = new URL('./thread.mjs', import.meta.url);
    this.#worker = new Worker(url, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb } });
    this.#worker.on('message', (message: FromTileThread) => this.#hear(message));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => {
      this.#fail(new DomainError('UNAVAILABLE', `The thread of tiles ended with code ${code}.`));
    });
    // A thread with nothing to do keeps no process alive.
    this.#worker.unref();
  }

  get ended(): boolean {
    return this.#ended !== undefined;
  }

  /** How many orders wait for their turn. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /**
   * Tells the thread something and resolves with the tile it draws, null for anything else and for
   * an empty tile. `signal` takes the order back while it waits.
   */
  tell(message: ToTileThread, signal?: AbortSignal): Promise<Uint8Array | null> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    return new Promise((done, failed) => {
      signal?.throwIfAborted();
      const order: Order = { message, done, failed };
      signal?.addEventListener('abort', () => this.#takeBack(order, signal.reason), { once: true });
      this.#waiting.push(order);
      this.#next();
    });
  }

  /** Ends the thread at once; `reason` is what whoever waits gets. */
  async end(reason: Error): Promise<void> {
    this.#fail(reason);
    await this.#worker.terminate();
  }

  #next(): void {
    if (this.#current !== undefined) return;
    const order = this.#waiting.shift();
    if (order === undefined) {
      this.#worker.unref();
      return;
    }
    this.#current = order;
    this.#worker.ref();
    this.#worker.postMessage(order.message);
  }

  #hear(message: FromTileThread): void {
    const order = this.#current;
    this.#current = undefined;
    if (message.kind === 'DONE') order?.done(message.tile);
    else order?.failed(errorOf(message.failure));
    this.#next();
  }

  #takeBack(order: Order, reason: unknown): void {
    const place = this.#waiting.indexOf(order);
    if (place === -1) return;
    this.#waiting.splice(place, 1);
    order.failed(reason instanceof Error ? reason : new Error('aborted'));
  }

  #fail(reason: Error): void {
    this.#ended ??= reason;
    const orders = this.#waiting.splice(0);
    if (this.#current !== undefined) orders.unshift(this.#current);
    this.#current = undefined;
    for (const { failed } of orders) failed(this.#ended);
  }
}
