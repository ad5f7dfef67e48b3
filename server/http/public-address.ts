import type { Request } from 'express';
import { problem } from './problem.ts';

/**
 * The address that stands before every path in links, without a slash at its end: `publicUrl`
 * where one is set, else what the request says. Throws a 400 problem for an odd host, because the
 * host of a request is whatever its sender writes.
 */
export function publicAddress(req: Request, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl;
  const host = req.get('host') ?? '';
  if (/^([\w.-]+|\[[\da-fA-F:.]+\])(:\d{1,5})?$/.test(host)) return `${req.protocol}://${host}`;
  const detail = `Got Host: ${JSON.stringify(host.slice(0, 60))}; expected a host name with or without a port.`;
  throw problem(400, 'Bad Request', detail, { argument: 'Host' });
}

/** The part of the public address before every path of the server; '' when there is none. */
export function publicPath(publicUrl: string | undefined): string {
  return publicUrl === undefined ? '' : new URL(publicUrl).pathname.replace(/\/$/, '');
}
