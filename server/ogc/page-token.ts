import { createHash } from 'node:crypto';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { OgcQuery } from './ogc-query.ts';

/** Parameters that change neither which features a list has nor their order. */
const withoutEffect: ReadonlySet<string> = new Set([
  'f',
  'limit',
  'token',
  'crs',
  'properties',
  'indicators',
  'simplify-meters',
]);

/**
 * The token of a next page: where it begins, with a checksum over that, the collection and the
 * question. Data are public and every value is bound, so that who forges one gains no more than
 * another page; the checksum is there to tell a token that was altered or belongs elsewhere.
 */
export function pageToken(collectionId: string, query: OgcQuery, cursor: string): string {
  return `${cursor}.${checksum(collectionId, query, cursor)}`;
}

/** The place in a token; null without one. Throws DomainError BAD_INPUT for one that was altered. */
export function readPageToken(collectionId: string, query: OgcQuery): string | null {
  const token = query.get('token');
  if (token === undefined) return null;
  const [cursor = '', sum] = token.split('.');
  if (token === `${cursor}.${sum}` && sum === checksum(collectionId, query, cursor)) return cursor;
  throw new DomainError(
    'BAD_INPUT',
    'Got a token that was altered or belongs to another question; expected that of a next link, with its parameters unchanged.',
    { argument: 'token' },
  );
}

function checksum(collectionId: string, query: OgcQuery, cursor: string): string {
  const question = [...query].filter(([name]) => !withoutEffect.has(name)).sort();
  const text = JSON.stringify([collectionId, question, cursor]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
