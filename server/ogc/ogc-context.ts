import type { Request } from 'express';
import type { Queryable } from '../../geodata/queries/sql.ts';
import type { Reference } from '../../schema/reference.ts';
import { publicAddress } from '../http/public-address.ts';
import { carriedParameters, type LinkBase } from './links.ts';
import type { MatchCounts } from './match-counts.ts';
import { negotiateFormat } from './negotiate-format.ts';
import { type OgcQuery, readQuery } from './ogc-query.ts';

/** What the resources of the service are made from. */
export interface OgcService {
  db: Queryable;
  reference(): Promise<Reference>;
  counts: MatchCounts;
  /** Address under which clients see the server; undefined = as each request says. */
  publicUrl: string | undefined;
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
  { publicUrl }: Pick<OgcService, 'publicUrl'>,
  req: Request,
  json: readonly string[],
  parameters: Iterable<string> = [],
): OgcContext {
  const query = readQuery(req.originalUrl, new Set([...commonParameters, ...parameters]));
  const { format, mediaType } = negotiateFormat(req, query, json);
  return {
    query,
    base: linkBase(publicAddress(req, publicUrl) + req.baseUrl, query),
    isHtml: format === 'html',
    mediaType,
  };
}

function linkBase(root: string, query: OgcQuery): LinkBase {
  const carried = carriedParameters.flatMap((name) => {
    const value = query.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { root, carried };
}
