/** `I` outside a transaction, `T` inside one, `E` inside one that failed (PostgreSQL's protocol 3.0). */
export type TransactionStatus = 'I' | 'T' | 'E';

/** What a client needs to be told about an error that the engine itself did not report. */
export interface Failure {
  /** SQLSTATE. */
  code: string;
  message: string;
  detail?: string | undefined;
}

const authenticationOk = message('R', int32(0));

/** What a server answers to the start of a session: accepted, and ready for a first statement. */
export function sessionStarted(): Buffer {
  return Buffer.concat([authenticationOk, readyForQuery('I')]);
}

/** Tells the client that its statement is over and in what state its transaction is. */
function readyForQuery(status: TransactionStatus): Buffer {
  return message('Z', Buffer.from(status));
}

/** A failed statement as a PostgreSQL server would report it, ready for the next one included. */
export function failed(failure: Failure, status: TransactionStatus): Buffer {
  const fields = [
    ['S', 'ERROR'],
    ['V', 'ERROR'],
    ['C', failure.code],
    ['M', failure.message],
    ...(failure.detail === undefined ? [] : [['D', failure.detail]]),
  ];
  const body = `${fields.map(([key, text]) => `${key}${text}\0`).join('')}\0`;
  return Buffer.concat([message('E', Buffer.from(body)), readyForQuery(status)]);
}

/** One message: its type, the length of what follows (itself included), the body. */
function message(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
