import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http';
import type { Request } from 'express';
import type { Encoding } from '../tiles/tile-cache.ts';
import { acceptedEncoding } from './accept-encoding.ts';
import { matchesTag } from './entity-tag.ts';
import { requestIdFor } from './request-scope.ts';

/** Addresses that are remembered, and how long they may be: some megabytes in all. */
const MOST_ADDRESSES = 4_096;
const LONGEST_ADDRESS = 512;

/** Headers that say something of the body, which a 304 has none of. */
const ofBody: ReadonlySet<string> = new Set(['content-type', 'content-encoding', 'content-length']);

/** Those that are each answer's own. */
const ofAnswer: ReadonlySet<string> = new Set(['x-request-id', 'date', 'connection', 'keep-alive']);

/** Where the bytes of a tile are kept. */
export interface TilePlaceInCache {
  key: string;
  encoding: Encoding;
  dataVersion: string;
}

interface KeptAnswer extends TilePlaceInCache {
  etag: string;
  /** Names and values in turn, as `writeHead` takes them. */
  headers: readonly OutgoingHttpHeader[];
  headersOf304: readonly OutgoingHttpHeader[];
}

export interface KeptTileAnswersOptions {
  /** The bytes of a tile, when they are still kept. */
  bytes(place: TilePlaceInCache): Uint8Array | undefined;
  /** The version of the loaded data, when it was checked a moment ago. */
  loadedVersion(): string | undefined;
}

/**
 * Answers tiles that were answered before of the same address, with the same headers, before any
 * other part of the server reads the request: routes, queries and rights cost several times what
 * sending a kept tile does. Whatever is unusual of a request is left to them.
 */
export class KeptTileAnswers {
  readonly #options: KeptTileAnswersOptions;
  readonly #answers = new Map<string, KeptAnswer>();

  constructor(options: KeptTileAnswersOptions) {
    this.#options = options;
  }

  /** Remembers what `res` is about to answer with a tile that the cache keeps at `place`. */
  remember(
    { method, originalUrl: url, headers }: Request,
    res: ServerResponse,
    place: TilePlaceInCache,
  ): void {
    const address = addressOf({ method, url, headers });
    if (address === undefined) return;
    const all = res.getHeaderNames().filter((name) => !ofAnswer.has(name));
    const lasting = all.filter((name) => !ofBody.has(name));
    const inTurn = (names: readonly string[]) =>
      names.flatMap((name) => [name, res.getHeader(name) ?? '']);
    this.#answers.delete(address);
    this.#answers.set(address, {
      ...place,
      etag: String(res.getHeader('etag')),
      headers: inTurn(all),
      headersOf304: inTurn(lasting),
    });
    const [oldest] = this.#answers.size > MOST_ADDRESSES ? this.#answers.keys() : [];
    if (oldest !== undefined) this.#answers.delete(oldest);
  }

  /** Answers and returns the status, or does nothing and returns undefined. */
  answer(req: IncomingMessage, res: ServerResponse): 200 | 304 | undefined {
    const address = addressOf(req);
    const kept = address === undefined ? undefined : this.#answers.get(address);
    if (kept === undefined || kept.dataVersion !== this.#options.loadedVersion()) return undefined;
    const id = ['X-Request-Id', requestIdFor(req.headers['x-request-id'])];
    if (matchesTag(req.headers['if-none-match'], kept.etag)) {
      res.writeHead(304, [...kept.headersOf304, ...id]).end();
      return 304;
    }
    const bytes = this.#options.bytes(kept);
    if (bytes === undefined) return undefined;
    res.writeHead(200, [...kept.headers, ...id]).end(bytes);
    return 200;
  }
}

/** What an answer depends on; undefined for a request that others must look at. */
function addressOf({
  method,
  url = '',
  headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): string | undefined {
  if (method !== 'GET' || !url.startsWith('/tiles/') || url.length > LONGEST_ADDRESS)
    return undefined;
  if (headers.origin !== undefined) return undefined;
  if (headers.accept !== undefined && !headers.accept.includes('*/*')) return undefined;
  return `${acceptedEncoding(headers['accept-encoding'])} ${url}`;
}
