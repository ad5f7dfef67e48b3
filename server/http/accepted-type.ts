import type { Request } from 'express';
import { problem } from './problem.ts';

/** Throws a 406 problem when the client takes none of the media types of an answer. */
export function requireAccepted(req: Request, types: readonly string[]): void {
  const { accept } = req.headers;
  if (accept === undefined || accept.includes('*/*') || req.accepts([...types])) return;
  const detail = `Got Accept: ${accept.slice(0, 100)}; expected ${types.join(', ')} or */*.`;
  throw problem(406, 'Not Acceptable', detail, { argument: 'Accept' });
}
