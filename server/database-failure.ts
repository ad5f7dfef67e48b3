/** What a failing database means to a client. */
export type DatabaseFailure = 'TIMEOUT' | 'UNAVAILABLE';

/** 57014: the statement was cancelled, here always by its time limit. */
const timeoutCodes: ReadonlySet<string> = new Set(['57014']);

/** Shut down, crashed, starting up, out of connections; then those of the socket. */
const unavailableCodes: ReadonlySet<string> = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** Class 08: connection exceptions. */
const connectionException = /^08[0-9A-Z]{3}$/;

/** node-postgres gives these no code. */
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Errors wrap one another: TypeORM in `driverError`, Node in `errors`, others in `cause`. */
const maxWrappers = 8;

/**
 * Returns what an error means when it, or one it wraps, is a database's: by SQLSTATE (PostgreSQL
 * 18, appendix A), by the socket's code, or by node-postgres' words; undefined for any other.
 */
export function databaseFailure(error: unknown): DatabaseFailure | undefined {
  const pending: unknown[] = [error];
  for (let i = 0; i < pending.length && i < maxWrappers; i++) {
    const current = pending[i];
    if (typeof current !== 'object' || current === null) continue;
    const failure = ownFailure(current);
    if (failure) return failure;
    pending.push(...wrappedErrors(current));
  }
  return undefined;
}

function ownFailure(error: object): DatabaseFailure | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (timeoutCodes.has(code)) return 'TIMEOUT';
  if (unavailableCodes.has(code) || connectionException.test(code)) return 'UNAVAILABLE';
  const message = error instanceof Error ? error.message : '';
  return lostConnection.test(message) ? 'UNAVAILABLE' : undefined;
}

function wrappedErrors(error: object): unknown[] {
  return [
    'driverError' in error ? error.driverError : undefined,
    'cause' in error ? error.cause : undefined,
    'originalError' in error ? error.originalError : undefined,
    ...('errors' in error && Array.isArray(error.errors) ? error.errors : []),
  ];
}
