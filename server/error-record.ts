/** An error as plain data, for a log that keeps JSON. */
export interface ErrorRecord {
  name: string;
  message: string;
  stack?: string;
  /** SQLSTATE or system code. */
  code?: string;
  /** The statement TypeORM was running; its parameters stay out of the log. */
  sql?: string;
  /** Where GraphQL met it. */
  path?: string;
  cause?: ErrorRecord;
}

const maxCauses = 5;

/** Returns everything known of an error, its causes included; this never goes to a client. */
export function errorRecord(error: unknown, causes: number = maxCauses): ErrorRecord {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  const cause = causeOf(error);
  return {
    name: error.name,
    message: error.message,
    ...(error.stack ? { stack: error.stack } : {}),
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...('query' in error && typeof error.query === 'string' ? { sql: error.query } : {}),
    ...('path' in error && Array.isArray(error.path) ? { path: error.path.join('.') } : {}),
    ...(cause && causes > 0 ? { cause: errorRecord(cause, causes - 1) } : {}),
  };
}

/** GraphQL keeps what it wraps in `originalError`, TypeORM in `driverError`. */
function causeOf(error: Error): unknown {
  if ('originalError' in error && error.originalError) return error.originalError;
  if ('driverError' in error && error.driverError) return error.driverError;
  return error.cause;
}
