/**
 * What one client asks for at a time, cut from the bytes it sends (PostgreSQL's protocol 3.0):
 * a text of statements, or a batch of extended messages up to its Sync (kept apart, because Sync
 * commits) or its Flush.
 */
export type Unit =
  | { kind: 'START' }
  | { kind: 'TEXT'; sql: string }
  | { kind: 'BATCH'; bytes: Buffer; sync: boolean }
  | { kind: 'END' };

const lengthBytes = 4;

/** Collects a client's bytes and gives back each unit as soon as it is whole. */
export class FrontendUnits {
  #rest: Buffer = Buffer.alloc(0);
  #batch: Buffer[] = [];
  #started = false;

  /** Takes more bytes; returns the units they complete, in order. */
  push(bytes: Buffer): Unit[] {
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const units: Unit[] = [];
    for (let message = this.#next(); message !== null; message = this.#next()) {
      const unit = this.#started ? this.#add(message) : this.#start();
      if (unit !== null) units.push(unit);
    }
    return units;
  }

  /** The next whole message, or null. The first one of a session has no type byte. */
  #next(): Buffer | null {
    const typeBytes = this.#started ? 1 : 0;
    if (this.#rest.length < typeBytes + lengthBytes) return null;
    const end = typeBytes + this.#rest.readInt32BE(typeBytes);
    if (this.#rest.length < end) return null;
    const message = this.#rest.subarray(0, end);
    this.#rest = this.#rest.subarray(end);
    return message;
  }

  #start(): Unit {
    this.#started = true;
    return { kind: 'START' };
  }

  #add(message: Buffer): Unit | null {
    switch (String.fromCharCode(message[0] ?? 0)) {
      case 'Q':
        return { kind: 'TEXT', sql: message.toString('utf8', 1 + lengthBytes, message.length - 1) };
      case 'S':
        return this.#endBatch([], true);
      case 'H':
        return this.#endBatch([message], false);
      case 'X':
        return { kind: 'END' };
      // Data of a COPY FROM STDIN, which the engine has already refused.
      case 'd':
      case 'c':
      case 'f':
        return null;
      default:
        this.#batch.push(message);
        return null;
    }
  }

  #endBatch(last: Buffer[], sync: boolean): Unit {
    const bytes = Buffer.concat([...this.#batch, ...last]);
    this.#batch = [];
    return { kind: 'BATCH', bytes, sync };
  }
}
