import { DatabaseFailure } from './database-failure.ts';
import type { Reply, Request, WorkerClient } from './worker-client.ts';

/** How often the engine's thread was replaced, and why. */
export interface Restarts {
  timeout: number;
  crash: number;
  /** After so many lost geometry exceptions that the engine's stack would not last. */
  exhausted: number;
}

export interface SupervisedWorkerOptions {
  start: (onCrash: (reason: string) => void) => Promise<WorkerClient>;
  statementTimeoutMs: number;
  log: (line: string) => void;
  /** Told whenever an engine goes, and the state of its session with it. */
  onLoss: () => void;
}

/** The engine's thread, replaced when a statement takes too long and when it crashes. */
export class SupervisedWorker {
  readonly restarts: Restarts = { timeout: 0, crash: 0, exhausted: 0 };
  readonly #options: SupervisedWorkerOptions;
  #worker: Promise<WorkerClient> | undefined;
  #closed = false;

  constructor(options: SupervisedWorkerOptions) {
    this.#options = options;
  }

  /** The running worker, started when there is none. Rejects with SQLSTATE 57P03 when it cannot be. */
  current(): Promise<WorkerClient> {
    this.#worker ??= this.#keep(this.#start());
    return this.#worker;
  }

  /**
   * Runs one unit. Rejects with SQLSTATE 57014 when it outlasts the statement timeout (the engine
   * cannot be interrupted, so its thread is ended) and 57P02 when the engine crashes under it.
   */
  async run(request: Request): Promise<Reply> {
    const worker = await this.current();
    await worker.idle();
    const timer = setTimeout(() => this.#expire(worker), this.#options.statementTimeoutMs);
    try {
      return await worker.run(request);
    } catch (error) {
      if (worker.ended && !this.#closed) this.#replaceCrashed(worker, String(error));
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the engine in order and starts another, which knows nothing of what the old one lost. */
  async renew(): Promise<void> {
    const worker = await this.current();
    this.restarts.exhausted += 1;
    this.#options.log('embedded database: restarting after too many geometry exceptions');
    this.#replace(worker, worker.close());
    await this.#worker;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const worker = await this.#worker?.catch(() => undefined);
    if (worker !== undefined && !worker.ended) await worker.close();
  }

  /** Ends the engine at once. */
  async kill(reason: Error): Promise<void> {
    this.#closed = true;
    const worker = await this.#worker?.catch(() => undefined);
    await worker?.kill(reason);
  }

  #expire(worker: WorkerClient): void {
    this.restarts.timeout += 1;
    const timeoutMs = this.#options.statementTimeoutMs;
    this.#options.log(`embedded database: restarting, a statement took over ${timeoutMs} ms`);
    const reason = new DatabaseFailure(
      '57014',
      `canceling statement due to statement timeout (over ${timeoutMs} ms in the embedded database)`,
    );
    this.#replace(worker, worker.kill(reason));
  }

  #replaceCrashed(worker: WorkerClient, why: string): void {
    if (this.#replaced.has(worker)) return;
    this.restarts.crash += 1;
    this.#options.log(`embedded database: restarting after a crash: ${why}`);
    this.#replace(worker, worker.kill(new DatabaseFailure('57P02', why)));
  }

  readonly #replaced = new WeakSet<WorkerClient>();

  /** Two engines must never have one directory open: the new one waits for the old one's end. */
  #replace(worker: WorkerClient, ended: Promise<void>): void {
    this.#replaced.add(worker);
    this.#options.onLoss();
    this.#worker = this.#keep(ended.then(() => this.#start()));
  }

  async #start(): Promise<WorkerClient> {
    if (this.#closed) throw new DatabaseFailure('57P01', 'The embedded database is closed.');
    const started = performance.now();
    const worker: WorkerClient = await this.#options.start((why) => {
      if (!this.#closed) this.#replaceCrashed(worker, why);
    });
    const elapsedMs = Math.round(performance.now() - started);
    this.#options.log(`embedded database: engine started in ${elapsedMs} ms`);
    return worker;
  }

  /** A start that failed is forgotten, so that the next caller tries again. */
  #keep(worker: Promise<WorkerClient>): Promise<WorkerClient> {
    worker.catch(() => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }
}
