import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { TransactionStatus } from './backend-messages.ts';
import { DatabaseFailure } from './database-failure.ts';

/** What a worker needs to start. */
export interface WorkerSetup {
  pgDir: string;
  /** Path of the PostGIS bundle. */
  bundle: string;
  /** Content of a new data directory; without it, an empty one is initialised. */
  image: Uint8Array | undefined;
  /** Whether the directory is new and still needs the extension. */
  create: boolean;
}

/** A text of statements, or a batch of extended messages and whether a Sync ends it. */
export type Request = { sql: string } | { bytes: Uint8Array; sync: boolean };

export interface Reply {
  bytes: Uint8Array;
  status: TransactionStatus;
  /** Text of a geometry exception that the engine lost, '' when it has none. */
  lost: string | undefined;
  /** Why the engine cannot go on. */
  dead: string | undefined;
}

interface Pending {
  done: (result: unknown) => void;
  failed: (reason: Error) => void;
}

/** With the usual 4 MB a deep recursion overflows JavaScript's stack before the engine sees it. */
const stackSizeMb = 32;
const startTimeoutMs = 60_000;
const closeTimeoutMs = 30_000;

/**
 * One thread with one engine. It ends by `close` (graceful), `kill` or a crash; whatever is under
 * way then fails with SQLSTATE 57P02, and so does everything that is asked of it later.
 */
export class WorkerClient {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #next = 0;
  #image: Promise<unknown> | undefined;
  #ended: Error | undefined;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** Starts a thread and waits until its engine answers. `onCrash` is told of an end nobody asked for. */
  static async start(setup: WorkerSetup, onCrash: (reason: string) => void): Promise<WorkerClient> {
    const url = new URL('./worker.mjs', import.meta.url);
    const bundle = pathToFileURL(setup.bundle).href;
    // No inherited flags: the worker is plain JavaScript and needs no loader.
    const worker = new Worker(url, {
      workerData: { ...setup, bundle },
      execArgv: [],
      resourceLimits: { stackSizeMb },
    });
    const client = new WorkerClient(worker);
    await client.#ready();
    client.#listen(onCrash);
    return client;
  }

  get ended(): boolean {
    return this.#ended !== undefined;
  }

  /** Runs one unit of a client; see `Reply`. */
  async run(request: Request): Promise<Reply> {
    const reply = (await this.#ask('run', request)) as Reply;
    if (reply.dead === undefined) return reply;
    const reason = crashed(reply.dead);
    await this.kill(reason);
    throw reason;
  }

  /** The data directory as a compressed tar. Units wait until it is made; see `idle`. */
  async image(): Promise<Uint8Array> {
    const image = this.#ask('image');
    this.#image = image.catch(() => undefined);
    return (await image) as Uint8Array;
  }

  /** Resolves when no image is being made. */
  async idle(): Promise<void> {
    await this.#image;
  }

  /** Ends the engine in order (checkpoint included), then its thread. */
  async close(): Promise<void> {
    const closed = this.#ask('close').catch(() => undefined);
    await Promise.race([closed, sleep(closeTimeoutMs, undefined, { ref: false })]);
    await this.kill(crashed('it was closed'));
  }

  /** Ends the thread at once, whatever it is doing; `reason` is what its callers get. */
  async kill(reason: Error): Promise<void> {
    this.#end(reason);
    await this.#worker.terminate();
  }

  #ready(): Promise<void> {
    return new Promise((ready, failed) => {
      const settle = (why?: unknown) => {
        clearTimeout(timer);
        for (const [event, listener] of listeners) this.#worker.off(event, listener);
        if (why === undefined) return ready();
        this.#worker.on('error', () => undefined);
        this.#worker.terminate();
        failed(new DatabaseFailure('57P03', `The embedded database did not start: ${why}.`));
      };
      const listeners = [
        ['message', () => settle()],
        ['error', (error: Error) => settle(error)],
        ['exit', (code: number) => settle(`its thread ended with code ${code}`)],
      ] as const;
      for (const [event, listener] of listeners) this.#worker.on(event, listener);
      const timer = setTimeout(() => settle('no answer'), startTimeoutMs);
    });
  }

  #listen(onCrash: (reason: string) => void): void {
    const crash = (why: string) => {
      if (this.#ended !== undefined) return;
      this.#end(crashed(why));
      onCrash(why);
    };
    this.#worker.on('error', (error) => crash(String(error)));
    this.#worker.on('exit', (code) => crash(`its thread ended with code ${code}`));
    this.#worker.on('message', (message: { id: number; result?: unknown; error?: string }) => {
      const pending = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (message.error === undefined) pending?.done(message.result);
      else pending?.failed(crashed(message.error));
    });
  }

  #ask(task: string, unit?: Request): Promise<unknown> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    return new Promise((done, failed) => {
      const id = this.#next++;
      this.#pending.set(id, { done, failed });
      this.#worker.postMessage({ id, task, unit });
    });
  }

  #end(reason: Error): void {
    this.#ended ??= reason;
    for (const { failed } of this.#pending.values()) failed(reason);
    this.#pending.clear();
  }
}

function crashed(why: string): DatabaseFailure {
  return new DatabaseFailure(
    '57P02',
    `The embedded database stopped while it was at work and starts again (${why}).`,
  );
}
