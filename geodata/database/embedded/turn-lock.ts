import { DatabaseFailure } from './database-failure.ts';

interface Waiter {
  owner: object;
  granted: () => void;
  refused: (reason: Error) => void;
  timer: NodeJS.Timeout;
}

/**
 * Who may use the one connection. First come, first served; a holder keeps its turn until it
 * releases it, so a transaction keeps it from BEGIN to COMMIT.
 */
export class TurnLock {
  readonly #timeoutMs: number;
  readonly #waiters: Waiter[] = [];
  #holder: object | undefined;
  #closed: Error | undefined;

  /** `timeoutMs`: how long one turn may keep a waiter waiting. */
  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  get waiting(): number {
    return this.#waiters.length;
  }

  get holder(): object | undefined {
    return this.#holder;
  }

  /**
   * Resolves when it is the owner's turn, at once when it already is. Rejects with SQLSTATE 55P03
   * when another's single turn outlasts the timeout: a query on the outer data source inside a
   * transaction waits for a turn that cannot end.
   */
  acquire(owner: object): Promise<void> {
    if (this.#closed !== undefined) return Promise.reject(this.#closed);
    if (this.#holder === owner) return Promise.resolve();
    if (this.#holder === undefined) {
      this.#holder = owner;
      return Promise.resolve();
    }
    return new Promise((granted, refused) => {
      const timer = setTimeout(() => this.#giveUp(owner), this.#timeoutMs);
      this.#waiters.push({ owner, granted, refused, timer });
    });
  }

  /** Passes the turn on; nothing happens when it is not the owner's. */
  release(owner: object): void {
    if (this.#holder !== owner) return;
    const next = this.#waiters.shift();
    this.#holder = next?.owner;
    if (next === undefined) return;
    clearTimeout(next.timer);
    // A new turn begins: only the time behind one and the same holder counts.
    for (const { timer } of this.#waiters) timer.refresh();
    next.granted();
  }

  /** Refuses everyone who waits and everyone who comes later. */
  close(reason: Error): void {
    this.#closed = reason;
    for (const waiter of this.#waiters.splice(0)) {
      clearTimeout(waiter.timer);
      waiter.refused(reason);
    }
  }

  #giveUp(owner: object): void {
    const index = this.#waiters.findIndex((waiter) => waiter.owner === owner);
    const [waiter] = index === -1 ? [] : this.#waiters.splice(index, 1);
    waiter?.refused(
      new DatabaseFailure(
        '55P03',
        `Waited ${this.#timeoutMs} ms for the embedded database, which has one connection and is held by another transaction. A query that belongs to a transaction must run on that transaction's own manager.`,
      ),
    );
  }
}
