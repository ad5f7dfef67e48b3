import { DomainError, type DomainErrorCode } from '../../geodata/model/domain-error.ts';
import type { AnalysisFacts, TerritoryFigures } from '../../geodata/questions/analysis-facts.ts';
import { type AnalysisSubject, type Analyst, factsFor } from '../../geodata/questions/analyst.ts';
import { allowanceMsOf } from '../../geodata/questions/question-terms.ts';
import type { QuestionName } from '../../geodata/questions/registry.ts';
import { ThreadClient } from './thread-client.ts';

export interface AnalysisThreadsOptions {
  /** How many questions are answered at the same time. */
  threads: number;
  /** Longest time to answer one question, without what its input allows itself. */
  timeoutMs: number;
  /** How many questions may wait for a thread. */
  maxWaiting: number;
  /** Hears of every question that has come to its end. */
  onEnd?: ((end: QuestionEnd) => void) | undefined;
}

/** How a question ended and how long a thread was at it. */
export interface QuestionEnd {
  name: QuestionName;
  /** ABANDONED: nobody waited for the answer any more. INTERNAL_ERROR: an error without a code. */
  outcome: 'ANSWERED' | 'ABANDONED' | 'INTERNAL_ERROR' | DomainErrorCode;
  seconds: number;
}

/** One question under way or waiting; equal questions asked meanwhile share it. */
interface Job {
  key: string;
  facts: TerritoryFigures | AnalysisFacts;
  name: QuestionName;
  input: unknown;
  allowanceMs: number;
  /** How many still wait for the answer. */
  askers: number;
  thread: ThreadClient | undefined;
  answer: Promise<unknown>;
  done: (answer: unknown) => void;
  failed: (reason: Error) => void;
}

/** Answers questions in threads, so that the event loop never waits for them. */
export class AnalysisThreads implements Analyst {
  readonly #options: AnalysisThreadsOptions;
  readonly #idle: ThreadClient[] = [];
  readonly #waiting: Job[] = [];
  readonly #jobs = new Map<string, Job>();
  #running = 0;
  #runningLong = 0;
  #closed = false;

  constructor(options: AnalysisThreadsOptions) {
    this.#options = options;
  }

  ask: Analyst['ask'] = async (name, input, subject, signal) => {
    const facts = await factsFor(name, subject);
    signal?.throwIfAborted();
    const job = this.#join(facts, name, input, subject);
    return this.#awaitAnswer(job, signal) as never;
  };

  /** Starts a thread before anybody asks, so that the first question does not wait for its start. */
  prepare(): void {
    if (!this.#closed && this.#idle.length + this.#running === 0) {
      this.#idle.push(new ThreadClient());
    }
  }

