import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { Config } from '../config.ts';
import { errorRecord } from '../error-record.ts';
import { type ClientError, clientError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Metrics } from './metrics.ts';
import { clientErrorOfProblem, Problem, sendProblem, tellsProblems } from './problem.ts';
import { requestIdOf } from './request-scope.ts';

export interface CodedErrorOptions {
  config: Pick<Config, 'maxBodyBytes' | 'maxCost'>;
  logger: Logger;
  metrics: Metrics;
}

type Told = Pick<ClientError, 'code' | 'status' | 'message' | 'argument'> & { title?: string };

/** Answers 404 to every path that no route has. */
export function unknownPath(options: CodedErrorOptions): RequestHandler {
  return (req, res) => {
    const message = `Got ${req.method} ${req.path}; expected /graphql, /schema.graphql, /tiles, /ogc, /export, /readyz, /livez or /metrics.`;
    send(res, { code: 'NOT_FOUND', status: 404, message }, options);
  };
}

/** Turns what a handler threw, or a body that could not be read, into a coded answer. */
export function codedErrors(options: CodedErrorOptions): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    const refused = bodyError(error, options.config.maxBodyBytes) ?? pathError(error);
    const failure = error instanceof Problem ? clientErrorOfProblem(error) : clientError(error);
    const told: Told = refused ?? failure;
    if (error instanceof Problem) told.title = error.title;
    if (!refused && failure.isServerFault && !isExpected(error)) {
      const details = { requestId: requestIdOf(res), error: errorRecord(error) };
      options.logger.error(told.message, details);
    }
    send(res, told, options);
  };
}

/**
 * Tiles, OGC and exports answer with problem documents, as their standards have it; all else outside
 * GraphQL has the shape of GraphQL errors, so that its clients read one kind only.
 */
function send(res: Response, told: Told, { config, metrics }: CodedErrorOptions): void {
  const { code, status, message, argument } = told;
  metrics.errors.add({ code });
  if (tellsProblems(res.req.path)) {
    sendProblem(res, told, told.title);
    return;
  }
  res.status(status).json({
    errors: [{ message, extensions: { code, ...(argument ? { argument } : {}) } }],
    extensions: {
      cost: { requested: 0, limit: config.maxCost },
      dataVersion: null,
      requestId: requestIdOf(res),
    },
  });
}

/** Its message says all there is to say. */
function isExpected(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'UNAVAILABLE';
}

/** A path that cannot be decoded; the router marks what it refuses with a status. */
function pathError(error: unknown): Told | undefined {
  if (!(error instanceof URIError) || !('status' in error)) return undefined;
  const message =
    'Got a path with a % that no two hexadecimal digits follow, or that is not UTF-8; expected UTF-8 with every % written as %25.';
  return { code: 'BAD_USER_INPUT', status: 400, message };
}

/** body-parser marks what it refuses with a `type`; its own messages quote the body. */
function bodyError(error: unknown, maxBodyBytes: number): Told | undefined {
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
