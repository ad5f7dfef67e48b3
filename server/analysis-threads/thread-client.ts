import { Worker } from 'node:worker_threads';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { AnalysisFacts, TerritoryFigures } from '../../geodata/questions/analysis-facts.ts';
import { errorOf } from '../../geodata/questions/failure.ts';
import { withCriteria } from '../../geodata/questions/plain-answer.ts';
import type { QuestionName } from '../../geodata/questions/registry.ts';
import type { FromThread, ToThread } from './messages.ts';

/** Most memory of JavaScript objects in one thread; typed arrays do not count. */
const maxOldGenerationSizeMb = 512;

type Facts = TerritoryFigures | AnalysisFacts;

/** Whether who knows `known` knows all of `facts`. */
function includes(known: Facts | undefined, facts: Facts): boolean {
  if (known?.dataVersion !== facts.dataVersion) return false;
  return 'clusters' in known || !('clusters' in facts);
}

/** One thread that answers one question at a time. It ends by `end`, or by a crash. */
export class ThreadClient {
  readonly #worker: Worker;
  #known: Facts | undefined;
  #settle: { done: (answer: unknown) => void; failed: (reason: Error) => void } | undefined;
  #ended: Error | undefined;
  /** Resolves when the thread has read its program, or has ended. */
  readonly started: Promise<void>;
  #start: () => void = () => undefined;

  constructor() {
    this.started = new Promise((resolve) => {
      this.#start = resolve;
    });
    const url = new URL('./thread.mjs', import.meta.url);
    this.#worker = new Worker(url, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb } });
    this.#worker.on('message', (message: FromThread) => this.#hear(message));
    this.#worker.on('error', (error: NodeJS.ErrnoException) => this.#fail(crashOf(error)));
    this.#worker.on('exit', (code) => {
      this.#fail(new DomainError('UNAVAILABLE', `An analysis thread ended with code ${code}.`));
    });
    // A thread with nothing to do keeps no process alive.
    this.#worker.unref();
  }

  get ended(): boolean {
    return this.#ended !== undefined;
  }

  /** Asks one question; the facts are sent when the thread knows less or another data version. */
  ask(facts: Facts, name: QuestionName, input: unknown): Promise<unknown> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    if (this.#settle !== undefined) throw new Error('an analysis thread was asked while at work');
    this.#worker.ref();
    const answer = new Promise((done, failed) => {
      this.#settle = { done, failed };
    });
    if (!includes(this.#known, facts)) {
      this.#tell({ kind: 'FACTS', facts });
      this.#known = facts;
    }
    this.#tell({ kind: 'QUESTION', name, input });
    return answer;
  }

  /** Ends the thread at once; `reason` is what whoever waits gets. */
  async end(reason: Error): Promise<void> {
    this.#fail(reason);
    await this.#worker.terminate();
  }

  #tell(message: ToThread): void {
    this.#worker.postMessage(message);
  }

  #hear(message: FromThread): void {
    if (message.kind === 'READY') {
      this.#start();
      return;
    }
    const settle = this.#settle;
    this.#settle = undefined;
    this.#worker.unref();
    if (message.kind === 'ANSWER') settle?.done(withCriteria(message.answer));
    else settle?.failed(errorOf(message.failure));
  }

  #fail(reason: Error): void {
    this.#ended ??= reason;
    this.#start();
    this.#settle?.failed(this.#ended);
    this.#settle = undefined;
  }
}

function crashOf(error: NodeJS.ErrnoException): Error {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new DomainError(
    'TOO_COMPLEX',
    `Got a question that takes more than ${maxOldGenerationSizeMb} MB to answer; expected a smaller one: narrow within.`,
  );
}
