import type { Request } from 'express';
import type { Queryable } from '../../geodata/queries/sql.ts';
import type { Reference } from '../../schema/reference.ts';
import { problem } from '../http/problem.ts';
import { carriedParameters, type LinkBase } from './links.ts';
import type { MatchCounts } from './match-counts.ts';
import { negotiateFormat } from './negotiate-format.ts';
import { type OgcQuery, readQuery } from './ogc-query.ts';

/** What the resources of the service are made from. */
export interface OgcService {
  db: Queryable;
  reference(): Promise<Reference>;
  counts: MatchCounts;
}

/** One request, its parameters checked against those of the resource. */
export interface OgcContext {
  query: OgcQuery;
  base: LinkBase;
  isHtml: boolean;
  /** The media type to answer with. */
  mediaType: string;
}

/** Parameters of every resource. */
const commonParameters = ['f', ...carriedParameters] as const;

/**
 * Reads a request. `json` are the media types of the resource beside HTML, `parameters` those it
 * takes beside the common ones. Throws DomainError BAD_INPUT and problems of negotiation.
 */
export function ogcContext(
  req: Request,
  json: readonly string[],
  parameters: Iterable<string> = [],
): OgcContext {
  const query = readQuery(req.originalUrl, new Set([...commonParameters, ...parameters]));
  const { format, mediaType } = negotiateFormat(req, query, json);
  return { query, base: linkBase(req, query), isHtml: format === 'html', mediaType };
}

function linkBase(req: Request, query: OgcQuery): LinkBase {
  const host = req.get('host') ?? '';
  // The host stands in every link; anything but a name or address with a port is refused.
  if (!/^[\w.-]+(:\d{1,5})?$|^\[[\da-fA-F:.]+\](:\d{1,5})?$/.test(host)) {
    const detail = `Got Host: ${JSON.stringify(host.slice(0, 60))}; expected a host name with or without a port.`;
    throw problem(400, 'Bad Request', detail, { argument: 'Host' });
  }
  const carried = carriedParameters.flatMap((name) => {
    const value = query.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { root: `${req.protocol}://${host}${req.baseUrl}`, carried };
}
