import { createHash } from 'node:crypto';
import express, { type Request, type Response, type Router } from 'express';
import type { Reference } from '../../schema/reference.ts';
import type { TileService } from '../tiles/tile-service.ts';
import { acceptedEncoding } from './accept-encoding.ts';
import { matchesTag } from './entity-tag.ts';
import type { KeptTileAnswers } from './kept-tile-answers.ts';
import { problem } from './problem.ts';
import { publicAddress, publicPath } from './public-address.ts';
import { onlyReading, requireAccepted } from './request-checks.ts';
import { layerList, tileJson } from './tile-documents.ts';
import { choiceOf, layerOf, placeOf, queryOf, type TileChoice } from './tile-request.ts';

const TILE_TYPE = 'application/vnd.mapbox-vector-tile';

/** What clients that name a type may name to get a tile. */
const acceptableForTiles = [TILE_TYPE, 'application/x-protobuf', 'application/octet-stream'];

/** An address with the data version never has another content. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** One without it may have, once other data are loaded; the ETag tells whether it has. */
const FOR_A_MINUTE = 'public, max-age=60';

export interface TileRoutesOptions {
  tiles: TileService;
  /** Where answers with a tile are remembered. */
  kept: KeptTileAnswers;
  publicUrl: string | undefined;
}

/** Vector tiles, their TileJSON and the list of layers, below `/tiles`. */
export function tileRoutes({ tiles, kept, publicUrl }: TileRoutesOptions): Router {
  const router = express.Router();
  router.use(onlyReading);
  router.get('/', async (req, res) => {
    sendJson(req, res, layerList(publicAddress(req, publicUrl), await tiles.current()));
  });
  router.get('/:layer.json', async (req, res) => {
    const choice = choiceOf(layerOf(req.params.layer), queryIn(req));
    sendJson(req, res, tileJson(publicAddress(req, publicUrl), choice, await tiles.current()));
  });
  router.get('/:layer/:z/:x/:y.mvt', async (req, res) => {
    const { layer, z, x, y } = req.params;
    const choice = choiceOf(layerOf(layer), queryIn(req));
    const place = placeOf({ z, x, y });
    requireAccepted(req, acceptableForTiles);
    const reference = await tiles.current();
    if (choice.version !== undefined && choice.version !== reference.dataVersion) {
      redirect(req, res, choice, { reference, prefix: publicPath(publicUrl) });
      return;
    }
    await sendTile(req, res, { tiles, kept }, { ...choice, ...place }, reference);
  });
  return router.use(unknownTilePath);
}

function unknownTilePath(req: Request): never {
  const detail = `Got ${req.baseUrl}${req.path}; expected /tiles, /tiles/{layer}.json or /tiles/{layer}/{z}/{x}/{y}.mvt.`;
  throw problem(404, 'Not Found', detail);
}

type Question = TileChoice & ReturnType<typeof placeOf>;

async function sendTile(
  req: Request,
  res: Response,
  { tiles, kept }: Pick<TileRoutesOptions, 'tiles' | 'kept'>,
  question: Question,
  reference: Reference,
): Promise<void> {
  const wanted = acceptedEncoding(req.headers['accept-encoding']);
  const { key, bytes, etag, encoding } = await tiles
    .tile(question, reference, wanted, () => leaving(res))
    .catch((error) => {
      if (res.closed) return { key: '', bytes: null, etag: '', encoding: 'identity' as const };
      throw error;
    });
  res.setHeader('Cache-Control', question.version === undefined ? FOR_A_MINUTE : FOR_GOOD);
  res.setHeader('Vary', 'Accept-Encoding');
  if (bytes === null) {
    res.writeHead(204).end();
    return;
  }
  res.setHeader('ETag', etag);
  if (matchesTag(req.headers['if-none-match'], etag)) {
    res.writeHead(304).end();
    return;
  }
  res.setHeader('Content-Type', TILE_TYPE);
  if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding);
  res.setHeader('Content-Length', bytes.length);
  kept.remember(req, res, { key, encoding, dataVersion: reference.dataVersion });
  res.end(bytes);
}

/** Aborted when the connection goes before the answer is out. */
function leaving(res: Response): AbortSignal {
  const gone = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) gone.abort(new Error('the client has gone'));
  });
  return gone.signal;
}

/** The tile of the data that are loaded, where others were asked for. */
function redirect(
  req: Request,
  res: Response,
  choice: TileChoice,
  { reference, prefix }: { reference: Reference; prefix: string },
): void {
  const query = [`v=${reference.dataVersion}`, queryOf(choice)].filter((text) => text !== '');
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('Location', `${prefix}${req.baseUrl}${req.path}?${query.join('&')}`);
  res.status(307).end();
}

function sendJson(req: Request, res: Response, document: object): void {
  requireAccepted(req, ['application/json']);
  const text = JSON.stringify(document);
  const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  res.setHeader('Cache-Control', FOR_A_MINUTE);
  res.setHeader('ETag', etag);
  if (matchesTag(req.headers['if-none-match'], etag)) {
    res.status(304).end();
    return;
  }
  res.type('application/json').send(text);
}

function queryIn(req: Request): URLSearchParams {
  const start = req.url.indexOf('?');
  return new URLSearchParams(start === -1 ? '' : req.url.slice(start));
}
