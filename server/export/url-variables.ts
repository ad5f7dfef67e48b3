import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  isScalarType,
  type NamedTypeNode,
  typeFromAST,
} from 'graphql';
import { problem } from '../http/problem.ts';
import { type ExportSource, type Operation, territoryShapes } from './export-source.ts';

/** Variables that an export sets itself. */
const ownVariables: ReadonlySet<string> = new Set([
  'first',
  'after',
  'ids',
  'withGeometry',
  'withNodes',
]);

/** The variables of an export that a URL may give, with their types as GraphQL writes them. */
export function urlVariables(
  source: ExportSource,
  schema: GraphQLSchema,
): Map<string, GraphQLInputType> {
  const drawing = source.drawnAsTerritory ? variablesOf(territoryShapes, schema) : [];
  return new Map([...variablesOf(source, schema), ...drawing]);
}

function variablesOf({ definition }: Operation, schema: GraphQLSchema) {
  return (definition.variableDefinitions ?? []).flatMap(({ variable, type }) => {
    const known = typeFromAST(schema, type as NamedTypeNode) as GraphQLInputType | undefined;
    const name = variable.name.value;
    return known && !ownVariables.has(name) ? [[name, known] as const] : [];
  });
}

/**
 * The parameters of a URL as variables, told by their types: objects as JSON, lists as JSON or joined
 * by commas, the rest as it is. Throws a 400 problem for a parameter that the export does not have,
 * that comes twice, or that cannot be read; GraphQL checks the values themselves.
 */
export function readUrlVariables(
  query: Readonly<Record<string, unknown>>,
  types: ReadonlyMap<string, GraphQLInputType>,
): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(query)) {
    const type = types.get(name);
    if (type === undefined) {
      const expected = [...types.keys()].join(', ') || 'none';
      throw wrong(name, `Got the parameter ${name}; expected some of: ${expected}.`);
    }
    if (typeof text !== 'string') throw wrong(name, `Got ${name} twice; expected it once.`);
    variables[name] = readVariable(name, text, type);
  }
  return variables;
}

function readVariable(name: string, text: string, given: GraphQLInputType): unknown {
  const type = getNullableType(given);
  if (isListType(type)) {
    if (/^\s*\[/.test(text)) return readJson(name, text);
    if (isInputObjectType(getNullableType(type.ofType))) return [readJson(name, text)];
    return text.split(',').map((part) => readVariable(name, part.trim(), type.ofType));
  }
  if (isInputObjectType(type)) return readJson(name, text);
  if (!isScalarType(type)) return text;
  if (type.name === 'Boolean') return readBoolean(name, text);
  if (type.name === 'Int' || type.name === 'Float') return readNumber(name, text);
  if (type.name === 'BBox') return text.split(',').map((part) => readNumber(name, part));
  return /^\s*[{[]/.test(text) ? readJson(name, text) : text;
}

function readJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong(name, `Got ${name}=${shortened(text)}; expected JSON.`);
  }
}

function readBoolean(name: string, text: string): boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  throw wrong(name, `Got ${name}=${shortened(text)}; expected true or false.`);
}

function readNumber(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw wrong(name, `Got ${name}=${shortened(text)}; expected a number.`);
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function wrong(argument: string, detail: string) {
  return problem(400, 'Wrong parameter', detail, { argument });
}
