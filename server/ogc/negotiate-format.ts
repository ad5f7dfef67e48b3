import type { Request } from 'express';
import { DomainError } from '../../geodata/model/domain-error.ts';
import { problem } from '../http/problem.ts';
import type { OgcQuery } from './ogc-query.ts';

export type OgcFormat = 'json' | 'html';

/**
 * The format to answer in: `f`, else the one that Accept likes best. `json` are the media types of
 * the resource. Throws a 406 problem for an Accept header that none of them fits, BAD_INPUT for
 * another `f`.
 */
export function negotiateFormat(
  req: Request,
  query: OgcQuery,
  json: readonly string[],
): { format: OgcFormat; mediaType: string } {
  const [own = 'application/json'] = json;
  const asked = query.get('f');
  if (asked === 'html') return { format: 'html', mediaType: HTML };
  if (asked === 'json') return { format: 'json', mediaType: own };
  if (asked !== undefined) {
    const got = JSON.stringify(asked.slice(0, 40));
    throw new DomainError('BAD_INPUT', `Got f=${got}; expected json or html.`, { argument: 'f' });
  }
  const accepted = req.accepts([...json, HTML]);
  if (accepted === HTML) return { format: 'html', mediaType: HTML };
  if (accepted) return { format: 'json', mediaType: accepted };
  throw problem(
    406,
    'Not Acceptable',
    `Got Accept: ${String(req.get('accept')).slice(0, 100)}; expected ${[...json, HTML].join(', ')} or */*.`,
    { argument: 'Accept' },
  );
}

export const HTML = 'text/html';
export const JSON_TYPE = 'application/json';
export const GEOJSON = 'application/geo+json';
export const SCHEMA = 'application/schema+json';
export const OPENAPI = 'application/vnd.oai.openapi+json;version=3.0';
