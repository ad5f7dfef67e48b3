import type { Request } from 'express';
import { type GraphQLSchema, getVariableValues } from 'graphql';
import { problem } from '../http/problem.ts';
import { requireAccepted } from '../http/request-checks.ts';
import { valueDepth } from '../limits/input-depth.ts';
import { inputError } from '../limits/structure-error.ts';
import { type ExportFormat, formatsOf } from './export-formats.ts';
import { type ExportSource, exportSources, hasVariable } from './export-source.ts';
import { readUrlVariables, urlVariables } from './url-variables.ts';

/** What a request to `/export/{name}.{format}` asks for. */
export interface ExportRequest {
  source: ExportSource;
  format: ExportFormat;
  /** Whether it asks where the figures come from instead of for them. */
  isProvenance: boolean;
  withGeometry: boolean;
  /** The parameters of the URL, as variables. */
  variables: Record<string, unknown>;
}

export const provenanceSuffix = '.provenance.json';

/**
 * Reads the path, the Accept header and the parameters of a request. Throws a 404, 406 or 400
 * problem that says what was got and expected, or QUERY_TOO_COMPLEX for values that nest too deep.
 */
export function readExportRequest(req: Request, schema: GraphQLSchema): ExportRequest {
  const { source, format, isProvenance } = readPath(String(req.params.file));
  const type = isProvenance ? 'application/json' : (format.contentType.split(';')[0] as string);
  requireAccepted(req, [type, 'application/octet-stream']);
  const variables = readUrlVariables(req.query, urlVariables(source, schema));
  const withGeometry = format.shapes !== 'LEFT_OUT';
  checkVariables(source, schema, { ...variables, first: 1, withGeometry });
  return { source, format, isProvenance, withGeometry, variables };
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

/** What the graph would refuse of the variables, told with the parameter it is about. */
function checkVariables(
  source: ExportSource,
  schema: GraphQLSchema,
  given: Readonly<Record<string, unknown>>,
): void {
  const tooDeep = inputError(valueDepth(given));
  if (tooDeep !== undefined) throw tooDeep;
  const own = Object.fromEntries(
    Object.entries(given).filter(([name]) => hasVariable(source, name)),
  );
  const definitions = source.definition.variableDefinitions ?? [];
  const [error] = getVariableValues(schema, definitions, own).errors ?? [];
  if (error === undefined) return;
  const node = error.nodes?.[0];
  const argument = node && 'variable' in node ? node.variable.name.value : undefined;
  throw problem(400, 'Wrong parameter', error.message, argument === undefined ? {} : { argument });
}
