import type { Request, RequestHandler } from 'express';
import { problem } from './problem.ts';

/** Refuses methods that would change something; the answer to a preflight request is given before. */
export const onlyReading: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') return next();
  res.setHeader('Allow', 'GET, HEAD');
  throw problem(405, 'Method Not Allowed', `Got ${req.method}; expected GET or HEAD.`);
};

/** Throws a 406 problem for an Accept header that fits none of the media types. */
export function requireAccepted(req: Request, types: readonly string[]): void {
  const accept = req.headers.accept;
  if (accept === undefined || accept.includes('*/*') || req.accepts([...types])) return;
  const detail = `Got Accept: ${accept.slice(0, 100)}; expected ${types.join(', ')} or */*.`;
  throw problem(406, 'Not Acceptable', detail, { argument: 'Accept' });
}
