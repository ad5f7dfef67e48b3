import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Reference } from '../../schema/reference.ts';

/** What is known of the GraphQL request that is being answered, wherever in the code. */
export interface RequestScope {
  requestId: string;
  reference: Reference;
  /** Aborted when the client has gone. */
  signal: AbortSignal;
}

export const requestScope = new AsyncLocalStorage<RequestScope>();

const REQUEST_ID = 'requestId';

/** Ids of proxies are kept, so that their logs and ours agree; anything odd is replaced. */
const acceptable = /^[\w.:-]{1,64}$/;

/** The id of a request that came with `given` as its `X-Request-Id`. */
export function requestIdFor(given: string | readonly string[] | undefined): string {
  return typeof given === 'string' && acceptable.test(given) ? given : randomUUID();
}

/** Gives every request an id, and every answer the header `X-Request-Id` with it. */
export function assignRequestId(req: Request, res: Response, next: NextFunction): void {
  const requestId = requestIdFor(req.headers['x-request-id']);
  res.locals[REQUEST_ID] = requestId;
  res.setHeader('X-Request-Id', requestId);
  next();
}

/** The id that `assignRequestId` gave. */
export function requestIdOf(res: Response): string {
  return String(res.locals[REQUEST_ID] ?? '');
}
