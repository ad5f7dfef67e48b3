import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';
import cors from 'cors';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type { Database } from '../geodata/database/data-source.ts';
import { DomainError } from '../geodata/model/domain-error.ts';
import type { Config } from './config.ts';
import { exportRoutes } from './export/export-routes.ts';
import { codedErrors, unknownPath } from './http/coded-error.ts';
import { matchesTag } from './http/entity-tag.ts';
import { answerAlive, answerReadiness } from './http/health.ts';
import { createMetrics, type Metrics } from './http/metrics.ts';
import { assignRequestId } from './http/request-scope.ts';
import { createServiceState, type ServiceState } from './http/service-state.ts';
import { webPages } from './http/web-files.ts';
import type { Logger } from './logger.ts';

/** The HTTP surface, which can listen before there is anything to serve. */
export interface App {
  /** The request listener. */
  handler: RequestListener;
  state: ServiceState;
  /** Begins to answer from an open database. */
  serve(database: Database): Promise<void>;
  /** Ends the graph; requests that come later are refused. */
  stop(): Promise<void>;
}

export interface AppOptions {
  config: Config;
  logger: Logger;
}

/**
 * Reads the modules of the graph, the larger part of the program. Apart, so that a process can
 * listen before, and read them while its database opens.
 */
export function loadGraph() {
  return import('./http/graph-service.ts');
}

/** The HTTP surface over an open database, ready to answer. */
export async function createServer(database: Database, options: AppOptions): Promise<App> {
  const app = createApp(options);
  await app.serve(database);
  return app;
}

/** The HTTP surface without a database: alive, not ready until `serve`. */
export function createApp({ config, logger }: AppOptions): App {
  const metrics = createMetrics();
  const state = createServiceState();
  return {
    handler: keptTilesFirst(state, metrics, createHandler(state, { config, logger }, metrics)),
    state,
    serve: async (database) => {
      const { createGraphService } = await loadGraph();
      state.ready(await createGraphService(database, { config, logger, metrics }));
    },
    stop: async () => {
      state.drain();
      await state.service()?.stop();
    },
  };
}

function createHandler(
  state: ServiceState,
  { config, logger }: AppOptions,
  metrics: Metrics,
): Express {
  const app = express();
  app.disable('x-powered-by');
  // Hashing every answer costs more than it saves: the answers to POST are not cached.
  app.disable('etag');
  app.use(assignRequestId, countRequests(metrics));
  app.get('/livez', answerAlive);
  app.get('/readyz', answerReadiness(state));
  app.get('/metrics', (_req, res) => {
    res.type('text/plain; version=0.0.4').send(metrics.render());
  });
  app.use(crossOrigin(config));
  app.use('/tiles', (req, res, next) => availableService(state).tiles(req, res, next));
  app.get('/schema.graphql', compressed, (req, res) => {
    sendSchema(req, res, availableService(state).sdl);
  });
  const pages = webPages();
  app.all(
    '/graphql',
    pages.queryConsole,
    measureDuration(metrics),
    compressed,
    express.json({ limit: config.maxBodyBytes }),
    answerGraph(state),
  );
  app.use('/ogc', (req, res, next) => availableService(state).ogc(req, res, next));
  app.use(
    '/export',
    exportRoutes(() => availableService(state), config.publicUrl),
  );
  app.use(pages.files);
  app.use(unknownPath({ config, logger, metrics }));
  app.use(codedErrors({ config, logger, metrics }));
  return app;
}

/** Tiles that are kept go out before anything else looks at the request. */
function keptTilesFirst(
  state: ServiceState,
  metrics: Metrics,
  otherwise: RequestListener,
): RequestListener {
  return (req, res) => {
    const status = state.phase() === 'READY' ? state.service()?.keptTile(req, res) : undefined;
    if (status === undefined) otherwise(req, res);
    else metrics.requests.add({ route: '/tiles', status: String(status) });
  };
}

/** Answers of more than a packet, for clients that take them compressed; fast rather than small. */
const compressed = compression({
  threshold: 2_048,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
});

function crossOrigin({ corsOrigins = [] }: Config): RequestHandler {
  return cors({
    origin: corsOrigins.includes('*') ? '*' : corsOrigins,
    methods: ['GET', 'POST'],
    exposedHeaders: ['X-Request-Id', 'ETag', 'Content-Crs'],
    maxAge: 86_400,
  });
}

/** Plain text, which browsers show; asked for again each time and sent when it has changed. */
function sendSchema(req: Request, res: Response, sdl: string): void {
  const digest = createHash('sha256').update(sdl).digest('base64url').slice(0, 22);
  // Weak: the compressed answer has the same tag.
  const etag = `W/"${digest}"`;
  res.set({ ETag: etag, 'Cache-Control': 'no-cache' });
  if (matchesTag(req.headers['if-none-match'], etag)) {
    res.status(304).end();
    return;
  }
  res.type('text/plain').send(sdl);
}

function answerGraph(state: ServiceState): RequestHandler {
  return (req, res, next) => availableService(state).handle(req, res, next);
}

function availableService(state: ServiceState) {
  const service = state.service();
  if (service && state.phase() === 'READY') return service;
  const reason = state.phase() === 'DRAINING' ? 'is stopping' : 'is still loading its data';
  throw new DomainError('UNAVAILABLE', `The server ${reason}; try again, /readyz tells when.`);
}

const knownRoutes: ReadonlySet<string> = new Set([
  '/graphql',
  '/livez',
  '/readyz',
  '/metrics',
  '/schema.graphql',
]);

function countRequests(metrics: Metrics): RequestHandler {
  return (req, res, next) => {
    const [area] = /^\/(tiles|ogc|export)(?=\/|$)/.exec(req.path) ?? [];
    const route = area ?? (knownRoutes.has(req.path) ? req.path : 'other');
    res.once('finish', () => metrics.requests.add({ route, status: String(res.statusCode) }));
    next();
  };
}

function measureDuration(metrics: Metrics): RequestHandler {
  return (_req, res, next) => {
    const started = performance.now();
    res.once('finish', () => metrics.duration.observe((performance.now() - started) / 1000));
    next();
  };
}
