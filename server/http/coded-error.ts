import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { DomainError } from '../../geodata/model/domain-error.ts';
import { errorRecord } from '../error-record.ts';
import { type ClientError, clientError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Metrics } from './metrics.ts';
import { requestIdOf } from './request-scope.ts';

/** Answers outside GraphQL have the shape of GraphQL errors, so that clients read one kind only. */
export function sendCodedError(
  res: Response,
  told: Pick<ClientError, 'code' | 'status' | 'message' | 'argument'>,
  metrics: Metrics,
): void {
  metrics.errors.add({ code: told.code });
  const { code, message, argument } = told;
  res.status(told.status).json({
    errors: [{ message, extensions: { code, ...(argument ? { argument } : {}) } }],
    extensions: { requestId: requestIdOf(res) },
  });
}

/** Answers 404 to every path that no route has. */
export function unknownPath(metrics: Metrics): RequestHandler {
  return (req, res) => {
    const message = `Got ${req.method} ${req.path}; expected POST or GET /graphql, /readyz, /livez, /metrics or /schema.graphql.`;
    sendCodedError(res, { code: 'NOT_FOUND', status: 404, message }, metrics);
  };
}

/** Turns what a handler threw, or a body that could not be read, into a coded answer. */
export function codedErrors(
  logger: Logger,
  metrics: Metrics,
  maxBodyBytes: number,
): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    const told = bodyError(error, maxBodyBytes) ?? clientError(error);
    if ('isServerFault' in told && told.isServerFault && !isExpected(error)) {
      logger.error(told.message, { requestId: requestIdOf(res), error: errorRecord(error) });
    }
    sendCodedError(res, told, metrics);
  };
}

/** Its message says all there is to say. */
function isExpected(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'UNAVAILABLE';
}

/** body-parser marks what it refuses with a `type`; its own messages quote the body. */
function bodyError(
  error: unknown,
  maxBodyBytes: number,
): Pick<ClientError, 'code' | 'status' | 'message'> | undefined {
  if (!(error instanceof Error) || !('type' in error) || !('status' in error)) return undefined;
  const status = Number(error.status);
  if (!(status >= 400 && status < 500)) return undefined;
  return { code: 'BAD_USER_INPUT', status, message: bodyMessage(error, maxBodyBytes) };
}

function bodyMessage(error: Error & { type: unknown }, maxBodyBytes: number): string {
  switch (error.type) {
    case 'entity.too.large': {
      const got = 'length' in error && error.length ? `${error.length} bytes` : 'more';
      return `Got a body of ${got}; expected at most ${maxBodyBytes} bytes.`;
    }
    case 'entity.parse.failed':
      return 'Got a body that is not JSON; expected {"query": "…", "variables": {…}}.';
    default:
      return 'Got a body that cannot be read; expected JSON in UTF-8, plain or gzip, with its true length.';
  }
}
