import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError, type DomainErrorCode } from '../geodata/model/domain-error.ts';
import { databaseFailure } from './database-failure.ts';
import { errorRecord } from './error-record.ts';
import { unreadableDocument } from './limits/unreadable-document.ts';

/** Every `extensions.code` a client may see, with the HTTP status of a request that fails by it. */
export const httpStatusByCode = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  INVALID_GEOMETRY: 400,
  QUERY_TOO_COMPLEX: 400,
  TIMEOUT: 504,
  RATE_LIMITED: 429,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  CONFLICT: 409,
  INSUFFICIENT_DATA: 422,
  INTERNAL_SERVER_ERROR: 500,
} as const;

export type ErrorCode = keyof typeof httpStatusByCode;

/** UNAVAILABLE has no code of its own for clients; its status (503) and its message tell it. */
const codeByDomainError: Readonly<Record<DomainErrorCode, ErrorCode>> = {
  BAD_INPUT: 'BAD_USER_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  INVALID_GEOMETRY: 'INVALID_GEOMETRY',
  TOO_COMPLEX: 'QUERY_TOO_COMPLEX',
  TIMEOUT: 'TIMEOUT',
  CONFLICT: 'CONFLICT',
  BUSY: 'RATE_LIMITED',
  INSUFFICIENT_DATA: 'INSUFFICIENT_DATA',
  UNAVAILABLE: 'INTERNAL_SERVER_ERROR',
};

/** Codes of Apollo Server for requests that are wrong in themselves. */
const apolloRequestCodes: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** What a client is told of an error. */
export interface ClientError {
  code: ErrorCode;
  status: number;
  message: string;
  /** The input it is about. */
  argument?: string;
  /** True when the operator should hear of it: it is the server's fault, or its database's. */
  isServerFault: boolean;
}

/** Where errors are logged in full; Apollo's own loggers fit. */
export interface ErrorLogger {
  error(message: string, details?: unknown): void;
}

/** Why work for a request ends when its connection goes before the answer is out. */
export class ClientGone extends Error {
  constructor() {
    super('The client has gone.');
    this.name = 'ClientGone';
  }
}

/**
 * Returns what a client is told of any error, over GraphQL or plain HTTP: domain errors and refused
 * requests in their own words; timeouts and lost databases in fixed ones; anything else, including
 * every other message of PostgreSQL or PostGIS, only as internal.
 */
export function clientError(error: unknown): ClientError {
  const root = rootError(error);
  if (root instanceof DomainError) return ofDomainError(root);
  // Nobody reads it, and it is nobody's fault.
  if (root instanceof ClientGone)
    return { ...serverFault('TIMEOUT', 504, root.message), isServerFault: false };
  const refused = error instanceof GraphQLError ? ofRefusedRequest(error) : undefined;
  if (refused) return refused;
  return ofFailure(databaseFailure(root));
}

/**
 * Returns Apollo's `formatError`: code, message, `extensions.argument`, path and locations, nothing
 * else. Server faults are logged in full with the id of their request, if `requestId` knows it.
 */
export function formatError(
  logger: ErrorLogger,
  requestId: () => string | undefined = () => undefined,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const told = clientError(error);
    if (told.isServerFault) {
      logger.error(told.message, { requestId: requestId(), error: errorRecord(error) });
    }
    return {
      message: told.message,
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: {
        code: told.code,
        ...(told.argument === undefined ? {} : { argument: told.argument }),
      },
    };
  };
}

/** GraphQL wraps what a resolver throws, sometimes twice. */
function rootError(error: unknown): unknown {
  let root = error;
  while (root instanceof GraphQLError && root.originalError) root = root.originalError;
  return root;
}

function ofDomainError(error: DomainError): ClientError {
  const isUnavailable = error.code === 'UNAVAILABLE';
  const code = codeByDomainError[error.code];
  return {
    code,
    status: isUnavailable ? 503 : httpStatusByCode[code],
    message: error.message,
    ...(error.argument === undefined ? {} : { argument: error.argument }),
    isServerFault: isUnavailable,
  };
}

/** A GraphQL error that states a code was meant for the client; so are those on its arguments. */
function ofRefusedRequest(error: GraphQLError): ClientError | undefined {
  const { code: stated, argument } = error.extensions;
  const isRequest = typeof stated === 'string' && apolloRequestCodes.has(stated);
  const tooComplex = isRequest ? unreadableDocument(error.message) : undefined;
  const code = tooComplex ? 'QUERY_TOO_COMPLEX' : isRequest ? 'BAD_USER_INPUT' : ownCode(error);
  if (!code) return undefined;
  return {
    code,
    status: httpStatusByCode[code],
    message: tooComplex ?? error.message,
    ...(typeof argument === 'string' ? { argument } : {}),
    isServerFault: false,
  };
}

/** graphql-js gives no code to input it cannot coerce at run time (`null` by a variable, ...). */
const uncodedInput =
  /^(Argument "\w+" (of (required|non-null) type|has invalid value) |Too many errors processing variables)/;

function ownCode(error: GraphQLError): ErrorCode | undefined {
  const { code } = error.extensions;
  if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR') return code;
  const isOfGraphQL = rootError(error) instanceof GraphQLError;
  return isOfGraphQL && uncodedInput.test(error.message) ? 'BAD_USER_INPUT' : undefined;
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(httpStatusByCode, code);
}

function ofFailure(failure: ReturnType<typeof databaseFailure>): ClientError {
  switch (failure) {
    case 'TIMEOUT':
      return serverFault('TIMEOUT', 504, 'Got no answer within the time limit; ask for less.');
    case 'UNAVAILABLE':
      return serverFault('INTERNAL_SERVER_ERROR', 503, 'The database is not reachable; try again.');
    case undefined:
      return serverFault('INTERNAL_SERVER_ERROR', 500, 'Internal error; quote the requestId.');
  }
}

function serverFault(code: ErrorCode, status: number, message: string): ClientError {
  return { code, status, message, isServerFault: true };
}
