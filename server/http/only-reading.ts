import type { RequestHandler } from 'express';
import { problem } from './problem.ts';

/** Lets requests that read go on; any other is a 405 problem. Preflight requests were answered before. */
export const onlyReading: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') return next();
  res.setHeader('Allow', 'GET, HEAD');
  throw problem(405, 'Method Not Allowed', `Got ${req.method}; expected GET or HEAD.`);
};
