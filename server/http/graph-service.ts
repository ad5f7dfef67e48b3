import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { RequestHandler, Response } from 'express';
import { execute, type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import type { Database } from '../../geodata/database/data-source.ts';
import { loadedDatasets } from '../../geodata/queries/reference/datasets.ts';
import type { Queryable } from '../../geodata/queries/sql.ts';
import { refusingNul } from '../../schema/common/text-only.ts';
import { type Context, createContext } from '../../schema/context.ts';
import { createReferences, type References, versionOf } from '../../schema/reference.ts';
import { buildGraphSchema } from '../../schema/schema.ts';
import { AnalysisThreads } from '../analysis-threads/analysis-threads.ts';
import type { Config } from '../config.ts';
import { ClientGone, formatError } from '../errors.ts';
import type { ExportableGraph } from '../export/export-routes.ts';
import { ShapeText } from '../export/shape.ts';
import { costTable } from '../limits/cost-table-entries.ts';
import { defaultLimits, maxRecursiveSelections, parseLimits } from '../limits/document-limits.ts';
import { limitsPlugin } from '../limits/plugin.ts';
import { apolloLogger, type Logger } from '../logger.ts';
import { createOgcRouter } from '../ogc/ogc-router.ts';
import { TileService } from '../tiles/tile-service.ts';
import { KeptTileAnswers } from './kept-tile-answers.ts';
import type { Metrics } from './metrics.ts';
import { requestIdOf, requestScope } from './request-scope.ts';
import { faultStatusPlugin, stringifyWithExtensions } from './response-extensions.ts';
import { tileRoutes } from './tile-routes.ts';

/** Questions that may wait for an analysis thread before more are refused. */
const MOST_WAITING = 64;

/** Vector tiles that may wait to be drawn before more are refused: several whole screens. */
const MOST_WAITING_TILES = 512;

/** What a reader of answers must know of the figures behind them. */
export interface ServedData {
  dataVersion: string;
  /** OFFICIAL when every data set is. */
  edition: 'BUNDLED' | 'OFFICIAL';
  boundaries: 'APPROXIMATE' | 'OFFICIAL' | null;
  database: Database['kind'];
}

/** The graph over one open database. */
export interface GraphService extends ExportableGraph {
  /** Answers `/graphql`; the body is parsed already. */
  handle: RequestHandler;
  /** The schema as SDL. */
  sdl: string;
  /** Answers `/tiles` and what is below it, from the same data. */
  tiles: RequestHandler;
  /** Answers a tile that was answered before, and returns the status, or leaves the request alone. */
  keptTile: KeptTileAnswers['answer'];
  /** Answers `/ogc` and what is below it, from the same data. */
  ogc: RequestHandler;
  /** Makes ready what the first map would wait for. */
  warmUp(): Promise<void>;
  /** Asks the database what it holds; throws when it is away. */
  servedData(): Promise<ServedData>;
  stop(): Promise<void>;
}

export interface GraphServiceOptions {
  config: Config;
  logger: Logger;
  metrics: Metrics;
}

/** Starts the graph; the database stays the caller's to close. */
export async function createGraphService(
  database: Database,
  options: GraphServiceOptions,
): Promise<GraphService> {
  const schema = await buildGraphSchema();
  const db = countStatements(database.dataSource, options.metrics);
  const references = createReferences(db);
  const { analysisThreads, analysisTimeoutMs, publicUrl } = options.config;
  const analyst = new AnalysisThreads({
    threads: analysisThreads,
    timeoutMs: analysisTimeoutMs,
    maxWaiting: MOST_WAITING,
    onEnd: options.metrics.analysis.ended,
  });
  options.metrics.analysis.watch(analyst);
  const tiles = new TileService({
    db,
    references,
    cacheBytes: options.config.tileCacheBytes,
    maxWaiting: MOST_WAITING_TILES,
  });
  const keptTiles = new KeptTileAnswers({
    bytes: ({ key, encoding }) => tiles.keptBytes(key, encoding),
    loadedVersion: () => tiles.loadedVersion,
  });
  const apollo = createApollo(schema, options);
  await apollo.start();
  const ask: Ask = async (query) => {
    const given = { db, analyst, reference: await references.current(), requestId: 'warm-up' };
    await apollo.executeOperation({ query }, { contextValue: createContext(given) });
  };
  await ask(firstUse);
  const answer = expressMiddleware(apollo, {
    context: async () => {
      const scope = requestScope.getStore();
      if (!scope) throw new Error('a GraphQL request outside of its scope');
      return createContext({ db, analyst, ...scope });
    },
  });
  return {
    handle: async (req, res, next) => {
      const reference = await references.current();
      const requestId = requestIdOf(res);
      const signal = abandoned(res);
      await requestScope.run({ requestId, reference, signal }, () => answer(req, res, next));
    },
    schema,
    session: async (res) => {
      const reference = await references.current();
      const signal = abandoned(res);
      const given = { reference, requestId: requestIdOf(res), analyst, signal };
      return {
        reference,
        signal,
        ask: async ({ document }, variableValues) => {
          // Loaders remember what they read: a page of its own each, or memory would grow.
          // Shapes stay text: most formats write them as they are.
          const contextValue = createContext({ db, ...given }, (text) => new ShapeText(text));
          return execute({ schema, document, variableValues, contextValue });
        },
      };
    },
    sdl: printSchema(lexicographicSortSchema(schema)),
    tiles: tileRoutes({ tiles, kept: keptTiles, publicUrl }),
    keptTile: (req, res) => keptTiles.answer(req, res),
    ogc: createOgcRouter({ db: refusingNul(db), reference: references.current, publicUrl }),
    warmUp: () => warmUp({ analyst, tiles, references, ask }),
    servedData: () => servedData(database),
    stop: async () => {
      await apollo.stop();
      await analyst.close();
      await tiles.close();
    },
  };
}

type Ask = (query: string) => Promise<void>;

/** Asked before anybody else can: the reference is read, and every part of the graph's way compiled. */
const firstUse =
  '{ districts(first: 20) { nodes { name neighbors { sharedMeters district { name } } } } }';

/** What the first map colours; one of each level, because the answers are those of all. */
const firstMap = `{
  districts(first: 1) { nodes { gapIndex { value } } }
  provinces(first: 1) { nodes { gapIndex { value } } }
  regions(first: 1) { nodes { gapIndex { value } } }
}`;

/** What fails here fails again, and is told, when somebody asks. */
async function warmUp({
  analyst,
  tiles,
  references,
  ask,
}: {
  analyst: AnalysisThreads;
  tiles: TileService;
  references: References;
  ask: Ask;
}): Promise<void> {
  analyst.prepare();
  await Promise.all([ask(firstMap), tiles.warmUp()]);
  const { analysisFacts } = await references.current();
  await analysisFacts().catch(() => undefined);
}

/** Aborted when the connection goes before the answer is out. */
function abandoned(res: Response): AbortSignal {
  const gone = new AbortController();
  res.once('close', () => {
    if (!res.writableFinished) gone.abort(new ClientGone());
  });
  return gone.signal;
}

function createApollo(
  schema: GraphQLSchema,
  { config, logger, metrics }: GraphServiceOptions,
): ApolloServer<Context> {
  const { maxDepth, maxAliases, maxDirectives, maxCost } = config;
  const { maxPage } = defaultLimits;
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    maxRecursiveSelections,
    parseOptions: parseLimits,
    logger: apolloLogger(logger),
    formatError: formatError(logger, () => requestScope.getStore()?.requestId),
    stringifyResult: stringifyWithExtensions(metrics, maxCost),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitsPlugin({ maxDepth, maxAliases, maxDirectives, maxCost, maxPage, costTable }),
      faultStatusPlugin(),
    ],
  });
}

function countStatements(dataSource: Queryable, metrics: Metrics): Queryable {
  const query: Queryable['query'] = (...given) => {
    metrics.statements.add();
    return dataSource.query(...given);
  };
  return { query };
}

async function servedData({ dataSource, kind }: Database): Promise<ServedData> {
  const datasets = await loadedDatasets(dataSource);
  const territories = datasets.find(({ id }) => id === 'territories');
  return {
    dataVersion: versionOf(datasets),
    edition: datasets.every(({ edition }) => edition === 'OFFICIAL') ? 'OFFICIAL' : 'BUNDLED',
    boundaries: territories?.boundaries ?? null,
    database: kind,
  };
}
