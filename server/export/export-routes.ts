import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import type { GraphQLSchema } from 'graphql';
import { galText } from '../../geodata/layers/contiguity-files.ts';
import type { DatasetRow } from '../../geodata/queries/reference/datasets.ts';
import type { SourceRow } from '../../geodata/queries/reference/sources.ts';
import { problem } from '../http/problem.ts';
import { publicPath } from '../http/public-address.ts';
import { onlyReading, requireAccepted } from '../http/request-checks.ts';
import { formatsOf } from './export-formats.ts';
import { type AskGraph, answerOf } from './export-rows.ts';
import { exportSources } from './export-source.ts';
import { openTable } from './open-table.ts';
import { packInThread } from './pack-in-thread.ts';
import { type Provenance, provenanceOf } from './provenance.ts';
import { type ExportRequest, provenanceSuffix, readExportRequest } from './read-export-request.ts';
import { fileParts } from './stream-file.ts';
import { urlVariables } from './url-variables.ts';

/** The graph of one data version, for as long as an export takes. */
export interface GraphSession {
  reference: {
    dataVersion: string;
    datasets: readonly DatasetRow[];
    sources: ReadonlyMap<string, SourceRow>;
  };
  ask: AskGraph;
  /** Aborted when the client has gone. */
  signal: AbortSignal;
}

export interface ExportableGraph {
  schema: GraphQLSchema;
  session(res: Response): Promise<GraphSession>;
}

/** A file that is ready to be sent: whole, or part by part. */
type ExportBody = Uint8Array | AsyncIterable<string | Uint8Array>;

/** Exports and their list, below `/export` and the path of the public address. */
export function exportRoutes(graph: () => ExportableGraph, publicUrl: string | undefined): Router {
  const router = express.Router();
  router.use(onlyReading);
  router.get('/', listExports(graph, publicPath(publicUrl)));
  router.get('/:file', exportFile(graph));
  return router.use((req) => {
    const detail = `Got ${req.originalUrl}; expected /export or /export/{name}.{format}.`;
    throw problem(404, 'Unknown path', detail);
  });
}

/** `GET /export`: what can be taken away, in which formats, with which parameters. */
function listExports(graph: () => ExportableGraph, prefix: string): RequestHandler {
  return (req, res) => {
    requireAccepted(req, ['application/json']);
    const { schema } = graph();
    const exports = [...exportSources.values()].map((source) => ({
      name: source.name,
      formats: formatsOf(source).map(
        ({ extension }) => `${prefix}/export/${source.name}.${extension}`,
      ),
      parameters: Object.fromEntries(
        [...urlVariables(source, schema)].map(([name, type]) => [name, String(type)]),
      ),
    }));
    res.json({ exports });
  };
}

/**
 * `GET /export/{name}.{format}`: the file; with `.provenance.json` after it, where its figures come
 * from. Everything that can be wrong is told before the first byte, as a 4xx problem.
 */
function exportFile(graph: () => ExportableGraph): RequestHandler {
  return async (req, res) => {
    const { schema, session } = graph();
    const request = readExportRequest(req, schema);
    const { reference, ask, signal } = await session(res);
    const provenance = provenanceOf(request, reference, new Date());
    res.setHeader('X-Data-Version', provenance.dataVersion);
    if (request.isProvenance) {
      res.json(provenance);
      return;
    }
    try {
      const body = await openBody(request, { schema, ask, signal, provenance });
      setHeaders(req, res, request);
      await send(req, res, body);
    } catch (error) {
      // Nobody reads on: what stopped the work is no fault.
      if (!signal.aborted) throw error;
    }
  };
}

/** The body of a file; its first rows are read when this resolves. */
async function openBody(
  request: ExportRequest,
  { schema, ask, signal, provenance }: Omit<GraphSession, 'reference'> & Opened,
): Promise<ExportBody> {
  const { format } = request;
  if (format.kind === 'GRAPH') return galBytes(request, ask);
  const table = await openTable({ ...request, schema }, ask);
  signal.throwIfAborted();
  const content = { table, provenance };
  if (format.kind === 'PACKED') return packInThread(content, signal);
  return fileParts(format.extension, content);
}

interface Opened {
  schema: GraphQLSchema;
  provenance: Provenance;
}

async function galBytes({ source, variables }: ExportRequest, ask: AskGraph): Promise<Uint8Array> {
  const { contiguityGraph } = await answerOf(ask(source, { ...variables, withNodes: true }));
  const { nodes, edges } = contiguityGraph as {
    nodes: string[];
    edges: { a: string; b: string }[];
  };
  return Buffer.from(galText(nodes, { pairs: edges }, { name: 'districts', idField: 'ubigeo' }));
}

function setHeaders(req: Request, res: Response, { source, format }: ExportRequest): void {
  const { search } = new URL(req.originalUrl, 'http://localhost');
  const file = `${source.name}.${format.extension}`;
  const sidecar = `${file}${provenanceSuffix}${search}`;
  res.setHeader('Content-Type', format.contentType);
  res.setHeader('Content-Disposition', `attachment; filename="contigua-${file}"`);
  res.setHeader('Link', `<${sidecar}>; rel="describedby"; type="application/json"`);
  res.setHeader('Cache-Control', 'no-cache');
}

/**
 * Sends a file as fast as the client reads it: one part waits at most, the next is not made before.
 * What fails halfway cuts the connection, so that a broken file does not look like a whole one.
 */
async function send(req: Request, res: Response, body: ExportBody): Promise<void> {
  if (body instanceof Uint8Array) {
    res.setHeader('Content-Length', body.length);
    res.end(body);
    return;
  }
  const parts = Readable.from(body, { highWaterMark: 1 });
  if (req.method === 'HEAD') {
    parts.destroy();
    res.end();
    return;
  }
  await pipeline(parts, res);
}