  /** Questions that are being answered and that wait. */
  get load(): { running: number; waiting: number } {
    return { running: this.#running, waiting: this.#waiting.length };
  }

  /** Ends all threads; whoever waits gets UNAVAILABLE. */
  async close(): Promise<void> {
    this.#closed = true;
    const stopping = new DomainError('UNAVAILABLE', 'The server is stopping.');
    const jobs = [...this.#jobs.values()];
    await Promise.all(jobs.map((job) => this.#drop(job, stopping)));
    await Promise.all(this.#idle.splice(0).map((thread) => thread.end(stopping)));
  }

  #join(
    facts: Job['facts'],
    name: QuestionName,
    input: unknown,
    { dataVersion }: AnalysisSubject,
  ): Job {
    if (this.#closed) throw new DomainError('UNAVAILABLE', 'The server is stopping.');
    const key = JSON.stringify([dataVersion, name, input]);
    const known = this.#jobs.get(key);
    if (known !== undefined) return known;
    if (this.#waiting.length >= this.#options.maxWaiting) {
      const message = `Got a question while ${this.#waiting.length} others wait to be computed; expected fewer at a time. Try again.`;
      this.#options.onEnd?.({ name, outcome: 'BUSY', seconds: 0 });
      throw new DomainError('BUSY', message);
    }
    const allowanceMs = allowanceMsOf(name, input);
    const job = createJob({ key, facts, name, input, allowanceMs });
    this.#jobs.set(key, job);
    this.#waiting.push(job);
    this.#dispatch();
    return job;
  }

  /** The answer of a job, unless `signal` comes first; the last asker to leave ends the job. */
  async #awaitAnswer(job: Job, signal: AbortSignal | undefined): Promise<unknown> {
    job.askers += 1;
    if (signal === undefined) return job.answer;
    return new Promise((done, failed) => {
      const leave = () => {
        job.askers -= 1;
        const reason = signal.reason instanceof Error ? signal.reason : new Error('aborted');
        if (job.askers === 0) this.#drop(job, reason);
        failed(reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      job.answer.finally(() => signal.removeEventListener('abort', leave)).then(done, failed);
    });
  }

  #dispatch(): void {
    while (this.#running < this.#options.threads && !this.#closed) {
      const next = this.#waiting.findIndex((job) => this.#mayStart(job));
      if (next === -1) return;
      const [job] = this.#waiting.splice(next, 1);
      this.#run(job as Job);
    }
  }

  /** Questions that may take minutes leave a thread to the others, where there is more than one. */
  #mayStart({ allowanceMs }: Job): boolean {
    return allowanceMs === 0 || this.#runningLong < Math.max(1, this.#options.threads - 1);
  }

  async #run(job: Job): Promise<void> {
    const thread = this.#idle.pop() ?? new ThreadClient();
    const isLong = job.allowanceMs > 0;
    job.thread = thread;
    this.#running += 1;
    if (isLong) this.#runningLong += 1;
    const limitMs = this.#options.timeoutMs + job.allowanceMs;
    // Reading its program is no part of the question that a new thread gets first.
    await thread.started;
    const timer = setTimeout(() => thread.end(tooLong(limitMs)), limitMs);
    const started = performance.now();
    let outcome: QuestionEnd['outcome'] = 'ANSWERED';
    try {
      job.done(await thread.ask(job.facts, job.name, job.input));
    } catch (error) {
      outcome = outcomeOf(job, error);
      job.failed(error as Error);
    } finally {
      clearTimeout(timer);
      const seconds = (performance.now() - started) / 1000;
      this.#options.onEnd?.({ name: job.name, outcome, seconds });
      this.#forget(job);
      this.#running -= 1;
      if (isLong) this.#runningLong -= 1;
      if (!thread.ended) this.#idle.push(thread);
      this.#dispatch();
    }
  }

  /** Takes a job off: out of the queue, or with the thread that is at it. */
  async #drop(job: Job, reason: Error): Promise<void> {
    const place = this.#waiting.indexOf(job);
    if (place >= 0) {
      this.#waiting.splice(place, 1);
      this.#options.onEnd?.({ name: job.name, outcome: outcomeOf(job, reason), seconds: 0 });
    }
    this.#forget(job);
    job.failed(reason);
    await job.thread?.end(reason);
  }

  /** An equal question may have been asked anew since the job was dropped. */
  #forget(job: Job): void {
    if (this.#jobs.get(job.key) === job) this.#jobs.delete(job.key);
  }
}

function createJob(of: Pick<Job, 'key' | 'facts' | 'name' | 'input' | 'allowanceMs'>): Job {
  let done: Job['done'] = () => undefined;
  let failed: Job['failed'] = () => undefined;
  const answer = new Promise<unknown>((resolve, reject) => {
    done = resolve;
    failed = reject;
  });
  // Every asker hears of a failure; one that has left must not make it an unhandled one.
  answer.catch(() => undefined);
  return { ...of, askers: 0, thread: undefined, answer, done, failed };
}

function outcomeOf({ askers }: Job, error: unknown): QuestionEnd['outcome'] {
  if (error instanceof DomainError) return error.code;
  return askers === 0 ? 'ABANDONED' : 'INTERNAL_ERROR';
}

function tooLong(limitMs: number): DomainError {
  return new DomainError(
    'TIMEOUT',
    `Got no answer within ${limitMs} ms; expected a smaller question: narrow within or size.`,
  );
}
