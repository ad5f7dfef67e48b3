import { STATUS_CODES } from 'node:http';
import type { Response } from 'express';
import type { ClientError } from '../errors.ts';
import { requestIdOf } from './request-scope.ts';

/**
 * A refusal of a plain HTTP resource (tiles, OGC, exports), told as an RFC 9457 problem document.
 * `detail` says what was got and what was expected.
 */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  /** The query or path parameter it is about. */
  readonly argument: string | undefined;

  constructor(status: number, title: string, detail: string, about: { argument?: string } = {}) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.title = title;
    this.argument = about.argument;
  }
}

/** The error to throw in a handler below `/tiles`, `/ogc` or `/export`. */
export function problem(
  status: number,
  title: string,
  detail: string,
  about: { argument?: string } = {},
): Problem {
  return new Problem(status, title, detail, about);
}

/** Paths whose errors are problem documents; every other path answers in the shape of GraphQL errors. */
const problemPaths = /^\/(tiles|ogc|export)([./]|$)/;

/** Whether errors of this path are told as problem documents. */
export function tellsProblems(path: string): boolean {
  return problemPaths.test(path);
}

/**
 * Sends an error as `application/problem+json` (RFC 9457). The type is always `about:blank`;
 * `code` and `argument` are those of GraphQL errors, `requestId` that of the header.
 */
export function sendProblem(
  res: Response,
  {
    status,
    code,
    message,
    argument,
  }: Pick<ClientError, 'status' | 'code' | 'message' | 'argument'>,
  title: string = STATUS_CODES[status] ?? 'Error',
): void {
  const document = {
    type: 'about:blank',
    title,
    status,
    detail: message,
    code,
    ...(argument === undefined ? {} : { argument }),
    requestId: requestIdOf(res),
  };
  for (const header of ['ETag', 'Last-Modified', 'Content-Encoding']) res.removeHeader(header);
  res.status(status).setHeader('Cache-Control', 'no-store');
  res.type('application/problem+json').send(JSON.stringify(document));
}

const codeByStatus: Readonly<Record<number, ClientError['code']>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  422: 'INSUFFICIENT_DATA',
  429: 'RATE_LIMITED',
  504: 'TIMEOUT',
};

/** What a client is told of a problem; any 4xx without a code of its own is BAD_USER_INPUT. */
export function clientErrorOfProblem({ status, message, argument }: Problem): ClientError {
  const isServerFault = status >= 500;
  const code = codeByStatus[status] ?? (isServerFault ? 'INTERNAL_SERVER_ERROR' : 'BAD_USER_INPUT');
  return { code, status, message, isServerFault, ...(argument === undefined ? {} : { argument }) };
}
