import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import { galText } from '../../geodata/layers/contiguity-files.ts';
import type { DatasetRow } from '../../geodata/queries/reference/datasets.ts';
import type { SourceRow } from '../../geodata/queries/reference/sources.ts';
import { requireAccepted } from '../http/accepted-type.ts';
import { problem } from '../http/problem.ts';
import { publicPath } from '../http/public-address.ts';
import { type ExportFormat, formatsOf } from './export-formats.ts';
import { type ExportSource, exportSources } from './export-list.ts';
import { type AskGraph, exportPages, type RowPage } from './export-rows.ts';
import { packInThread } from './pack-in-thread.ts';
import { type Provenance, provenanceOf } from './provenance.ts';
import { type FileContent, streamText } from './stream-file.ts';
import { readUrlVariables, urlVariables } from './url-variables.ts';

/** The graph of one data version, for as long as an export takes. */
export interface GraphSession {
  reference: {
    dataVersion: string;
    datasets: readonly DatasetRow[];
    sources: ReadonlyMap<string, SourceRow>;
  };
  ask: AskGraph;
  signal: AbortSignal;
}

export interface ExportableGraph {
  schema: GraphQLSchema;
  session(res: Response): Promise<GraphSession>;
}

const provenanceSuffix = '.provenance.json';

/** `GET /export`: what can be taken away, in which formats, with which parameters. */
export function listExports(
  graph: () => ExportableGraph,
  publicUrl: string | undefined,
): RequestHandler {
  const prefix = publicPath(publicUrl);
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
export function exportFile(graph: () => ExportableGraph): RequestHandler {
  return async (req, res) => {
    const { schema, session } = graph();
    const { source, format, isProvenance } = readPath(String(req.params.file));
    requireAccepted(req, [isProvenance ? 'application/json' : mediaType(format.contentType)]);
    const given = readUrlVariables(req.query, urlVariables(source, schema));
    const withGeometry = format.needsGeometry || format.extension === 'parquet';
    const variables = source.geometryField === null ? given : { ...given, withGeometry };
    const { reference, ask, signal } = await session(res);
    const provenance = provenanceOf(source, variables, reference, new Date());
    if (isProvenance) {
      res.json(provenance);
      return;
    }
    const pages = await startedPages(exportPages(source, variables, ask));
    setHeaders(req, res, { source, format, provenance });
    await sendFile(res, format, { source, provenance, pages }, signal);
  };
}

function readPath(file: string) {
  const isProvenance = file.endsWith(provenanceSuffix);
  const path = isProvenance ? file.slice(0, -provenanceSuffix.length) : file;
  const dot = path.lastIndexOf('.');
  const source = exportSources.get(path.slice(0, dot));
  if (source === undefined || dot < 1) {
    const expected = [...exportSources.keys()].join(', ');
    throw problem(
      404,
      'Unknown export',
      `Got /export/${file}; expected one of ${expected}, a dot and a format, as in /export/districts.csv.`,
    );
  }
  const extension = path.slice(dot + 1);
  const formats = formatsOf(source);
  const format = formats.find((one) => one.extension === extension);
  if (format === undefined) {
    const expected = formats.map((one) => one.extension).join(', ');
    throw problem(
      404,
      'Unknown format',
      `Got ${source.name}.${extension}; expected one of ${expected}.`,
    );
  }
  return { source, format, isProvenance };
}

/** A content type without its parameters. */
function mediaType(contentType: string): string {
  return contentType.split(';')[0] as string;
}

/** The pages again, the first one asked for already: its errors come before anything is sent. */
async function startedPages(pages: AsyncGenerator<RowPage>): Promise<AsyncGenerator<RowPage>> {
  const first = await pages.next();
  return (async function* () {
    if (!first.done) yield first.value;
    yield* pages;
  })();
}

interface Described {
  source: ExportSource;
  format: ExportFormat;
  provenance: Provenance;
}

function setHeaders(req: Request, res: Response, { source, format, provenance }: Described): void {
  const { search } = new URL(req.originalUrl, 'http://localhost');
  const sidecar = `${source.name}.${format.extension}${provenanceSuffix}${search}`;
  res.setHeader('Content-Type', format.contentType);
  res.setHeader(
    'Content-Disposition',
    `attachment; filename="contigua-${source.name}.${format.extension}"`,
  );
  res.setHeader('X-Data-Version', provenance.dataVersion);
  res.setHeader('Link', `<${sidecar}>; rel="describedby"; type="application/json"`);
  res.setHeader('Cache-Control', 'no-cache');
}

async function sendFile(
  res: Response,
  { kind, extension }: ExportFormat,
  content: FileContent,
  signal: AbortSignal,
): Promise<void> {
  if (kind === 'PACKED') {
    const bytes = await packInThread(extension, content, signal);
    res.setHeader('Content-Length', bytes.length);
    res.end(bytes);
    return;
  }
  const text = kind === 'GRAPH' ? graphText(content) : streamText(extension, content);
  try {
    await pipeline(Readable.from(text), res);
  } catch (error) {
    // Nobody reads on, or the data went away halfway: a broken file must not look like a whole one.
    res.destroy(error instanceof Error ? error : undefined);
  }
}

async function* graphText({ pages }: FileContent): AsyncGenerator<string> {
  for await (const { data } of pages) {
    const { nodes, edges } = data.contiguityGraph as {
      nodes: string[];
      edges: { a: string; b: string }[];
    };
    yield galText(nodes, { pairs: edges }, { name: 'districts', idField: 'ubigeo' });
  }
}
